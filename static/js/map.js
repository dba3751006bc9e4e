// Moving, zooming and cards for the map; without this file it is a drawing with links.
const WIDTH = 16000, HEIGHT = 12000, CLOSEST = 500; // map units
const REGION = { x: 0, y: 0, w: WIDTH };
const ZOOMS = [1.5, 2.4, 3.6, 5.5]; // as in heritage/atlas/view.py
const SVG = "http://www.w3.org/2000/svg";
const MOVES = {
  ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1],
  "+": 0.5, "=": 0.5, "-": 2, "−": 2, _: 2, Home: "home",
};
const clamp = (value, low, high) => Math.max(low, Math.min(high, value));
const numbers = (text) => text.split(",").map(Number);
const holds = ([left, top, right, bottom], [x, y]) => x >= left && x <= right && y >= top && y <= bottom;
const touches = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

let map = null; // the one on the page now
let kept = null; // what was in sight before the results were replaced

function go(url) {
  const event = new CustomEvent("explore:go", { detail: { url }, cancelable: true });
  if (document.dispatchEvent(event)) location.assign(url);
}

class RegionMap {
  constructor(root) {
    const part = (name) => root.querySelector(`[data-map-${name}]`);
    Object.assign(this, { root, layer: part("knots"), card: part("card"), hint: part("hint"), status: part("status") });
    this.svg = root.querySelector(".map-drawing");
    this.svg.tabIndex = 0;
    this.ends = new AbortController();
    root.classList.add("is-live");
    part("tools").hidden = false;
    this.listen();
    const { x, y, width: w } = this.svg.viewBox.baseVal;
    this.chosen = "chosen" in root.dataset; // a part or a route: shown as the server has it
    const again = kept && !this.chosen;
    this.show(again ? kept : { x, y, w }, again || Math.abs(this.across - 12) > 2);
    this.observer = new ResizeObserver(() => this.show(this.view, false));
    this.observer.observe(this.svg);
  }

  get pixel() { return this.view.w / (this.svg.clientWidth || 900); }
  get across() { return clamp(Math.round(this.svg.clientWidth / 64), 4, 24); }
  get box() { const { x, y, w, h } = this.view; return [x, y, x + w, y + h].map(Math.round).join(); }

  listen() {
    const on = (target, names, act, options) => names.split(" ").forEach((name) =>
      target.addEventListener(name, act, { signal: this.ends.signal, ...options }));
    on(this.root, "click", (e) => this.click(e));
    on(this.root, "keydown", (e) => this.key(e));
    on(this.svg, "wheel", (e) => this.wheel(e), { passive: false });
    on(this.svg, "dblclick", (e) => e.target.closest("a") || this.zoom(0.5, this.at(e)));
    on(this.svg, "pointerdown", (e) => this.grab(e));
    on(this.svg, "touchstart touchmove", (e) => this.touch(e), { passive: false });
    on(this.svg, "touchend touchcancel", () => { this.fingers = null; });
    const focused = () => this.layer.querySelector(":focus");
    on(this.svg, "pointerover focusin", (e) => this.light(e.target.closest("[data-box]") ?? focused()));
    on(this.svg, "pointerout focusout", () => this.light(focused()));
  }

  /** Map units under a pointer. */
  at({ clientX, clientY }) {
    const { left, top } = this.svg.getBoundingClientRect();
    return { x: this.view.x + (clientX - left) * this.pixel, y: this.view.y + (clientY - top) * this.pixel };
  }

  /** Show a part of the map at once; names and knots keep their size. */
  show(view, ask = true) {
    const w = clamp(view.w, CLOSEST, WIDTH), h = (w * HEIGHT) / WIDTH;
    const x = clamp(view.x, 0, WIDTH - w), y = clamp(view.y, 0, HEIGHT - h);
    this.view = { x, y, w, h };
    this.svg.setAttribute("viewBox", `${x} ${y} ${w} ${h}`);
    this.svg.dataset.zoom = ZOOMS.filter((least) => WIDTH / w >= least).length;
    for (const each of this.svg.querySelectorAll("[data-size]")) {
      const { e, f } = each.transform.baseVal.getItem(0).matrix;
      each.setAttribute("transform", `translate(${e} ${f}) scale(${this.pixel})`);
    }
    for (const button of this.root.querySelectorAll("[data-map-do]")) {
      const idle = button.dataset.mapDo === "in" ? w <= CLOSEST : w >= WIDTH;
      if (button.dataset.mapDo === "here") button.hidden = idle;
      else button.setAttribute("aria-disabled", idle);
    }
    this.names();
    if (ask) this.ask();
  }

