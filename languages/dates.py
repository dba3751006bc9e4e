"""Dates, ranges and times in the formal form of each language.

Month names come from CLDR (Babel); the forms are those of the language's entry, because CLDR's
long formats are not the ones that officials and newspapers of the five countries write. A
language whose entry has no form gets CLDR's.
"""

import datetime as dt
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal

from babel import Locale
from babel.dates import format_date as babel_date
from babel.dates import format_skeleton, format_timedelta, get_month_names

from languages.language import DateForms, Language
from languages.registry import get_language

# How many days ahead a visitor is told in words; further away the date says more.
NEAR_DAYS = 7
_DAY_FIELD = re.compile("'[^']*'|d+")  # in a pattern of CLDR, or what is quoted there


@dataclass(frozen=True, slots=True)
class ShortRange:
    """A range for a narrow column: ``days`` stand large, ``lines`` beneath them."""

    days: str
    lines: tuple[str, ...]


@lru_cache(maxsize=512)
def month_name(month: int, language: str, *, standalone: bool = True) -> str:
    """Return the name of ``month`` (1–12), lower case but where the language has capitals.

    By itself, or (``standalone=False``) as it stands after a day, which differs in Russian.
    """
    entry = get_language(language)
    context: Literal["stand-alone", "format"] = "stand-alone" if standalone else "format"
    name = str(get_month_names("wide", context=context, locale=entry.locale)[month])
    return name if entry.capital_names else name.lower()


@lru_cache(maxsize=512)
def month_short(month: int, language: str) -> str:
    """Return the abbreviated name of ``month`` (1–12), without a full stop."""
    entry = get_language(language)
    name = str(get_month_names("abbreviated", context="format", locale=entry.locale)[month])
    return name.rstrip(".") if entry.capital_names else name.rstrip(".").lower()


def _month_of_date(month: int, entry: Language, forms: DateForms, *, dash: bool = False) -> str:
    """The name of a month as it stands between a day and a year, or the dash of a range."""
    if forms.months and not (dash and forms.months_bind):
        return forms.months[month - 1]
    return month_name(month, entry.code, standalone=False)


def _day(date: dt.date, entry: Language, forms: DateForms, *, dash: bool = False) -> str:
    """A day with its month, in the form used beside a year or, ``dash``, before a range's dash."""
    month = _month_of_date(date.month, entry, forms, dash=dash)
    return forms.day.format(day=forms.ordinal(date.day), month=month)


def _with_year(days: str, year: int, forms: DateForms) -> str:
    return forms.full.format(days=days, year=forms.ordinal(year))


def format_date(date: dt.date, language: str, *, weekday: bool = False) -> str:
    """Return ``date`` in the formal form of ``language``, with its weekday where asked for.

    >>> format_date(dt.date(2026, 3, 21), "kk"), format_date(dt.date(2026, 3, 21), "tk")
    ('2026 жылғы 21 наурыз', '2026-njy ýylyň 21-nji marty')
    >>> format_date(dt.date(2026, 3, 21), "tg", weekday=True)
    'шанбе, 21 марти соли 2026'
    """
    entry = get_language(language)
    if entry.dates is None:
        return babel_date(date, "full" if weekday else "long", locale=entry.locale)
    text = _with_year(_day(date, entry, entry.dates), date.year, entry.dates)
    if not weekday:
        return text
    return entry.dates.weekday.format(date=text, weekday=format_weekday(date, language))


def _cldr_range(start: dt.date, end: dt.date, entry: Language) -> str:
    """A range in CLDR's long form, whose own patterns for ranges are missing or abbreviated."""
    if (start.year, start.month) != (end.year, end.month):
        return " – ".join(babel_date(day, "long", locale=entry.locale) for day in (start, end))
    pattern = Locale.parse(entry.locale).date_formats["long"].pattern
    # The days' place is held by a private character: quoting them could meet a quote beside them.
    held = _DAY_FIELD.sub(lambda match: match[0] if match[0][0] == "'" else "\ue000", pattern)
    return babel_date(end, held, locale=entry.locale).replace("\ue000", f"{start.day}–{end.day}")


