"""What all drawings share: numbers, lines, tiles, and the SVG around them. Units are user units."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import cos, pi, sin
from random import Random
from typing import TypeAlias, TypeVar

Choice = TypeVar("Choice")
Point: TypeAlias = tuple[float, float]


@dataclass(frozen=True, slots=True)
class Tile:
    """One exact repeat of a cloth: SVG elements, and how wide and high they are."""

    body: str
    width: float
    height: float


def dice(seed: int, craft: str) -> Random:
    """Return the choices of a seed for one craft: always the same ones."""
    return Random(f"{craft} {seed}")  # noqa: S311  (drawings, not secrets)


def turn(seed: int, every: int, options: Sequence[Choice]) -> Choice:
    """Return an option that changes with every so many seeds: neighbours differ for certain."""
    return options[seed // every % len(options)]


def num(value: float) -> str:
    """Return a number with at most one decimal.

    >>> num(2.04), num(-0.01), num(1.25)
    ('2', '0', '1.2')
    """
    text = f"{value:.1f}"
    text = text.removesuffix(".0")
    return "0" if text == "-0" else text


def place(*values: float) -> str:
    """Return numbers as SVG takes them, one space between."""
    return " ".join(num(value) for value in values)


def polygon(points: Sequence[Point]) -> str:
    """Return a closed path of straight lines."""
    return "M" + "L".join(place(*point) for point in points) + "Z"


def curve(points: Sequence[Point]) -> str:
    """Return an open path through all points: Catmull-Rom, as cubic Béziers."""
    last = len(points) - 1
    path = "M" + place(*points[0])
    for i in range(last):
        (x0, y0), (x1, y1) = points[max(0, i - 1)], points[i]
        (x2, y2), (x3, y3) = points[i + 1], points[min(last, i + 2)]
        path += "C" + place(
            x1 + (x2 - x0) / 6,
            y1 + (y2 - y0) / 6,
            x2 - (x3 - x1) / 6,
            y2 - (y3 - y1) / 6,
            x2,
            y2,
        )
    return path


def diamond(x: float, y: float, half: float, ratio: float, fill: str) -> str:
    """Return a lozenge about a point; ``ratio`` is its height to its width."""
    tall = half * ratio
    corners = ((x, y - tall), (x + half, y), (x, y + tall), (x - half, y))
    return f'<path d="{polygon(corners)}" fill="{fill}"/>'


def spiral_half(
    centre: Point, radius: float, turns: float, end: float, turn: float = 0.0, steps: int = 30
) -> list[Point]:
    """Return the edge of a cut from a centre outwards: ``r = R·t^.92``.

    ``end`` is the angle at the rim (radians, counter-clockwise); ``turn=pi`` gives the edge of the
    other felt, because half a turn about the centre makes the two change places.
    """
    points = []
    for i in range(steps + 1):
        t = (i / steps) ** 0.8
        angle = end - turns * 2 * pi * (1 - t) + turn
        r = radius * t**0.92
        points.append((centre[0] + r * cos(angle), centre[1] - r * sin(angle)))
    return points


def svg(width: float, height: float, body: str, fit: str = "xMidYMid slice") -> str:
    """Return a document; ``fit`` is its preserveAspectRatio."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{num(width)}" height="{num(height)}" '
        f'viewBox="0 0 {place(width, height)}" preserveAspectRatio="{fit}">{body}</svg>'
    )


def repeated(
    width: float, height: float, tile: Tile, scale: float, name: str, origin: Point = (0, 0)
) -> str:
    """Return a document that is filled with a tile; ``name`` is the id of its pattern."""
    return svg(
        width,
        height,
        f'<defs><pattern id="{name}" width="{num(tile.width)}" height="{num(tile.height)}" '
        f'patternUnits="userSpaceOnUse" patternTransform="translate({place(*origin)}) '
        f'scale({scale:.4f})">{tile.body}</pattern></defs>'
        f'<rect width="100%" height="100%" fill="url(#{name})"/>',
    )
