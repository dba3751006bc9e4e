"""Chakan, the Tajik embroidery: suns in wreaths, moons between them, joined by vines.

Every flower is exact: petals, leaves and rings share its number. Satin stitch runs outwards from
the eye. A cloth alternates two suns that differ in petals, rings, colours and wreath, as hands do.
"""

from dataclasses import dataclass
from math import atan2, cos, degrees, pi, sin
from random import Random

from patterns.dyes import CLOTHS
from patterns.geometry import Tile, curve, dice, num, place

_C = CLOTHS["tj"]
_SIDE = 300.0
# outer petal, inner petal, leaf between, disc, teeth, heart
_SCHEMES: tuple[tuple[str, ...], ...] = (
    ("rose", "pink", "leaf", "deep", "eye", "rose"),
    ("deep", "rose", "leaf", "deep", "eye", "rose"),
    ("rose", "eye", "leaf", "deep", "pink", "deep"),
    ("pink", "rose", "sky", "deep", "eye", "rose"),
    ("rose", "pink", "sky", "leaf", "eye", "deep"),
    ("deep", "pink", "sky", "rose", "eye", "leaf"),
)
_WREATHS = ("leaves", "leaves", "berries", "double", "waves")


@dataclass(frozen=True, slots=True)
class Flower:
    """A rosette: its number, colours, heart and the shape of its petals."""

    petals: int = 12
    scheme: tuple[str, ...] = _SCHEMES[0]
    rings: str = "teeth"
    pointed: bool = False


@dataclass(frozen=True, slots=True)
class Sun:
    """A flower in its wreath."""

    flower: Flower
    wreath: str = "leaves"
    leaves: int = 20


def _flower(rng: Random, petals: tuple[int, ...]) -> Flower:
    return Flower(
        rng.choice(petals),
        rng.choice(_SCHEMES),
        rng.choice(("teeth", "beads", "rays")),
        rng.random() < 0.45,
    )


def composition(seed: int) -> tuple[list[Sun], list[Flower], str]:
    """Return two suns, two moons and the kind of bud of a seed; 1 is the one the site wears."""
    if seed == 1:
        second = Flower(14, _SCHEMES[2], "beads", pointed=True)
        suns = [Sun(Flower()), Sun(second, "waves", 24)]
        moons = [Flower(10, _SCHEMES[1]), Flower(8, _SCHEMES[4], "rays")]
        return suns, moons, "almond"
    rng = dice(seed, "chakan")
    suns = [
        Sun(_flower(rng, (9, 10, 12, 14, 16)), wreath, rng.choice((16, 18, 20, 24)))
        for wreath in rng.sample(_WREATHS, 2)
    ]
    moons = [_flower(rng, (7, 8, 10, 12)) for _ in range(2)]
    return suns, moons, rng.choice(("almond", "tulip", "berry"))


def _petal(near: float, far: float, half: float, tip: float = 0.5, pointed: bool = False) -> str:
    """Return a petal that points up, between two radii, ``half`` an angle at its widest."""
    widest = near + (far - near) * tip
    x0, x1 = near * sin(half * 0.5), widest * sin(half) * 1.12
    low, high = -near - (widest - near) * 0.5, -widest - (far - widest) * (0.1 if pointed else 0.55)
    return (
        f"M{place(-x0, -near)}C{place(-x1, low, -x1, high, 0, -far)}"
        f"C{place(x1, high, x1, low, x0, -near)}Z"
    )


def _leaf(long: float, wide: float) -> str:
    a, b = wide, wide * 0.8
    return (
        f"M0 0C{place(-a, -long * 0.3, -b, -long * 0.72, 0, -long)}"
        f"C{place(b, -long * 0.72, a, -long * 0.3, 0, 0)}Z"
    )


def _round(count: int, path: str, fill: str, name: str, half: bool = False) -> str:
    """Return a path repeated about the middle; ``half`` turns it between the others."""
    step = 360 / count
    first = f' transform="rotate({num(step / 2)})"' if half else ""
    made = f'<g fill="{_C[fill]}"{first}><path id="{name}" d="{path}"/>'
    for i in range(1, count):
        made += f'<use href="#{name}" transform="rotate({num(step * i)})"/>'
    return made + "</g>"


def _circle(radius: float, colour: str) -> str:
    return f'<circle r="{num(radius)}" fill="{_C[colour]}"/>'


def _hairs(count: int, near: float, far: float) -> str:
    """Return satin stitch: hairs from one radius to the other, as the dashes of a wide ring."""
    middle, wide = (near + far) / 2, far - near
    step = 2 * pi * middle / count
    return (
        f'<circle r="{num(middle)}" fill="none" stroke="{_C["ground"]}" stroke-opacity=".2" '
        f'stroke-width="{num(wide)}" stroke-dasharray="{step * 0.17:.2f} {step * 0.83:.2f}"/>'
    )


