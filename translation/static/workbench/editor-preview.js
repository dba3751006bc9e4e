// The page as readers will see it, beside the texts; made anew after each save.
const KEY = "wb-preview", DELAY = 600;
let frame, pane, later, wanted = null;

const open = () => pane && !pane.hidden;

/** The first words of a text, as they stand on the page. */
const words = (text) => text.replace(/<[^<>]*>/g, "").replace(/\s+/g, " ").trim().slice(0, 40);

function load() {
  const page = frame.contentWindow;
  const top = page?.location.href.startsWith("http") ? page.scrollY : 0;
  frame.addEventListener("load", () => {
    if (wanted) find(wanted); else frame.contentWindow?.scrollTo(0, top);
  }, { once: true });
  frame.src = pane.dataset.src;
}

/** Scroll the page to a text and mark it, where it can be found. */
function find(texts) {
  const page = frame.contentDocument;
  if (!page?.body) return;
  page.querySelectorAll("[data-wb-here]").forEach((each) => { each.style.outline = ""; delete each.dataset.wbHere; });
  const looked = texts.map(words).filter((each) => each.length > 2);
  const elements = page.querySelectorAll("h1, h2, h3, h4, p, li, dt, dd, figcaption, blockquote, td, th, a, span");
  for (const text of looked) {
    const hit = [...elements].filter((each) => each.textContent.replace(/\s+/g, " ").trim().startsWith(text)).at(-1);
    if (!hit) continue;
    // Not scrollIntoView: it would scroll the editor around the frame as well.
    const box = hit.getBoundingClientRect(), view = frame.contentWindow;
    view.scrollTo({ top: view.scrollY + box.top - (view.innerHeight - box.height) / 3 });
    hit.dataset.wbHere = "";
    hit.style.outline = "3px solid #d97706";
    return;
  }
}

export function refreshPreview() {
  if (!open()) return;
  clearTimeout(later);
  later = setTimeout(load, DELAY);
}

export function showInPreview(field) {
  const source = field.closest("[data-seg]").querySelector("[data-source]");
  const copy = source.cloneNode(true);
  copy.querySelectorAll(".wb-tag").forEach((each) => each.remove());
  wanted = [field.value, copy.textContent];
  if (open()) find(wanted);
}

function width(name) {
  for (const button of pane.querySelectorAll("[data-width]")) {
    button.setAttribute("aria-pressed", String(button.dataset.width === name));
  }
  const holder = frame.parentElement, full = Number(name);
  const scale = Math.min(1, holder.clientWidth / full);
  frame.style.inlineSize = `${full}px`;
  frame.style.blockSize = `${holder.clientHeight / scale}px`;
  frame.style.transform = `scale(${scale})`;
}

function toggle(show, root) {
  pane.hidden = !show;
  root.toggleAttribute("data-with-preview", show);
  try { localStorage.setItem(KEY, show ? "1" : ""); } catch { /* not remembered */ }
  if (!show) return;
  width(pane.querySelector("[aria-pressed=true]").dataset.width);
  load();
}

export function watchPreview(root) {
  pane = root.querySelector("[data-preview]");
  frame = pane.querySelector("[data-frame]");
  if (matchMedia("(max-width: 799px)").matches) {
    for (const each of pane.querySelectorAll("[data-width]")) each.setAttribute("aria-pressed", String(each.dataset.width === "360"));
  }
  const button = root.querySelector("[data-open-preview]");
  button?.addEventListener("click", (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    toggle(pane.hidden, root);
  });
  pane.querySelector("[data-close-preview]").addEventListener("click", () => toggle(false, root));
  for (const each of pane.querySelectorAll("[data-width]")) each.addEventListener("click", () => width(each.dataset.width));
  new ResizeObserver(() => { if (open()) width(pane.querySelector("[aria-pressed=true]").dataset.width); }).observe(frame.parentElement);
  let remembered = "";
  try { remembered = localStorage.getItem(KEY); } catch { /* nothing is remembered */ }
  if (remembered && matchMedia("(min-width: 1100px)").matches) toggle(true, root);
}
