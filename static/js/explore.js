// Live results of the catalogue: the same addresses, swapped in place. Without it, forms and links.
const PART = "explore";
let request, going, shown;

const part = () => document.getElementById(PART);
const address = () => location.href.split("#")[0];
const here = (url) => url.origin === location.origin && url.pathname === location.pathname;

/** The address that the form stands for, without what is left empty. */
function asked(form) {
  const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value));
  return `${location.pathname}${query.size ? `?${query}` : ""}`;
}

/** How to find again what has the focus once the page's part is another. */
function place() {
  const at = document.activeElement;
  if (!at || !part().contains(at)) return () => null;
  if (at.id) return () => document.getElementById(at.id) ?? document.getElementById("found");
  if (at.name) return () => part().querySelector(`[name="${at.name}"][value="${CSS.escape(at.value)}"]`);
  if (at.localName === "summary") return () => document.getElementById(at.parentNode.id)?.firstElementChild;
  const chips = [...part().querySelectorAll("[data-chip]")].indexOf(at);
  return () => (chips < 0 ? null : part().querySelectorAll("[data-chip]")[chips]) ?? document.getElementById("found");
}

/** What was folded or unfolded stays so; the button is of no use where changes are live. */
function prepare(next, old) {
  for (const fold of old?.querySelectorAll("details[id]") ?? []) {
    const same = next.querySelector(`#${CSS.escape(fold.id)}`);
    if (same) same.open = fold.open;
  }
  for (const button of next.querySelectorAll(".show")) button.hidden = true;
}

/** Show an address in place; `kind` is `push` for a new entry of the history, else none is made. */
async function go(url, kind = "push") {
  request?.abort();
  going = kind;
  const mine = (request = new AbortController());
  part().setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(url, { signal: mine.signal, headers: { Accept: "text/html" } });
    const found = new DOMParser().parseFromString(await answer.text(), "text/html");
    const next = found.getElementById(PART);
    if (!answer.ok || !next) return location.assign(url);
    if (mine.signal.aborted) return;
    const focus = place();
    prepare(next, part());
    part().replaceWith(document.adoptNode(next));
    document.title = found.title;
    if (kind === "push") history.pushState(null, "", url);
    shown = address();
    const at = focus();
    at?.focus({ preventScroll: true });
    document.querySelector("[data-explore-status]").textContent = document.getElementById("found").textContent;
    document.dispatchEvent(new CustomEvent("explore:changed", { detail: { url: String(url) } }));
  } catch (error) {
    if (error.name !== "AbortError") location.assign(url);
  }
}

document.addEventListener("change", (event) => {
  const form = event.target.form;
  if (form?.id === "facets" && form.checkValidity()) go(asked(form));
});
document.addEventListener("submit", (event) => {
  if (event.target.id !== "facets") return;
  event.preventDefault();
  go(asked(event.target));
});
document.addEventListener("click", (event) => {
  const link = event.target.closest?.("a[href]");
  if (!link || !part().contains(link) || event.defaultPrevented || event.button || link.getAttribute("target")) return;
  if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  const url = new URL(link.getAttribute("href"), location.href); // of the drawing, too
  if (!here(url) || url.hash) return;
  event.preventDefault();
  const turned = link.rel; // the next page of results begins at its top
  go(url.href).then(() => turned && document.getElementById("found").scrollIntoView());
});
document.addEventListener("explore:go", (event) => {
  event.preventDefault();
  go(event.detail.url);
});
// A link to a place on the page makes an entry of the history, too: what is shown is the same.
addEventListener("popstate", () => {
  if (address() !== shown) return go(location.href, "back");
  if (going !== "back") return;
  request.abort(); // forward again before the way back was answered
  part().removeAttribute("aria-busy");
});

shown = address();
prepare(part());