def format_range(start: dt.date, end: dt.date, language: str) -> str:
    """Return a range of days, saying the month and the year once where they are shared.

    ``end`` before ``start`` is an error (ValueError).

    >>> format_range(dt.date(2026, 3, 21), dt.date(2026, 3, 25), "en")
    '21–25 March 2026'
    >>> format_range(dt.date(2026, 3, 30), dt.date(2026, 4, 2), "ru")
    '30 марта – 2 апреля 2026\\xa0г.'
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
        return _cldr_range(start, end, entry)
    if start.month == end.month:
        month = _month_of_date(start.month, entry, forms)
        days = forms.day.format(day=f"{start.day}–{forms.ordinal(end.day)}", month=month)
    else:
        days = f"{_day(start, entry, forms, dash=True)} – {_day(end, entry, forms)}"
    return _with_year(days, start.year, forms)


def short_range(start: dt.date, end: dt.date, language: str) -> ShortRange:
    """Return a range for a column of dates, by figures and short months.

    ``end`` before ``start`` is an error (ValueError).

    >>> short_range(dt.date(2026, 3, 21), dt.date(2026, 3, 23), "en")
    ShortRange(days='21–23', lines=('Mar 2026',))
    >>> short_range(dt.date(2026, 12, 30), dt.date(2027, 1, 2), "uz")
    ShortRange(days='30', lines=('dek 2026 –', '2-yan 2027'))
    """
    if end < start:
        raise ValueError("a range ends on or after the day it starts")
    first, last = month_short(start.month, language), month_short(end.month, language)
    if (start.year, start.month) == (end.year, end.month):
        days = str(start.day) if start == end else f"{start.day}–{end.day}"
        return ShortRange(days, (f"{first} {start.year}",))
    forms = get_language(language).dates
    day = (forms.day if forms else "{day} {month}").format(day=end.day, month=last)
    year = f" {start.year}" if start.year != end.year else ""
    return ShortRange(str(start.day), (f"{first}{year} –", f"{day} {end.year}"))


def format_weekday(date: dt.date, language: str) -> str:
    """Return the full name of the weekday of ``date``, as it stands in running text."""
    entry = get_language(language)
    name = babel_date(date, "EEEE", locale=entry.locale)
    return name if entry.capital_names else name.lower()


def format_month(date: dt.date, language: str) -> str:
    """Return month and year in the formal form.

    >>> format_month(dt.date(2026, 3, 1), "uz"), format_month(dt.date(2026, 3, 1), "ru")
    ('2026-yil mart', 'март 2026\\xa0г.')
    """
    entry = get_language(language)
    forms = entry.dates
    if forms is None:
        return format_skeleton("yMMMM", date, locale=entry.locale)
    alone = forms.month_alone
    name = month_name(date.month, language) if alone else _month_of_date(date.month, entry, forms)
    return _with_year(name, date.year, forms)


def format_time(time: dt.time) -> str:
    """Return a time of day as every language of the site writes it: ``19:00``."""
    return f"{time:%H:%M}"


def format_distance(date: dt.date, today: dt.date, language: str) -> str:
    """Return how far a day is from today, in words: «tomorrow», «in 3 days», «2 days ago».

    >>> today = dt.date(2026, 3, 21)
    >>> format_distance(today, today, "en"), format_distance(dt.date(2026, 3, 24), today, "uz")
    ('today', '3 kundan keyin')
    """
    entry = get_language(language)
    distance = date - today
    forms = entry.dates
    if forms and forms.near and abs(distance.days) <= 1:
        return forms.near[distance.days + 1]
    if forms and forms.in_days and distance.days > 0:
        return forms.in_days.format(distance.days)
    return format_timedelta(
        distance, granularity="day", threshold=10_000, add_direction=True, locale=entry.locale
    )


def format_nearness(start: dt.date, end: dt.date, today: dt.date, language: str) -> str:
    """Return what is near about a range, in words; empty where nothing is.

    «Tomorrow», «in 5 days» for the seven days to come, then «today», or «on now» and «last day
    today» of what lasts several days (empty in a language without words for them).

    >>> days = dt.date(2026, 3, 21), dt.date(2026, 3, 25)
    >>> format_nearness(*days, dt.date(2026, 3, 16), "en")
    'in 5 days'
    >>> format_nearness(*days, dt.date(2026, 3, 22), "uz")
    'hozir davom etmoqda'
    """
    if today > end or (start - today).days > NEAR_DAYS:
        return ""
    if start > today:
        return format_distance(start, today, language)
    forms = get_language(language).dates
    if forms is None:
        return ""
    if start == end:
        return forms.near[1] if forms.near else ""
    return forms.last_day if today == end else forms.on_now
