// Keeps word counts up to date, and what is being written when the language changes. Everything works without it: the server counts again.
"use strict";

// Words are runs of anything but white space, and white space is what .NET calls so (Words.Count).
const word = /[^\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;

for (const count of document.querySelectorAll("[data-words]")) {
  const area = document.getElementById(count.dataset.for);
  const limit = Number(count.dataset.words);
  const spoken = document.createElement("p");
  spoken.className = "spoken";
  spoken.setAttribute("role", "status");
  count.after(spoken);
  let pause;
  const show = () => {
    const left = limit - (area.value.match(word) ?? []).length;
    const text = (left < 0 ? count.dataset.over : count.dataset.left).replace("{0}", Math.abs(left).toLocaleString(document.documentElement.lang + "-CA"));
    count.textContent = text;
    count.classList.toggle("over", left < 0);
    return text;
  };
  show();
  area.addEventListener("input", () => {
    const text = show();
    // Screen readers hear the count once the person pauses, not at every key.
    clearTimeout(pause);
    pause = setTimeout(() => { spoken.textContent = text; }, 1000);
  });
}

// The switch is a link: it would leave behind what was typed since the last page. So it sends the question's form along.
const goOnIn = document.querySelector("input[name=GoOnIn]");
if (goOnIn) {
  let changed = false;
  goOnIn.form.addEventListener("input", () => { changed = true; });
  const languages = document.querySelector("a.switch");
  languages.addEventListener("click", event => {
    if (changed && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      goOnIn.value = languages.lang === "fr" ? "French" : "English";
      goOnIn.form.submit();
    }
  });
}