def _rosette(flower: Flower, radius: float, name: str, fine: bool = True) -> str:
    r, k = radius, flower.petals
    outer, inner, between, disc, teeth, heart = flower.scheme
    made = _round(k, _petal(r * 0.52, r, pi / k * 0.98, 0.5, flower.pointed), outer, f"{name}a")
    made += _round(k, _petal(r * 0.58, r * 0.86, pi / k * 0.52), inner, f"{name}b")
    made += _round(k, _petal(r * 0.5, r * 0.76, pi / k * 0.34), between, f"{name}c", half=True)
    made += _circle(r * 0.58, disc) + _ring(flower, r, teeth, f"{name}d")
    made += _circle(r * 0.335, "ground") + _circle(r * 0.29, heart)
    made += _round(8, _petal(r * 0.05, r * 0.26, pi / 8 * 0.9, 0.6), "ground", f"{name}e")
    made += _circle(r * 0.085, "eye")
    return made + (_hairs(k * 10, r * 0.6, r * 0.97) if fine else "")


def _ring(flower: Flower, r: float, colour: str, name: str) -> str:
    """Return what stands on the disc round the heart: teeth, beads or rays."""
    k = flower.petals
    if flower.rings == "beads":
        size = min(r * 0.085, r * 0.455 * sin(pi / k) * 0.8)
        x = num(size)
        bead = f"M0 {num(-r * 0.455 - size)}a{x} {x} 0 1 1-.1 0z"
        return _round(k, bead, colour, name)
    wide = r * 0.57 * sin(pi / k) * (0.86 if flower.rings == "teeth" else 0.42)
    tooth = (
        f"M{place(-wide, -r * 0.5)}L{place(0, -r * 0.335)}L{place(wide, -r * 0.5)}"
        f"Q{place(0, -r * 0.6, -wide, -r * 0.5)}Z"
    )
    return _round(k, tooth, colour, name, half=True)


def _wreath(sun: Sun, name: str) -> str:
    """Return the wreath at radius 104: a stem, and what grows on it."""
    step = 360 / sun.leaves
    long = 500.0 / sun.leaves
    green, second = _C["leaf"], (_C["sky"], _C["rose"])
    rim = 109 if sun.wreath == "waves" else 104  # where a winding stem is farthest out
    out = f'<path d="{_leaf(long, long * 0.3)}" fill="{green}" transform="rotate(58)"/>'
    within = f'<path d="{_leaf(long * 0.78, long * 0.24)}" transform="rotate(122)"/>'
    if sun.wreath == "berries":
        within = f'<circle r="{num(long * 0.2)}" cx="{num(long * 0.42)}" cy="{num(long * 0.3)}"/>'
    elif sun.wreath == "double":
        out += f'<path d="{_leaf(long, long * 0.3)}" fill="{green}" transform="rotate(-58)"/>'
        within = f'<circle r="{num(long * 0.15)}"/>'
    made = f'<circle r="104" fill="none" stroke="{green}" stroke-width="3.4"/>'
    if sun.wreath == "waves":  # a stem that winds about the ring instead of following it
        points = [
            (
                (104 + 5 * cos(pi * i)) * sin(pi * i / sun.leaves),
                -(104 + 5 * cos(pi * i)) * cos(pi * i / sun.leaves),
            )
            for i in range(2 * sun.leaves + 1)
        ]
        made = f'<path d="{curve(points)}" fill="none" stroke="{green}" stroke-width="3.4"/>'
    made += (
        f'<g fill="{second[0]}" transform="translate(0 -{rim})">'
        f'<g id="{name}">{out}{within}</g></g>'
    )
    for i in range(1, sun.leaves):
        made += (
            f'<use href="#{name}" fill="{second[i % 2]}" '
            f'transform="rotate({num(step * i)}) translate(0 -{rim})"/>'
        )
    return made


def _bud(kind: str) -> str:
    """Return a bud that points up from a moon."""
    sepals = "".join(
        f'<path d="{_leaf(22, 7)}" fill="{_C["leaf"]}" transform="rotate({a})"/>' for a in (52, -52)
    )
    if kind == "tulip":
        cup = "M0 0C-15-6-15-22-11-38L-5-28L0-40L5-28L11-38C15-22 15-6 0 0Z"
        drop = "M0-4C-5-10-4-18 0-24C4-18 5-10 0-4Z"
        return f'<path d="{cup}" fill="{_C["rose"]}"/><path d="{drop}" fill="{_C["eye"]}"/>{sepals}'
    if kind == "berry":
        three = "".join(
            f'<circle cx="{x}" cy="{y}" r="7" fill="{_C[c]}"/>'
            for x, y, c in ((-9, -22, "rose"), (9, -22, "rose"), (0, -34, "eye"))
        )
        return f'<path d="M0 0V-30" stroke="{_C["leaf"]}" stroke-width="3"/>{three}{sepals}'
    return (
        f'<path d="{_leaf(40, 16)}" fill="{_C["rose"]}"/>'
        f'<path d="{_leaf(26, 9)}" transform="translate(0 -5)" fill="{_C["eye"]}"/>{sepals}'
    )