  /** Names of countries make way for knots. */
  names() {
    const knots = [...this.layer.querySelectorAll(".map-dot")].map((dot) => dot.getBoundingClientRect());
    for (const name of this.svg.querySelectorAll(".map-land-name")) {
      const text = name.firstElementChild;
      const free = [0, -20, 20, -34, 34].some((y) => {
        text.setAttribute("y", y);
        const place = text.getBoundingClientRect();
        return !knots.some((knot) => touches(knot, place));
      });
      name.classList.toggle("is-covered", !free);
    }
  }

  /** Move to a part of the map, step by step unless motion is not wanted. */
  move(to) {
    cancelAnimationFrame(this.frame);
    if (matchMedia("(prefers-reduced-motion: reduce)").matches) return this.show(to);
    const from = this.view, start = performance.now();
    const step = (now) => {
      const part = clamp((now - start) / 260, 0, 1), rest = (1 - part) ** 3;
      const between = (name) => to[name] + (from[name] - to[name]) * rest;
      this.show({ x: between("x"), y: between("y"), w: between("w") }, part === 1);
      if (part < 1) this.frame = requestAnimationFrame(step);
    };
    this.frame = requestAnimationFrame(step);
  }

  zoomed(factor, at) {
    const { x, y, w, h } = this.view;
    const fixed = at ?? { x: x + w / 2, y: y + h / 2 };
    const width = clamp(w * factor, CLOSEST, WIDTH), k = width / w;
    return { x: fixed.x - (fixed.x - x) * k, y: fixed.y - (fixed.y - y) * k, w: width };
  }

  zoom(factor, at) { this.move(this.zoomed(factor, at)); }

  do(deed) {
    if (deed === "home") this.move(REGION);
    else if (deed === "here") { kept = null; go(this.root.dataset.area + this.box); }
    else this.zoom(deed === "in" ? 0.5 : 2);
  }

  /** Ask for the knots in sight, once the map has come to rest. */
  ask() {
    kept = this.chosen ? null : this.view;
    clearTimeout(this.timer);
    this.asked?.abort();
    this.timer = setTimeout(async () => {
      this.asked = new AbortController();
      const { signal } = this.asked, headers = { Accept: "application/json" };
      try {
        const answer = await fetch(`${this.root.dataset.points}${this.box}&across=${this.across}`, { headers, signal });
        if (answer.ok) this.draw((await answer.json()).knots);
      } catch (error) {
        if (error.name !== "AbortError") console.warn(error); // the knots that are there stay
      }
    }, 160);
  }

  draw(knots) {
    const active = document.activeElement;
    const held = this.layer.contains(active) && active.dataset.box;
    const open = this.layer.querySelector(".is-open")?.dataset.box;
    const find = (box) => this.layer.querySelector(`[data-box="${box}"]`);
    this.layer.replaceChildren(...knots.map((knot) => this.knot(knot)));
    if (held) (find(held) ?? this.svg).focus({ preventScroll: true });
    if (open) find(open)?.classList.add("is-open");
    this.names();
    const count = knots.reduce((sum, knot) => sum + (knot.outside ? 0 : knot.count), 0);
    const { one, many } = this.status.dataset;
    this.status.textContent = count === 1 ? one : many.replace("{count}", count);
  }

  knot({ x, y, count, box, label, url, outside, key, kind, country, language, radius }) {
    const make = (name, attributes, parent) => {
      const node = document.createElementNS(SVG, name);
      for (const [at, value] of Object.entries(attributes)) if (value !== "") node.setAttribute(at, value);
      parent?.append(node);
      return node;
    };
    const link = make("a", {
      class: `map-knot${outside ? " is-outside" : ""}`, href: url, "aria-label": label, lang: language,
      "data-box": box, "data-key": key, "data-kind": kind, "data-country": country,
    });
    const mark = make("g", { transform: `translate(${x} ${y}) scale(${this.pixel})`, "data-size": 1 }, link);
    for (const [name, r] of [["hit", 22], ["ring", radius + 5], ["dot", radius]]) make("circle", { class: `map-${name}`, r }, mark);
    if (count > 1) make("text", { y: 4.5 }, mark).textContent = count;
    return link;
  }

