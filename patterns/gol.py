"""The figures of a Turkmen carpet, knot by knot: göl, minor göl and the stars of a border.

Distances are in knots from a figure's middle; an answer is a colour's name, None for the field.
"""

from dataclasses import dataclass

_Colour = str | None


@dataclass(frozen=True, slots=True)
class Gol:
    """One göl: colours of its quarters (ground, figure), the figure, and its middle."""

    bright: tuple[str, str] = ("ivory", "red")
    dim: tuple[str, str] = ("orange", "dark")
    figure: str = "blossoms"
    middle: str = "cross"


def _octagon(au: float, av: float, wide: float, high: float, lobes: float = 0.0) -> bool:
    """Whether a knot lies in a flat octagon; ``lobes`` are steps in the middle of its chamfers."""
    x, y = au / wide, av / high
    limit = 1.36 + (lobes if abs(x - y) < 0.16 else 0)
    return au <= wide and av <= high and x + y <= limit


def _middle(kind: str, au: float, av: float, same: bool) -> _Colour:
    """Return the knot of the small octagon, None outside it."""
    if not (au <= 11 and av <= 7 and au / 12 + av / 8 <= 1.5):
        return None
    if au > 10 or av > 6 or au / 12 + av / 8 > 1.38:
        return "dark"
    if au > 8.6 or av > 4.8 or au / 12 + av / 8 > 1.18:
        return "ivory"
    signs = {
        "cross": (au <= 1 and av <= 3) or (av <= 0.6 and au <= 4) or (au == av and au <= 2),
        "steps": int(au / 2) + int(av / 1.4) == 2,
        "eye": 1.6 < au / 1.5 + av <= 3.2,
    }
    return "ivory" if signs[kind] else ("red" if same else "dark")


_BLOSSOMS = ((16.5, 4.6), (15.5, 13.0), (24.6, 8.2))


# Tauk nusga, the hen: x is the figure's colour, o the second one.
_BIRD = (
    "........xx.",
    "x......xxxx",
    "xx....xxx..",
    ".xxxxxxxx..",
    "..xxooxxx..",
    "..xxooxx...",
    "...xxxx....",
    "...x..x....",
)


def _bird(au: float, av: float, ground: str, second: str, colour: str) -> str:
    """Return the knot of two birds in a quarter, and a lozenge beside them."""
    for left, top in ((13, 0), (2, 9)):
        x, y = int(au) - left, int(av) - top
        if 0 <= x < len(_BIRD[0]) and 0 <= y < len(_BIRD):
            found = {"x": colour, "o": second}.get(_BIRD[y][x])
            if found:
                return found
    for middle_x, middle_y in ((16.5, 12.0), (26.5, 4.0)):
        away = abs(au - middle_x) + abs(av - middle_y)
        if away <= 2.6:
            return second if away < 1 else colour
    return ground


def _figure(kind: str, au: float, av: float, ground: str, colour: str) -> str:
    """Return the knot of a quarter's figure, or of its ground."""
    second = "ivory" if colour in ("dark", "red") and ground != "ivory" else "orange"
    if ground == "orange":
        second = "ivory"
    if kind == "blossoms":  # gülli
        for x, y in _BLOSSOMS:
            away = abs(au - x) * 0.95 + abs(av - y)
            if away <= 4.0:
                return ground if away <= 1.3 else second if away <= 2.5 else colour
        return colour if 28.2 <= au <= 29.2 and av <= 3 else ground
    if kind == "birds":
        return _bird(au, av, ground, second, colour)
    if kind == "plain":
        return colour if abs(au - 19) + abs(av - 8) * 1.2 <= 4.2 else ground
    if kind == "branches":
        stem = abs(au - 13 - av * 0.5) <= 0.8 and 3 <= av <= 15
        twig = av > 3 and int(av) % 4 == 1 and abs(au - 13 - av * 0.5) <= 5.4
        tip = int(av) % 4 in (0, 1) and 4.2 <= abs(au - 13 - av * 0.5) <= 5.6 and av > 3
        return second if tip and not twig else colour if stem or twig else ground
    place = (int(au * 0.5 + av * 0.7) % 5, int(au * 0.5 - av * 0.7 + 50) % 5)
    return second if place == (2, 2) else colour if 0 in place else ground


