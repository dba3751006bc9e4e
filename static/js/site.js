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

/** Let the picture beside the link that was followed grow into the one that its page opens with. */
function transitions() {
  addEventListener("pageswap", ({ viewTransition, activation }) => {
    if (!viewTransition || !activation?.entry?.url) return;
    const { pathname } = new URL(activation.entry.url);
    const link = [...document.querySelectorAll("main a")].find((each) => each.pathname === pathname);
    const picture = link?.closest("li, .feature, section")?.querySelector("img");
    const own = document.querySelector(":is(.plate, .portrait, .hero) img");
    if (!picture || picture === own) return;
    if (own) own.style.viewTransitionName = "none";
    picture.style.viewTransitionName = "opening";
    viewTransition.finished.finally(() => {
      picture.style.viewTransitionName = "";
      if (own) own.style.viewTransitionName = "";
    });
  });
}

menus();
players();
transitions();
