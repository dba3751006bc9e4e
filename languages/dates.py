"""Dates, ranges and times in the formal form of each language.

Month names come from CLDR (Babel); the forms themselves are a small table, because CLDR's long
formats are not the ones that officials and newspapers of the five countries write.
"""

import datetime as dt
from collections.abc import Callable
from typing import Literal

from babel.dates import format_date as babel_date
from babel.dates import get_month_names

from languages.registry import get_language

_KY_MONTHS = (
    "январы февралы марты апрели майы июну июлу августу сентябры октябры ноябры декабры".split()
)
_TG_MONTHS = (
    "январи феврали марти апрели майи июни июли августи сентябри октябри ноябри декабри".split()
)
_TK_MONTHS = (
    "ýanwary fewraly marty apreli maýy iýuny iýuly awgusty sentýabry oktýabry noýabry dekabry"
).split()
_TK_FRONT = {1, 2, 3, 4, 5, 7, 8}  # bir iki üç dört bäş ýedi sekiz; alty and dokuz are back
_TK_FRONT_TENS = {20, 50, 70, 80}  # ýigrimi elli ýetmiş segsen


def turkmen_ordinal(number: int) -> str:
    """Return ``number`` with the Turkmen ordinal suffix, by vowel harmony of its last word.

    >>> turkmen_ordinal(21), turkmen_ordinal(2026), turkmen_ordinal(30)
    ('21-nji', '2026-njy', '30-njy')
    """
    unit, tens = number % 10, number % 100
    if unit:
        front = unit in _TK_FRONT
    elif tens:
        front = tens in _TK_FRONT_TENS
    else:
        front = True  # ýüz, müň
    return f"{number}-{'nji' if front else 'njy'}"


def month_name(month: int, language: str, *, standalone: bool = True) -> str:
    """Return the name of ``month`` (1–12), lower case in all languages but English.

    By itself, or (``standalone=False``) as it stands after a day, which differs in Russian.
    """
    code = get_language(language).code
    context: Literal["stand-alone", "format"] = "stand-alone" if standalone else "format"
    name = str(get_month_names("wide", context=context, locale=code)[month])
    return name if code == "en" else name.lower()


def month_short(month: int, language: str) -> str:
    """Return the abbreviated name of ``month`` (1–12), without a full stop."""
    code = get_language(language).code
    name = str(get_month_names("abbreviated", context="format", locale=code)[month]).rstrip(".")
    return name if code == "en" else name.lower()


def _month_of_date(month: int, code: str) -> str:
    """The name of a month as it stands between a day and a year."""
    if code == "ky":
        return _KY_MONTHS[month - 1]
    if code == "tg":
        return _TG_MONTHS[month - 1]
    if code == "tk":
        return _TK_MONTHS[month - 1]
    return month_name(month, code, standalone=False)


def _day(day: str, month: int, code: str) -> str:
    """A day (or a range of days, ``21–23``) with its month, in the form used beside a year."""
    name = _month_of_date(month, code)
    if code in {"uz", "ky"}:
        return f"{day}-{name}"
    if code == "tk":
        suffix = turkmen_ordinal(int(day.rpartition("–")[2])).partition("-")[2]
        return f"{day}-{suffix} {name}"
    return f"{day} {name}"


_WITH_YEAR: dict[str, Callable[[str, int], str]] = {
    "kk": lambda days, year: f"{year} жылғы {days}",
    "ky": lambda days, year: f"{year}-жылдын {days}",
    "uz": lambda days, year: f"{year}-yil {days}",
    "tg": lambda days, year: f"{days} соли {year}",
    "tk": lambda days, year: f"{turkmen_ordinal(year)} ýylyň {days}",
    "ru": lambda days, year: f"{days} {year} г.",
    "en": lambda days, year: f"{days} {year}",
}


def format_date(date: dt.date, language: str) -> str:
    """Return ``date`` in the formal form of ``language``.

    >>> format_date(dt.date(2026, 3, 21), "kk"), format_date(dt.date(2026, 3, 21), "tk")
    ('2026 жылғы 21 наурыз', '2026-njy ýylyň 21-nji marty')
    """
    code = get_language(language).code
    return _WITH_YEAR[code](_day(str(date.day), date.month, code), date.year)


def format_range(start: dt.date, end: dt.date, language: str) -> str:
    """Return a range of days, saying the month and the year once where they are shared.

    ``end`` before ``start`` is an error (ValueError).

    >>> format_range(dt.date(2026, 3, 21), dt.date(2026, 3, 25), "en")
    '21–25 March 2026'
    >>> format_range(dt.date(2026, 3, 30), dt.date(2026, 4, 2), "ru")
    '30 марта – 2 апреля 2026 г.'
    """
    if end < start:
        raise ValueError("a range ends on or after the day it starts")
    code = get_language(language).code
    if start == end:
        return format_date(start, code)
    if start.year != end.year:
        return f"{format_date(start, code)} – {format_date(end, code)}"
    if start.month == end.month:
        days = _day(f"{start.day}–{end.day}", start.month, code)
    else:
        first = _day(str(start.day), start.month, code)
        days = f"{first} – {_day(str(end.day), end.month, code)}"
    return _WITH_YEAR[code](days, start.year)


def format_weekday(date: dt.date, language: str) -> str:
    """Return the full name of the weekday of ``date``."""
    return babel_date(date, "EEEE", locale=get_language(language).code)


def format_month(date: dt.date, language: str) -> str:
    """Return month and year in the formal form.

    >>> format_month(dt.date(2026, 3, 1), "uz"), format_month(dt.date(2026, 3, 1), "ru")
    ('2026-yil mart', 'март 2026 г.')
    """
    code = get_language(language).code
    name = month_name(date.month, code) if code == "ru" else _month_of_date(date.month, code)
    return _WITH_YEAR[code](name, date.year)


def format_time(time: dt.time) -> str:
    """Return a time of day as all seven languages write it: ``19:00``."""
    return f"{time:%H:%M}"
