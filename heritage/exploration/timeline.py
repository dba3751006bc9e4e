"""Heritage along time: a ribbon of threads whose knots open, and the items in their order.

The ribbon shows the chosen period (or all there is) in twelve parts. A knot counts what existed in
its part and is a link to it, so that zooming narrows the same selection that list and map show, and
the list it opens is as long as it says. Years are counted without a gap inside this module (there
is no year 0: -1 is followed by 1).
"""

from collections import Counter
from dataclasses import dataclass
from typing import Any

from django.db.models import Count, Max, Min, Q, QuerySet
from django.db.models.functions import Coalesce
from django.utils import timezone

from core.choices import Country
from heritage.exploration.selection import PERIOD, Selection, overlap
from heritage.models.facts import ItemFacts, members
from languages import names, periods

PARTS = 12
PER_PAGE = 24
EARLIEST = -9999
"""The first year that a ribbon shows; what is earlier belongs to a part that begins with it."""
SHORTEST = PARTS
"""Years of the narrowest ribbon: one year a part."""
SIZES = (1, 3, 8)
"""From how many items on a knot is larger: four sizes."""
BEGINS = Coalesce("period_from", "period_to")
SCALE, LEAST = 1000, 8
"""Width of the axis in the units of a row's drawing, and the shortest bar on it."""

Years = tuple[int, int]
"""First and last year, counted."""


@dataclass(frozen=True, slots=True)
class Knot:
    """Items of a country in one part: how many, how large, the address of the part."""

    number: int
    size: int
    url: str
    years: str


@dataclass(frozen=True, slots=True)
class Thread:
    """A country with its knots, None for a part in which there is nothing."""

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


def _within(year: int) -> int:
    """The year (counted) of a ribbon that is nearest to another."""
    return min(max(year, counted(EARLIEST)), timezone.localdate().year)


def _extent(selection: Selection) -> Years:
    """All the time that there is, whichever period is chosen; one query."""
    this_year = timezone.localdate().year
    going_on = Q(period_from__isnull=False, period_to__isnull=True)
    found = selection.rows(without=PERIOD).aggregate(
        first=Min(BEGINS), last=Max("period_to"), going_on=Count("pk", filter=going_on)
    )
    if found["first"] is None:
        return counted(-1000), this_year
    last = this_year if found["going_on"] else counted(found["last"])
    return _within(counted(found["first"])), _within(last)


def _window(selection: Selection, extent: Years) -> Years:
    """First and last year of the ribbon, twelve or more."""
    start = extent[0] if selection.start is None else _within(counted(selection.start))
    end = extent[1] if selection.end is None else _within(counted(selection.end))
    if end - start + 1 < SHORTEST:
        least = counted(EARLIEST)
        start = max((start + end - SHORTEST + 1) // 2, least)
        start = min(start, timezone.localdate().year - SHORTEST + 1)
        end = start + SHORTEST - 1
    return start, end


def _part(window: Years, number: int) -> Years:
    """First and last year of a part of the ribbon."""
    start, end = window
    years = end - start + 1
    return start + years * number // PARTS, start + years * (number + 1) // PARTS - 1


def _period(span: Years) -> tuple[int | None, int | None]:
    """The period of an address, open where a ribbon can go no further."""
    first, last = span
    return (
        None if first == counted(EARLIEST) else written(first),
        None if last == timezone.localdate().year else written(last),
    )


def _size(number: int) -> int:
    return 1 + sum(number > least for least in SIZES)


def _threads(selection: Selection, window: Years) -> list[Thread]:
    """Return the threads of the chosen countries, or all five; one query, at most a row for each
    set of countries."""
    spans = [_period(_part(window, part)) for part in range(PARTS)]
    touching = {
        f"part_{part}": Count("pk", filter=overlap(*span)) for part, span in enumerate(spans)
    }
    rows = selection.rows(without=PERIOD).values("countries").annotate(**touching)
    numbers: Any = rows.values_list("countries", *touching)
    found: dict[str, Counter[int]] = {code: Counter() for code in Country.values}
    for countries, *by_part in numbers:
        for code in members(Country, countries):
            found[code].update(dict(enumerate(by_part)))
    out = []
    for code in selection.values("country") or Country.values:
        knots: list[Knot | None] = []
        for part, span in enumerate(spans):
            number = found[code][part]
            url = selection.query(country=(code,), period=span)
            words = periods.format_period(*span, selection.language)
            knots.append(Knot(number, _size(number), url, words) if number else None)
        out.append(Thread(code, names.country_name(code, selection.language), knots))
    return out


def _steps(selection: Selection, window: Years, extent: Years) -> list[Step]:
    """Return the links: earlier, later, nearer, farther, the whole time."""
    start, end = window
    least, most = min(start, extent[0]), max(end, extent[1])
    half = (end - start + 1) // 2
    quarter = half // 2

    def to(first: int, last: int) -> str:
        if (first, last) == window or last - first + 1 < SHORTEST:
            return ""
        if first <= extent[0] and last >= extent[1]:
            return selection.query(**{PERIOD: None})
        return selection.query(period=_period((first, last)))

    back, on = min(half, start - least), min(half, most - end)
    narrowed = PERIOD in selection.narrowing
    return [
        Step("earlier", to(start - back, end - back)),
        Step("later", to(start + on, end + on)),
        Step("in", to(start + quarter, end - quarter)),
        Step("out", to(max(start - half, least), min(end + half, most))),
        Step("all", selection.query(**{PERIOD: None}) if narrowed else ""),
    ]


def bar_of(item: Any, start: int, end: int) -> Bar:
    """Return where an item's period lies on an axis of years (counted); an end that is not known
    reaches the axis's own."""
    years = end - start + 1
    first = start if item.period_from is None else counted(item.period_from)
    last = end if item.period_to is None else counted(item.period_to)
    left = (min(max(first, start), end) - start) * SCALE // years
    right = (min(max(last, start), end) - start + 1) * SCALE // years
    left = min(left, SCALE - LEAST)
    return Bar(left, max(LEAST, right - left))


def timeline(selection: Selection) -> Timeline:
    """Return the ribbon of a selection; two queries."""
    extent = _extent(selection)
    window = _window(selection, extent)
    language = selection.language

    def words(year: int) -> str:
        return periods.format_period(written(year), written(year), language)

    return Timeline(
        start=window[0],
        end=window[1],
        ends=words(window[1]),
        marks=[words(_part(window, part)[0]) for part in range(PARTS)],
        threads=_threads(selection, window),
        steps=_steps(selection, window, extent),
    )