  click(event) {
    if (event.target.closest('[data-part="close"]')) return this.close();
    const deed = event.target.closest("[data-map-do]")?.dataset.mapDo;
    if (deed) return this.do(deed);
    const knot = event.target.closest(".map-knot");
    if (!knot || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (this.dragged) return;
    if (knot.dataset.key) this.open(knot, !event.detail);
    else this.enter(knot);
  }

  /** A knot of many: come closer until it parts, or list what stands at one spot. */
  enter(knot) {
    const [left, top, right, bottom] = numbers(knot.dataset.box);
    const size = Math.max(right - left, ((bottom - top) * WIDTH) / HEIGHT);
    if (size <= 2 || this.view.w <= CLOSEST) return go(knot.getAttribute("href"));
    const w = clamp(size * 1.3, CLOSEST, this.view.w * 0.7);
    this.move({ x: (left + right - w) / 2, y: (top + bottom - (w * HEIGHT) / WIDTH) / 2, w });
  }

  open(knot, byKey) {
    this.close();
    knot.classList.add("is-open");
    const [kind, title] = ["kind", "title"].map((name) => this.card.querySelector(`[data-part="${name}"]`));
    kind.textContent = knot.dataset.kind;
    title.textContent = knot.getAttribute("aria-label");
    title.href = knot.getAttribute("href");
    title.lang = knot.getAttribute("lang") ?? document.documentElement.lang;
    this.card.dataset.country = knot.dataset.country ?? "";
    this.card.hidden = false;
    if (byKey) title.focus({ preventScroll: true });
  }

  close() {
    const knot = this.layer.querySelector(".is-open"), held = this.card.contains(document.activeElement);
    this.card.hidden = true;
    knot?.classList.remove("is-open");
    if (held) (knot ?? this.svg).focus({ preventScroll: true });
  }

  key(event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "Escape" && !this.card.hidden) return this.close();
    const move = this.svg.contains(event.target) && MOVES[event.key];
    if (!move) return;
    event.preventDefault();
    const { x, y, w, h } = this.view;
    if (move === "home") this.move(REGION);
    else if (move.length) this.move({ x: x + (move[0] * w) / 4, y: y + (move[1] * h) / 4, w });
    else this.zoom(move);
  }

  /** The page scrolls over the map unless one has asked for the map. */
  wheel(event) {
    if (!event.ctrlKey && !this.svg.contains(document.activeElement)) return this.tell("wheel");
    const view = this.zoomed(1.0016 ** clamp(event.deltaY * (event.deltaMode ? 30 : 1), -300, 300), this.at(event));
    if (view.w === this.view.w && !event.ctrlKey) return;
    event.preventDefault();
    this.show(view);
  }

  grab(event) {
    this.dragged = false;
    if (event.pointerType === "touch" || event.button) return;
    const from = this.view, { pixel } = this, ends = new AbortController();
    const on = (name, act) => addEventListener(name, act, { signal: ends.signal });
    const end = () => { ends.abort(); this.svg.classList.remove("is-dragged"); };
    on("pointermove", (e) => {
      const right = e.clientX - event.clientX, down = e.clientY - event.clientY;
      if (!this.dragged && Math.hypot(right, down) < 5) return;
      this.dragged = true;
      this.svg.classList.add("is-dragged");
      this.show({ x: from.x - right * pixel, y: from.y - down * pixel, w: from.w });
    });
    on("dragstart", (e) => e.preventDefault());
    on("pointerup", end);
    on("pointercancel", end);
  }

  /** One finger scrolls the page, two move the map. */
  touch(event) {
    if (event.touches.length !== 2) return event.type === "touchmove" && this.tell("touch");
    event.preventDefault();
    const [a, b] = event.touches;
    const apart = Math.hypot(a.clientX - b.clientX, a.clientY - b.clientY);
    const here = this.at({ clientX: (a.clientX + b.clientX) / 2, clientY: (a.clientY + b.clientY) / 2 });
    this.fingers ??= { ...here, size: apart * this.view.w };
    const w = clamp(this.fingers.size / apart, CLOSEST, WIDTH), k = w / this.view.w;
    this.show({ x: this.fingers.x - (here.x - this.view.x) * k, y: this.fingers.y - (here.y - this.view.y) * k, w });
  }

  tell(what) {
    this.hint.textContent = this.hint.dataset[what];
    this.hint.hidden = false;
    clearTimeout(this.told);
    this.told = setTimeout(() => { this.hint.hidden = true; }, 1600);
  }

  /** Mark in the list what a knot stands for. */
  light(knot) {
    const box = knot && numbers(knot.dataset.box);
    for (const row of document.querySelectorAll("[data-place]")) {
      row.classList.toggle("is-met", Boolean(box && holds(box, numbers(row.dataset.place))));
    }
  }

  /** Mark on the map where a row of the list stands. */
  mark(row) {
    for (const knot of this.layer.children) {
      knot.classList.toggle("is-lit", Boolean(row && holds(numbers(knot.dataset.box), numbers(row.dataset.place))));
    }
  }

  leave() {
    this.ends.abort();
    this.observer.disconnect();
    clearTimeout(this.timer);
    this.asked?.abort();
  }
}

/** The results, and the map with them, may be replaced. */
function find() {
  const root = document.querySelector("[data-map]");
  if (root === (map?.root ?? null)) return;
  map?.leave();
  map = root && new RegionMap(root);
}

for (const name of ["pointerover", "focusin", "pointerout", "focusout"]) {
  document.addEventListener(name, (event) => {
    const row = event.target.closest?.("[data-place]");
    if (row) map?.mark(name.endsWith("out") ? null : row);
  });
}
document.addEventListener("explore:changed", find);
find();
