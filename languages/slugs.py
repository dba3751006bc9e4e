"""ASCII slugs from titles of any of the languages, by that language's romanisation.

One table a language maps letters to ASCII. The editor's browser works from the same table by the
same few steps (``static/js/slug.js``), so that both give the same slug.

Sources: Kazakh by the national Latin alphabet of 2021 without its marks; Kyrgyz as its official
English names are written (Jogorku Kenesh, Aitmatov); Tajik by BGN/PCGN 1994; Uzbek Cyrillic by
the Latin alphabet of 1995; Turkmen letters without their marks; everything else by ``anyascii``.
"""

import re
import unicodedata
from functools import cache

from anyascii import anyascii

from languages.registry import get_language

MAX_LENGTH = 80
# Latin-1, Latin Extended A and B, IPA; Cyrillic and its supplement; Latin Extended Additional.
_RANGES = (range(0xAA, 0x2B0), range(0x400, 0x530), range(0x1E00, 0x1F00))
_SILENT = (
    "'`´ʹʺʻʼʽʾʿˈˊˋˮ‘’‛′＇ꞌ"  # apostrophes: Oʻzbek, sanʼat, don't
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2060"
    "\u2066\u2067\u2068\u2069\ufe0f\ufeff"  # seen by nobody
)
_EVERYWHERE = {"һ": "h", "җ": "j", "ә": "a", "ь": "", "ъ": ""}
_NOT_ASCII_WORD = re.compile(r"[^a-z0-9]+")
_MARKED = re.compile("(.)([\u0300-\u036f]+)", re.DOTALL)
_HYPHENS = re.compile("-+")


def _letters(language: str) -> dict[str, str]:
    own = {**_EVERYWHERE, **get_language(language).romanised}
    own |= {letter.upper(): ascii_ for letter, ascii_ in own.items()}
    found = {letter: letter.lower() for letter in map(chr, range(128)) if letter.isalnum()}
    for number in (number for numbers in _RANGES for number in numbers):
        letter = chr(number)
        if letter.isalpha():
            ascii_ = _NOT_ASCII_WORD.sub("", anyascii(letter).lower())
            found[letter] = own.get(letter, ascii_)
    return found | dict.fromkeys(_SILENT, "")


def _taken_apart(letters: dict[str, str]) -> dict[str, str]:
    """Letter and mark, for the letters that lose more than a mark without it: й is not и.

    The mark is found after letters that carry another mark as well, and so in either normal form.
    """
    parts = {letter: unicodedata.normalize("NFD", letter) for letter in letters}
    pairs = {}
    for letter, part in parts.items():
        base, mark = part[0], part[1:]
        if len(mark) != 1 or letters[letter] == letters.get(base):
            continue
        for other, other_part in parts.items():
            if other_part[0] == base and mark not in other_part[1:]:
                pairs[other + mark] = letters[letter]
    return pairs


@cache
def _table(language: str) -> dict[str, str]:
    letters = _letters(language)
    return letters | _taken_apart(letters)


def romanisation(language: str) -> dict[str, str]:
    """Return letter → lower-case ASCII (or an empty string) for a language code.

    Keys are single characters of either case, and letter-and-mark pairs for letters such as й
    whose parts would be read otherwise. A combining mark (U+0300–U+036F) that is in no pair is
    dropped; any other character that is not in the table parts words.

    >>> romanisation("kk")["қ"], romanisation("uz")["ў"], romanisation("tg")["ҷ"]
    ('q', 'o', 'j')
    """
    return dict(_table(language))


def slugify(text: str, language: str, *, max_length: int = MAX_LENGTH) -> str:
    """Return an ASCII slug, or an empty string where the text has no letter or digit.

    Takes time in proportion to the text, whatever it holds; the normal form does not matter.

    >>> slugify("Қазақстан", "kk"), slugify("Oʻzbekiston", "uz"), slugify("Ысык-Көл", "ky")
    ('qazaqstan', 'ozbekiston', 'ysyk-kol')
    """
    table = _table(language)

    def without_marks(found: re.Match[str]) -> str:
        letter, marks = found.groups()
        return next((table[letter + m] for m in marks if letter + m in table), letter)

    letters = _MARKED.sub(without_marks, text)
    slug = _HYPHENS.sub("-", "".join([table.get(letter, "-") for letter in letters]))
    return slug.strip("-")[:max_length].rstrip("-")
