// Keeps word counts up to date, and what is being written when the language changes. Everything works without it: the server counts again.
"use strict";

// Text is cleaned and words are counted as the server does (Words.Clean, Words.Count): a word is a run between white space, which is what .NET
// calls so, that holds a letter or a digit; the number of a list at the beginning of a line is none.
const breaks = /\r\n|[\v\f\r\u0085\u2028\u2029]/g;
const invisible = /(?![\t\n\u200c\u200d\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\u{110bd}\u{110cd}])[\p{Cc}\p{Cf}\p{Noncharacter_Code_Point}]/gu;
const joiners = /[\u200c\u200d]/g;
const run = /[^\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
const word = /(?![\u115f\u1160\u3164\uffa0])[\p{L}\p{Nd}]/u;
const listNumber = /^\(?[0-9]{1,3}(\.[0-9]{1,3})*[.)]$/;

function clean(text) {
  return text.replace(breaks, "\n").replace(invisible, "").trim().normalize("NFC");
}

function countWords(text) {
  return clean(text).replace(joiners, "").split("\n")
    .flatMap(line => (line.match(run) ?? []).filter((part, place) => word.test(part) && !(place === 0 && listNumber.test(part)))).length;
}

function fill(text, ...numbers) {
  return text.replace(/\{(\d)\}/g, (_, place) => numbers[place].toLocaleString(document.documentElement.lang + "-CA"));
}

for (const count of document.querySelectorAll("[data-words]")) {
  const area = document.getElementById(count.dataset.for);
  const limit = Number(count.dataset.words);
  const longest = Number(count.dataset.characters);
  const spoken = document.createElement("p");
  spoken.className = "spoken";
  spoken.setAttribute("role", "status");
  count.after(spoken);
  let pause;
  const show = () => {
    const words = countWords(area.value);
    const characters = clean(area.value).length;
    const isLong = longest > 0 && characters > longest;
    const text = words > limit ? fill(count.dataset.over, words, limit)
      : isLong ? fill(count.dataset.long, characters, longest)
      : fill(count.dataset.left, limit - words);
    count.textContent = text;
    count.classList.toggle("over", words > limit || isLong);
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
