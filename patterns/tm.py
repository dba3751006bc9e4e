"""The Turkmen carpet: everything is a knot on a grid, 84 × 60 a repeat, a knot 4 × 3.6.

A göl is a lobed octagon, quartered crosswise in two colours, with a triple outline and a smaller
octagon in the middle; dark lines tie göl to göl, a minor göl stands between. Half a turn leaves a
göl as it was. Abrash: the wool of some rows comes from another bath.
"""

from dataclasses import dataclass

from patterns import gol
from patterns.dyes import CLOTHS
from patterns.geometry import Tile, dice, num, turn
from patterns.gol import Gol
from patterns.knots import Knot, outlines

_C = CLOTHS["tm"]
_COLUMNS, _ROWS = 84, 60
_WIDE, _HIGH = 4.0, 3.6  # of a knot


@dataclass(frozen=True, slots=True)
class Carpet:
    """What a seed settles: two rows of göls, the minor göl, and the rows of another bath."""

    gols: tuple[Gol, Gol] = (Gol(), Gol(("ivory", "dark"), ("orange", "red"), "birds", "steps"))
    minor: str = "chemche"
    abrash: tuple[tuple[int, int, float], ...] = (
        (0, 17, -0.10),
        (26, 9, 0.05),
        (44, 21, -0.06),
        (72, 14, 0.045),
        (97, 12, -0.12),
    )


def composition(seed: int) -> Carpet:
    """Return the composition of a seed; 1 is the one that the site wears."""
    if seed == 1:
        return Carpet()
    rng = dice(seed, "göl")
    bright = rng.sample([("ivory", "red"), ("ivory", "dark"), ("ivory", "orange")], 2)
    dim = rng.sample(
        [("orange", "dark"), ("red", "ivory"), ("red", "orange"), ("dark", "ivory")], 2
    )
    figures = turn(
        seed,
        1,
        (
            ("blossoms", "birds"),
            ("branches", "blossoms"),
            ("lattice", "birds"),
            ("birds", "branches"),
            ("blossoms", "lattice"),
        ),
    )
    middles = rng.sample(["cross", "steps", "eye"], 2)
    rows, strips = 0, []
    while rows < 2 * _ROWS - 14:
        rows += rng.randint(6, 18)
        high = rng.randint(7, 20)
        strips.append((rows, min(high, 2 * _ROWS - rows), rng.choice((-0.13, -0.09, -0.06, 0.05))))
        rows += high
    one = Gol(bright[0], dim[0], figures[0], middles[0])
    return Carpet(
        (one, Gol(bright[1], dim[1], figures[1], middles[1])),
        turn(seed, 1, ("chemche", "star", "kurbaga")),
        tuple(strips),
    )


def _ground(own: Gol, minor: str) -> Knot:
    def knot(x: int, y: int) -> str | None:
        for corner_x in (0, _COLUMNS):
            for corner_y in (0, _ROWS):
                found = gol.minor(minor, x + 0.5 - corner_x, y + 0.5 - corner_y)
                if found:
                    return found
        u, v = x + 0.5 - _COLUMNS / 2, y + 0.5 - _ROWS / 2
        return gol.gol(own, u, v) or ("dark" if abs(v) < 0.6 or abs(u) < 0.6 else None)

    return knot


def _repeat(own: Gol, minor: str, name: str, top: int) -> str:
    """Return a repeat in knots: its upper half, and the same after half a turn."""
    half = outlines(range(_COLUMNS), range(-1, _ROWS // 2 + 1), _ground(own, minor), _C)
    turn = f"translate({_COLUMNS} {_ROWS}) rotate(180)"
    return (
        f'<g transform="translate(0 {top})"><g id="{name}">{half}</g>'
        f'<use href="#{name}" transform="{turn}"/></g>'
    )


def cloth(seed: int) -> Tile:
    """Return the full cloth: two rows of göls that differ, abrash under them, pile over all."""
    own, name = composition(seed), f"tm{seed}"
    wide, high = _COLUMNS * _WIDE, 2 * _ROWS * _HIGH
    body = f'<rect width="{num(wide)}" height="{num(high)}" fill="{_C["field"]}"/>'
    body += f'<g transform="scale({_WIDE} {_HIGH})">'
    for number, one in enumerate(own.gols):
        body += _repeat(one, own.minor, f"{name}{'ab'[number]}", number * _ROWS)
    for top, rows, tone in own.abrash:
        colour = "#FFE9C8" if tone > 0 else "#3A0A10"
        body += (
            f'<path d="M0 {top}h{_COLUMNS}v{rows}H0z" fill="{colour}" '
            f'fill-opacity="{abs(tone):.3g}"/>'
        )
    return Tile(body + "</g>" + _pile(wide, high), wide, high)


def _pile(wide: float, high: float) -> str:
    """Return the shade of every row and the light of every column, as dashes of a wide line."""
    return (
        f'<path d="M{num(wide / 2)}-.4V{num(high)}" stroke="#000" stroke-opacity=".13" '
        f'stroke-width="{num(wide)}" stroke-dasharray=".8 {_HIGH - 0.8:.1f}"/>'
        f'<path d="M-.4 {num(high / 2)}H{num(wide)}" stroke="#fff" stroke-opacity=".045" '
        f'stroke-width="{num(high)}" stroke-dasharray=".8 {_WIDE - 0.8:.1f}"/>'
    )


def light(seed: int) -> Tile:
    """Return the cloth for small sizes: one göl a repeat, half as many knots each way."""
    own, name = composition(seed), f"tml{seed}"
    full = _ground(Gol(own.gols[0].bright, own.gols[0].dim, "plain", "cross"), "kurbaga")
    columns, rows = _COLUMNS // 2, _ROWS // 2

    def knot(x: int, y: int) -> str | None:
        return full(2 * x, 2 * y if y < rows // 2 else 2 * y + 1)

    half = outlines(range(columns), range(rows // 2), knot, _C)
    body = (
        f'<rect width="{num(columns * 8)}" height="{num(rows * 7.2)}" fill="{_C["field"]}"/>'
        f'<g transform="scale(8 7.2)"><g id="{name}">{half}</g>'
        f'<use href="#{name}" transform="translate({columns} {rows}) rotate(180)"/></g>'
    )
    return Tile(body, columns * 8.0, rows * 7.2)


_POLE = ("ivory", "red", "dark", "orange")  # guard stripes, like a barber's pole


def band(seed: int) -> Tile:
    """Return a border of small göls between guards: 24 knots high, so 1 px a knot at 24 px."""
    columns, rows = 40, 24
    middle = turn(seed, 1, (0.9, 1.6, 2.4))

    def knot(x: int, y: int) -> str | None:
        edge = min(y, rows - 1 - y)
        if edge in (0, 3):
            return "dark"
        if edge in (1, 2):
            return _POLE[((x + (y if y < 12 else -y)) // 2) % 4]
        v = y + 0.5 - rows / 2
        near = min(x + 0.5, columns - x - 0.5)
        return gol.small(x + 0.5 - columns / 2, v, middle) or gol.star(near, v)

    body = f'<rect width="160" height="96" fill="{_C["field"]}"/>'
    body += f'<g transform="scale(4)">{outlines(range(columns), range(rows), knot, _C)}</g>'
    return Tile(body, columns * 4.0, rows * 4.0)
