// Enhancements only: every page works without this file.

/** Close an open menu on Escape, on a click elsewhere, and when another one opens. */
function menus() {
  const all = [...document.querySelectorAll("details.menu")];
  const close = (except) => all.forEach((menu) => menu !== except && menu.removeAttribute("open"));
  document.addEventListener("click", (event) => close(event.target.closest("details.menu")));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    const open = all.find((menu) => menu.open);
    if (!open) return;
    open.removeAttribute("open");
    open.querySelector("summary").focus();
  });
}

/** Load a player only after a click on a button that says where it loads from. */
function players() {
  for (const card of document.querySelectorAll("[data-player]")) {
    const button = card.querySelector("button");
    button.hidden = false;
    button.addEventListener("click", () => {
      const frame = document.createElement("iframe");
      frame.src = card.dataset.player;
      frame.title = button.dataset.play;
      frame.allow = "autoplay; fullscreen";
      frame.allowFullscreen = true;
      button.replaceWith(frame);
      frame.focus();
    });
  }
}

menus();
players();
