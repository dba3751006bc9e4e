"""Qoshqar müyiz, the ram's horn of Kazakh syrmaq.

Two felts are laid on one another and cut in ONE cut; the halves change places. So the drawing is
one boundary line: a double spiral about M, and half a turn about M swaps the felts. Mirrors at
x = 0 and P/2 make the pairs of horns and the cleft between them. A row is exactly half dyed.
"""

from dataclasses import dataclass
from math import pi

from patterns.dyes import CLOTHS
from patterns.geometry import Point, Tile, curve, diamond, dice, num, place, spiral_half, turn

_C = CLOTHS["kz"]
_PERIOD = 200.0
_OVER = 12.0  # the stroke of the cord along the other three sides falls outside the tile


@dataclass(frozen=True, slots=True)
class Cut:
    """What a seed settles: the horn, and how the rows stand to one another."""

    radius: float = 47.0
    turns: float = 1.22
    height: float = 108.0
    shifted: bool = False  # the next row half a period on: a horn meets a cleft, not a horn
    two_vats: bool = False  # every other pair of rows comes from the deeper dye
    sign: str = "diamond"


def composition(seed: int) -> Cut:
    """Return the composition of a seed; 1 is the one that the site wears."""
    if seed == 1:
        return Cut(two_vats=True)
    rng = dice(seed, "syrmaq")
    radius = rng.choice((44.0, 45.5, 47.0))
    return Cut(
        radius,
        turn(seed, 1, (1.22, 1.12, 1.34)),
        radius * 2 + rng.choice((12.0, 16.0, 24.0)),
        turn(seed, 1, (True, False)),
        turn(seed, 2, (True, False)),
        turn(seed, 1, ("diamond", "leaves", "eye")),
    )


def _edge(cut: Cut, steps: int = 30) -> str:
    """Return one period of the cut, from the axis x = 0 to x = P."""
    middle: Point = (_PERIOD / 4, cut.height / 2)
    radius, end = cut.radius, 2 * pi + pi * 0.66
    one = spiral_half(middle, radius, cut.turns, end, 0, steps)
    two = spiral_half(middle, radius, cut.turns, end, pi, steps)
    left = [
        (0.0, middle[1] - radius * 0.40),
        (9.0, middle[1] - radius * 0.60),
        *one[::-1],
        *two[1:],
        (_PERIOD / 2 - 9, middle[1] + radius * 0.60),
        (_PERIOD / 2, middle[1] + radius * 0.40),
    ]
    right = [(_PERIOD - x, y) for x, y in left[::-1]]
    return curve(left) + curve(right).replace("M", "L", 1)


def _below(edge: str, height: float) -> str:
    """Return the dyed felt under an edge, beyond the tile's three other sides."""
    start = edge[1 : edge.index("C")].split(" ")[1]
    return f"{edge}H{num(_PERIOD + _OVER)}V{num(height + _OVER)}H{num(-_OVER)}V{start}Z"


def _sign(kind: str, x: float, y: float, outer: str, inner: str) -> str:
    """Return the small figure that stands in a cleft."""
    if kind == "leaves":
        leaf = "M0-2C-6-7-5-12 0-15C5-12 6-7 0-2Z"
        four = "".join(f'<path d="{leaf}" transform="rotate({a})"/>' for a in (0, 90, 180, 270))
        return f'<g fill="{_C["cord"]}" transform="translate({place(x, y)}) scale(.95)">{four}</g>'
    if kind == "eye":
        return "".join(
            f'<circle cx="{num(x)}" cy="{num(y)}" r="{r}" fill="{fill}"/>'
            for r, fill in ((10, _C["cord"]), (7.6, outer), (3.4, inner))
        )
    return (
        diamond(x, y, 10.5, 1.2, _C["cord"])
        + diamond(x, y, 8.6, 1.2, outer)
        + diamond(x, y, 3.6, 1.2, inner)
    )


