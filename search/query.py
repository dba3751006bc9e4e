"""From what a visitor types to the terms that the index is asked for."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import snowballstemmer

from languages import LANGUAGES, get_language
from languages.folding import fold, words
from languages.normal import nfc

MOST_TERMS = 8
LONGEST_QUERY = 200
# A stem must keep this many letters when an ending of 1, 2, 3 or more letters is cut.
_LEAST_STEM = {1: 5, 2: 4}
_LEAST = 3
_MOST_ENDINGS = 4


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a query: ``exact`` forms of the whole word, ``prefixes`` that a hit begins with.

    ``typed`` is the word as the visitor wrote it. A single letter is no beginning of anything:
    then ``whole`` says that hits are that word alone.
    """

    typed: str
    exact: tuple[str, ...]
    prefixes: tuple[str, ...]

    @property
    def whole(self) -> bool:
        """Whether only whole words are hits."""
        return len(self.exact[0]) == 1

    def matches(self, folded: str) -> bool:
        """Whether a folded word is a hit."""
        return folded in self.exact if self.whole else folded.startswith(self.prefixes)


@cache
def _endings(code: str) -> tuple[str, ...]:
    """Folded endings of a language, longest first."""
    folded = {fold(ending, code) for ending in LANGUAGES[code].suffixes}
    return tuple(sorted(folded - {""}, key=len, reverse=True))


@cache
def _stemmer(algorithm: str) -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer(algorithm)


def _cut(word: str, endings: tuple[str, ...]) -> str:
    for ending in endings:
        least = _LEAST_STEM.get(len(ending), _LEAST)
        if word.endswith(ending) and len(word) - len(ending) >= least:
            return word[: -len(ending)]
    return word


def _shared(first: str, second: str) -> str:
    """The letters that two words begin with alike."""
    count = 0
    for one, other in zip(first, second, strict=False):
        if one != other:
            break
        count += 1
    return first[:count]


def stem(word: str, language: str) -> str:
    """Return what is left of a folded word when the language's endings are cut: a prefix of it.

    >>> stem(fold("кітаптарымызда", "kk"), "kk"), stem("carpets", "en")
    ('китап', 'carpet')
    """
    entry = get_language(language)
    if entry.stemmer:
        found = _shared(word, _stemmer(entry.stemmer).stemWord(word))
        return found if len(found) >= _LEAST else word
    for _round in range(_MOST_ENDINGS):
        shorter = _cut(word, _endings(entry.code))
        if shorter == word:
            break
        word = shorter
    return word


def _careful_stem(word: str, language: str) -> str:
    """The stem by the endings of a language that the word is perhaps not of."""
    found = stem(word, language)
    return found if len(found) >= _LEAST_STEM.get(len(word) - len(found), _LEAST) else word


def _forms(word: str, language: str) -> dict[str, set[str]]:
    """Folded forms of a word → its stems: as it stands, and as it reads in another alphabet."""
    entry = get_language(language)
    own = fold(word, entry.code)
    forms = {own: {stem(own, entry.code), *(_careful_stem(own, c) for c in entry.fallbacks)}}
    if entry.transliterate:  # a Russian word in Cyrillic, by a reader of Uzbek
        plain = fold(word, "ru")
        forms.setdefault(plain, {_careful_stem(plain, code) for code in entry.fallbacks})
    for code, other in LANGUAGES.items():
        form = fold(word, code) if other.transliterate else own
        if form != own and form.isascii():  # a word with letters of its own is no word of that one
            forms.setdefault(form, {stem(form, code)})
    return forms


def parse(text: str, language: str) -> list[Term]:
    """Return the terms of a query by a reader of ``language``; empty where it holds no word.

    At most eight words of the first 200 characters count.
    """
    text = nfc(text[:LONGEST_QUERY])
    terms: dict[tuple[str, ...], Term] = {}
    for word in words(text, language):
        typed = text[word.start : word.end]
        forms = _forms(typed, language)
        exact = tuple(forms)
        if exact not in terms:
            terms[exact] = Term(typed, exact, _shortest(set(exact).union(*forms.values())))
        if len(terms) == MOST_TERMS:
            break
    return list(terms.values())


def _shortest(forms: set[str]) -> tuple[str, ...]:
    """Leave out forms that another one is a prefix of: they match nothing more."""
    return tuple(sorted(f for f in forms if not any(f != o and f.startswith(o) for o in forms)))


def normal_form(terms: Sequence[Term]) -> str:
    """Return the folded words of a query, as the daily totals keep them."""
    return " ".join(term.exact[0] for term in terms)
