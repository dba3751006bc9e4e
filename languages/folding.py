"""Folding: what two everyday spellings of one word have in common.

Composed form, lower case, no apostrophes, look-alike letters repaired to the word's script, the
other alphabet of a language turned into its own, native letters made plain, no diacritics. What
the index holds and what a visitor types are folded alike, so that they meet.
"""

import re
import unicodedata
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from anyascii import anyascii

from languages.language import Script
from languages.normal import JOINERS, nfc
from languages.registry import LANGUAGES, get_language

WORD = re.compile(rf"[^\W_]+(?:[{JOINERS}]+[^\W_]+)*[{JOINERS}]*")
_JOINERS = re.compile(f"[{JOINERS}]")
_NO_LETTER = re.compile(r"[\W_]")
LONGEST = 64
"""Letters of a folded word that are told apart; no word of the seven languages is longer."""

# Letters of the two scripts that look the same; capitals and small letters differ in which do.
_LATIN = "aceopxyikmthABCEHIKMOPTXY"
_CYRILLIC = "асеорхуікмтһАВСЕНІКМОРТХУ"
TO_CYRILLIC = str.maketrans(_LATIN, _CYRILLIC)
TO_LATIN = str.maketrans(_CYRILLIC, _LATIN)
_IS_CYRILLIC = re.compile("[\u0400-\u052f]")
_IS_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")

# Native letters and the letters typed for them where a keyboard has only the Russian ones.
_PLAIN = str.maketrans("әғқңөұүһіӣӯҳҷўёѐѝ", "агкноуухииухчуееи", "ъ")
_LATIN_PLAIN = str.maketrans({"ı": "i", "ø": "o", "ł": "l", "đ": "d", "ß": "ss", "æ": "ae"})


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: where it stands (in characters), and what it folds to."""

    start: int
    end: int
    folded: str


def repaired(word: str) -> str:
    """Return a word of mixed scripts in the script that it fits, or that most letters are of.

    >>> repaired("қaлa"), repaired("Samarqаnd"), repaired("Qala")
    ('қала', 'Samarqand', 'Qala')
    """
    cyrillic, latin = len(_IS_CYRILLIC.findall(word)), len(_IS_LATIN.findall(word))
    if not cyrillic or not latin:
        return word
    in_cyrillic, in_latin = word.translate(TO_CYRILLIC), word.translate(TO_LATIN)
    fits_cyrillic, fits_latin = not _IS_LATIN.search(in_cyrillic), not _IS_CYRILLIC.search(in_latin)
    if fits_cyrillic != fits_latin:  # «Maнac»: most of it is Latin, but н is not
        return in_cyrillic if fits_cyrillic else in_latin
    return in_cyrillic if cyrillic >= latin else in_latin


def is_of_script(word: str, script: Script) -> bool:
    """Whether a word has letters of a script and none of the other."""
    cyrillic, latin = bool(_IS_CYRILLIC.search(word)), bool(_IS_LATIN.search(word))
    return cyrillic and not latin if script == "Cyrl" else latin and not cyrillic


def _plain(word: str) -> str:
    if word.isascii():
        return word
    word = word.translate(_PLAIN).translate(_LATIN_PLAIN)
    if _IS_CYRILLIC.search(word):  # й stays a letter of its own
        return word
    return "".join(c for c in unicodedata.normalize("NFD", word) if not unicodedata.combining(c))


def _turned(word: str, transliterate: Callable[[str], str] | None) -> str:
    if transliterate and _IS_CYRILLIC.search(word):
        return _JOINERS.sub("", transliterate(word))
    return word


@lru_cache(maxsize=65_536)
def _folded(word: str, transliterated: str) -> str:
    word = repaired(_JOINERS.sub("", word)) if not word.isascii() else _JOINERS.sub("", word)
    transliterate = LANGUAGES[transliterated].transliterate if transliterated else None
    folded = _plain(_turned(word, transliterate).replace("İ", "i").lower())
    if not folded.isascii():  # made plain, letters may fit where those of a neighbour did not
        folded = _plain(_turned(folded, transliterate) if transliterate else repaired(folded))
    if transliterate and _IS_CYRILLIC.search(folded):  # letters that no language here has
        folded = _NO_LETTER.sub("", anyascii(folded).lower())
    return folded[:LONGEST]


def words(text: str, language: str) -> Iterator[Word]:
    """Yield the words of ``text`` (in composed form, see ``nfc``) with what each folds to.

    Places are counted in ``text`` as it is given, whatever lengths folding changes.
    """
    entry = get_language(language)
    code = entry.code if entry.transliterate else ""
    for match in WORD.finditer(text):
        word = match.group()
        folded = _folded(word, code) if len(word) <= LONGEST else _folded(word[:LONGEST], code)
        if folded:
            yield Word(match.start(), match.end(), folded)


def fold(text: str, language: str) -> str:
    """Return the folded words of ``text``, parted by single spaces.

    >>> fold("Oʻzbekiston O‘zbekiston O'zbekiston", "uz")
    'ozbekiston ozbekiston ozbekiston'
    >>> fold("Қазақстан — Самарқанд", "kk"), fold("Самарқанд", "uz")
    ('казакстан самарканд', 'samarqand')
    """
    return " ".join(word.folded for word in words(nfc(text), language))
