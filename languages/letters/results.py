"""What mending and checking give back."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Change:
    """One word (or run of spaces) that was mended.

    ``start`` and ``end`` are places in the text as it was; ``rules`` are the codes of what was
    wrong: ``normal-form``, ``letter``, ``mixed-script``, ``apostrophe``, ``quotes``, ``spaces``.
    """

    start: int
    end: int
    before: str
    after: str
    rules: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mended:
    """A text after mending, and what was changed in it (nothing: an empty tuple)."""

    text: str
    changes: tuple[Change, ...] = ()


@dataclass(frozen=True, slots=True)
class Finding:
    """Something in a text that looks wrong.

    ``rule`` is a stable code: those of ``Change``, and ``own-letters``, ``language``,
    ``outdated-name``. ``start`` and ``end`` are places in the text, ``text`` what stands there.
    ``suggestion`` is what to write instead, empty where only a person can tell. ``detail`` says
    more to a program: the letters in question, the code of the language recognised.
    """

    rule: str
    start: int
    end: int
    text: str
    suggestion: str = ""
    detail: str = ""
