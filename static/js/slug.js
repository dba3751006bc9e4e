// The slug field of the page editor: follows the title, romanised in the page's own language.
// The steps of `romanise` are those of languages/slugs.py, and the table comes from there.
(() => {
  const MARKED = /(.)([\u0300-\u036f]+)/gsu;
  const SOUND = /^[a-z0-9]+(?:-+[a-z0-9]+)*$/;

  function romanise(text, table, longest) {
    const letters = text.replace(MARKED, (_whole, letter, marks) => {
      const mark = [...marks].find((one) => letter + one in table);
      return mark ? table[letter + mark] : letter;
    });
    const slug = Array.from(letters, (letter) => table[letter] ?? "-").join("");
    return slug.replace(/-+/g, "-").replace(/^-/, "").slice(0, longest).replace(/-$/, "");
  }

  // Wagtail's w-sync controller on the title asks `compare` when the title gets the focus (a
  // refusal stops it) and calls `follow` while the editor types.
  class SlugController extends window.StimulusModule.Controller {
    static values = { longest: Number, follows: Boolean };

    initialize() {
      this.table = JSON.parse(this.data.get("table"));
    }

    romanised(text) {
      return romanise(text, this.table, this.longestValue);
    }

    edit() {
      this.edited = true;
    }

    clean() {
      const { value } = this.element;
      if (!SOUND.test(value)) this.set(this.romanised(value));
    }

    compare(event) {
      const { value } = this.element;
      this.edited = value !== "" && value !== this.romanised(event.detail.value);
      if (!this.followsValue || this.edited) event.preventDefault();
    }

    follow(event) {
      event.preventDefault();
      if (this.followsValue && !this.edited) this.set(this.romanised(event.detail.value));
    }

    set(value) {
      if (this.element.value === value) return;
      this.element.value = value;
      this.dispatch("change", { cancelable: false, prefix: "" });
    }
  }

  window.wagtail.app.register("romanised-slug", SlugController);
})();
