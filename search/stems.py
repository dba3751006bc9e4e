"""Which forms are forms of one word, by the endings that a language's entry lists or by Snowball.

All words here are folded.
"""

import re
from functools import cache, lru_cache

import snowballstemmer

from languages import get_language
from languages.folding import fold

LEAST = 3
"""A stem has at least so many letters, where anything is cut."""
_USUAL = 4  # shorter stems are found among too many other words to be trusted by themselves
_VOWELS = "аеёиоуыэюя"
# Russian: the е or о of «ремесел» and «ковер», which «ремесло» and «ковры» do without.
_FLEETING = re.compile(f"(?<=[^{_VOWELS}])[ео](?=[^{_VOWELS}]$)")


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


@cache
def _snowball(algorithm: str) -> snowballstemmer.stemmer:
    return snowballstemmer.stemmer(algorithm)


@lru_cache(maxsize=16_384)
def _root(word: str, algorithm: str) -> str:
    """What Snowball makes of a word; English y and i, Russian fleeting vowels made alike."""
    found = _snowball(algorithm).stemWord(word)
    if algorithm == "russian" and len(found) > _USUAL:
        return _FLEETING.sub("", found)
    return found.rstrip("iy") if len(found) > _USUAL else found


def stems(word: str, language: str) -> list[str]:
    """Return what a word begins with, before nothing or endings only: longest first, itself first.

    >>> stems("тауларда", "kk")
    ['тауларда', 'таулар', 'тау']
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
    return next((each for each in reversed(found) if len(each) >= _USUAL), word)


class Lexeme:
    """A word in a language, to be compared with other words of that language.

    ``beginnings`` are what its forms begin with.
    """

    def __init__(self, word: str, language: str) -> None:
        entry = get_language(language)
        self.language, self.word, self.stemmer = entry.code, word, entry.stemmer
        if self.stemmer:
            self._root = _root(word, self.stemmer)
            self._stems = [self._root]
            self.beginnings = [self._root[:-1] if len(self._root) > LEAST else self._root]
            return
        self._stems = [self._with_other(each) for each in stems(word, language)]
        self._stems = [form for forms in self._stems for form in forms]
        self.beginnings = [
            form for form in self._stems if not any(
                form != other and form.startswith(other) for other in self._stems
            )
        ]

    def _with_other(self, stem: str) -> list[str]:
        if len(stem) < _USUAL:
            return [stem]
        return [stem, *(stem[:-1] + letter for letter in _other(self.language).get(stem[-1], ""))]

    def forms(self, words: set[str]) -> set[str]:
        """Return those of ``words`` that are forms of this one.

        A short stem counts only where it is itself one of the words.
        """
        if self.stemmer:
            return {word for word in words if _root(word, self.stemmer) == self._root}
        ends = _places(self.language)
        sound = [
            each
            for each in self._stems
            if len(each) >= _USUAL or each == self.word or each in words
        ]
        return {
            word
            for word in words
            for each in sound
            if word.startswith(each) and ends.fullmatch(word, len(each))
        }
