// Saving one text: on leaving its field, or a second after the last key. What somebody else wrote
// meanwhile is shown beside it, never overwritten; what could not be sent is kept and sent again.
const IDLE = 1000, CHECK = 500, AGAIN = 5000;

/** A POST of the form's own token and these values; rejects where there is no connection. */
export async function send(address, values) {
  const body = new URLSearchParams(values);
  body.set("csrfmiddlewaretoken", document.querySelector("#wb-form [name=csrfmiddlewaretoken]").value);
  const response = await fetch(address, { method: "POST", body, headers: { Accept: "application/json" } });
  const json = response.headers.get("Content-Type")?.includes("json");
  return { status: response.status, redirected: response.redirected, data: json ? await response.json() : null };
}

export const anyUnsaved = (savers) => [...savers].some((saver) => saver.dirty && !saver.leaving);
/** Save every text that was changed. */
export const saveAll = (savers) => Promise.all([...savers].map((saver) => saver.dirty && saver.now(false)));

/** All that was typed is saved, as far as it can be, and nothing is under way. */
export async function settled(savers) {
  await saveAll(savers);
  for (let tries = 100; tries && [...savers].some((saver) => saver.busy); tries -= 1) {
    await new Promise((done) => setTimeout(done, 100));
  }
}

export class Saver {
  constructor(field, root, update) {
    Object.assign(this, { field, root, update, words: root.dataset });
    this.card = field.closest("[data-seg]");
    this.base = this.card.querySelector("[data-base]");
    this.was = this.card.querySelector("[name^=was-]");
    this.kept = this.was.value ? field.value : null; // null: a conflict is open, all counts as new
    this.busy = this.leaving = false;
    this.stuck = Boolean(this.card.querySelector(".wb-conflict")); // waits for a decision
    field.addEventListener("input", () => this.typed());
    field.addEventListener("blur", () => { if (!this.stuck) this.now(false); });
    this.card.addEventListener("click", (event) => this.chosen(event));
  }

  get dirty() { return this.field.value !== this.kept; }

  typed() {
    if (!this.card.querySelector(".wb-conflict")) this.stuck = false;
    if (this.dirty) this.say(this.words.unsaved, "waiting");
    clearTimeout(this.idle);
    clearTimeout(this.checking);
    if (!this.stuck) this.idle = setTimeout(() => this.now(false), IDLE);
    this.checking = setTimeout(() => this.check(), CHECK);
  }

  say(text, tone = "") {
    const note = this.card.querySelector("[data-note]");
    note.textContent = text;
    note.dataset.tone = tone;
    const status = this.root.querySelector("[data-status]");
    if (text) status.textContent = text;
    status.dataset.tone = tone;
  }

  /** Findings of what stands in the field, before it is saved. */
  async check() {
    const text = this.field.value;
    try {
      const { status, data } = await send(`${this.card.dataset.save}check/`, { text });
      if (status === 200 && data && text === this.field.value) this.show(data);
    } catch { /* checked again when it is saved */ }
  }

  show(data) {
    const place = this.card.querySelector("[data-findings]");
    if (place.contains(document.activeElement)) return; // a reviewer is writing the reason
    place.innerHTML = data.html;
    this.card.toggleAttribute("data-found", data.errors + data.warnings > 0);
    this.card.toggleAttribute("data-errors", data.errors > 0);
    this.field.setAttribute("aria-invalid", String(data.errors > 0));
  }

  /** Save what stands in the field; `wanted` also if it was not changed (it is kept on purpose). */
  async now(wanted) {
    clearTimeout(this.idle);
    if (!wanted && !this.dirty) return;
    if (this.busy) { this.more = true; return; }
    this.busy = true;
    const text = this.field.value;
    this.say(this.words.saving, "waiting");
    try {
      const { status, redirected, data } = await send(this.card.dataset.save, { text, base: this.base.value });
      if (redirected || (!data && status < 500)) this.refused(this.words.signIn);
      else if (status === 200) this.saved(text, data);
      else if (status === 409) this.conflict(data);
      else if (status < 500) this.refused(`${this.words.refused} ${data.error ?? ""}`);
      else throw new Error(String(status));
    } catch {
      this.say(this.words.offline, "bad");
      this.idle = setTimeout(() => this.now(wanted), AGAIN);
    }
    this.busy = false;
    if (this.more) { this.more = false; this.now(false); }
  }

  refused(text) {
    this.stuck = true; // not sent again by itself; the text stays in the field
    this.say(text, "bad");
  }

  saved(text, data) {
    this.stuck = false;
    const untouched = this.field.value === text;
    this.base.value = data.base;
    this.was.value = ""; // the form without JavaScript would send it again; the server compares
    // Letters that were mended are shown at once; a space after the last word is left to the typist.
    if (untouched && data.text !== text.trim()) this.put(data.text + text.match(/\s*$/)[0]);
    this.kept = untouched ? this.field.value : text;
    const state = data.base ? "done" : "todo";
    this.card.dataset.state = state;
    const pill = this.card.querySelector("[data-pill]");
    pill.dataset.tone = state;
    pill.textContent = this.root.querySelector(`template[data-state-words="${state}"]`).innerHTML.trim();
    this.card.querySelector("[data-by]").textContent = "";
    if (data.base) this.card.querySelectorAll("[data-change], [data-keep], [data-rework]").forEach((each) => each.remove());
    this.card.querySelector(".wb-conflict")?.remove();
    if (untouched) this.show(data);
    this.say(this.words.saved, "good");
    this.mended(text, data.mended);
    this.root.querySelector("[data-progress]").value = data.done;
    this.root.querySelector("[data-done]").textContent = data.done;
    this.update();
  }

  /** Letters were mended: said, with the way back to what was typed. */
  mended(typed, told) {
    this.card.querySelector("[data-mended]")?.remove();
    if (!told) return;
    const box = this.root.querySelector("template[data-mended-box]").content.cloneNode(true).firstElementChild;
    box.querySelector("[data-told]").textContent = told;
    box.querySelector("button").addEventListener("click", () => { box.remove(); this.put(typed); this.now(true); });
    this.card.querySelector(".wb-target").append(box);
  }

  put(text) {
    const { selectionStart, selectionEnd } = this.field;
    this.field.value = text;
    if (document.activeElement === this.field) this.field.setSelectionRange(selectionStart, selectionEnd);
    this.field.dispatchEvent(new Event("grown")); // its height and counter follow
  }

  conflict(data) {
    this.stuck = true;
    this.card.querySelector("[data-clash], .wb-conflict")?.remove();
    const box = this.root.querySelector("template[data-clash-box]").content.cloneNode(true).firstElementChild;
    box.querySelector("blockquote").textContent = data.text;
    box.querySelector("[data-who]").textContent = data.by;
    box.theirs = data;
    this.field.before(box);
    this.say(this.words.conflict, "bad");
  }

  chosen(event) {
    const rework = event.target.closest("[data-rework]");
    if (rework) { rework.remove(); this.field.focus(); return; }
    const box = event.target.closest("[data-clash]");
    const choice = event.target.closest("[data-choice]")?.dataset.choice;
    if (!box || !choice) return;
    this.base.value = box.theirs.base;
    this.stuck = false;
    if (choice === "theirs") {
      this.put(box.theirs.text);
      this.kept = box.theirs.text;
      box.remove();
      this.say(this.words.saved, "good");
      this.check();
    } else {
      this.now(true);
    }
  }

  leave() { this.leaving = true; }
}
