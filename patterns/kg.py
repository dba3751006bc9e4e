"""Shyrdak, the Kyrgyz felt mosaic: a net of lozenges, each the negative of the one beside it.

The edge between two lozenges is saw-toothed and sewn over with a cream cord, as is every seam. The
border is kyyal, the running scroll: the same spiral as the horn, all turned one way.
"""

from dataclasses import dataclass
from math import cos, hypot, pi, sin

from patterns.dyes import CLOTHS
from patterns.geometry import Point, Tile, curve, dice, num, place, polygon, spiral_half, turn

_C = CLOTHS["kg"]
_A, _B = 150.0, 118.0  # half the lozenge's width and height


@dataclass(frozen=True, slots=True)
class Figure:
    """What a seed settles of the figure in the lozenge."""

    upright: tuple[float, float] = (88.0, 0.235)  # horns up and down: length, curl
    across: tuple[float, float] = (104.0, 0.215)
    diagonal: str = "claws"
    heart: str = "diamond"
    teeth: int = 9


def composition(seed: int) -> Figure:
    """Return the composition of a seed; 1 is the one that the site wears."""
    if seed == 1:
        return Figure()
    rng = dice(seed, "shyrdak")
    return Figure(
        rng.choice(((88.0, 0.235), (82.0, 0.27), (94.0, 0.20))),
        rng.choice(((104.0, 0.215), (110.0, 0.19), (98.0, 0.245))),
        turn(seed, 1, ("claws", "tails", "arrows")),
        turn(seed, 2, ("diamond", "cross", "star")),
        turn(seed, 3, (9, 7, 11)),
    )


def _horns(size: float, curl: float) -> str:
    """Return a stem with two volutes, pointing up."""
    path = ""
    for side in (1, -1):
        points: list[Point] = [(0, -size * 0.02), (0, -size * 0.34)]
        rim = size * curl
        for i in range(15):
            angle = pi - i * (pi * 1.62 / 14)
            r = rim * (1 - 0.50 * (i / 14) ** 1.15)
            points.append(
                (side * rim + side * r * cos(angle), -size * 0.40 - r * sin(angle) * 1.02)
            )
        path += curve(points)
    return path


def _diagonal(kind: str) -> str:
    """Return one of the four figures between the horns, down and to the right of the middle."""
    stem = "M16 13L58 45"
    if kind == "tails":  # it quyruq, the dog's tail
        return "M16 13L42 32" + curve([(42, 32), (52, 45), (66, 47), (74, 38), (72, 27)])
    if kind == "arrows":
        return stem + "M40 55L46 36L68 30"
    claw = curve([(38, 56), (36, 40), (41, 32), (53, 28), (70, 30)])  # qarga tyrmaq
    return stem + claw


def _heart(kind: str) -> tuple[str, str]:
    """Return the outer and inner shape about the middle."""
    if kind == "cross":
        return (
            "M-9-34H9V-9H42V9H9V34H-9V9H-42V-9H-9Z",
            "M-4-18H4V-4H22V4H4V18H-4V4H-22V-4H-4Z",
        )
    if kind == "star":
        rays = [(cos(k * pi / 8) * r * 1.2, sin(k * pi / 8) * r) for k, r in _rays(35, 24)]
        inner = [(cos(k * pi / 8) * r * 1.2, sin(k * pi / 8) * r) for k, r in _rays(18, 11)]
        return polygon(rays), polygon(inner)
    return (
        polygon([(0, -33), (41, 0), (0, 33), (-41, 0)]),
        polygon([(0, -17), (21, 0), (0, 17), (-21, 0)]),
    )


def _rays(far: float, near: float) -> list[tuple[int, float]]:
    return [(k, near if k % 2 else far) for k in range(16)]


def _figure(shape: Figure, name: str) -> str:
    """Return the figure: its own felt is ``currentColor``, the lozenge's is the inherited fill."""
    side, diagonal = _horns(*shape.across), _diagonal(shape.diagonal)
    outer, inner = _heart(shape.heart)
    lines = f'<path d="{_horns(*shape.upright)}" transform="translate(0 -20)" id="{name}v"/>'
    lines += f'<use href="#{name}v" transform="rotate(180)"/>'
    for angle in (90, 270):
        lines += f'<path transform="rotate({angle}) translate(0 -36)" d="{side}"/>'
    for mirror in ("1 1", "-1 1", "1 -1", "-1 -1"):
        lines += f'<path transform="scale({mirror})" d="{diagonal}"/>'
    corners = "".join(
        f"M{place(x, y - 6)}l7.5 6l-7.5 6l-7.5-6z"
        for x, y in ((0, -99), (0, 99), (-133, 0), (133, 0))
    )
    return (
        f'<g id="{name}l" fill="none">{lines}</g>'
        f'<g id="{name}" stroke-linecap="round" stroke-linejoin="round">'
        f'<use href="#{name}l" stroke="{_C["cord"]}" stroke-width="16.1"/>'
        f'<path d="{outer}" stroke="{_C["cord"]}" stroke-width="4.4"/>'
        f'<use href="#{name}l" stroke="currentColor" stroke-width="12.5"/>'
        f'<path d="{outer}" fill="currentColor"/>'
        f'<path d="{inner}" stroke="{_C["cord"]}" stroke-width="3.4"/>'
        '<path d="M0-6L7.5 0L0 6L-7.5 0Z" fill="currentColor"/>'
        f'<path d="{corners}" fill="currentColor"/></g>'
    )