def _vines(name: str) -> str:
    vine = (
        f'<path d="M0-112C-26-126 22-142 0-158" fill="none" stroke="{_C["leaf"]}" '
        'stroke-width="3.4"/>'
        f'<path d="{_leaf(28, 9)}" transform="translate(-7 -128) rotate(-66)"/>'
        f'<path d="{_leaf(28, 9)}" transform="translate(6 -142) rotate(66)"/>'
    )
    turns = "".join(f'<use href="#{name}" transform="rotate({a})"/>' for a in (135, 225, 315))
    return (
        f'<g fill="{_C["leaf"]}"><g transform="rotate(45)"><g id="{name}">{vine}</g></g>{turns}</g>'
    )


def _at(x: float, y: float, body: str) -> str:
    return f'<g transform="translate({place(x, y)})">{body}</g>'


def cloth(seed: int) -> Tile:
    """Return the full cloth: two suns one under the other, a moon at each corner of the lattice."""
    suns, moons, bud = composition(seed)
    s, n = _SIDE, f"tj{seed}"
    body = f'<rect width="{num(s)}" height="{num(2 * s)}" fill="{_C["ground"]}"/>'
    body += f'<defs><g id="{n}v">{_vines(f"{n}w")}</g><g id="{n}b">{_bud(bud)}</g>'
    buds = "".join(
        f'<use href="#{n}b" transform="rotate({a}) translate(0 -54)"/>' for a in (0, 90, 180, 270)
    )
    for i, moon in enumerate(moons):
        body += f'<g id="{n}m{i}">{buds}{_rosette(moon, 48, f"{n}{i}")}</g>'
    body += "</defs>"
    for i, sun in enumerate(suns):
        y = s * (i + 0.5)
        whole = f'<use href="#{n}v"/>{_wreath(sun, f"{n}l{i}")}'
        body += _at(s / 2, y, whole + _rosette(sun.flower, 82, f"{n}s{i}"))
    for i in range(3):
        for x in (0.0, s):
            body += f'<use href="#{n}m{i % 2}" x="{num(x)}" y="{num(s * i)}"/>'
    return Tile(body, s, 2 * s)


def light(seed: int) -> Tile:
    """Return the cloth for small sizes: one sun, one moon, no stitches and no vines."""
    suns, moons, _ = composition(seed)
    s, n = _SIDE, f"tjl{seed}"
    body = f'<rect width="{num(s)}" height="{num(s)}" fill="{_C["ground"]}"/>'
    sun = Sun(suns[0].flower, "leaves", 16)
    body += _at(s / 2, s / 2, _wreath(sun, f"{n}l") + _rosette(sun.flower, 82, f"{n}s", False))
    body += f'<defs><g id="{n}m">{_rosette(moons[0], 56, f"{n}0", False)}</g></defs>'
    body += "".join(
        f'<use href="#{n}m" x="{num(x)}" y="{num(y)}"/>' for x in (0, s) for y in (0, s)
    )
    return Tile(body, s, s)


def band(seed: int) -> Tile:
    """Return a vine with a sun and a moon in its bends."""
    wide, high, n = 240.0, 100.0, f"tjb{seed}"
    suns, moons, _ = composition(seed)
    body = f'<rect width="{num(wide)}" height="{num(high)}" fill="{_C["ground"]}"/>'
    steps = [(wide * i / 12, high / 2 - 26 * sin(2 * pi * i / 12)) for i in range(-1, 14)]
    body += f'<path d="{curve(steps)}" fill="none" stroke="{_C["leaf"]}" stroke-width="6"/>'
    body += f'<defs><path id="{n}l" d="{_leaf(26, 8.5)}"/></defs>'
    for i in range(12):
        t = (i + 0.5) / 12
        y = high / 2 - 26 * sin(2 * pi * t)
        slope = degrees(atan2(-26 * 2 * pi / wide * cos(2 * pi * t), 1))
        for side, colour in ((1, "leaf"), (-1, "sky")):
            turn = f"translate({place(wide * t, y)}) rotate({num(slope + 90 - side * 48)})"
            body += f'<use href="#{n}l" fill="{_C[colour]}" transform="{turn}"/>'
    first = Flower(10, suns[0].flower.scheme, suns[0].flower.rings)
    second = Flower(10, moons[0].scheme, moons[0].rings)
    body += _at(wide * 0.25, high / 2 + 4, _rosette(first, 43, f"{n}a", False))
    body += _at(wide * 0.75, high / 2 - 4, _rosette(second, 43, f"{n}b", False))
    for y in (0.0, high - 4):
        body += f'<rect y="{num(y)}" width="{num(wide)}" height="4" fill="{_C["deep"]}"/>'
    return Tile(body, wide, high)
