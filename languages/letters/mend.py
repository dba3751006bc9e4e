"""Mending of what is typed wrong and can only be meant one way."""

import re
from collections.abc import Callable, Collection, Iterable, Iterator

from languages.language import Language
from languages.letters.apostrophes import letter_signs
from languages.letters.lookalikes import mixed_words, replaced_letters
from languages.letters.normal import compose, stray_spaces
from languages.letters.quotes import straight_quotes
from languages.letters.results import Change, Mended
from languages.letters.scripts import language_of, mask

Edits = dict[int, tuple[str, str]]
Pass = Callable[[str, bytearray, Language], Iterator[tuple[int, str]]]

_PASSES: tuple[tuple[str, Pass], ...] = (
    ("letter", replaced_letters),
    ("mixed-script", mixed_words),
    ("apostrophe", letter_signs),
    ("quotes", straight_quotes),
)
_TOKEN = re.compile(r"\S+|\s+")


def find_edits(text: str, language: Language | None, keep: Collection[str] = ()) -> Edits:
    """Return place → (new character, rule) for a text in NFC; an empty character deletes."""
    edits = _edits(text, language)
    if edits and keep:
        for match in _TOKEN.finditer(text):
            if match.group() in keep:
                for place in range(*match.span()):
                    edits.pop(place, None)
    return edits


def _edits(text: str, language: Language | None) -> Edits:
    taken = mask(text)
    edits: Edits = {}
    for rule, run in _PASSES if language else ():
        found = dict(run(text, taken, language))  # type: ignore[arg-type]
        if found:
            characters = list(text)
            for place, new in found.items():
                characters[place] = new
                edits[place] = (new, rule)
            text = "".join(characters)
    edits.update((place, (new, "spaces")) for place, new in stray_spaces(text, taken))
    return edits


def apply(text: str, edits: Edits) -> str:
    """Return ``text`` with ``edits``."""
    if not edits:
        return text
    characters = list(text)
    for place, (new, _rule) in edits.items():
        characters[place] = new
    return "".join(characters)


def changes(text: str, composed: str, edits: Edits) -> Iterable[Change]:
    """Pair the words of ``text`` with those after mending: no rule parts or joins words."""
    places = sorted(edits)
    at = 0
    for old, middle in zip(_TOKEN.finditer(text), _TOKEN.finditer(composed), strict=True):
        rules = [] if old.group() == middle.group() else ["normal-form"]
        own: Edits = {}
        while at < len(places) and places[at] < middle.end():
            own[places[at] - middle.start()] = edits[places[at]]
            at += 1
        rules += [rule for _new, rule in own.values()]
        if rules:
            after = apply(middle.group(), own)
            unique = tuple(dict.fromkeys(rules))
            yield Change(old.start(), old.end(), old.group(), after, unique)


def mended(text: str, language: str | Language | None, *, keep: Collection[str] = ()) -> Mended:
    """Return ``text`` mended, with the list of changes; linear in its length.

    An unknown language gets NFC and single spaces only. ``keep`` are words, as they are written
    between spaces, that stay as they are (in NFC).
    """
    composed = compose(text)
    edits = find_edits(composed, language_of(language), keep)
    if not edits and composed == text:
        return Mended(text)
    return Mended(apply(composed, edits), tuple(changes(text, composed, edits)))


def mend(text: str, language: str | Language | None) -> str:
    """Return ``text`` mended.

    >>> mend("O'zbekiston  san'ati", "uz")
    'Oʻzbekiston sanʼati'
    """
    return mended(text, language).text
