"""Letters that must be right: mending what can only be meant one way, and finding the rest."""

from languages.letters.check import check, check_html, italics
from languages.letters.markup import mend_html, mended_html
from languages.letters.mend import mend, mended
from languages.letters.results import Change, Finding, Mended

__all__ = [
    "Change",
    "Finding",
    "Mended",
    "check",
    "check_html",
    "italics",
    "mend",
    "mend_html",
    "mended",
    "mended_html",
]
