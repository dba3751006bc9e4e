/* Shows how far a job is, every two seconds; loads its page again once when it has ended. */
(() => {
  const page = document.querySelector("[data-job]");
  if (!page) return;
  const part = (name) => page.querySelector(`[data-job-${name}]`);
  const text = (element, words) => {
    if (element.textContent !== words) element.textContent = words;
  };
  const show = (data) => {
    text(part("words"), data.words);
    text(part("counted"), data.counted);
    part("words").className = `wb-job__state wb-job__state--${data.status}`;
    page.querySelector("progress").value = data.percent;
    text(part("message"), data.message);
    part("message").hidden = !data.message;
    text(part("hint").querySelector("span"), data.hint);
    part("hint").hidden = !data.hint;
  };
  let pause = 2000;
  const ask = async () => {
    try {
      const answer = await fetch(page.dataset.job, { headers: { Accept: "application/json" } });
      if (answer.status === 403 || answer.status === 404) return;
      if (!answer.ok || answer.redirected) throw new Error(String(answer.status));
      const data = await answer.json();
      show(data);
      if (data.over) {
        window.location.reload();
        return;
      }
      pause = 2000;
    } catch {
      pause = Math.min(pause * 2, 30000); // the server is busy or being restarted
    }
    window.setTimeout(ask, pause);
  };
  window.setTimeout(ask, pause);
})();
