"""The drawing of items over the centuries: bars of a fixed axis, worked out on the server."""

from dataclasses import dataclass
from itertools import accumulate

from heritage.exploration.counts import Span
from heritage.models.facts import century
from languages import periods

FIRST, LAST = -35, 20
"""The centuries of the axis; what is earlier or later stands in its first or last bar."""
STEP, GAP, HEIGHT, LEAST = 5, 1, 48, 2
WIDTH = (LAST - FIRST + 1) * STEP


@dataclass(frozen=True, slots=True)
class Bar:
    """One century: where its bar stands and how tall it is; ``within`` the chosen period."""

    x: int
    y: int
    height: int
    within: bool


@dataclass(frozen=True, slots=True)
class Ages:
    """The drawing in its own units, and the words under its axis (years, where they stand)."""

    width: int
    height: int
    bars: list[Bar]
    era: int
    begins: str
    ends: str


def _place(number: int | None, otherwise: int) -> int:
    return min(max(otherwise if number is None else number, FIRST), LAST) - FIRST


def draw(spans: list[Span], start: int | None, end: int | None, language: str) -> Ages | None:
    """Return the bars for a period that is chosen (or None, None); None where nothing is dated."""
    if not spans:
        return None
    steps = [0] * (LAST - FIRST + 2)
    for span in spans:
        steps[_place(span.first, FIRST)] += span.number
        steps[_place(span.last, LAST) + 1] -= span.number
    numbers = list(accumulate(steps))[:-1]
    most = max(numbers)
    from_place, to_place = _place(century(start), FIRST), _place(century(end), LAST)
    bars = []
    for place, number in enumerate(numbers):
        if number:
            height = max(LEAST, round(number * HEIGHT / most))
            within = from_place <= place <= to_place
            bars.append(Bar(place * STEP, HEIGHT - height, height, within))
    return Ages(
        width=WIDTH,
        height=HEIGHT,
        bars=bars,
        era=-FIRST * STEP,
        begins=periods.format_period(FIRST * 100, FIRST * 100, language),
        ends=periods.format_period(LAST * 100, LAST * 100, language),
    )
