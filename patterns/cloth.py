"""The public functions: a country, a size and a seed in, SVG text out; nothing else matters.

Lengths are in px, from 1 to 20,000; ``ValueError`` says what is wrong with others, ``KeyError``
names a country that there is no cloth of. Sizes of a repeat that look well: 110–150 px for a
thumbnail, 150–230 for a panel, 190–360 for a full page; under 90, take ``light``.
"""

from typing import Protocol

from patterns import kg, kz, tj, tm, uz
from patterns import weave as plait
from patterns.dyes import DYES, Country
from patterns.geometry import Tile, repeated, svg
from patterns.weave import Dyes, loom, opening


class _Craft(Protocol):
    def cloth(self, seed: int) -> Tile: ...
    def band(self, seed: int) -> Tile: ...
    def light(self, seed: int) -> Tile: ...


_CRAFTS: dict[str, _Craft] = {"kz": kz, "kg": kg, "tj": tj, "tm": tm, "uz": uz}
# One repeat on a swatch, in widths of the swatch.
_ON_SWATCH = {"kz": 1 / 1.5, "kg": 1 / 1.25, "tj": 1 / 1.35, "tm": 1 / 1.2, "uz": 1 / 1.8}
LONGEST = 20_000


def _check(*lengths: float) -> None:
    for length in lengths:
        if not 1 <= length <= LONGEST:
            raise ValueError(f"a length is from 1 to {LONGEST} px, not {length!r}")


def tile(country: Country, kind: str = "cloth", seed: int = 1) -> str:
    """Return one exact repeat for CSS; ``kind`` is ``cloth``, ``band`` or ``light``."""
    craft = _CRAFTS[country]
    made = {"cloth": craft.cloth, "band": craft.band, "light": craft.light}[kind](seed)
    return svg(made.width, made.height, made.body, "none")


def field(
    country: Country, width: float, height: float, seed: int = 1, repeat: float | None = None
) -> str:
    """Return a full cloth; ``repeat`` is the width of one repeat (110 at least)."""
    repeat = max(110.0, width / 5) if repeat is None else repeat
    _check(width, height, repeat)
    made = _CRAFTS[country].cloth(seed)
    scale = repeat / made.width
    origin = (width / 2 - repeat / 2, height / 2 - made.height * scale / 2)
    return repeated(width, height, made, scale, f"{country}-{seed}", origin)


def swatch(country: Country, size: float = 200, seed: int = 1) -> str:
    """Return a square of cloth with about one motif, for a card."""
    return field(country, size, size, seed, max(1.0, size * _ON_SWATCH[country]))


def band(country: Country, width: float, height: float = 24, seed: int = 1) -> str:
    """Return a border that runs along ``width``."""
    _check(width, height)
    made = _CRAFTS[country].band(seed)
    return repeated(width, height, made, height / made.height, f"{country}-band-{seed}")


def weave(width: float, height: float, dyes: Dyes = DYES, ply: bool | None = None) -> str:
    """Return the plait of five threads; from 60 px on each thread shows its twist."""
    _check(width, height)
    made = plait.tile(height, height > 60 if ply is None else ply, dyes)
    return repeated(width, height, made, 1, "weave")


def weave_tile(height: float = 48, dyes: Dyes = DYES, ply: bool = False) -> str:
    """Return one exact repeat of the plait, for CSS."""
    _check(height)
    made = plait.tile(height, ply, dyes)
    return svg(made.width, made.height, made.body, "none")


def unravel(width: float = 520, height: float = 260, dyes: Dyes = DYES, thread: float = 6.0) -> str:
    """Return the plait opening into five parallel threads: where the year ribbon begins.

    ``width`` is 160 at least: the threads need 118 to part.
    """
    _check(width - 159, height)
    lines = [opening(width, height, k) for k in range(5)]
    return svg(width, height, loom(lines, -10, width + 10, thread, 1.3, dyes), "xMaxYMid meet")
