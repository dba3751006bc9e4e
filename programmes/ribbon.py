"""The year ribbon: twelve months by five threads, each event a knot.

Places on the ribbon are classes (``w0`` … ``w52``, one a week), since the content security policy
allows no inline style; ``static/css/components/ribbon.css`` says where each is.
"""

import datetime as dt
from dataclasses import dataclass, field
from typing import Any

from django.utils import timezone

from core.choices import Country
from languages import dates, names
from programmes.queries import events_between

MONTHS = 12
CLOSE = 15
"""Days within which two events of one thread share a knot: nearer ones would overlap.

Knots stand a week apart at least, and two of them need two weeks to be told apart and pressed.
"""


@dataclass(slots=True)
class Knot:
    """One event, or several that begin close together: ``place`` is a class, ``w0`` to ``w52``."""

    place: str
    events: list[Any] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Thread:
    """A country with its knots in order of time."""

    country: str
    name: str
    knots: list[Knot]


@dataclass(frozen=True, slots=True)
class Month:
    """A heading of the ribbon: short and full name in the reader's language."""

    short: str
    name: str


@dataclass(frozen=True, slots=True)
class Ribbon:
    """A year from the first of this month; ``today`` is a place."""

    months: list[Month]
    threads: list[Thread]
    today: str

    @property
    def has_events(self) -> bool:
        """Whether there is anything to show."""
        return any(thread.knots for thread in self.threads)


def _month_after(first: dt.date, months: int) -> dt.date:
    place = first.month - 1 + months
    return dt.date(first.year + place // 12, place % 12 + 1, 1)


def _place(day: dt.date, first: dt.date) -> str:
    """Months are equally long on the ribbon, so that a day's place is worked out within its own."""
    months = (day.year - first.year) * 12 + day.month - first.month
    length = (_month_after(day.replace(day=1), 1) - day.replace(day=1)).days
    share = (months + (day.day - 0.5) / length) / MONTHS
    return f"w{min(52, max(0, round(share * 52)))}"


def knots_of(events: list[Any], first: dt.date) -> list[Knot]:
    """Return the knots of one thread: events (in order of ``starts_on``) within days of another
    that began before share one.
    """
    knots: list[Knot] = []
    for event in events:
        start = max(event.starts_on, first)
        if knots and (start - max(knots[-1].events[0].starts_on, first)).days < CLOSE:
            knots[-1].events.append(event)
        else:
            knots.append(Knot(_place(start, first), [event]))
    return knots


def year_ribbon(language: str, today: dt.date | None = None) -> Ribbon:
    """Return the ribbon of the twelve months that begin with this one; one query."""
    today = today or timezone.localdate()
    first = today.replace(day=1)
    events = events_between(language, first, _month_after(first, MONTHS))
    months = [_month_after(first, number) for number in range(MONTHS)]
    return Ribbon(
        [
            Month(dates.month_short(month.month, language), dates.format_month(month, language))
            for month in months
        ],
        [
            Thread(
                code,
                names.country_name(code, language),
                knots_of([event for event in events if event.country == code], first),
            )
            for code in Country.values
        ],
        _place(today, first),
    )
