"""The colour that stands in for a picture until it is there: the nearest of a few, as a class.

The content security policy allows no inline style, so that each picture is given one of the
classes of ``static/css/components/grounds.css`` (made from ``stylesheet()``; a test compares).
"""

import math
from functools import cache
from typing import BinaryIO

from PIL import Image

_HUES = range(0, 360, 30)
_TINTS = ((0.86, 0.05), (0.68, 0.09), (0.5, 0.1), (0.33, 0.07))
_GREYS = (0.95, 0.8, 0.62, 0.45, 0.3, 0.2)
_SIDE = 48
_COLOURS = 6


@cache
def palette() -> dict[str, tuple[float, float, float]]:
    """Class name → OKLCH (lightness 0–1, chroma, hue in degrees)."""
    tones = [(light, chroma, float(hue)) for light, chroma in _TINTS for hue in _HUES]
    tones += [(light, 0.01, 80.0) for light in _GREYS]
    return {f"g{number}": tone for number, tone in enumerate(tones)}


def _oklab(rgb: tuple[int, int, int]) -> tuple[float, float, float]:
    """sRGB 0–255 to OKLab (Björn Ottosson's matrices)."""
    r, g, b = (
        value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4
        for value in (channel / 255 for channel in rgb)
    )
    long = math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b)
    middle = math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b)
    short = math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b)
    return (
        0.2104542553 * long + 0.7936177850 * middle - 0.0040720468 * short,
        1.9779984951 * long - 2.4285922050 * middle + 0.4505937099 * short,
        0.0259040371 * long + 0.7827717662 * middle - 0.8086757660 * short,
    )


def nearest(rgb: tuple[int, int, int]) -> str:
    """Return the class whose colour is nearest to an sRGB colour (0–255 each)."""
    lab = _oklab(rgb)

    def distance(name: str) -> float:
        light, chroma, hue = palette()[name]
        angle = math.radians(hue)
        tone = (light, chroma * math.cos(angle), chroma * math.sin(angle))
        return math.dist(lab, tone)

    return min(palette(), key=distance)


def ground_of(file: BinaryIO) -> str:
    """Return the class of a picture's most frequent colour; empty where it cannot be read."""
    try:
        with Image.open(file) as image:
            image.draft("RGB", (_SIDE * 4, _SIDE * 4))  # JPEGs are decoded small
            small = image.convert("RGB").resize((_SIDE, _SIDE))
    except (OSError, ValueError, Image.DecompressionBombError):
        return ""
    reduced = small.quantize(_COLOURS, method=Image.Quantize.MEDIANCUT)
    counts = reduced.histogram()
    first = 3 * counts.index(max(counts))
    red, green, blue = (reduced.getpalette() or [])[first : first + 3]
    return nearest((red, green, blue))


def stylesheet() -> str:
    """Return the text of the stylesheet with one rule a class."""
    rules = "\n".join(
        f"  .{name} {{ background-color: oklch({light:g} {chroma:g} {hue:g}); }}"
        for name, (light, chroma, hue) in palette().items()
    )
    return (
        "/* What stands in for a picture until it is there: made by media/colour.py. */\n"
        f"@layer components {{\n{rules}\n}}\n"
    )
