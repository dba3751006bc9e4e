/* Selecting pages of the matrix: all of the screen at once, all that match, and how many. */
(() => {
  const form = document.querySelector("[data-act]");
  const told = form && form.querySelector("[data-selected]");
  if (!told) return;
  const boxes = [...form.querySelectorAll('input[name="key"]')];
  const shown = form.querySelector("[data-all-shown]");
  const all = shown && shown.querySelector("input");
  const matching = form.querySelector("[data-all-matching]");
  const buttons = [...form.querySelectorAll("[data-action-button]")];
  const update = () => {
    const ticked = boxes.filter((box) => box.checked).length;
    const every = Boolean(matching && matching.checked);
    const count = every ? Number(matching.dataset.count) : ticked;
    told.textContent = count ? `${told.dataset.words} ${count}` : told.dataset.none;
    buttons.forEach((button) => { button.disabled = !count; });
    boxes.forEach((box) => box.closest("tr").classList.toggle("wb-chosen", every || box.checked));
    if (all) {
      all.checked = ticked === boxes.length;
      all.indeterminate = ticked > 0 && ticked < boxes.length;
    }
  };
  if (shown) {
    shown.hidden = false;
    all.addEventListener("change", () => {
      boxes.forEach((box) => { box.checked = all.checked; });
      update();
    });
  }
  form.addEventListener("change", update);
  window.addEventListener("pageshow", update); // the browser's back button keeps the ticks
  let last = null;
  form.addEventListener("click", (event) => {
    const at = boxes.indexOf(event.target);
    if (at < 0) return;
    if (event.shiftKey && last !== null) {
      const [from, to] = [Math.min(last, at), Math.max(last, at)];
      boxes.slice(from, to + 1).forEach((box) => { box.checked = event.target.checked; });
      update();
    }
    last = at;
  });
  update();
})();
