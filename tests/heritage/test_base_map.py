"""The drawn outlines: towns lie in their countries, neighbours stay joined, files stay small."""

import gzip
import re
from itertools import pairwise
from pathlib import Path
from xml.etree import ElementTree

import pytest

from heritage.atlas.projection import project
from languages.names import COUNTRIES

MAPS = Path(__file__).parents[2] / "static" / "img" / "map"

TOWNS = [
    ("kz", 51.17, 71.45), ("kz", 43.24, 76.95), ("kz", 43.65, 51.22), ("kz", 45.96, 63.31),
    ("kg", 42.87, 74.59), ("kg", 40.51, 72.82), ("kg", 42.49, 78.39),
    ("tj", 38.56, 68.77), ("tj", 40.28, 69.62), ("tj", 37.49, 71.60),
    ("tm", 37.95, 58.38), ("tm", 37.59, 61.83), ("tm", 42.33, 59.15),
    ("uz", 41.31, 69.28), ("uz", 39.65, 66.97), ("uz", 42.45, 59.61), ("uz", 40.53, 70.94),
]  # fmt: skip


def _layers() -> dict[str, str]:
    root = ElementTree.parse(MAPS / "region.svg").getroot()
    return {path.get("id"): path.get("d") for path in root if path.get("id")}


def _rings(data: str) -> list[list[tuple[int, int]]]:
    rings = []
    for part in re.findall(r"M[^M]+", data):
        numbers = [int(n) for n in re.findall(r"-?\d+", part)]
        x, y = numbers[:2]
        ring = [(x, y)]
        for dx, dy in zip(numbers[2::2], numbers[3::2], strict=True):
            x, y = x + dx, y + dy
            ring.append((x, y))
        rings.append(ring)
    return rings


def _inside(point: tuple[int, int], data: str) -> bool:
    """Even–odd: holes and the exclaves in them count right."""
    x, y = point
    odd = False
    for ring in _rings(data):
        for (ax, ay), (bx, by) in pairwise([*ring, ring[0]]):
            if (ay > y) != (by > y) and x < (bx - ax) * (y - ay) / (by - ay) + ax:
                odd = not odd
    return odd


@pytest.mark.parametrize(("country", "latitude", "longitude"), TOWNS)
def test_a_town_lies_in_its_country_and_in_no_other(country, latitude, longitude):
    layers = _layers()
    point = project(latitude, longitude)
    assert [code for code in COUNTRIES if _inside(point, layers[code])] == [country]


def test_borders_are_the_countries_own_lines():
    """Every point of a common border is a point of two countries: they were simplified once."""
    layers = _layers()
    points = {code: {p for ring in _rings(layers[code]) for p in ring} for code in COUNTRIES}
    border = {p for line in _rings(layers["borders"]) for p in line}
    on_two = {p for p in border if sum(p in found for found in points.values()) >= 2}
    assert len(on_two) / len(border) > 0.98  # ends of islands left out for their size


def test_waters_are_there():
    layers = _layers()
    assert _inside(project(42.0, 51.0), layers["sea"])  # the Caspian
    assert _inside(project(42.45, 77.2), layers["lakes"])  # Issyk-Kul
    assert _inside(project(46.2, 74.3), layers["lakes"])  # Balkhash
    assert layers["rivers"].count("M") > 5


def test_files_are_small():
    sizes = [len(gzip.compress(file.read_bytes(), 9)) for file in MAPS.glob("*.svg")]
    assert len(sizes) == 6
    assert sum(sizes) < 40 * 1024
