"""Abr, the Uzbek ikat: the warp is dyed in bound bundles before it is woven.

The drawing is sampled column by column, each column moved along the warp with its bundle and a
little by itself. So edges along the warp are crisp, and across it feathered; at both ends of a
colour the dye has crept a few threads on.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import hypot

from patterns.dyes import CLOTHS
from patterns.geometry import Tile, dice, num, turn

_C = CLOTHS["uz"]
_W, _H = 200, 330
_ORDER = ("turquoise", "deep", "saffron", "red", "ground")  # of dyeing, pale to dark and back
_Colour = str | None
_Motif = Callable[[float, float], _Colour]  # of x/W and y/H from its middle


_STRIPES = (
    ("turquoise", "saffron"),
    ("saffron", "red"),
    ("turquoise", "red"),
    ("red", "saffron"),
)


@dataclass(frozen=True, slots=True)
class Drawing:
    """What a seed settles before any thread slips."""

    main: str = "almond"
    between: str = "eye"
    stripes: tuple[str, str] = ("turquoise", "saffron")
    narrow: float = 0.315


def composition(seed: int) -> Drawing:
    """Return the drawing of a seed; 1 is the one that the site wears."""
    if seed == 1:
        return Drawing()
    return Drawing(
        turn(seed, 1, ("pomegranate", "almond", "moon", "horns")),
        turn(seed, 1, ("comb", "eye", "amulet")),
        turn(seed, 2, _STRIPES),
        dice(seed, "abr").choice((0.28, 0.315, 0.36)),
    )


def _rings(away: float, rings: tuple[tuple[float, str], ...]) -> _Colour:
    return next((colour for limit, colour in rings if away <= limit), None)


_CORE = (
    (0.19, "red"),
    (0.41, "saffron"),
    (0.50, "deep"),
    (0.72, "red"),
    (0.89, "ground"),
    (1.0, "deep"),
)
_DISC = ((0.22, "saffron"), (0.40, "deep"), (0.66, "red"), (0.84, "ground"), (1.0, "deep"))
_LOZENGE = ((0.26, "saffron"), (0.42, "deep"), (0.58, "ground"), (0.80, "red"), (1.0, "deep"))


def _almond(x: float, y: float) -> _Colour:
    """Bodom: an almond that is also a pomegranate, two horns springing from its crown."""
    tall = 0.36 if y < 0 else 0.27
    wide = 0.36 * (1 - 0.50 * min(1.0, -y / tall) ** 1.4 if y < 0 else 1)
    away = hypot(x / wide, y / tall)
    if away <= 1:
        return _rings(away, _CORE)
    horn = hypot((abs(x) - 0.19) / 0.15, (y + 0.355) / 0.085)
    if 0.58 < horn < 1.0 and y > -0.47:
        return "red" if horn < 0.80 else "deep"
    return None


def _moon(x: float, y: float) -> _Colour:
    """Oy: two discs, one over the other, with a row of drops round each."""
    away = hypot(x / 0.33, (abs(y) - 0.205) / 0.185)
    if away <= 1:
        return _rings(away, _DISC)
    return "red" if abs(x) < 0.05 and abs(abs(y) - 0.43) < 0.03 else None


def _pomegranate(x: float, y: float) -> _Colour:
    """Anor: a round fruit, its seeds in rows, and a crown of three points."""
    away = hypot(x / 0.34, (y - 0.06) / 0.26)
    if away <= 1:
        seeds = int((x + 0.5) / 0.075) % 2 and int((y + 0.5) / 0.06) % 2
        core = "saffron" if seeds else "red"
        return _rings(away, ((0.62, core), (0.72, "deep"), (0.88, "ground"), (1.0, "deep")))
    crown = -0.40 + 0.11 * abs((abs(x) * 13) % 2 - 1)
    return "deep" if abs(x) < 0.19 and crown < y < -0.16 else None


def _horns(x: float, y: float) -> _Colour:
    """Qoʻchqor shoxi: a stem with two pairs of horns, one up and one down."""
    high = abs(y)
    curl = hypot((abs(x) - 0.185) / 0.165, (high - 0.255) / 0.13)
    if curl <= 1:
        return _rings(curl, ((0.24, "saffron"), (0.44, "ground"), (0.86, "red"), (1.0, "deep")))
    if high < 0.40 and abs(x) < 0.06:
        return "saffron" if abs(x) < 0.025 else "deep"
    eye = abs(x) / 0.30 + high / 0.12
    return _rings(eye, ((0.3, "red"), (0.55, "saffron"), (0.8, "ground"), (1.0, "deep")))


def _eye(x: float, y: float) -> _Colour:
    """A lozenge eye, with combs (taroq) above and below."""
    away = abs(x) / 0.20 + abs(y) / 0.20
    if away <= 1:
        return _rings(away, _LOZENGE)
    return _comb(x, y, 0.225)


def _comb(x: float, y: float, start: float = 0.05) -> _Colour:
    """Taroq: combs back to back."""
    reach = (abs(y) - start) / 0.135
    if not (abs(x) < 0.165 and 0 < reach < 1):
        return None
    back = abs(x) < 0.03 or reach < 0.22
    return "red" if back or int(abs(x) / 0.035) % 2 else None


def _amulet(x: float, y: float) -> _Colour:
    """Tumor: triangles with their points together, fringed."""
    high = abs(y)
    if high < 0.24 and abs(x) < 0.03 + high * 0.62:
        inside = 0.03 + high * 0.62 - abs(x)
        return "deep" if inside < 0.03 or high > 0.215 else "saffron" if inside < 0.07 else "red"
    fringe = 0.24 <= high < 0.33 and abs(x) < 0.165 and int(abs(x) / 0.033) % 2 == 0
    return "deep" if fringe else None


def _combs(x: float, y: float) -> _Colour:
    away = abs(x) / 0.12 + abs(y) / 0.07
    return _rings(away, ((0.5, "saffron"), (1.0, "deep"))) or _comb(x, y, 0.06) or _comb(x, y, 0.23)


_MAIN: dict[str, _Motif] = {
    "almond": _almond,
    "moon": _moon,
    "pomegranate": _pomegranate,
    "horns": _horns,
}
_BETWEEN: dict[str, _Motif] = {"eye": _eye, "amulet": _amulet, "comb": _combs}
_DROPS = (
    (0.25, 0.02, "saffron"),
    (0.75, 0.02, "saffron"),
    (0.25, 0.90, "red"),
    (0.75, 0.90, "red"),
)


def _wrap(value: float) -> float:
    return (value + 0.5) % 1 - 0.5


def _undisturbed(own: Drawing, x: float, y: float) -> _Colour:
    """Return the drawing's colour at a point, in repeats; None is the undyed ground."""
    found = _MAIN[own.main](_wrap(x - 0.5), _wrap(y - 0.5)) or _BETWEEN[own.between](
        _wrap(x), _wrap(y)
    )
    if found:
        return found
    for at_x, at_y, colour in _DROPS:
        away = hypot(_wrap(x - at_x) / 0.045, _wrap(y - at_y) / 0.06)
        if away < 1:
            return colour if away < 0.67 else "deep"
    across = abs(_wrap(x))  # the ground itself is dyed in wide warp stripes
    wide, thin = own.stripes
    return wide if across < own.narrow else thin if across < own.narrow + 0.02 else None


