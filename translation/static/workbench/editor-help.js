// The translation memory of a text, fetched when its field is first entered or its list opened.
const asked = new WeakSet();

async function ask(box, root) {
  if (!box || asked.has(box)) return;
  asked.add(box);
  const list = box.querySelector("[data-memory-list]");
  try {
    const response = await fetch(box.dataset.memory, { headers: { Accept: "application/json" } });
    if (!response.ok) throw new Error(String(response.status));
    const { html, count } = await response.json();
    list.innerHTML = html;
    box.querySelector("[data-memory-count]").textContent = count ? `(${count})` : "";
    box.toggleAttribute("data-empty", !count);
    // A text to be written is helped at once; one that is there is left in peace.
    if (count && !box.closest("[data-seg]").querySelector("[data-text]").value) box.open = true;
  } catch {
    asked.delete(box);
    list.textContent = root.dataset.offline;
  }
}

export function watchHelp(form, root) {
  form.addEventListener("focusin", (event) => {
    if (event.target.matches("[data-text]")) ask(event.target.closest("[data-seg]").querySelector("[data-memory]"), root);
  });
  form.addEventListener("toggle", (event) => {
    if (event.target.matches("[data-memory]") && event.target.open) ask(event.target, root);
  }, true);
}
