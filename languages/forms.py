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
from languages.nouns import english_singulars, russian_bases
from languages.registry import get_language
from languages.stems import LEAST, changed

_JOINERS = re.compile(f"[{JOINERS}]+")
_CYRILLIC = re.compile("[\u0400-\u052f]")
# Letters that sound the same and are written by the place in the word, or that are left out.
_SAME = str.maketrans("ӣёѐѝ", "иееи")
_DERIVED_PLACES = 4
"""So many places of endings has a language whose first place makes a new word of the old."""
_TYPED_PLAIN = 5  # a shorter word without native letters may well be another word
_AFTER_AN_OWNER = ("н", "n")
"""An ending that never stands right behind a stem (tk «galan»: what is left, not a fortress)."""
# «Бидай» is wheat, not «like a dance», «ертегі» a tale, not «on the saddle».
_LIKE = re.compile("н?[дтd][аеоa](?:[йy]|г[ыи]|[gk][iy])")
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
def _endings(code: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Number, owner, case: the endings that leave a word what it is; folded, and as written."""
    suffixes = get_language(code).suffixes
    folded, strict = [], ["ʻ?"]
    for text in suffixes[1:] if len(suffixes) == _DERIVED_PLACES else suffixes:
        endings = [form(ending, code) for ending in text.split()]
        folded.append(_place({ending.folded for ending in endings}))
        strict.append(_place({ending.strict for ending in endings}))
    return re.compile("".join(folded)), re.compile("".join(strict))


def _place(endings: set[str]) -> str:
    return f"(?:{'|'.join(sorted(endings - {''}, key=len, reverse=True))})?"


class WordForms:
    """The forms of one dictionary word.

    ``keys`` are what to look it up by among many: see ``lookups``. A ``part`` of a term of several
    words may lose an ending of its own («мероси фарҳангӣ», «меросҳои фарҳангӣ»; «arxiv hujjati»,
    «arxiv hujjatlari»), and may be short: the others tell what is meant.
    """

    __slots__ = ("_bases", "_endings", "_part", "_stems", "keys", "word")

    def __init__(self, word: str, code: str, *, part: bool = False) -> None:
        entry = get_language(code)
        self._part = part
        self.word = form(word, entry.code)
        folded = self.word.folded
        self._endings = None if entry.stemmer else _endings(entry.code)
        self._bases = russian_bases(folded) if entry.stemmer == "russian" else []
        self._stems = [] if entry.stemmer else self._cut(entry.code)
        keys = [folded, *(base for base, _ends in self._bases), *(each[0] for each in self._stems)]
        self.keys = tuple(dict.fromkeys(keys))

    def _cut(self, code: str) -> list[tuple[str, str, int]]:
        """Folded stem, what a word in its own letters begins with, letters that change behind."""
        folded, strict = self.word.folded, self.word.strict
        bases = {folded}
        if self._part:
            ends, _strict = _endings(code)
            cuts = range(len(folded) - 1, LEAST - 1, -1)
            bases.update(folded[:cut] for cut in cuts if ends.fullmatch(folded, cut))
        found: list[tuple[str, str, int]] = []
        for base in bases:
            own = strict[: max(0, len(strict) - len(folded) + len(base))]
            found.append((base, own, 0))
            found += [(other, own[:-1], 1) for other in changed(base, code)]
        return found

    def has(self, word: Form) -> bool:
        """Whether a word of a text is a form of this one."""
        if word.folded == self.word.folded and word.strict == self.word.strict:
            return True
        if self._bases:
            return any(
                word.folded.startswith(base) and ends.fullmatch(word.folded, len(base))
                for base, ends in self._bases
            )
        if self._endings is None:
            return self.word.folded in english_singulars(word.folded)
        return any(self._continues(word, *each) for each in self._stems)

    def _continues(self, word: Form, stem: str, strict: str, changing: int) -> bool:
        folded, size = word.folded, len(stem)
        if not folded.startswith(stem) or not self._endings:
            return False
        if not self._part and not _is_telling(folded[size:], size):
            return False
        ends, strict_ends = self._endings
        if not ends.fullmatch(folded, size):
            return False
        if word.strict == folded and size >= _TYPED_PLAIN:
            return True
        place = len(strict) + changing
        if word.strict[place:] in _AFTER_AN_OWNER:
            return False
        if not word.strict.startswith(strict) or place > len(word.strict):
            return False
        return bool(strict_ends.fullmatch(word.strict, place))


def _is_telling(ending: str, size: int) -> bool:
    """Whether an ending behind a word of so many letters is no accident."""
    if size > LEAST or not ending:
        return True
    if size == LEAST:
        return len(ending) > 1
    return len(ending) >= LEAST and not _LIKE.fullmatch(ending)


def lookups(word: Form, code: str) -> tuple[str, ...]:
    """Return the keys that words having ``word`` as a form may be found by."""
    if get_language(code).stemmer == "english":
        return english_singulars(word.folded)
    return tuple(word.folded[:size] for size in range(1, len(word.folded) + 1))


def forms_of(term: str, code: str) -> tuple[WordForms, ...]:
    """Return the words of a term in order; empty where it has no letters."""
    found = [m.group() for m in WORD.finditer(nfc(term))]
    found = [word for word in found if form(word, get_language(code).code).folded]
    return tuple(WordForms(word, code, part=len(found) > 1) for word in found)
