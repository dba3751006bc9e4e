// Suggestions under a search field: an ARIA combobox over a list; without this file a plain form.

const WAIT = 180; // milliseconds without a key before the site is asked
const LEAST = 2; // letters

/** One suggestion as an option of the list. */
function option(item, index) {
  const row = document.createElement("li");
  row.id = `suggestion-${index}`;
  row.setAttribute("role", "option");
  row.setAttribute("aria-selected", "false");
  row.dataset.url = item.url;
  const title = document.createElement("span");
  title.lang = item.lang;
  title.textContent = item.title;
  const about = document.createElement("small");
  about.textContent = [item.kind, item.language].filter(Boolean).join(" · ");
  row.append(title, about);
  return row;
}

/** Give a field its list: asks while typing, moves with the arrows, opens with Enter or a click. */
function combobox(box) {
  const field = box.querySelector("input");
  const list = box.querySelector("[role=listbox]");
  let timer, request, current = -1;

  const close = () => {
    clearTimeout(timer); // what is still being asked must not open the list again
    request?.abort();
    list.hidden = true;
    current = -1;
    field.setAttribute("aria-expanded", "false");
    field.removeAttribute("aria-activedescendant");
  };
  const select = (index) => {
    const rows = [...list.children];
    current = (index + rows.length + 1) % (rows.length + 1); // one more place: the field itself
    rows.forEach((row, place) => row.setAttribute("aria-selected", String(place === current)));
    if (rows[current]) {
      field.setAttribute("aria-activedescendant", rows[current].id);
      rows[current].scrollIntoView({ block: "nearest" });
    } else field.removeAttribute("aria-activedescendant");
  };
  const show = (items) => {
    list.replaceChildren(...items.map(option));
    current = -1;
    list.hidden = !items.length;
    field.setAttribute("aria-expanded", String(items.length > 0));
    field.removeAttribute("aria-activedescendant");
  };
  const ask = async () => {
    const text = field.value.trim();
    if (text.length < LEAST) return close();
    request?.abort();
    request = new AbortController();
    try {
      const answer = await fetch(`${box.dataset.suggest}?q=${encodeURIComponent(text)}`, { signal: request.signal });
      if (answer.ok) show((await answer.json()).suggestions);
    } catch { /* offline, or a newer question: the form still works */ }
  };

  field.setAttribute("role", "combobox");
  field.setAttribute("aria-autocomplete", "list");
  field.setAttribute("aria-controls", list.id);
  close();
  field.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(ask, WAIT);
  });
  field.addEventListener("keydown", (event) => {
    const open = !list.hidden;
    if (event.key === "ArrowDown" && open) select(current + 1);
    else if (event.key === "ArrowUp" && open) select(current === -1 ? list.children.length - 1 : current - 1);
    else if (event.key === "Enter" && open && list.children[current]) location.assign(list.children[current].dataset.url);
    else if (event.key === "Escape" && open) close();
    else return;
    event.preventDefault();
  });
  list.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
  list.addEventListener("click", (event) => {
    const row = event.target.closest("li");
    if (row) location.assign(row.dataset.url);
  });
  field.addEventListener("blur", close);
}

document.querySelectorAll("[data-suggest]").forEach(combobox);
