"""Items that stand close together on the map, as one knot with a count.

The database groups rows by the cells of a grid over the box, so what comes back is bounded by the
number of cells, however many rows there are. Knots that would touch are made one afterwards.
"""

from dataclasses import dataclass
from math import hypot
from typing import Any

from django.db.models import Avg, Count, F, Max, Min, QuerySet

Box = tuple[int, int, int, int]
"""Left, top, right, bottom in map units; the edges belong to it."""

COLUMNS = 12
MOST_COLUMNS = 24
APART = 0.6
"""How far apart knots stand at least, in widths of a cell."""


@dataclass(frozen=True, slots=True)
class Cluster:
    """One or more items: their middle and the least box around them; ``page`` where it is one."""

    count: int
    x: float
    y: float
    box: Box
    page: int | None = None

    @property
    def is_point(self) -> bool:
        """Whether all of it stands at one spot: coming closer does not part it."""
        left, top, right, bottom = self.box
        return right - left <= 1 and bottom - top <= 1


def clusters(rows: QuerySet[Any], box: Box, columns: int = COLUMNS) -> list[Cluster]:
    """Return the knots of the rows of ``ItemFacts`` that stand in ``box``, greatest first.

    ``columns`` cells across (1 to 24), square ones. Counts sum up to the rows in the box; the boxes
    of two knots never overlap, so the rows within a knot's box are its own. One query; never more
    than ``columns`` × rows of cells knots. ValueError for a box turned inside out.
    """
    left, top, right, bottom = box
    if left > right or top > bottom:
        raise ValueError("a box begins at its upper left corner")
    columns = max(1, min(columns, MOST_COLUMNS))
    width = max(right - left + 1, 1)
    cell = max(-(-width // columns), 1)
    # a box much taller than wide has no more cells than a square one
    cell = max(cell, -(-(bottom - top + 1) // MOST_COLUMNS))
    found = (
        rows.filter(x__gte=left, x__lte=right, y__gte=top, y__lte=bottom)
        .order_by()
        .annotate(column=(F("x") - left) / cell, row=(F("y") - top) / cell)
        .values("column", "row")
        .annotate(
            number=Count("pk"),
            middle_x=Avg("x"),
            middle_y=Avg("y"),
            first_x=Min("x"),
            first_y=Min("y"),
            last_x=Max("x"),
            last_y=Max("y"),
            first_page=Min("page_id"),
        )
        .order_by("row", "column")
    )
    knots = [
        Cluster(
            row["number"],
            float(row["middle_x"]),
            float(row["middle_y"]),
            (row["first_x"], row["first_y"], row["last_x"], row["last_y"]),
            row["first_page"] if row["number"] == 1 else None,
        )
        for row in found
    ]
    return sorted(parted(knots, cell * APART), key=lambda knot: (-knot.count, knot.y, knot.x))


def parted(knots: list[Cluster], apart: float) -> list[Cluster]:
    """Make one of all knots that are nearer than ``apart`` or whose boxes overlap."""
    waiting, settled = list(knots), list[Cluster]()
    while waiting:
        knot = waiting.pop()
        other = next((each for each in settled if _touch(each, knot, apart)), None)
        if other is None:
            settled.append(knot)
        else:
            settled.remove(other)
            waiting.append(_together(knot, other))
    return settled


def _touch(one: Cluster, two: Cluster, apart: float) -> bool:
    if hypot(one.x - two.x, one.y - two.y) < apart:
        return True
    return (
        one.box[0] <= two.box[2]
        and two.box[0] <= one.box[2]
        and one.box[1] <= two.box[3]
        and two.box[1] <= one.box[3]
    )


def _together(one: Cluster, two: Cluster) -> Cluster:
    count = one.count + two.count
    return Cluster(
        count,
        (one.x * one.count + two.x * two.count) / count,
        (one.y * one.count + two.y * two.count) / count,
        (
            min(one.box[0], two.box[0]),
            min(one.box[1], two.box[1]),
            max(one.box[2], two.box[2]),
            max(one.box[3], two.box[3]),
        ),
    )
