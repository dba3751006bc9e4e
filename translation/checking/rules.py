"""Every rule of the checks in one table: how grave it is, what is wrong, what to do."""

from dataclasses import dataclass, field
from typing import Literal, NamedTuple

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

Level = Literal["error", "warning"]
ERROR: Level = "error"
WARNING: Level = "warning"


class Rule(NamedTuple):
    """An error stops the submission, a warning does not. ``why`` may have one ``%(what)s``."""

    level: Level
    why: Promise | str
    todo: Promise | str


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in a translation that looks wrong.

    ``rule`` is a key of ``RULES``; ``start`` and ``end`` are places in the text as it is stored
    (both 0: the text as a whole); ``suggestion`` is what to write there instead, if that is known.
    """

    rule: str
    level: Level
    message: str
    start: int = 0
    end: int = 0
    suggestion: str = field(default="")


RULES: dict[str, Rule] = {
    "empty": Rule(ERROR, _("This text is not translated yet."), _("Write the translation.")),
    "too-long": Rule(ERROR, _("The text is too long: %(what)s."), _("Shorten it.")),
    "markup": Rule(
        ERROR,
        _("The markup is broken: %(what)s."),
        _("Use the tag buttons: each tag needs its beginning and its end."),
    ),
    "links": Rule(
        ERROR,
        _("The links differ from those of the source: %(what)s."),
        _("Use each link of the source once; the buttons insert them."),
    ),
    "placeholders": Rule(
        ERROR,
        _("The placeholders differ from those of the source: %(what)s."),
        _("Keep them exactly as they are; only their place may change."),
    ),
    "refused": Rule(ERROR, _("The page cannot take this text: %(what)s"), _("Change the text.")),
    "tags": Rule(
        WARNING,
        _("Bold, italics or line breaks differ from the source: %(what)s."),
        _("Mark the same words, if your language does."),
    ),
    "numbers": Rule(
        WARNING,
        _("Numbers differ from the source: %(what)s."),
        _("Compare the numbers; words instead of digits are fine."),
    ),
    "length": Rule(
        WARNING,
        _("The text is much %(what)s than usual for its source."),
        _("See whether something is missing or was added."),
    ),
    "identical": Rule(
        WARNING,
        _("The text is the same as its source."),
        _("Translate it, or leave it if it is a name."),
    ),
    "missing-term": Rule(
        WARNING,
        _("The agreed term is missing: %(what)s."),
        _("Use it, or write the reviewer why not."),
    ),
    "avoided-term": Rule(
        WARNING, _("This word is to be avoided: %(what)s."), _("Use the agreed term instead.")
    ),
    # The words of the rest come from ``translation.checking.letters``: they are about letters.
    "mixed-script": Rule(ERROR, "%(what)s", _("Type the word again in one script.")),
    "normal-form": Rule(WARNING, "%(what)s", ""),
    "letter": Rule(WARNING, "%(what)s", ""),
    "apostrophe": Rule(WARNING, "%(what)s", ""),
    "quotes": Rule(WARNING, "%(what)s", ""),
    "spaces": Rule(WARNING, "%(what)s", ""),
    "own-letters": Rule(WARNING, "%(what)s", _("Check the keyboard layout.")),
    "language": Rule(WARNING, "%(what)s", _("Translate it, or mark foreign words as italics.")),
    "outdated-name": Rule(WARNING, "%(what)s", ""),
}


def finding(
    rule: str, what: str = "", *, start: int = 0, end: int = 0, suggestion: str = ""
) -> Finding:
    """Return a finding of ``rule`` in words of the active language; KeyError for no such rule."""
    level, why, todo = RULES[rule]
    message = f"{str(why).replace('%(what)s', what)} {todo}".strip()
    return Finding(rule, level, message, start, end, suggestion)
