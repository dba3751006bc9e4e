"""The site's own typefaces for drawing: runs of text, each in a file that has its letters.

The files are cut by script (``tools/fonts/build.py``); a letter that a language's own file lacks is
taken from the other one, and one that no file has is left out: never an empty box.
"""

from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from pathlib import Path

from PIL import ImageFont

from languages import get_language

_FOLDER = Path(__file__).resolve().parent.parent.parent / "static" / "fonts"
_SCRIPTS = ("latn", "cyrl")
MEASURED_AT = 100  # px; widths are linear in size


@dataclass(frozen=True, slots=True)
class Face:
    """A typeface at a weight."""

    name: str
    weight: int


DISPLAY = Face("brygada-1918", 500)
TEXT = Face("onest", 400)
STRONG = Face("onest", 600)


@lru_cache(maxsize=64)
def font(face: Face, script: str, size: int) -> ImageFont.FreeTypeFont:
    """Return a font at a size in px."""
    path = _FOLDER / f"{face.name}-{script}-normal.woff2"
    found = ImageFont.truetype(path, size)
    found.set_variation_by_axes([face.weight])
    return found


@lru_cache(maxsize=4096)
def has(face: Face, script: str, char: str) -> bool:
    """Whether the file of a script has a letter (these files draw nothing where they have none)."""
    return char.isspace() or font(face, script, 24).getmask(char).getbbox() is not None


def _script_of(face: Face, own: str, char: str) -> str:
    """Return the script whose file draws a letter; empty where none does."""
    order = (own, *(script for script in _SCRIPTS if script != own))
    return next((script for script in order if has(face, script, char)), "")


def runs(text: str, face: Face, language: str) -> list[tuple[str, str]]:
    """Return the text as (script, letters), without letters that no file has."""
    own = get_language(language).script.lower()
    own = own if own in _SCRIPTS else _SCRIPTS[0]
    parts = groupby(text, lambda char: _script_of(face, own, char))
    return [(script, "".join(chars)) for script, chars in parts if script]


def width(text: str, face: Face, language: str, size: float) -> float:
    """Return how wide a line is, in px."""
    measured = sum(
        font(face, script, MEASURED_AT).getlength(part)
        for script, part in runs(text, face, language)
    )
    return measured * size / MEASURED_AT
