"""Which forms are forms of one word, by the endings that a language's entry lists or by Snowball.

All words here are folded.
"""

import re
from collections.abc import Iterable
from functools import cache, lru_cache

import snowballstemmer

from languages.folding import fold
from languages.registry import get_language

LEAST = 3
"""A stem has at least so many letters, where anything is cut."""
USUAL = 4  # shorter stems are found among too many other words to be trusted by themselves
_VOWELS = "аеёиоуыэюя"
# Russian: the е or о of «ремесел» and «ковер», which «ремесло» and «ковры» do without.
_FLEETING = re.compile(f"(?<=[^{_VOWELS}])[ео](?=[^{_VOWELS}]$)")


def shortest(forms: Iterable[str]) -> tuple[str, ...]:
    """Leave out forms that another one is a prefix of: they begin nothing more."""
    forms = set(forms)
    return tuple(sorted(f for f in forms if not any(f != o and f.startswith(o) for o in forms)))


@cache
def _places(code: str) -> re.Pattern[str]:
    """Endings of a language in their order, each place empty or filled."""
    places = []
    for text in get_language(code).suffixes:
        endings = sorted({fold(ending, code) for ending in text.split()} - {""}, key=len)
        places.append(f"(?:{'|'.join(reversed(endings))})?")
    return re.compile("".join(places))


@cache
def _other(code: str) -> dict[str, str]:
    """Last letter of a stem → the letters that it changes to."""
    found: dict[str, str] = {}
    for pair in get_language(code).alternations:
        letters = [fold(letter, code) for letter in (pair[0], pair[1:])]
        for one, other in (letters, letters[::-1]):
            if one != other:
                found[one] = found.get(one, "") + other
    return found


def changed(stem: str, code: str) -> list[str]:
    """A stem of usual length with its last letter changed; nothing where it does not change."""
    letters = _other(code).get(stem[-1], "") if len(stem) >= USUAL else ""
    return [stem[:-1] + letter for letter in letters]


@cache
def _snowball(algorithm: str) -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer(algorithm)


@lru_cache(maxsize=16_384)
def _root(word: str, algorithm: str) -> str:
    """What Snowball makes of a word; English y and i, Russian fleeting vowels made alike."""
    found = _snowball(algorithm).stemWord(word)
    if algorithm == "russian" and len(found) > USUAL:
        return _FLEETING.sub("", found)
    return found.rstrip("iy") or found


def stems(word: str, language: str) -> list[str]:
    """Return what a word begins with, before nothing or endings only: longest first, itself first.

    >>> stems("тауларда", "kk")
    ['тауларда', 'таулард', 'таулар', 'тау']
    """
    entry = get_language(language)
    if entry.stemmer:
        root = _root(word, entry.stemmer)
        shared = next((n for n, (a, b) in enumerate(zip(word, root, strict=False)) if a != b), None)
        found = root[:shared] if shared is not None else root[: len(word)]
        return [word, found] if LEAST <= len(found) < len(word) else [word]
    ends = _places(entry.code)
    cuts = range(len(word) - 1, LEAST - 1, -1)
    return [word, *(word[:cut] for cut in cuts if ends.fullmatch(word, cut))]


def stem(word: str, language: str) -> str:
    """Return the shortest stem of usual length: a prefix of the word, or the word.

    >>> stem(fold("кітаптарымызда", "kk"), "kk"), stem("carpets", "en")
    ('китап', 'carpet')
    """
    found = stems(word, language)
    return next((each for each in reversed(found) if len(each) >= USUAL), word)


def loose_stems(word: str, language: str) -> list[str]:
    """Return ``stem``, and what it is where its last letter changes."""
    found = stem(word, language)
    return [found, *changed(found, get_language(language).code)] if found != word else [word]


class Lexeme:
    """A word in a language, to be compared with other words of that language.

    ``beginnings`` are what its forms begin with. Not ``cut``: as if it had no ending itself.
    """

    def __init__(self, word: str, language: str, *, cut: bool = True) -> None:
        entry = get_language(language)
        self.language, self.word, self.stemmer = entry.code, word, entry.stemmer
        if self.stemmer:
            root = _root(word, self.stemmer)
            self._stems = [root] if cut or root == word else []
            self.beginnings = [root[:-1] if len(root) > LEAST else root][: len(self._stems)]
            return
        whole = stems(word, language) if cut else [word]
        self._stems = [*whole, *(each for one in whole for each in changed(one, entry.code))]
        self.beginnings = list(shortest(self._stems))

    def _is_sound(self, stem: str, words: set[str]) -> bool:
        """A short stem counts where it is a word itself and more than one letter was cut."""
        if len(stem) >= USUAL or stem == self.word:
            return True
        return stem in words and len(self.word) - len(stem) > 1

    def forms(self, words: set[str]) -> set[str]:
        """Return those of ``words`` that are forms of this one."""
        if self.stemmer:
            return {word for word in words for each in self._stems if self._has_root(word, each)}
        ends = _places(self.language)
        sound = [each for each in self._stems if self._is_sound(each, words)]
        return {
            word
            for word in words
            for each in sound
            if word.startswith(each) and ends.fullmatch(word, len(each))
        }

    def _has_root(self, word: str, root: str) -> bool:
        """Snowball cuts some forms shorter than others; a longer root is telling enough."""
        return _root(word, self.stemmer) == root or (len(root) > USUAL and word.startswith(root))
