"""The signature: five threads plaited, ``y = A cos(2πx/P + 2πk/5)``.

Crossings fall on four rows; the rising thread is over where the number of threads above is even, so
every thread goes over one, under one. An under-thread is cut parallel to the edge of the one above
it: the ground shows through, and the band sits on any colour.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import cos, pi, sin, sqrt

from patterns.dyes import COUNTRIES, DYES, Country
from patterns.geometry import Point, Tile, curve, num

Dyes = Mapping[Country, str]
_ROWS = (-cos(pi / 5), -cos(2 * pi / 5), cos(2 * pi / 5), cos(pi / 5))
PERIOD = 4.6  # of a repeat, in heights of the band
_Span = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Plait:
    """Measures of a plait: one period, its height, thread and the gap beside an upper thread."""

    period: float
    height: float
    thread: float
    gap: float

    @classmethod
    def of_height(cls, height: float) -> "Plait":
        """Return the project's own plait at a height."""
        return cls(height * PERIOD, height, height * 0.185, height * 0.022)

    @property
    def swing(self) -> float:
        return self.height / 2 - self.thread / 2 - 0.3

    def y(self, k: int, x: float) -> float:
        """Return where the middle of thread ``k`` is."""
        return self.height / 2 - self.swing * cos(2 * pi * (x / self.period + k / 5))

    def slope(self, k: int, x: float) -> float:
        """Return how steeply thread ``k`` falls (y grows downwards)."""
        return self.swing * 2 * pi / self.period * sin(2 * pi * (x / self.period + k / 5))

    def edge(self, k: int, x: float, offset: float) -> Point:
        """Return the point of an edge of thread ``k`` square to its middle at ``x``."""
        s = self.slope(k, x)
        q = sqrt(1 + s * s)
        return x - offset * s / q, self.y(k, x) + offset / q

    def crossings(self) -> dict[int, list[tuple[float, int]]]:
        """Return, by thread, where it lies under which other thread."""
        under: dict[int, list[tuple[float, int]]] = {k: [] for k in range(5)}
        for i in range(5):
            for j in range(i + 1, 5):
                for m in range(-3, 6):
                    x = self.period * (-(i + j) / 10 + m / 2)
                    if -self.period * 0.2 <= x <= self.period * 1.2:
                        lower, upper = self._order(i, j, x)
                        under[lower].append((x, upper))
        return under

    def _order(self, i: int, j: int, x: float) -> tuple[int, int]:
        high = (self.height / 2 - self.y(i, x)) / self.swing
        row = min(range(4), key=lambda r: abs(_ROWS[r] - high))
        rising, falling = (i, j) if self.slope(i, x) < 0 else (j, i)
        return (falling, rising) if row % 2 == 0 else (rising, falling)

    def hidden(self, k: int, upper: int, crossing: float, offset: float) -> _Span:
        """Return where the edge at ``offset`` of thread ``k`` lies under another thread."""
        step = self.period / 900

        def apart(x: float) -> float:
            ex, ey = self.edge(k, x, offset)
            return ey - self.y(upper, ex)

        def covered(x: float) -> bool:
            slope = self.slope(upper, self.edge(k, x, offset)[0])
            return abs(apart(x)) / sqrt(1 + slope * slope) < self.thread / 2 + self.gap

        best = min((crossing + t * step for t in range(-130, 131)), key=lambda x: abs(apart(x)))
        start = end = best
        while covered(start) and start > best - self.period * 0.25:
            start -= step
        while covered(end) and end < best + self.period * 0.25:
            end += step
        return start, end

    def pieces(self, k: int, under: list[tuple[float, int]]) -> list[tuple[_Span, _Span]]:
        """Return the visible pieces of a thread: the spans of its upper and its lower edge."""
        half, rim = self.thread / 2, self.period * 0.06
        cuts = sorted(
            (self.hidden(k, upper, x, -half), self.hidden(k, upper, x, half)) for x, upper in under
        )
        top = bottom = -rim
        found = []
        for (top_start, top_end), (bottom_start, bottom_end) in cuts:
            if top_start > top and bottom_start > bottom:
                found.append(((top, top_start), (bottom, bottom_start)))
            top, bottom = max(top, top_end), max(bottom, bottom_end)
        found.append(((top, self.period + rim), (bottom, self.period + rim)))
        return found


def _outline(piece: tuple[_Span, _Span], edge: Callable[[float, int], Point], parts: int) -> str:
    """Return a piece of thread: along its upper edge and back along its lower one."""
    (t0, t1), (b0, b1) = piece
    there = curve([edge(t0 + (t1 - t0) * i / parts, -1) for i in range(parts + 1)])
    back = curve([edge(b1 - (b1 - b0) * i / parts, 1) for i in range(parts + 1)])
    return f"{there}L{back[1:]}Z"


def _twist(plait: Plait, k: int, piece: tuple[_Span, _Span]) -> str:
    """Return the two plies of a piece as slanting hairs."""
    (t0, t1), (b0, b1) = piece
    w, half, hairs = plait.thread, plait.thread / 2, ""
    x = max(t0, b0) + w * 0.12
    while x + w * 0.42 < min(t1, b1):
        hairs += curve(
            [
                plait.edge(k, x, half * 0.80),
                plait.edge(k, x + w * 0.17, 0),
                plait.edge(k, x + w * 0.34, -half * 0.80),
            ]
        )
        x += w * 0.30
    return hairs


