// All texts, those to do, the stale ones, or those with findings.
const IS = {
  all: () => true,
  todo: (card) => card.dataset.state === "todo" || card.dataset.state === "stale",
  stale: (card) => card.dataset.state === "stale",
  found: (card) => "found" in card.dataset,
};

/** The state above the texts follows what was saved; the page says it anew when it is loaded. */
export function tellState(cards) {
  const pill = document.querySelector("[data-page-state]");
  if (!pill || cards.some((card) => card.dataset.state !== "done")) return;
  pill.textContent = pill.dataset.complete;
  pill.dataset.tone = "complete";
  document.querySelector("[data-stale-told]")?.remove();
}

/** The numbers on the buttons. */
export function count(cards) {
  for (const place of document.querySelectorAll("[data-count]")) {
    place.textContent = cards.filter(IS[place.dataset.count]).length;
  }
}

export function watchFilter(form, cards, after) {
  const buttons = [...form.querySelectorAll("[data-filter]")];
  const nothing = form.querySelector("[data-nothing]");
  const apply = (name) => {
    // Chosen once: a text does not vanish while one works on it.
    for (const card of cards) card.hidden = !IS[name](card);
    for (const group of form.querySelectorAll(".wb-group")) {
      group.hidden = !group.querySelector("[data-seg]:not([hidden])");
    }
    nothing.hidden = cards.some((card) => !card.hidden);
    for (const button of buttons) button.setAttribute("aria-pressed", String(button.dataset.filter === name));
    after();
  };
  for (const button of buttons) button.addEventListener("click", () => apply(button.dataset.filter));
}
