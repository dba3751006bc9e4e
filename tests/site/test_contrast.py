"""The tokens' colours: every text can be read, every thread seen and told from the others.

What is used where is read from the style sheets, so that a new pair cannot slip past this list.
"""

import itertools
import re
from typing import Final

import pytest

from patterns.colour import EYES, contrast, distance
from patterns.dyes import COUNTRIES, DARK_DYES, DYES, GROUND, INK, NIGHT, SAFFRON
from patterns.dyes import LIGHT as PALE
from tests.demo_database import ROOT

TOKENS = (ROOT / "static" / "css" / "tokens.css").read_text(encoding="utf-8")
_DARK_RULE: Final = "@media (prefers-color-scheme: dark)"


def _colours(css: str) -> dict[str, str]:
    return dict(re.findall(r"--([\w-]+):\s*(#[0-9A-Fa-f]{6})\b", css))


LIGHT = _colours(TOKENS.split(_DARK_RULE)[0])
MODES = {"light": LIGHT, "dark": LIGHT | _colours(TOKENS.split(_DARK_RULE)[1])}
IN_EACH_MODE = pytest.mark.parametrize("mode", MODES)

GROUNDS = ("ground", "ground-2", "raised")
DYED = (*COUNTRIES, "saffron")
TEXT_PAIRS = [
    *itertools.product(("ink", "ink-2", *DYED), GROUNDS),
    *(("on-dye", dye) for dye in DYED),
    ("on-dye", "ink"),  # a button on a page of no country
    ("ground", "ink"),  # the link to the content
    ("on-deep", "deep"),
    ("on-deep-2", "deep"),
]
# Closest two threads (CIE76): under this, even side by side they would look like one colour.
APART = 11.0


@IN_EACH_MODE
@pytest.mark.parametrize(("text", "ground"), TEXT_PAIRS)
def test_text_can_be_read(mode: str, text: str, ground: str) -> None:
    colours = MODES[mode]
    assert contrast(colours[text], colours[ground]) >= 4.5


@IN_EACH_MODE
@pytest.mark.parametrize("country", COUNTRIES)
@pytest.mark.parametrize("ground", GROUNDS)
def test_threads_can_be_seen(mode: str, country: str, ground: str) -> None:
    """Graphics that mean something: 3:1. Saffron's thread means nothing and is left out."""
    colours = MODES[mode]
    assert contrast(colours[f"{country}-thread"], colours[ground]) >= 3


@IN_EACH_MODE
@pytest.mark.parametrize("ground", GROUNDS)
def test_the_focus_ring_can_be_seen(mode: str, ground: str) -> None:
    assert contrast(MODES[mode]["focus"], MODES[mode][ground]) >= 3
    assert contrast(MODES[mode]["on-deep"], MODES[mode]["deep"]) >= 3  # in the foot of the page


@IN_EACH_MODE
@pytest.mark.parametrize("eyes", EYES)
def test_threads_stay_apart(mode: str, eyes: str) -> None:
    threads = {country: MODES[mode][f"{country}-thread"] for country in COUNTRIES}
    for one, other in itertools.combinations(threads, 2):
        assert distance(threads[one], threads[other], eyes) >= APART, (one, other)  # type: ignore[arg-type]


def test_the_drawings_and_the_tokens_have_the_same_dyes() -> None:
    for country in COUNTRIES:
        assert DYES[country] == MODES["light"][f"{country}-thread"]
        assert DARK_DYES[country] == MODES["dark"][f"{country}-thread"]
    light, dark = MODES["light"], MODES["dark"]
    assert (light["ground"], light["ink"], light["saffron-thread"]) == (GROUND, INK, SAFFRON)
    assert (dark["ground"], dark["ink"]) == (NIGHT, PALE)


def _used(kind: str) -> set[str]:
    """Return the tokens that any style sheet uses as ``color`` or as a background."""
    found: set[str] = set()
    for sheet in (ROOT / "static" / "css").rglob("*.css"):
        if sheet.name == "styleguide.css" and kind != "color":
            continue  # its squares of colour are no ground of any text
        css = sheet.read_text(encoding="utf-8")
        for value in re.findall(rf"(?<![\w-]){kind}\s*:([^;}}]*)", css):
            found |= set(re.findall(r"var\(--([\w-]+)", value))
    return found


def test_every_text_colour_of_the_style_sheets_is_measured_here() -> None:
    """``--dye`` is one of the dyes or ink."""
    measured = {text for text, _ in TEXT_PAIRS} | {"dye"}
    assert _used("color") <= measured


def test_every_ground_of_the_style_sheets_is_measured_here() -> None:
    measured = {ground for _, ground in TEXT_PAIRS} | set(GROUNDS) | {"dye"}
    pictures = {"weave", "edge", "cloth", "unravel", "rep", "band"}
    graphic = {f"{dye}-thread" for dye in DYED} | {"thread", "line", "ink"}
    used = _used("background") | _used("background-color")
    assert used <= measured | pictures | graphic
