"""Alphabetical order: a key that sorts alike in Python, SQLite and PostgreSQL.

The key belongs to a text *and the language of the listing*: digits first, then the letters of the
listing's own script in its alphabet's order, then the other script, then everything else. Letters
of the script that the alphabet lacks (Ғ in a Russian listing) stand after the letter that they
follow in the order of the whole script. Space sorts before any letter; punctuation, case and
apostrophes that are no part of a letter do not count.
"""

import re
import unicodedata
from functools import cache

from languages.normal import APOSTROPHES, INVISIBLE, nfc
from languages.registry import LANGUAGES, get_language

LENGTH = 120
"""Characters of a key; two hexadecimal digits a letter."""

# The order of a whole script: that of the seven alphabets laid together.
_SCRIPTS = {
    "Cyrl": "АӘБВГҒДЕЁЖЗИӢЙКҚЛМНҢОӨПРСТУЎӮҰҮФХҲҺЦЧҶШЩЪЫІЬЭЮЯ",
    "Latn": "ABCÇDEÄFGĞHIJŽKLMNŇOÖPQRSŞTUÜVWXYÝZ",
}
_SPACE, _DIGITS, _OWN, _OTHER, _REST = 0x01, 0x02, 0x10, 0x80, 0xF0
_MOST_LETTERS = 200  # looked at in a text: more than the key holds

_LETTER_SIGN = re.compile(f"(?<=[oOgG])[{APOSTROPHES}]")
_IGNORED = re.compile(rf"[^\w\s]|[_{APOSTROPHES}]")  # ʻ and ʼ are letters to Unicode


def _laid_together(alphabet: tuple[str, ...], script: str) -> list[str]:
    """The alphabet with the script's other letters put in after their neighbours."""
    order = list(alphabet)
    before = ""
    for letter in dict.fromkeys(script):
        if letter not in order:
            order.insert(order.index(before) + 1 if before else 0, letter)
        before = letter
    return order


@cache
def _weights(code: str) -> dict[str, str]:
    """Letter (upper case; digraph letters too) → two hexadecimal digits."""
    entry = LANGUAGES[code]
    own = _laid_together(entry.alphabet, _SCRIPTS[entry.script])
    other = "".join(letters for name, letters in _SCRIPTS.items() if name != entry.script)
    weights = {letter.upper(): f"{_OWN + place:02x}" for place, letter in enumerate(own)}
    for place, letter in enumerate(dict.fromkeys(other)):
        weights.setdefault(letter, f"{_OTHER + place:02x}")
    weights |= {str(digit): f"{_DIGITS + digit:02x}" for digit in range(10)}
    return weights


@cache
def _units(code: str) -> re.Pattern[str]:
    """Letters of the language as they follow one another, digraph letters before single ones."""
    digraphs = [letter.upper() for letter in LANGUAGES[code].alphabet if len(letter) > 1]
    return re.compile(
        "|".join([*map(re.escape, sorted(digraphs, key=len, reverse=True)), "(?s:.)"])
    )


def _letters(text: str, code: str) -> list[str]:
    """The letters of ``text`` in upper case, as the alphabet of the language counts them."""
    text = INVISIBLE.sub("", nfc(text[: _MOST_LETTERS * 4])).strip()
    if any("ʻ" in letter for letter in LANGUAGES[code].alphabet):
        text = _LETTER_SIGN.sub("ʻ", text)
    # An apostrophe parts S’h from Sh, and goes only after the letters are told apart.
    return _units(code).findall(" ".join(text.upper().split()))


def _weight(letter: str, weights: dict[str, str]) -> str:
    known = weights.get(letter)
    if known:
        return known
    if letter == " ":
        return f"{_SPACE:02x}"
    if _IGNORED.fullmatch(letter):
        return ""
    base = unicodedata.normalize("NFD", letter)[0]  # É sorts as E
    return weights.get(base) or f"{_REST:02x}{ord(letter):06x}"


def sort_key(text: str, language: str) -> str:
    """Return the key of ``text`` in a listing of ``language``: 0–9 and a–f, ``LENGTH`` at most.

    >>> sorted(["Қала", "Кеме", "Ән", "Арқа"], key=lambda t: sort_key(t, "kk"))
    ['Арқа', 'Ән', 'Кеме', 'Қала']
    >>> sorted(["Shahar", "Sut", "Oʻrik", "Zira"], key=lambda t: sort_key(t, "uz"))
    ['Sut', 'Zira', 'Oʻrik', 'Shahar']
    """
    code = get_language(language).code
    weights = _weights(code)
    return "".join(_weight(letter, weights) for letter in _letters(text, code))[:LENGTH]


OTHER = ""
"""The initial of a text that begins with no letter of the alphabet."""


def initial(text: str, language: str) -> str:
    """Return the letter of the language's alphabet that ``text`` begins with, else ``OTHER``.

    >>> initial("«shahar»", "uz"), initial("Éclair", "en"), initial("Әлем", "tk")
    ('Sh', 'E', '')
    """
    entry = get_language(language)
    upper = {letter.upper(): letter for letter in entry.alphabet}
    for letter in _letters(text, entry.code):
        if _IGNORED.fullmatch(letter) or letter == " ":
            continue
        return upper.get(letter) or upper.get(unicodedata.normalize("NFD", letter)[0], OTHER)
    return OTHER
