"""Quotation marks of another language, and names of countries that are out of use."""

import re
from collections.abc import Iterator

from languages.language import Language
from languages.letters.results import Finding

_MARKS = re.compile('[«»“”„"\n]')
_CLOSING = {"«": "»", "“": "”", "„": "“”"}
_ENDING = r"\w{0,3}(?!\w)"


def _pairs(text: str, taken: bytearray) -> Iterator[tuple[int, int]]:
    """Yield places of the opening and closing mark of every outer quotation that is whole."""
    stack: list[int] = []
    for match in _MARKS.finditer(text):
        mark, place = match.group(), match.start()
        if mark == "\n":
            stack.clear()
        elif taken[place] or mark == '"':
            continue
        elif stack and mark in _CLOSING[text[stack[-1]]]:
            start = stack.pop()
            if not stack:
                yield start, place
        elif mark in _CLOSING:
            stack.append(place)


def foreign_quotes(text: str, taken: bytearray, language: Language) -> Iterator[Finding]:
    """Outer quotations in marks of another language; the native ones are suggested."""
    opening, closing = language.quotes
    for start, end in _pairs(text, taken):
        if (text[start], text[end]) != (opening, closing):
            inside = text[start + 1 : end]
            yield Finding(
                "quotes", start, end + 1, text[start : end + 1], f"{opening}{inside}{closing}"
            )


def straight_marks(text: str, taken: bytearray, mended: set[int]) -> Iterator[Finding]:
    """Straight marks that mending leaves alone, but for inches and seconds after a number."""
    for match in re.finditer('(?<![0-9])"', text):
        if not taken[match.start()] and match.start() not in mended:
            yield Finding("quotes", match.start(), match.end(), '"')


def outdated_names(text: str, taken: bytearray, language: Language) -> Iterator[Finding]:
    """Names of countries that are out of use; the suggestion is the name without an ending."""
    for stem, name in language.spelling.outdated.items():
        for match in re.finditer(rf"(?<!\w){re.escape(stem)}{_ENDING}", text):
            if not taken[match.start()]:
                yield Finding("outdated-name", match.start(), match.end(), match.group(), name)
