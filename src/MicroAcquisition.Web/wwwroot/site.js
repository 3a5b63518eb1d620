// Keeps word counts up to date, saves what is being written, and prints. Everything works without it: the server counts again, and buttons save.
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

// A button that prints shows only where it can.
for (const button of document.querySelectorAll("[data-print]")) {
  button.hidden = false;
  button.addEventListener("click", () => window.print());
}

// What is typed into a form with a place for it is saved while the person types, and a copy stays in the tab until the server has it. The form
// names what it was made from and the address that takes it, so this serves any form; without script its own buttons save.
const saves = document.querySelector("form [data-saves]");
const copies = "typed:";

function stored(key) {
  try { return JSON.parse(sessionStorage.getItem(key)); } catch { return null; }
}

function store(key, copy) {
  try { sessionStorage.setItem(key, JSON.stringify(copy)); } catch { /* Full, or not allowed: the page still has the text. */ }
}

// A form that was sent is with the server once the page that it leads to is here. Nothing stays for whoever sits here next.
if (document.referrer) {
  const from = copies + new URL(document.referrer).pathname;
  if (stored(from)?.sent && from !== copies + location.pathname) sessionStorage.removeItem(from);
}
for (const out of document.querySelectorAll("button[name=everywhere]")) {
  out.form.addEventListener("submit", () => sessionStorage.clear());
}

if (saves) {
  const form = saves.closest("form");
  const key = copies + location.pathname;
  const own = [...form.querySelectorAll("[data-from]")].map(field => field.name); // What it was made from: no text of the person's.
  const quiet = saves.querySelector(".saved");
  const spoken = document.createElement("p"); // Heard once, and after trouble: not at every save.
  spoken.className = "spoken";
  spoken.setAttribute("role", "status");
  const loud = document.createElement("p");
  loud.className = "unsaved";
  loud.setAttribute("role", "alert");
  saves.append(spoken);
  let edits = 0, saved = 0, saving = false, stopped = false, pause, first;

  const fields = () => [...new FormData(form)].filter(([name, value]) => typeof value === "string" && !name.startsWith("__"));
  const typed = all => JSON.stringify(all.filter(([name]) => !own.includes(name)));

  const tell = text => {
    if (loud.textContent === text) return;
    loud.textContent = text;
    if (text) saves.append(loud); else loud.remove(); // Only what is said is there to be heard.
  };
  const later = after => { clearTimeout(pause); pause = setTimeout(save, after); };

  async function save() {
    if (saving || stopped || edits === saved) return;
    saving = true;
    const upTo = edits;
    try {
      const answer = await fetch(form.action, {
        method: "POST", headers: { "X-Background": "1" }, redirect: "manual", body: new URLSearchParams(new FormData(form)), signal: AbortSignal.timeout(20000)
      });
      if (answer.ok) {
        const now = await answer.json();
        saved = upTo;
        for (const [name, value] of Object.entries(now.from)) {
          if (form.elements[name]) form.elements[name].value = value;
        }
        quiet.textContent = now.saved;
        if (!first || loud.textContent) spoken.textContent = now.saved;
        first = true;
        tell("");
        if (edits === saved) sessionStorage.removeItem(key);
      } else if (answer.status === 409) {
        stopped = true;
        tell(saves.dataset.conflict);
      } else {
        tell(answer.type === "opaqueredirect" || answer.status === 400 ? saves.dataset.ended : saves.dataset.unsaved);
        later(10000);
      }
    } catch {
      tell(navigator.onLine ? saves.dataset.unsaved : saves.dataset.offline);
      later(5000);
    }
    saving = false;
    if (edits !== saved && !loud.textContent) later(1000);
  }

  const edited = () => {
    edits++;
    store(key, { owner: saves.dataset.owner, fields: fields() });
    later(1500);
  };

  // What the server does not have yet, because the tab was reloaded or the connection lost, comes back as it was typed.
  const copy = stored(key);
  if (copy && copy.owner !== saves.dataset.owner) {
    sessionStorage.removeItem(key);
  } else if (copy && !document.querySelector(".errors") && typed(copy.fields) !== typed(fields())) {
    for (const box of form.querySelectorAll("input[type=checkbox], input[type=radio]")) {
      box.checked = copy.fields.some(([name, value]) => name === box.name && value === box.value);
    }
    for (const [name, value] of copy.fields) {
      const field = form.elements[name];
      if (field && field.type !== "checkbox" && field.type !== "radio" && "value" in field && !(field instanceof RadioNodeList)) {
        field.value = value;
        field.dispatchEvent(new Event("input"));
      }
    }
    edited();
  } else {
    sessionStorage.removeItem(key);
  }

  form.addEventListener("input", edited);
  form.addEventListener("change", edited);
  form.addEventListener("submit", () => {
    clearTimeout(pause);
    stopped = true;
    if (edits !== saved || saving) store(key, { owner: saves.dataset.owner, fields: fields(), sent: true });
  });
  addEventListener("online", () => later(0));
  addEventListener("pageshow", event => { if (event.persisted) stopped = false; });
}
