"""Dates, ranges and times in the formal form of each language.

Month names come from CLDR (Babel); the forms are those of the language's entry, because CLDR's
long formats are not the ones that officials and newspapers of the five countries write. A
language whose entry has no form gets CLDR's.
"""

import datetime as dt
from typing import Literal

from babel.dates import format_date as babel_date
from babel.dates import format_interval, format_skeleton, format_timedelta, get_month_names

from languages.language import DateForms, Language
from languages.registry import get_language


def month_name(month: int, language: str, *, standalone: bool = True) -> str:
    """Return the name of ``month`` (1–12), lower case in all languages but English.

    By itself, or (``standalone=False``) as it stands after a day, which differs in Russian.
    """
    entry = get_language(language)
    context: Literal["stand-alone", "format"] = "stand-alone" if standalone else "format"
    name = str(get_month_names("wide", context=context, locale=entry.locale)[month])
    return name if entry.code == "en" else name.lower()


def month_short(month: int, language: str) -> str:
    """Return the abbreviated name of ``month`` (1–12), without a full stop."""
    entry = get_language(language)
    name = str(get_month_names("abbreviated", context="format", locale=entry.locale)[month])
    return name.rstrip(".") if entry.code == "en" else name.rstrip(".").lower()


def _month_of_date(month: int, entry: Language, forms: DateForms) -> str:
    """The name of a month as it stands between a day and a year."""
    if forms.months:
        return forms.months[month - 1]
    return month_name(month, entry.code, standalone=False)


def _days(first: int, last: int, month: int, entry: Language, forms: DateForms) -> str:
    """One day or several (``21–23``) with their month, in the form used beside a year."""
    day = forms.ordinal(last) if first == last else f"{first}–{forms.ordinal(last)}"
    return forms.day.format(day=day, month=_month_of_date(month, entry, forms))


def _with_year(days: str, year: int, forms: DateForms) -> str:
    return forms.full.format(days=days, year=forms.ordinal(year))


def format_date(date: dt.date, language: str) -> str:
    """Return ``date`` in the formal form of ``language``.

    >>> format_date(dt.date(2026, 3, 21), "kk"), format_date(dt.date(2026, 3, 21), "tk")
    ('2026 жылғы 21 наурыз', '2026-njy ýylyň 21-nji marty')
    """
    entry = get_language(language)
    if entry.dates is None:
        return babel_date(date, "long", locale=entry.locale)
    return _with_year(
        _days(date.day, date.day, date.month, entry, entry.dates), date.year, entry.dates
    )


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
    entry = get_language(language)
    if start == end:
        return format_date(start, language)
    if start.year != end.year:
        return f"{format_date(start, language)} – {format_date(end, language)}"
    forms = entry.dates
    if forms is None:
        return format_interval(start, end, "yMMMMd", locale=entry.locale)
    if start.month == end.month:
        days = _days(start.day, end.day, start.month, entry, forms)
    else:
        first = _days(start.day, start.day, start.month, entry, forms)
        days = f"{first} – {_days(end.day, end.day, end.month, entry, forms)}"
    return _with_year(days, start.year, forms)


def format_weekday(date: dt.date, language: str) -> str:
    """Return the full name of the weekday of ``date``, as it stands in running text."""
    entry = get_language(language)
    name = babel_date(date, "EEEE", locale=entry.locale)
    return name if entry.code == "en" else name.lower()


def format_month(date: dt.date, language: str) -> str:
    """Return month and year in the formal form.

    >>> format_month(dt.date(2026, 3, 1), "uz"), format_month(dt.date(2026, 3, 1), "ru")
    ('2026-yil mart', 'март 2026 г.')
    """
    entry = get_language(language)
    forms = entry.dates
    if forms is None:
        return format_skeleton("yMMMM", date, locale=entry.locale)
    alone = forms.month_alone
    name = month_name(date.month, language) if alone else _month_of_date(date.month, entry, forms)
    return _with_year(name, date.year, forms)


def format_time(time: dt.time) -> str:
    """Return a time of day as all seven languages write it: ``19:00``."""
    return f"{time:%H:%M}"


def format_distance(date: dt.date, today: dt.date, language: str) -> str:
    """Return how far a day is from today, in words: «tomorrow», «in 3 days», «2 days ago».

    >>> today = dt.date(2026, 3, 21)
    >>> format_distance(today, today, "en"), format_distance(dt.date(2026, 3, 24), today, "uz")
    ('today', '3 kundan keyin')
    """
    entry = get_language(language)
    distance = date - today
    if entry.dates and entry.dates.near and abs(distance.days) <= 1:
        return entry.dates.near[distance.days + 1]
    return format_timedelta(
        distance, granularity="day", threshold=10_000, add_direction=True, locale=entry.locale
    )