def tile(height: float, ply: bool = False, dyes: Dyes = DYES) -> Tile:
    """Return one period of the plait at a height; ``ply`` draws the twist of each thread."""
    plait = Plait.of_height(height)
    half, body = plait.thread / 2, ""
    for k, under in plait.crossings().items():
        pieces = plait.pieces(k, under)
        path = "".join(
            _outline(
                piece,
                lambda x, side, k=k: plait.edge(k, x, side * half),  # type: ignore[misc]
                max(3, int((piece[0][1] - piece[0][0]) / plait.period * 18)),
            )
            for piece in pieces
        )
        body += f'<path d="{path}" fill="{dyes[COUNTRIES[k]]}"/>'
        if ply:
            hairs = "".join(_twist(plait, k, piece) for piece in pieces)
            body += (
                f'<path d="{hairs}" fill="none" stroke="#fff" stroke-opacity=".24" '
                f'stroke-width="{num(plait.thread * 0.055)}" stroke-linecap="round"/>'
            )
    return Tile(body, plait.period, height)


Line = Callable[[float], float]
_Hidden = tuple[float, Line]


def _slope(line: Line, x: float) -> float:
    return line(x + 0.5) - line(x - 0.5)


def _crossings(lines: Sequence[Line], start: float, end: float) -> dict[int, list[_Hidden]]:
    """Return, by line, where it lies under which other one, found in steps of one."""
    under: dict[int, list[_Hidden]] = {k: [] for k in range(len(lines))}
    steps = [start + i for i in range(int(end - start) + 1)]
    for i, one in enumerate(lines):
        for j in range(i + 1, len(lines)):
            other = lines[j]
            before = one(steps[0]) - other(steps[0])
            for x in steps[1:]:
                now = one(x) - other(x)
                if before * now < 0:
                    above = sum(f(x) < one(x) for k, f in enumerate(lines) if k not in (i, j))
                    rises = _slope(one, x) < _slope(other, x)
                    rising, falling = (i, j) if rises else (j, i)
                    lower, upper = (falling, rising) if above % 2 == 0 else (rising, falling)
                    under[lower].append((x, lines[upper]))
                before = now
    return under


def _seen(
    line: Line, under: list[_Hidden], start: float, end: float, thread: float, gap: float, side: int
) -> list[_Span]:
    """Return the spans in which one edge of a thread is not covered."""

    def edge(x: float) -> Point:
        s = _slope(line, x)
        q = sqrt(1 + s * s)
        return x - side * thread / 2 * s / q, line(x) + side * thread / 2 / q

    def covered(x: float) -> bool:
        ex, ey = edge(x)
        return any(
            abs(x - at) < thread * 4
            and abs(ey - upper(ex)) / sqrt(1 + _slope(upper, ex) ** 2) < thread / 2 + gap
            for at, upper in under
        )

    spans: list[_Span] = []
    opened: float | None = None
    x = start
    while x <= end:
        hidden = covered(x)
        if not hidden and opened is None:
            opened = x
        elif hidden and opened is not None:
            spans.append((opened, x))
            opened = None
        x += 1
    return [*spans, (opened, end)] if opened is not None else spans


def _overlap(one: _Span, other: _Span) -> float:
    return min(one[1], other[1]) - max(one[0], other[0])


def loom(
    lines: Sequence[Line], start: float, end: float, thread: float, gap: float, dyes: Dyes = DYES
) -> str:
    """Return any five lines woven by the same rule, as SVG elements."""
    under, body = _crossings(lines, start, end), ""
    for k, line in enumerate(lines):
        tops, bottoms = (_seen(line, under[k], start, end, thread, gap, side) for side in (-1, 1))

        def edge(x: float, side: int, line: Line = line) -> Point:
            s = _slope(line, x)
            q = sqrt(1 + s * s)
            return x - side * thread / 2 * s / q, line(x) + side * thread / 2 / q

        path = ""
        for top in tops:  # the two edges of a visible piece are the two spans that overlap most
            bottom = max(bottoms, key=lambda span: _overlap(top, span), default=None)
            if bottom and _overlap(top, bottom) > thread * 0.15:
                parts = max(2, int((top[1] - top[0]) / (thread * 1.6)))
                path += _outline((top, bottom), edge, parts)
        body += f'<path d="{path}" fill="{dyes[COUNTRIES[k]]}"/>'
    return body


def _smooth(t: float) -> float:
    t = max(0.0, min(1.0, t))
    return t * t * (3 - 2 * t)


def opening(width: float, height: float, k: int) -> Line:
    """Return thread ``k`` on its way from the plait (left) to its own row (right)."""
    row, middle, swing, period = height * (k + 0.5) / 5, height / 2, 23.0, 120.0
    leave, arrive = width - 118, width - 4

    def line(x: float) -> float:
        t = _smooth((x - leave) / (arrive - leave))
        calm = _smooth((x - leave + 14) / 96)  # the swing dies first
        # The plait's order lets the threads leave it sorted, without a last tangle.
        plaited = middle - swing * cos(2 * pi * ((x - leave) / period + k / 5 + 0.02)) * (1 - calm)
        plaited += (row - middle) * 0.16 * calm * (1 - t)
        return plaited * (1 - t) + row * t

    return line