def _row(cut: Cut, name: str) -> str:
    """Return a row in ``currentColor``: felts, quilting (syru) on both, cord with its twist."""
    h, edge = cut.height, f"{name}e"

    def line(colour: str, wide: float, more: str = "") -> str:
        return f'<use href="#{edge}" fill="none" stroke="{colour}" stroke-width="{wide}"{more}/>'

    felt, dyed = _C["felt"], "currentColor"
    return (
        f'<defs><path id="{edge}" d="{_below(_edge(cut), h)}"/></defs>'
        f'<clipPath id="{name}c"><use href="#{edge}"/></clipPath>'
        f'<rect width="{num(_PERIOD)}" height="{num(h - 4)}" fill="{felt}"/>'
        # Rows of stitches that follow the cut: what gives syrmaq its name (syru, to quilt).
        + line(_C["stitch on felt"], 13.6)
        + line(felt, 12)
        + f'<g clip-path="url(#{name}c)"><rect width="{num(_PERIOD)}" height="{num(h)}" '
        f'fill="{dyed}"/>'
        + line(_C["stitch on dyed"], 13.6, ' stroke-opacity=".26"')
        + line(dyed, 12)
        + "</g>"
        + line(_C["cord"], 3.4)
        + line(_C["twist"], 3.4, ' stroke-dasharray=".8 2.4" stroke-opacity=".5"')
        + _sign(cut.sign, 0, h * 0.80, felt, dyed)
        + _sign(cut.sign, _PERIOD, h * 0.80, felt, dyed)
        + _sign(cut.sign, _PERIOD / 2, h * 0.20, dyed, felt)
    )


def _cut_square(name: str, body: str, height: float) -> str:
    """Return a row that nothing of which shows beyond its sides; ``<use>`` repeats it."""
    return f'<svg id="{name}" width="{num(_PERIOD)}" height="{num(height)}">{body}</svg>'


def cloth(seed: int) -> Tile:
    """Return the full cloth: rows mirrored, so that stems meet and make the four-horned figure."""
    cut = composition(seed)
    h, name = cut.height, f"kz{seed}"
    vats = ("dyed", "deep") if cut.two_vats else ("dyed",)
    body = f"<defs>{_cut_square(name, _row(cut, name), h)}</defs>"
    # Felt and dye lie under the seams of rows, too: no hair of light shows between them.
    body += f'<rect width="{num(_PERIOD)}" height="{num(2 * h * len(vats))}" fill="{_C["felt"]}"/>'
    for number, vat in enumerate(vats):
        top = 2 * h * number
        body += (
            f'<g stroke-linejoin="round" color="{_C[vat]}"><rect y="{num(top + h / 2)}" '
            f'width="{num(_PERIOD)}" height="{num(h)}" fill="currentColor"/>'
            f'<use href="#{name}" y="{num(top)}"/>'
        )
        for x in (_PERIOD / 2, -_PERIOD / 2) if cut.shifted else (0.0,):
            move = f"translate({place(x, top + 2 * h)}) scale(1 -1)"
            body += f'<use href="#{name}" transform="{move}"/>'
        body += "</g>"
    return Tile(body, _PERIOD, 2 * h * len(vats))


def band(seed: int) -> Tile:
    """Return one row for a border: the cut and the cord, without the quilting."""
    cut = composition(seed)
    h = cut.height
    return Tile(
        f'<rect width="{num(_PERIOD)}" height="{num(h)}" fill="{_C["dyed"]}"/>'
        f'<rect width="{num(_PERIOD)}" height="{num(h - 4)}" fill="{_C["felt"]}"/>'
        f'<path d="{_below(_edge(cut, 22), h)}" fill="{_C["dyed"]}" stroke="{_C["cord"]}" '
        'stroke-width="4.4" stroke-linejoin="round"/>'
        + diamond(0, h * 0.76, 8, 1.2, _C["felt"])
        + diamond(_PERIOD, h * 0.76, 8, 1.2, _C["felt"])
        + diamond(_PERIOD / 2, h * 0.24, 8, 1.2, _C["dyed"]),
        _PERIOD,
        h,
    )


def light(seed: int) -> Tile:
    """Return the cloth for small sizes: two rows of the border, mirrored."""
    row, name = band(seed), f"kzl{seed}"
    turned = f'<use href="#{name}" transform="translate(0 {num(2 * row.height)}) scale(1 -1)"/>'
    under = f'<rect width="{num(_PERIOD)}" height="{num(2 * row.height)}" fill="{_C["dyed"]}"/>'
    return Tile(under + _cut_square(name, row.body, row.height) + turned, _PERIOD, 2 * row.height)