def _lozenge(teeth: int) -> str:
    """Return the saw-toothed lozenge; its corners stay whole, so that two meet in a point."""
    corners = ((_A, 0.0), (2 * _A, _B), (_A, 2 * _B), (0.0, _B))
    points: list[Point] = []
    for (x0, y0), (x1, y1) in zip(corners, (*corners[1:], corners[0]), strict=True):
        length = hypot(x1 - x0, y1 - y0)
        nx, ny = (y1 - y0) / length, -(x1 - x0) / length
        for i in range(teeth):
            for along, side in ((0.0, 0), (0.25, 1), (0.75, -1)):
                t = (i + along) / teeth
                high = 0.0 if i in (0, teeth - 1) else side * 63.0 / teeth
                points.append((x0 + (x1 - x0) * t + nx * high, y0 + (y1 - y0) * t + ny * high))
    return polygon(points)


def _net(figure: str, name: str, teeth: int) -> Tile:
    wide, high = 2 * _A, 2 * _B
    dark, red = (
        f'fill="{_C["dark"]}" color="{_C["red"]}"',
        f'fill="{_C["red"]}" color="{_C["dark"]}"',
    )
    corners = "".join(
        f'<use href="#{name}" x="{num(x)}" y="{num(y)}"/>' for x in (0, wide) for y in (0, high)
    )
    return Tile(
        f'<defs>{figure}</defs><g {dark}><rect width="{num(wide)}" height="{num(high)}"/>'
        f'{corners}</g><g {red}><path d="{_lozenge(teeth)}" stroke="{_C["cord"]}" '
        f'stroke-width="2.4" stroke-linejoin="round"/>'
        f'<use href="#{name}" x="{num(_A)}" y="{num(_B)}"/></g>',
        wide,
        high,
    )


def cloth(seed: int) -> Tile:
    """Return the full cloth."""
    shape, name = composition(seed), f"kg{seed}"
    return _net(_figure(shape, name), name, shape.teeth)


def light(seed: int) -> Tile:
    """Return the cloth for small sizes: horns without their cord, a plain heart."""
    shape, name = composition(seed), f"kgl{seed}"
    lines = f'<path id="{name}v" d="{_horns(*shape.upright)}" transform="translate(0 -20)"/>'
    lines += f'<use href="#{name}v" transform="rotate(180)"/>'
    for angle in (90, 270):
        lines += f'<use href="#{name}v" transform="rotate({angle}) translate(0 -18) scale(1.1)"/>'
    lines += '<path d="M-56-43L56 43M-56 43L56-43"/>'
    figure = (
        f'<g id="{name}"><g fill="none" stroke="currentColor" stroke-width="13">{lines}</g>'
        '<path d="M0-33L41 0L0 33L-41 0Z" fill="currentColor"/>'
        '<path d="M0-14L18 0L0 14L-18 0Z"/></g>'
    )
    return _net(figure, name, 9)


def band(seed: int) -> Tile:
    """Return kyyal: above and below the scroll are one another's negative."""
    period, h = 104.0, 112.0
    rng = dice(seed, "kyyal")
    radius, turns = (43.0, 1.12) if seed == 1 else (43.0, rng.choice((1.0, 1.12, 1.25)))
    points: list[Point] = []
    for i in (-1, 0, 1):
        middle, end = (period * (i + 0.5), h / 2), 2 * pi + pi * 0.80
        one = spiral_half(middle, radius, turns, end, 0, 20)
        two = spiral_half(middle, radius, turns, end, pi, 20)
        points += one[::-1] + two[1:]
    scroll = f"{curve(points)}L{place(3 * period, h + 9)}L{place(-period, h + 9)}Z"
    return Tile(
        f'<rect width="{num(period)}" height="{num(h)}" fill="{_C["dark"]}"/>'
        f'<path d="{scroll}" fill="{_C["red"]}" stroke="{_C["cord"]}" stroke-width="4" '
        'stroke-linejoin="round"/>',
        period,
        h,
    )
