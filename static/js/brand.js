// Enhancement only: a button beside each value of a colour that copies it.

const list = document.querySelector(".dyes[data-copy]");
if (list && navigator.clipboard) {
  for (const code of list.querySelectorAll("code")) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "copy";
    const say = (word) => { button.textContent = word; };
    say(list.dataset.copy);
    button.setAttribute("aria-describedby", (code.id ||= `value-${code.textContent.replace(/\W+/g, "-")}`));
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(code.textContent);
      } catch {
        return; // not allowed here: the value can still be selected by hand
      }
      say(list.dataset.copied);
      setTimeout(say, 1600, list.dataset.copy);
    });
    code.after(button);
  }
}