def gol(own: Gol, u: float, v: float) -> _Colour:
    """Return the knot of a göl at a distance from its middle in knots, None for the field."""
    au, av = abs(u), abs(v)
    for margin, colour in ((0.0, None), (1.3, "dark"), (2.9, "ivory"), (4.0, "dark")):
        if not _octagon(au, av, 33 - margin * 1.25, 21 - margin, 0.075):
            return colour
    same = (u > 0) == (v > 0)
    within = _middle(own.middle, au, av, same)
    if within or au < 0.8 or av < 0.6:
        return within or "dark"
    return _figure(own.figure, au, av, *(own.bright if same else own.dim))


_ARMS = (  # where the hooks of a minor göl lie: columns, rows, colour
    ((15.0, 22.0), (0.0, 0.8), "orange"),
    ((0.0, 25.0), (0.0, 1.3), "dark"),
    ((0.0, 0.8), (13.0, 17.0), "orange"),
    ((0.0, 1.2), (0.0, 19.0), "dark"),
    ((23.2, 25.0), (0.0, 5.4), "dark"),
    ((21.0, 25.0), (4.2, 5.4), "dark"),
    ((0.0, 5.4), (17.4, 19.2), "dark"),
    ((4.2, 5.4), (15.0, 19.2), "dark"),
    ((10.1, 14.9), (4.0, 5.2), "dark"),
    ((4.0, 5.2), (10.1, 13.9), "dark"),
)
_Rings = tuple[tuple[float, str, str], ...]
_RINGS: dict[str, _Rings] = {  # from the middle outwards: distance, colours of the quarters
    "chemche": (
        (2.4, "ivory", "ivory"),
        (5.4, "red", "red"),
        (7, "dark", "dark"),
        (9.2, "orange", "ivory"),
        (11, "dark", "dark"),
    ),
    "star": (
        (1.6, "dark", "dark"),
        (4.2, "ivory", "orange"),
        (6, "dark", "dark"),
        (8.6, "red", "red"),
        (10, "ivory", "ivory"),
        (11.4, "dark", "dark"),
    ),
    "kurbaga": (
        (3.4, "orange", "red"),
        (5, "dark", "dark"),
        (8.2, "ivory", "ivory"),
        (9.6, "dark", "dark"),
    ),
}


def minor(kind: str, u: float, v: float) -> _Colour:
    """Return the knot of the göl between the göls: a star with stepped arms and hooks."""
    au, av = abs(u), abs(v) * 1.18
    away = au + av
    for limit, same, other in _RINGS[kind]:
        if away <= limit:
            return same if (u > 0) == (v > 0) else other
    if kind == "kurbaga":  # the frog: four bent legs
        bent = (abs(au - 12) <= 1 and av <= 9) or (abs(av - 9) <= 1 and 5 < au <= 13)
        return "dark" if bent or (av <= 1.2 and au <= 20) else None
    for (x0, x1), (y0, y1), colour in _ARMS:
        if x0 <= au <= x1 and y0 <= av <= y1:
            return colour
    if abs(au - av) <= 1.4 and away <= 25:
        return "dark" if away < 15 or away > 23 else "ivory"
    return None


def small(u: float, v: float, middle: float) -> _Colour:
    """Return the knot of a border's own small göl; ``middle`` is half the size of its heart."""
    au, av = abs(u), abs(v)
    away = au / 13 + av / 7
    if au > 13 or av > 7 or away > 1.5:
        return None
    if au > 12 or av > 6 or away > 1.36:
        return "dark"
    if au > 10.6 or av > 5 or away > 1.14:
        return "ivory"
    if au <= 3 and av <= middle:
        return "dark" if au > middle else "ivory"
    return "orange" if (u > 0) == (v > 0) else "red"


def star(u: float, v: float) -> _Colour:
    """Return the knot of the star between two small göls."""
    away = abs(u) + abs(v) * 1.15
    for limit, colour in ((2.0, "ivory"), (4.0, "dark"), (5.2, "orange")):
        if away <= limit:
            return colour
    return "dark" if abs(u) <= 1 else None
