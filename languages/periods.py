"""Periods of history in words: years, centuries, before our era, open at one end.

The words are those of the language's entry; a language without them gets plain years and CLDR's
name of the era.
"""

from babel import Locale

from languages.language import Language, PeriodWords
from languages.numerals import roman
from languages.registry import get_language

_LAST_NUMBER = 3999  # that Roman numerals are written for; further away plain years are given


def century_of(year: int) -> int:
    """Return the century of a year: 1301 → 14, -401 → -5. There is no year 0 (ValueError)."""
    if year == 0:
        raise ValueError("there is no year 0")
    return (abs(year) - 1) // 100 * (1 if year > 0 else -1) + (1 if year > 0 else -1)


def _is_whole(start: int, end: int, length: int) -> bool:
    """Whether a span is made of whole centuries or millennia: 601–1600, -400–-301."""
    first = start % length == 1 if start > 0 else start % length == 0
    last = end % length == 0 if end > 0 else end % length == length - 1
    return first and last


def _is_century(start: int, end: int) -> bool:
    """Whole centuries are written as such, but not where they would be more than ten BCE."""
    if max(-start, end) > _LAST_NUMBER * 100 or (start < 0 and end - start >= 999):
        return False
    return _is_whole(start, end, 100)


def _is_millennium(start: int, end: int) -> bool:
    """Whole millennia are written as such before our era only, where years are not known."""
    return end < 0 and -start <= _LAST_NUMBER * 1000 and _is_whole(start, end, 1000)


def _numbered(first: int, last: int, one: str, many: str, words: PeriodWords) -> str:
    """Centuries or millennia by their numbers."""
    write = words.century_number or roman
    if first == last:
        return one.format(write(first))
    return many.format(f"{write(first)}–{write(last)}")


def _cldr_words(entry: Language) -> PeriodWords:
    before = Locale.parse(entry.locale).eras["abbreviated"][0]
    return PeriodWords("{}", "{}", "{}", "{}", f"{{}} {before}", "{}–", "–{}")


def _span(start: int, end: int, words: PeriodWords, *, centuries: bool) -> str:
    if words.millennium and _is_millennium(start, end):
        first, last = (-start - 1) // 1000 + 1, (-end - 1) // 1000 + 1
        return _numbered(first, last, words.millennium, words.millennia, words)
    if centuries and _is_century(start, end):
        first, last = abs(century_of(start)), abs(century_of(end))
        return _numbered(first, last, words.century, words.centuries, words)
    if start == end:
        return words.year.format(words.ordinal(abs(start)))
    return words.years.format(f"{abs(start)}–{words.ordinal(abs(end))}")


def format_period(start: int | None, end: int | None, language: str) -> str:
    """Return a period in words; years below zero are before our era, None is not known.

    Both None gives an empty string; ``end`` before ``start`` and a year 0 are errors (ValueError).

    >>> format_period(601, 1600, "en"), format_period(-3500, -2001, "ru")
    ('7th–16th centuries', '3500–2001 годы до\xa0н.\xa0э.')
    >>> format_period(-3000, -2001, "en"), format_period(-250, 224, "tg")
    ('3rd millennium BCE', 'соли 250 пеш аз милод – соли 224 милодӣ')
    >>> format_period(1389, None, "uz")
    '1389-yildan boshlab'
    """
    if 0 in (start, end):
        raise ValueError("there is no year 0")
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
        return f"{first} – {words.ce.format(_span(end, end, words, centuries=named))}"
    if start is not None:
        return era(words.since.format(words.ordinal(abs(start))), start)
    if end is not None:
        return era(words.until.format(words.ordinal(abs(end))), end)
    return ""
