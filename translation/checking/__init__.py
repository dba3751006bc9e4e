"""Checks of a translated text against its source: the same while typing, at save, at submission."""

from translation.checking.checks import check_translation
from translation.checking.rules import ERROR, RULES, WARNING, Finding
from translation.checking.stored import digest, problems

__all__ = [
    "ERROR", "RULES", "WARNING", "Finding", "check_translation", "digest", "problems",
]  # fmt: skip
