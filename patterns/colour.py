"""Measuring colours: contrast as WCAG 2 has it, OKLCH, and distance for four kinds of eyes.

Colours are ``#RRGGBB``; ``ValueError`` for anything else.
"""

from math import atan2, degrees, hypot
from typing import Final, Literal, TypeAlias

Triple: TypeAlias = tuple[float, float, float]
Eyes: TypeAlias = Literal["normal", "protan", "deutan", "tritan"]

# What eyes without one kind of cone see, in linear sRGB (Machado, Oliveira, Fernandes 2009).
_SEEN: Final[dict[Eyes, tuple[Triple, Triple, Triple] | None]] = {
    "normal": None,
    "protan": (
        (0.152286, 1.052583, -0.204868),
        (0.114503, 0.786281, 0.099216),
        (-0.003882, -0.048116, 1.051998),
    ),
    "deutan": (
        (0.367322, 0.860646, -0.227968),
        (0.280085, 0.672501, 0.047413),
        (-0.011820, 0.042940, 0.968881),
    ),
    "tritan": (
        (1.255528, -0.076749, -0.178779),
        (-0.078411, 0.930809, 0.147602),
        (0.004733, 0.691367, 0.303900),
    ),
}
EYES: Final[tuple[Eyes, ...]] = tuple(_SEEN)


def rgb(colour: str) -> tuple[int, int, int]:
    """Return red, green and blue, 0 to 255.

    >>> rgb("#2B6FB8")
    (43, 111, 184)
    """
    if len(colour) != 7 or colour[0] != "#":
        raise ValueError(f"not #RRGGBB: {colour!r}")
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def _linear(colour: str) -> Triple:
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4
        for part in (value / 255 for value in rgb(colour))
    )
    return red, green, blue


def _dot(row: Triple, values: Triple) -> float:
    return sum(a * b for a, b in zip(row, values, strict=True))


def luminance(colour: str) -> float:
    """Return the relative luminance, 0 to 1."""
    return _dot((0.2126, 0.7152, 0.0722), _linear(colour))


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours, 1 to 21."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def oklch(colour: str) -> Triple:
    """Return lightness (0 to 1), chroma and hue (degrees) in OKLCH.

    >>> [round(value, 3) for value in oklch("#FFFFFF")][:2]
    [1.0, 0.0]
    """
    linear = _linear(colour)
    long = _dot((0.4122214708, 0.5363325363, 0.0514459929), linear) ** (1 / 3)
    medium = _dot((0.2119034982, 0.6806995451, 0.1073969566), linear) ** (1 / 3)
    short = _dot((0.0883024619, 0.2817188376, 0.6299787005), linear) ** (1 / 3)
    cones = (long, medium, short)
    light = _dot((0.2104542553, 0.7936177850, -0.0040720468), cones)
    a = _dot((1.9779984951, -2.4285922050, 0.4505937099), cones)
    b = _dot((0.0259040371, 0.7827717662, -0.8086757660), cones)
    return light, hypot(a, b), degrees(atan2(b, a)) % 360


def _lab(colour: str, eyes: Eyes) -> Triple:
    seen, linear = _SEEN[eyes], _linear(colour)
    if seen is not None:
        red, green, blue = (min(1.0, max(0.0, _dot(row, linear))) for row in seen)
        linear = (red, green, blue)
    x = _dot((0.4124, 0.3576, 0.1805), linear) / 0.9505
    y = _dot((0.2126, 0.7152, 0.0722), linear)
    z = _dot((0.0193, 0.1192, 0.9505), linear) / 1.089
    fx, fy, fz = (t ** (1 / 3) if t > 0.008856 else 7.787 * t + 16 / 116 for t in (x, y, z))
    return 116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)


def distance(one: str, other: str, eyes: Eyes = "normal") -> float:
    """Return how far two colours are apart (CIE76) for normal or colour-blind eyes."""
    pairs = zip(_lab(one, eyes), _lab(other, eyes), strict=True)
    return float(sum((a - b) ** 2 for a, b in pairs) ** 0.5)
