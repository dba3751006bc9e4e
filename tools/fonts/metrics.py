"""How wide and tall the fallback fonts are, so that text keeps its place when a typeface arrives.

A reader sees a font of the device until the typeface has come. ``size-adjust`` gives that font the
typeface's average width, the overrides its line height. Widths differ by script (Times is narrow in
Cyrillic, Arial wide in Latin), so each script has its own. Width here is the mean advance, in em,
of a sample: the demo's texts, every language of the script counting the same, spaces included.

``LOCAL`` holds measured widths, because the fonts of other systems are not on this one; print a new
row of it with the files of one font (all parts, if it comes in parts):

    .venv/bin/python tools/fonts/metrics.py LiberationSans-Regular.ttf
"""

import sys
from collections import Counter
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import polib
from fontTools.ttLib import TTFont
from fontTools.varLib import instancer

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from languages import LANGUAGES  # noqa: E402

PO = ROOT / "brand_site" / "demo" / "content" / "po"


@dataclass(frozen=True)
class Local:
    """A font that devices have: the names it goes by, its mean width by script."""

    names: tuple[str, ...]
    widths: dict[str, float]


@cache
def sample(script: str) -> dict[str, float]:
    """Return how often each character comes in text of a script; the shares sum up to 1."""
    total: Counter[str] = Counter()
    codes = [code for code, entry in LANGUAGES.items() if entry.script == script]
    for code in codes:
        catalogue = [
            entry for file in (PO / code).glob("*.po") for entry in polib.pofile(str(file))
        ]
        counts = Counter("".join(entry.msgstr for entry in catalogue if entry.msgstr))
        counts.pop("\n", None)
        for char, count in counts.items():
            total[char] += count / counts.total() / len(codes)
    return total


def mean_width(fonts: list[TTFont], script: str) -> float:
    """Return the mean advance of the sample in em; characters that no font has are left out."""
    advances: dict[int, float] = {}
    for font in fonts:
        em = font["head"].unitsPerEm
        for code, name in font.getBestCmap().items():
            advances.setdefault(code, font["hmtx"][name][0] / em)
    known = {char: share for char, share in sample(script).items() if ord(char) in advances}
    return sum(share * advances[ord(char)] for char, share in known.items()) / sum(known.values())


def descriptors(path: Path, weight: int, script: str, local: Local) -> str:
    """Return the descriptors that give ``local`` the measure of the font file ``path``."""
    font = TTFont(path)
    em, line = font["head"].unitsPerEm, font["hhea"]
    ascent, descent, gap = line.ascent / em, -line.descent / em, line.lineGap / em
    instance = instancer.instantiateVariableFont(font, {"wght": weight})
    adjust = mean_width([instance], script) / local.widths[script]
    values = (
        ("size-adjust", adjust),
        # Of the adjusted size, which is why the adjustment is taken out again.
        ("ascent-override", ascent / adjust),
        ("descent-override", descent / adjust),
        ("line-gap-override", gap / adjust),
    )
    return "".join(f"  {name}: {value:.2%};\n" for name, value in values)


if __name__ == "__main__":
    files = [TTFont(name) for name in sys.argv[1:]]
    print({script: round(mean_width(files, script), 4) for script in ("Cyrl", "Latn")})
