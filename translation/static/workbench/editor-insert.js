// Buttons that write into a field: letters, signs, tags, terms, texts of the memory, suggestions.
let last = null, shifted = false;

/** Put `text` at the caret as if it were typed, so that it can be undone. */
export function insert(field, text, from = field.selectionStart, to = field.selectionEnd) {
  field.focus();
  field.setSelectionRange(from, to);
  if (!document.execCommand("insertText", false, text)) {
    field.setRangeText(text, from, to, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }
}

function target(button) {
  const card = button.closest("[data-seg]");
  return card ? card.querySelector("[data-text]") : last;
}

function press(button) {
  const field = target(button);
  if (!field || field.readOnly) return;
  const { insert: letter, capital, before, after, use, replace } = button.dataset;
  const { selectionStart: start, selectionEnd: end, value } = field;
  if (before !== undefined) {
    const chosen = value.slice(start, end);
    insert(field, `${before}${chosen}${after}`);
    if (!chosen) field.setSelectionRange(start + before.length, start + before.length);
  } else if (use !== undefined) {
    insert(field, use, 0, value.length);
  } else if (replace !== undefined) {
    const at = value.indexOf(replace);
    if (at >= 0) insert(field, button.dataset.with, at, at + replace.length);
  } else {
    insert(field, shifted && capital ? capital : letter);
  }
}

function shift(button) {
  shifted = !shifted;
  button.setAttribute("aria-pressed", String(shifted));
  for (const key of document.querySelectorAll("[data-capital]")) {
    key.textContent = shifted ? key.dataset.capital : key.dataset.insert;
  }
}

export function watchInserting(form) {
  form.addEventListener("focusin", (event) => {
    if (event.target.matches("[data-text]")) last = event.target;
  });
  // A click on a button leaves the caret where it is.
  form.addEventListener("pointerdown", (event) => {
    if (event.target.closest("[data-insert], [data-before], [data-shift]")) event.preventDefault();
  });
  form.addEventListener("click", (event) => {
    const button = event.target.closest("[data-insert], [data-before], [data-use], [data-replace], [data-shift]");
    if (!button) return;
    if (button.matches("[data-shift]")) shift(button);
    else press(button);
  });
}
