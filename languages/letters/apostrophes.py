"""Letter signs that are typed as apostrophes: Uzbek oʻ, gʻ (U+02BB) and ʼ (U+02BC)."""

import re
from collections.abc import Iterator
from functools import cache

from languages.language import Language
from languages.letters.scripts import script_of
from languages.normal import APOSTROPHES

_SIGNS = re.escape(APOSTROPHES)
_WORD = re.compile(rf"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f{_SIGNS}])*+")
_SIGN = re.compile(f"[{_SIGNS}]")
# A single quotation mark opens here, so that a later one may close.
_OPENING = re.compile(r"(?<!\w)['‘‚‛`](?=\w)")
_PARAGRAPH = re.compile(r"[^\n]++")
# What English puts after an apostrophe at the end of a word.
_ENGLISH = re.compile(rf".+(?:n[{_SIGNS}]t|[{_SIGNS}](?:re|ve|ll))|I[{_SIGNS}]m", re.IGNORECASE)
_LONGEST = 60


@cache
def _letters(alphabet: tuple[str, ...]) -> frozenset[str]:
    plain = {letter.lower() for letter in "".join(alphabet)}
    return frozenset(plain | {"c"} | set(APOSTROPHES))


def _is_foreign(word: str, language: Language) -> bool:
    """Whether the word has letters of another alphabet, or the shape of a foreign one."""
    lower = word.lower()
    if len(word) > _LONGEST or not set(lower) <= _letters(language.alphabet):
        return True
    if re.search("c(?!h)", lower) or _ENGLISH.fullmatch(word):
        return True
    # l’art, d’Or: no native word begins with a single consonant and a sign
    first = lower[0]
    if len(word) > 1 and word[1] in APOSTROPHES and first not in "aeiou":
        return first not in language.spelling.apostrophes
    return False


def _sign(word: str, place: int, language: Language, open_quote: bool) -> str | None:
    """Return the sign that belongs at ``place`` of ``word``, None to leave what is there."""
    spelling = language.spelling
    before, after = word[place - 1], word[place + 1 : place + 2]
    if script_of(before) != "Latn" or (after and script_of(after) != "Latn"):
        return None
    special = spelling.apostrophes.get(before.lower())
    if not after:
        return None if open_quote else special
    rest = word[place + 1 :]
    if rest in ("s", "S") and not (special == "ʻ" and before in "oO" and place < 4):
        return None  # Diego’s, King’s; but oʻs, koʻs
    if special and before == "O" and place == 1 and rest[:1].isupper() and rest[1:].islower():
        return None  # O’Brien
    return special or spelling.apostrophe or None


def letter_signs(text: str, taken: bytearray, language: Language) -> Iterator[tuple[int, str]]:
    """Put the right sign wherever it is sure that the apostrophe belongs to the word."""
    spelling = language.spelling
    if not spelling.apostrophe and not spelling.apostrophes:
        return
    for paragraph in _PARAGRAPH.finditer(text):
        opening = _OPENING.search(paragraph.group())
        opens = paragraph.start() + opening.start() if opening else len(text)
        for match in _WORD.finditer(text, paragraph.start(), paragraph.end()):
            if not taken[match.start()]:
                yield from _in_word(match.group(), match.start(), language, opens)


def _in_word(word: str, start: int, language: Language, opens: int) -> Iterator[tuple[int, str]]:
    found = [match.start() for match in _SIGN.finditer(word)]
    if not found or _is_foreign(word, language):
        return
    for place in found:
        sign = _sign(word, place, language, opens < start)
        if sign is not None and sign != word[place]:
            yield start + place, sign
