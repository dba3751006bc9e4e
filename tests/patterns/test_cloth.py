"""The pattern package: pure, exact, bounded."""

import gzip
import itertools
import re
import subprocess
import sys
from xml.etree import ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from patterns import cloth
from patterns.dyes import CLOTHS, COUNTRIES, DYES
from tests.demo_database import ROOT

KINDS = ("cloth", "band", "light")
COUNTRY = pytest.mark.parametrize("country", COUNTRIES)
SIZES = st.floats(1, cloth.LONGEST)


def _parsed(text: str) -> ElementTree.Element:
    """Parse a document, and see that its ids are unique and its references lead somewhere."""
    root = ElementTree.fromstring(text)
    ids = [each.get("id") for each in root.iter() if each.get("id")]
    assert len(ids) == len(set(ids))
    assert set(re.findall(r'(?:href="#|url\(#)([^")]+)', text)) <= set(ids)
    assert "nan" not in text
    assert "inf" not in text
    return root


@COUNTRY
@given(width=SIZES, height=SIZES, seed=st.integers(-1000, 10**9))
@settings(max_examples=12)
def test_any_size_and_seed_is_a_valid_bounded_document(
    country: str, width: float, height: float, seed: int
) -> None:
    text = cloth.field(country, width, height, seed)
    root = _parsed(text)
    assert root.get("viewBox", "").startswith("0 0 ")
    assert len(text) < 30_000  # a cloth repeats a tile: its size does not grow with the area
    assert text == cloth.field(country, width, height, seed)
    _parsed(cloth.band(country, width, height, seed))


@given(width=SIZES, height=st.floats(1, 400))
@settings(max_examples=12)
def test_the_weave_is_valid_at_any_size(width: float, height: float) -> None:
    text = cloth.weave(width, height)
    _parsed(text)
    assert len(text) < 60_000
    for dye in DYES.values():
        assert dye in text


@pytest.mark.parametrize("size", [0, -1, float("nan"), float("inf"), cloth.LONGEST + 1])
def test_a_length_out_of_bounds_is_refused(size: float) -> None:
    with pytest.raises(ValueError, match="a length is from"):
        cloth.field("kz", size, 100)
    with pytest.raises(ValueError, match="a length is from"):
        cloth.weave(100, size)
    with pytest.raises(KeyError):
        cloth.field("de", 100, 100)  # type: ignore[arg-type]


@COUNTRY
@pytest.mark.parametrize("kind", KINDS)
def test_seeds_change_the_composition(country: str, kind: str) -> None:
    """Beyond other numbers: elements, colours or their order differ between neighbours."""
    seeds = range(1, 13)
    texts = [cloth.tile(country, kind, seed) for seed in seeds]
    assert len(set(texts)) >= (2 if kind == "band" else 6)
    if kind == "cloth":
        pairs = itertools.pairwise(texts)
        assert all(_shape(one) != _shape(other) for one, other in pairs)


def _shape(text: str) -> str:
    """Return what a drawing is made of, without the seed in its ids."""
    return re.sub(r'(id="|#)[a-z]+-?\d+', r"\1", text)


@COUNTRY
def test_only_the_cloth_s_own_colours_are_used(country: str) -> None:
    shades = {"#000", "#fff", "#1b1c38", "#FFE9C8", "#3A0A10"}  # between threads, other baths
    for seed in range(1, 7):
        for kind in KINDS:
            used = set(re.findall(r"#[0-9A-Fa-f]{3,6}\b(?=\")", cloth.tile(country, kind, seed)))
            assert used - shades <= set(CLOTHS[country].values())


@COUNTRY
def test_a_tile_for_small_sizes_is_light(country: str) -> None:
    for seed in range(1, 9):
        assert len(gzip.compress(cloth.tile(country, "light", seed).encode(), 9)) <= 2048


@COUNTRY
def test_what_pages_wear_stays_light(country: str) -> None:
    for kind, most in (("cloth", 4500), ("band", 2500)):
        assert len(gzip.compress(cloth.tile(country, kind).encode(), 9)) <= most


def test_the_static_files_are_what_the_code_draws() -> None:
    tool = ROOT / "tools" / "patterns" / "build.py"
    done = subprocess.run(
        [sys.executable, str(tool), "--check"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr


def test_no_django_is_needed() -> None:
    code = "import sys, patterns.cloth; sys.exit('django' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], cwd=ROOT, check=False).returncode == 0
