"""Unicode's composed form, safe to make of any text that a visitor sends."""

import re
import sys
import unicodedata

# Sorting a run of combining marks takes quadratic time in the run's length; UAX #15 (stream-safe
# text) bounds it at 30, and no word of any language needs more than a few.
_LONGEST_RUN = 8


def _mark_ranges() -> str:
    """A regular expression's character class of all combining marks, as ranges."""
    marks = [code for code in range(0x300, sys.maxunicode + 1) if unicodedata.combining(chr(code))]
    ranges: list[list[int]] = []
    for code in marks:
        if ranges and code == ranges[-1][1] + 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return "".join(f"{chr(first)}-{chr(last)}" for first, last in ranges)


_MARKS = _mark_ranges()
_FLOOD = re.compile(f"([{_MARKS}]{{{_LONGEST_RUN}}})[{_MARKS}]+")
_INVISIBLE = "\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
INVISIBLE = re.compile(f"[{_INVISIBLE}]")
"""Soft hyphens, joiners and marks of direction: no part of a word's spelling."""

APOSTROPHES = "'‘’‛`´ʻʼʽʹ′ꞌ＇"
"""Every sign that is typed for an apostrophe or for the letter sign of Oʻ and Gʻ."""

JOINERS = f"{APOSTROPHES}{_INVISIBLE}{_MARKS}"
"""Body of a character class: what may stand within a word beside its letters."""


def nfc(text: str) -> str:
    """Return ``text`` in composed form; floods of combining marks are cut to eight in a row.

    Takes linear time in the length of ``text``, whatever it holds.
    """
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", _FLOOD.sub(r"\1", text))
