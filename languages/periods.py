"""Periods of history in words: years, centuries, before our era, open at one end.

The words are those of the language's entry; a language without them gets plain years and CLDR's
name of the era.
"""

from babel import Locale

from languages.language import Language, PeriodWords
from languages.numerals import roman
from languages.registry import get_language


def century_of(year: int) -> int:
    """Return the century of a year: 1301 → 14, -401 → -5. There is no year 0 (ValueError)."""
    if year == 0:
        raise ValueError("there is no year 0")
    return (abs(year) - 1) // 100 * (1 if year > 0 else -1) + (1 if year > 0 else -1)


def _is_century(start: int, end: int) -> bool:
    """Whole centuries are written as such: 601–1600, -400–-301; a millennium BCE is not."""
    if start < 0 and end - start >= 999:
        return False
    first = start % 100 == 1 if start > 0 else start % 100 == 0
    last = end % 100 == 0 if end > 0 else end % 100 == 99
    return first and last


def _cldr_words(entry: Language) -> PeriodWords:
    before = Locale.parse(entry.locale).eras["abbreviated"][0]
    return PeriodWords("{}", "{}", "{}", "{}", f"{{}} {before}", "{}–", "–{}")


def _span(start: int, end: int, words: PeriodWords, *, centuries: bool) -> str:
    if centuries and _is_century(start, end):
        first, last = abs(century_of(start)), abs(century_of(end))
        write = words.century_number or roman
        if first == last:
            return words.century.format(write(first))
        return words.centuries.format(f"{write(first)}–{write(last)}")
    if start == end:
        return words.year.format(words.ordinal(abs(start)))
    return words.years.format(f"{abs(start)}–{words.ordinal(abs(end))}")


def format_period(start: int | None, end: int | None, language: str) -> str:
    """Return a period in words; years below zero are before our era, None is not known.

    Both None gives an empty string; ``end`` before ``start`` is an error (ValueError).

    >>> format_period(601, 1600, "en"), format_period(-3500, -2001, "ru")
    ('7th–16th centuries', '3500–2001 годы до н. э.')
    >>> format_period(1389, None, "uz")
    '1389-yildan boshlab'
    """
    entry = get_language(language)
    words = entry.periods or _cldr_words(entry)
    named = entry.periods is not None

    def era(text: str, year: int) -> str:
        return words.bce.format(text) if year < 0 else text

    if start is not None and end is not None:
        if end < start:
            raise ValueError("a period ends no earlier than it starts")
        if (start < 0) == (end < 0):
            return era(_span(start, end, words, centuries=named), start)
        first = era(_span(start, start, words, centuries=named), start)
        return f"{first} – {_span(end, end, words, centuries=named)}"
    if start is not None:
        return era(words.since.format(words.ordinal(abs(start))), start)
    if end is not None:
        return era(words.until.format(words.ordinal(abs(end))), end)
    return ""
