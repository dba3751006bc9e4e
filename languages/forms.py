"""Which words of a text are forms of a given word: stricter than search, which may find too much.

A word to look for is as a dictionary has it. Here a native letter is not its plain neighbour
(«кол» is not «көл») unless the whole word was typed on a keyboard without such letters, a word for
who does a thing («кілемші») is no form of the thing («кілем»), and the endings of very short words
must be longer.
"""

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from languages.folding import WORD, fold, repaired
from languages.normal import INVISIBLE, JOINERS, nfc
from languages.registry import get_language
from languages.stems import LEAST, USUAL, changed, snowball_root, stems

_JOINERS = re.compile(f"[{JOINERS}]+")
_CYRILLIC = re.compile("[\u0400-\u052f]")
# Letters that sound the same and are written by the place in the word, or that are left out.
_SAME = str.maketrans("ӣёѐѝ", "иееи")
# «Carved» and «carver» are no forms of «carving», though Snowball has one root for them.
_KIND = re.compile("(ing|ed|er)s?$")
_DERIVED_PLACES = 4
"""So many places of endings has a language whose first place makes a new word of the old."""
_TYPED_PLAIN = 5  # a shorter word without native letters may well be another word
# Russian «тюбетеек» of «тюбетейка», which Snowball does not know for one word.
_YOT = re.compile("йка$")
_GENITIVE = re.compile("[’'ʼ]s$")


@dataclass(frozen=True, slots=True)
class Form:
    """A word: ``folded`` as search has it, ``strict`` with its native letters and letter signs."""

    folded: str
    strict: str


@lru_cache(maxsize=65_536)
def form(word: str, code: str) -> Form:
    """Return what is compared of a word of a text; an empty ``folded`` where it has no letters."""
    entry = get_language(code)
    word = nfc(word)
    strict = INVISIBLE.sub("", word)
    if entry.stemmer == "english":
        word = _GENITIVE.sub("", word)
        strict = _GENITIVE.sub("", strict)
    if entry.transliterate and _CYRILLIC.search(strict):
        strict = entry.transliterate(strict)
    strict = _JOINERS.sub("ʻ", repaired(strict)).replace("İ", "i").lower().translate(_SAME)
    return Form(fold(word, code).replace(" ", ""), strict.rstrip("ʻ"))


@cache
def _endings(code: str) -> re.Pattern[str]:
    """Number, owner, case: the endings that leave a word what it is."""
    suffixes = get_language(code).suffixes
    places = []
    for text in suffixes[1:] if len(suffixes) == _DERIVED_PLACES else suffixes:
        endings = sorted({fold(ending, code) for ending in text.split()} - {""}, key=len)
        places.append(f"(?:{'|'.join(reversed(endings))})?")
    return re.compile("".join(places))


def _irregular(word: str, stemmer: str) -> set[str]:
    """Forms that Snowball does not know for forms of the word."""
    if stemmer == "russian":
        return {_YOT.sub("ек", word)}
    return {re.sub("person$", "people", word), re.sub("man$", "men", word)}


def _kind(word: str) -> str:
    found = _KIND.search(word)
    return found.group(1) if found else ""


class WordForms:
    """The forms of one dictionary word.

    ``keys`` are what to look it up by among many: see ``lookups``. ``loose`` cuts an ending of the
    word itself, for the first words of a term («мероси фарҳангӣ», «меросҳои фарҳангӣ»).
    """

    __slots__ = ("_endings", "_kind", "_stemmer", "_stems", "keys", "word")

    def __init__(self, word: str, code: str, *, loose: bool = False) -> None:
        entry = get_language(code)
        self.word = form(word, entry.code)
        self._stemmer = entry.stemmer
        self._kind = _kind(self.word.folded) if entry.stemmer == "english" else ""
        self._endings = None if entry.stemmer else _endings(entry.code)
        folded = self.word.folded
        self._stems: list[tuple[str, str]] = []
        if entry.stemmer:
            spellings = {folded, *_irregular(folded, entry.stemmer)}
            self.keys: tuple[str, ...] = tuple(snowball_root(s, entry.stemmer) for s in spellings)
            return
        bases = {folded}
        if loose:
            bases |= {stem for stem in stems(folded, entry.code) if len(stem) >= USUAL}
        for base in bases:
            strict = self.word.strict
            if base != folded:
                strict = strict[: max(0, len(strict) - len(folded) + len(base))]
            self._stems.append((base, strict))
            self._stems += [(other, strict[:-1]) for other in changed(base, entry.code)]
        self.keys = tuple(dict.fromkeys(stem for stem, _strict in self._stems))

    def has(self, word: Form) -> bool:
        """Whether a word of a text is a form of this one."""
        if self._endings is None:
            return self._has_root(word)
        return any(self._continues(word, stem, strict) for stem, strict in self._stems)

    def _has_root(self, word: Form) -> bool:
        if word.folded == self.word.folded:
            return True
        if snowball_root(word.folded, self._stemmer) not in self.keys:
            return False
        return self._stemmer != "english" or _kind(word.folded) == self._kind

    def _continues(self, word: Form, stem: str, strict: str) -> bool:
        folded, size = word.folded, len(stem)
        if not folded.startswith(stem):
            return False
        ending = len(folded) - size
        if size <= LEAST and 0 < ending < (2 if size == LEAST else LEAST):
            return False
        if not self._endings or not self._endings.fullmatch(folded, size):
            return False
        typed_plain = word.strict == folded and size >= _TYPED_PLAIN
        return typed_plain or word.strict.startswith(strict)


def lookups(word: Form, code: str) -> list[str]:
    """Return the keys that words having ``word`` as a form may be found by."""
    stemmer = get_language(code).stemmer
    if stemmer:
        return [snowball_root(word.folded, stemmer)]
    return [word.folded[:size] for size in range(1, len(word.folded) + 1)]


def forms_of(term: str, code: str) -> tuple[WordForms, ...]:
    """Return the words of a term in order; empty where it has no letters."""
    found = [m.group() for m in WORD.finditer(nfc(term))]
    found = [word for word in found if form(word, get_language(code).code).folded]
    return tuple(
        WordForms(word, code, loose=place < len(found) - 1) for place, word in enumerate(found)
    )
