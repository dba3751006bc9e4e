// The translation editor with JavaScript: what is typed is checked and saved as one goes.
// Without it the page is a form. Each part has a module of its own.
import { watchPreview, refreshPreview, showInPreview } from "./editor-preview.js";
import { watchInserting } from "./editor-insert.js";
import { Saver, anyUnsaved, saveAll, settled } from "./editor-save.js";
import { watchFilter, count, tellState } from "./editor-filter.js";
import { watchHelp } from "./editor-help.js";

const root = document.querySelector("[data-wb]");
const form = document.getElementById("wb-form");
const cards = [...root.querySelectorAll("[data-seg]")];
const fields = cards.map((card) => card.querySelector("[data-text]"));
const canGrow = CSS.supports("field-sizing", "content");

/** Fields are as high as their text, where CSS alone cannot do it. */
function grow(field) {
  if (canGrow || !field.offsetParent) return;
  field.style.height = "auto";
  field.style.height = `${field.scrollHeight + 2}px`;
}

/** How much of the limit is used; tags do not count. */
function counted(field) {
  const limit = Number(field.dataset.limit);
  if (!limit) return;
  const length = [...field.value.replace(/<\/?[a-z][^<>]*>/gi, "").trim()].length;
  const counter = field.closest("[data-seg]").querySelector("[data-counter]");
  counter.textContent = `${length} / ${limit}`;
  counter.toggleAttribute("data-over", length > limit);
}

/** The next visible field in a direction gets the focus. */
function go(field, step) {
  const shown = fields.filter((each) => each.offsetParent);
  const next = shown[shown.indexOf(field) + step];
  if (!next) return;
  next.focus();
  next.scrollIntoView({ block: "center" });
}

function keys(event) {
  const field = event.target.closest("[data-text]");
  if (!field) return;
  if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
    event.preventDefault();
    savers.get(field)?.now(true);
    go(field, 1);
  } else if (event.altKey && (event.key === "ArrowDown" || event.key === "ArrowUp")) {
    event.preventDefault();
    go(field, event.key === "ArrowDown" ? 1 : -1);
  }
}

const savers = new Map();
const update = () => {
  count(cards);
  tellState(cards);
  refreshPreview();
};
for (const field of fields) {
  grow(field);
  counted(field);
  if (!field.readOnly) savers.set(field, new Saver(field, root, update));
  field.addEventListener("input", () => { grow(field); counted(field); });
  field.addEventListener("grown", () => { grow(field); counted(field); });
  field.addEventListener("focus", () => showInPreview(field));
}

form.addEventListener("keydown", keys);
form.addEventListener("submit", (event) => {
  const button = event.submitter;
  if (button?.matches("[data-save-one], [data-keep]")) {
    event.preventDefault();
    savers.get(button.closest("[data-seg]").querySelector("[data-text]")).now(true);
  } else if (button?.name === "save") {
    event.preventDefault();
    saveAll(savers.values());
  } else {
    const all = [...savers.values()];
    if (!("settled" in form.dataset) && all.some((saver) => saver.dirty || saver.busy)) {
      event.preventDefault(); // else the form would meet its own text as somebody else's
      settled(all).then(() => {
        form.dataset.settled = "";
        form.requestSubmit(button);
      });
      return;
    }
    for (const saver of all) saver.leave();
  }
});
window.addEventListener("beforeunload", (event) => {
  if (anyUnsaved(savers.values())) event.preventDefault();
});
window.addEventListener("online", () => saveAll(savers.values()));
window.addEventListener("resize", () => fields.forEach(grow));

/** Menus close as one expects: by Escape, or by going elsewhere. */
const menus = [...root.querySelectorAll(".wb-menu")];
document.addEventListener("click", (event) => {
  for (const menu of menus) if (!menu.contains(event.target)) menu.open = false;
});
document.addEventListener("keydown", (event) => {
  const menu = event.key === "Escape" && menus.find((each) => each.open);
  if (!menu) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});

/** The toolbar stays below Wagtail's own sticky header, whose height depends on the width. */
const header = document.querySelector(".w-slim-header");
if (header) {
  const fit = () => root.style.setProperty("--wb-top", `${header.offsetHeight}px`);
  new ResizeObserver(fit).observe(header);
}

for (const hidden of form.querySelectorAll(".wb-filters, .wb-keys, .wb-token, [data-rework]")) hidden.hidden = false;
watchInserting(form);
watchFilter(form, cards, () => fields.forEach(grow));
watchHelp(form, root);
watchPreview(root);
count(cards);
document.documentElement.dataset.wbReady = "";
