"""Heritage along time: a ribbon of five threads whose knots open, and the items in their order.

The ribbon shows the chosen period (or all there is) in twelve parts. A knot is a link to its part,
so that zooming narrows the same selection that list and map show. Years are counted without a gap
inside this module (there is no year 0: -1 is followed by 1).
"""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Max, Min, QuerySet
from django.db.models.functions import Coalesce
from django.utils import timezone

from core.choices import Country
from heritage.exploration.selection import PERIOD, Selection
from heritage.models.facts import ItemFacts, members
from languages import names, periods

PARTS = 12
PER_PAGE = 24
EARLIEST = -9999
SHORTEST = PARTS
"""Years of the narrowest ribbon: one year a part."""
SIZES = (1, 3, 8)
"""From how many items on a knot is larger: four sizes."""
BEGINS = Coalesce("period_from", "period_to")
SCALE, LEAST = 1000, 8
"""Width of the axis in the units of a row's drawing, and the shortest bar on it."""


@dataclass(frozen=True, slots=True)
class Knot:
    """Items of a country that begin in one part: how many, how large, the address of the part."""

    number: int
    size: int
    url: str
    years: str


@dataclass(frozen=True, slots=True)
class Thread:
    """A country with its knots, None for a part in which nothing begins."""

    country: str
    name: str
    knots: list[Knot | None]


@dataclass(frozen=True, slots=True)
class Step:
    """A link that moves the ribbon; ``url`` is empty where there is nowhere to go."""

    name: str
    url: str


@dataclass(frozen=True, slots=True)
class Bar:
    """Where a row's period lies on the ribbon's axis, in thousandths."""

    x: int
    width: int


@dataclass(frozen=True, slots=True)
class Timeline:
    """The ribbon: its years (counted), words of its end and of every part's first year, threads,
    and the links that move it."""

    start: int
    end: int
    ends: str
    marks: list[str]
    threads: list[Thread]
    steps: list[Step]


def counted(year: int) -> int:
    """A year without the gap between -1 and 1."""
    return year + 1 if year < 0 else year


def written(number: int) -> int:
    """The year of a number that ``counted`` gave."""
    return number - 1 if number < 1 else number


def dated(rows: QuerySet[ItemFacts]) -> QuerySet[ItemFacts]:
    """Rows with a date, earliest first; a year that is not known counts as the other."""
    return (
        rows.alias(begins=BEGINS)
        .filter(begins__isnull=False)
        .order_by("begins", "title_key", "page_id")
    )


def _window(selection: Selection, rows: QuerySet[ItemFacts]) -> tuple[int, int]:
    """First and last year of the ribbon, counted."""
    this_year = timezone.localdate().year
    found = rows.aggregate(first=Min(BEGINS), last=Max(Coalesce("period_to", "period_from")))
    first = selection.start if selection.start is not None else found["first"]
    last = selection.end if selection.end is not None else found["last"]
    start = counted(first if first is not None else -1000)
    end = counted(last if last is not None else this_year)
    start, end = max(start, counted(EARLIEST)), min(end, this_year)
    if end - start + 1 < SHORTEST:
        middle = (start + end) // 2
        start = min(middle - SHORTEST // 2, this_year - SHORTEST + 1)
        end = start + SHORTEST - 1
    return start, end


def _part(start: int, end: int, number: int) -> tuple[int, int]:
    """First and last year (counted) of a part of the ribbon."""
    years = end - start + 1
    return start + years * number // PARTS, start + years * (number + 1) // PARTS - 1


def _size(number: int) -> int:
    return 1 + sum(number > least for least in SIZES)


def _threads(selection: Selection, start: int, end: int) -> list[Thread]:
    """Return the five threads; one query."""
    rows = dated(selection.rows()).order_by().values_list("countries", BEGINS)
    found: dict[str, Counter[int]] = {code: Counter() for code in Country.values}
    years = end - start + 1
    for countries, begins, number in rows.annotate(number=Count("pk")):
        part = (max(counted(begins), start) - start) * PARTS // years
        for code in members(Country, countries):
            found[code][min(part, PARTS - 1)] += number
    out = []
    for code, numbers in found.items():
        knots: list[Knot | None] = []
        for part in range(PARTS):
            if not numbers[part]:
                knots.append(None)
                continue
            first, last = (written(year) for year in _part(start, end, part))
            url = selection.query(country=(code,), period=(first, last))
            words = periods.format_period(first, last, selection.language)
            knots.append(Knot(numbers[part], _size(numbers[part]), url, words))
        out.append(Thread(code, names.country_name(code, selection.language), knots))
    return out


def _steps(selection: Selection, start: int, end: int) -> list[Step]:
    """Return the links: earlier, later, nearer, farther, the whole time."""
    years = end - start + 1
    latest, earliest = timezone.localdate().year, counted(EARLIEST)

    def to(first: int, last: int) -> str:
        first, last = max(first, earliest), min(last, latest)
        if (first, last) == (start, end) or last - first + 1 < SHORTEST:
            return ""
        return selection.query(period=(written(first), written(last)))

    half = max(1, years // 2)
    quarter = max(1, years // 4)
    narrowed = selection.start is not None or selection.end is not None
    return [
        Step("earlier", to(start - half, end - half) if start > earliest else ""),
        Step("later", to(start + half, end + half) if end < latest else ""),
        Step("in", to(start + quarter, end - quarter)),
        Step("out", to(start - half, end + half)),
        Step("all", selection.query(**{PERIOD: None}) if narrowed else ""),
    ]


def bar_of(item: Any, start: int, end: int) -> Bar:
    """Return where an item's period lies on an axis of years (counted); open ends reach its end."""
    years = end - start + 1
    first = counted(item.period_from or item.period_to)
    last = end if item.period_to is None else counted(item.period_to)
    left = (max(first, start) - start) * SCALE // years
    right = (min(last, end) - start + 1) * SCALE // years
    left = min(max(left, 0), SCALE - LEAST)
    return Bar(left, max(LEAST, right - left))


def timeline(selection: Selection) -> Timeline:
    """Return the ribbon of a selection; two queries."""
    start, end = _window(selection, selection.rows())
    language = selection.language

    def words(year: int) -> str:
        return periods.format_period(written(year), written(year), language)

    return Timeline(
        start=start,
        end=end,
        ends=words(end),
        marks=[words(_part(start, end, part)[0]) for part in range(PARTS)],
        threads=_threads(selection, start, end),
        steps=_steps(selection, start, end),
    )
