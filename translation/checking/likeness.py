"""What is compared with the source as a whole: numbers, length, being the same."""

import html
import re
from collections import Counter

from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from languages import get_language
from translation.checking.rules import Finding, finding
from translation.checking.structure import PLACEHOLDER, TAG

# 1 200, 1.200, 1,5, 12:30 are one number; 1911–1914 are two.
_GROUPED = re.compile(r"\d+(?:[.,:\u00a0\u202f\u2009 ]\d+)*")
_LETTER = re.compile(r"[^\W\d_]")
_WORD = re.compile(r"[^\W\d_]+")
_SPACES = re.compile(r"[.,:\u00a0\u202f\u2009 ]")
# Length of a sound translation over that of its source. Cyrillic and Latin texts of the seven
# languages differ by a third at most; short texts are not judged.
RATIOS = {True: (0.5, 1.9), False: (0.45, 2.1)}
JUDGED_FROM = 25


def plain(text: str) -> str:
    """Return ``text`` as readers see it: no tags, entities as letters, line breaks as spaces."""
    return html.unescape(TAG.sub(_gone, text))


def _gone(match: re.Match[str]) -> str:
    return " " if match.group(2).lower() == "br" else ""


def numbers_of(text: str) -> Counter[str]:
    """Count the numbers of a plain text, thousands and decimals written in any style.

    A number with separators counts as its digits in a row, so 1 200 = 1,200 = 1200.
    """
    found = _GROUPED.findall(PLACEHOLDER.sub(" ", text))
    return Counter(_digits(number) for number in found)


def _digits(number: str) -> str:
    joined = _SPACES.sub("", number)
    return "".join(str(int(digit)) if digit.isdigit() and digit.isdecimal() else digit
                   for digit in joined)  # fmt: skip


def numbers(source: str, text: str) -> list[Finding]:
    """Return a warning where the digits of both differ, whatever stands between them."""
    before, after = numbers_of(plain(source)), numbers_of(plain(text))
    gone, new = before - after, after - before
    if not gone and not new:
        return []
    if "".join(sorted(gone.elements())) and _same_digits(gone, new):
        return []
    what = [*(f"−{n}" for n in sorted(gone)), *(f"+{n}" for n in sorted(new))]
    return [finding("numbers", ", ".join(what))]


def _same_digits(gone: Counter[str], new: Counter[str]) -> bool:
    """«12, 15» may be read as one number or two; the digits are the same then."""
    return sorted("".join(gone.elements())) == sorted("".join(new.elements()))


def length(source: str, text: str, source_code: str, code: str) -> list[Finding]:
    """Return a warning for a text whose length is far from that of its source."""
    before, after = len(plain(source).strip()), len(plain(text).strip())
    if before < JUDGED_FROM:
        return []
    same = get_language(source_code).script == get_language(code).script
    least, most = RATIOS[same]
    if after < before * least:
        return [finding("length", _("shorter"))]
    return [finding("length", _("longer"))] if after > before * most else []


def too_long(text: str, limit: int | None) -> list[Finding]:
    """Return an error for a text that its field cannot hold; ``limit`` counts characters."""
    size = len(plain(text))
    if limit is None or size <= limit:
        return []
    said = ngettext("%(length)d character", "%(length)d characters", size)
    what = _("%(characters)s, at most %(limit)d fit") % {
        "characters": said % {"length": size},
        "limit": limit,
    }
    return [finding("too-long", what)]


def _name_like(text: str) -> bool:
    """Names, numbers and codes stay the same in every language."""
    words = _WORD.findall(text)
    return not words or (len(words) <= 4 and all(not word[0].islower() for word in words))


def identical(source: str, text: str) -> list[Finding]:
    """Return a warning for a text left as its source, unless it looks like a name or a number."""
    before, after = plain(source).strip(), plain(text).strip()
    if before != after or not _LETTER.search(after) or _name_like(after):
        return []
    return [finding("identical")]
