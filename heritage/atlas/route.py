"""A route as a line: a thread that bends from stop to stop, and the marks on it. Pure."""

from collections.abc import Sequence
from dataclasses import dataclass

from heritage.atlas.clusters import Box
from heritage.atlas.projection import project
from heritage.atlas.view import View, view_of

Point = tuple[int, int]
PAGE_PIXELS = 660
NAME_ROOM = 0.14, 0.035
"""How much of the view's width and height a name takes: right of it no other mark may stand."""
BEND = 6
"""The smaller, the wider a thread swings between its stops (Catmull–Rom: 6)."""


@dataclass(frozen=True, slots=True)
class Mark:
    """One stop: its number from 1, name and place; ``before`` puts the name to the left of it."""

    number: int
    name: str
    x: int
    y: int
    before: bool = False


@dataclass(frozen=True, slots=True)
class Route:
    """The marks of a route, the path data of its thread and the view that shows all of it."""

    marks: tuple[Mark, ...]
    path: str
    view: View

    @property
    def scale(self) -> str:
        """Map units a pixel on the route's own page, where the map is beside the stops."""
        return self.view.scale_for(PAGE_PIXELS)


def drawn(stops: Sequence[tuple[str, float, float]]) -> Route:
    """Return a route of (name, latitude, longitude) as the map draws it.

    Raises ValueError for a place that is not on the globe.
    """
    points = [project(latitude, longitude) for _name, latitude, longitude in stops]
    view = view_of(_around(points))
    marks = tuple(
        Mark(number, name, *point, before=_is_crowded(point, points, view))
        for number, ((name, _lat, _lon), point) in enumerate(zip(stops, points, strict=True), 1)
    )
    return Route(marks, thread(points), view)


def _around(points: list[Point]) -> Box | None:
    """The box of the stops, with room for the names at its sides."""
    if not points:
        return None
    across, down = [x for x, _y in points], [y for _x, y in points]
    room = (max(across) - min(across)) // 10
    return min(across) - room, min(down), max(across) + room, max(down)


def _is_crowded(point: Point, points: list[Point], view: View) -> bool:
    """Whether a name to the right of a point would run over another stop."""
    wide, high = view.width * NAME_ROOM[0], view.height * NAME_ROOM[1]
    x, y = point
    return any(0 < other - x < wide and abs(down - y) < high for other, down in points)


def thread(points: Sequence[Point]) -> str:
    """Return path data of a smooth line through ``points``; empty for fewer than two.

    >>> thread([(0, 0), (60, 0)])
    'M0 0C10 0 50 0 60 0'
    """
    if len(points) < 2:
        return ""
    data = "M{} {}".format(*points[0])
    last = len(points) - 1
    for i in range(last):
        before, (x, y), (to_x, to_y), after = (
            points[max(i - 1, 0)],
            points[i],
            points[i + 1],
            points[min(i + 2, last)],
        )
        data += (
            f"C{round(x + (to_x - before[0]) / BEND)} {round(y + (to_y - before[1]) / BEND)} "
            f"{round(to_x - (after[0] - x) / BEND)} {round(to_y - (after[1] - y) / BEND)} "
            f"{to_x} {to_y}"
        )
    return data