def _slips(seed: int, columns: int, high: int) -> list[float]:
    """Return how far each thread has slipped along the warp, with its bundle and by itself."""
    rng = dice(seed, "bundles")
    slips: list[float] = []
    while len(slips) < columns:
        bundle = rng.uniform(-1, 1) * high * 0.020
        for _ in range(rng.choice((2, 3, 3, 4, 5))):
            own = (1 if len(slips) % 2 else -1) * high * 0.0125 + rng.gauss(0, 1) * high * 0.007
            slips.append(bundle + own)
    return slips[:columns]


def _woven(seed: int, wide: int, high: int, columns: int, step: int, bleed: int) -> Tile:
    """Return a tile of threads, each a line along the warp; ``bleed`` is how far dye creeps."""
    own, slips = composition(seed), _slips(seed, columns, high)
    runs: dict[str, str] = {}
    for i, slip in enumerate(slips):
        x = (i + 0.5) / columns
        start, before = 0, _undisturbed(own, x, slip / high)
        for y in range(step, high + step, step):
            now = _undisturbed(own, x, (y + slip) / high) if y < high else "end"
            if now != before:
                if before:
                    end = min(y, high)
                    runs[before] = runs.get(before, "") + f"M{i} {start}v{end - start}"
                start, before = y, now
    body = f'<rect width="{wide}" height="{high}" fill="{_C["ground"]}"/>'
    thread = wide / columns
    body += f'<g transform="scale({thread:.4g} 1) translate(.5)" fill="none" stroke-width="1.04">'
    for colour in _ORDER:
        if colour not in runs:
            continue
        name = f"uz{colour[0]}{seed}{columns}"
        body += f'<g stroke="{_C[colour]}"><defs><path id="{name}" d="{runs[colour]}"/></defs>'
        if colour != "ground":  # the same threads, paler and moved both ways, underneath
            crept = "".join(f'<use href="#{name}" y="{way}{bleed}"/>' for way in ("-", ""))
            body += f'<g stroke-opacity=".38">{crept}</g>'
        body += f'<use href="#{name}"/></g>'
    body += "</g>" + _threads(wide, high, thread)
    return Tile(body, wide, high)


def _threads(wide: int, high: int, thread: float) -> str:
    """Return the shade between threads, as dashes of a line as wide as the cloth."""
    return (
        f'<path d="M-.3 {num(high / 2)}H{wide}" stroke="#1b1c38" stroke-opacity=".07" '
        f'stroke-width="{high}" stroke-dasharray=".6 {thread - 0.6:.3g}"/>'
    )


def cloth(seed: int) -> Tile:
    """Return the full cloth, a thread 2.5 wide."""
    return _woven(seed, _W, _H, 80, 2, 5)


def light(seed: int) -> Tile:
    """Return the cloth for small sizes: threads twice as wide."""
    return _woven(seed, _W, _H, 36, 3, 6)


def band(seed: int) -> Tile:
    """Return a narrow ribbon of abr: the cloth turned, its warp along the band."""
    tile = _woven(seed, 120, 200, 40, 2, 4)
    turned = f'<g transform="rotate(-90) translate(-{num(tile.width)} 0)">{tile.body}</g>'
    return Tile(turned, tile.height, tile.width)
