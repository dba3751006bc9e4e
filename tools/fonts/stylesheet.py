"""Write ``static/css/fonts-<script>.css``: which file has which letters, and the fallback fonts.

Where two files have a letter (figures and punctuation are in both scripts' files) the rule that
comes last is used: a page in Cyrillic takes them from its own file, one in Latin letters from its.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from fontTools.ttLib import TTFont
from metrics import Local, descriptors

ROOT = Path(__file__).resolve().parent.parent.parent
PACKAGES = ROOT / "node_modules" / "@fontsource-variable"
FONTS = ROOT / "static" / "fonts"
WEIGHTS = (400, 700)
PARTS = ("latin", "cyrillic", "cyrillic-ext", "latin-ext")
SCRIPTS = ("Cyrl", "Latn")


@dataclass(frozen=True)
class Face:
    """One style of a typeface."""

    family: str
    slug: str
    style: str

    def file(self, script: str) -> Path:
        """Return the site's own file of it for a script."""
        return FONTS / f"{self.slug}-{script.lower()}-{self.style}.woff2"


@dataclass(frozen=True)
class Fallback:
    """A face of the device in place of ``face``: weights that it serves, the weight measured."""

    family: str
    face: Face
    weights: str
    measured: int
    local: Local


ONEST = Face("Onest", "onest", "normal")
BRYGADA = Face("Brygada 1918", "brygada-1918", "normal")
BRYGADA_ITALIC = Face("Brygada 1918", "brygada-1918", "italic")
FACES = (ONEST, BRYGADA, BRYGADA_ITALIC)

# Widths by metrics.py: of Liberation (made to the widths of Arial and Times New Roman), and of the
# npm packages @fontsource/roboto and @fontsource/noto-serif 5.3.
_ARIAL = Local(
    ("Arial", "ArialMT", "Liberation Sans", "LiberationSans", "Arimo"),
    {"Cyrl": 0.5047, "Latn": 0.4472},
)
_ARIAL_BOLD = Local(
    ("Arial Bold", "Arial-BoldMT", "Liberation Sans Bold", "LiberationSans-Bold", "Arimo Bold"),
    {"Cyrl": 0.5407, "Latn": 0.4826},
)
_ROBOTO = Local(("Roboto", "Roboto-Regular"), {"Cyrl": 0.5127, "Latn": 0.445})
_ROBOTO_BOLD = Local(("Roboto Bold", "Roboto-Bold"), {"Cyrl": 0.5204, "Latn": 0.4533})
_TIMES = Local(
    ("Times New Roman", "TimesNewRomanPSMT", "Liberation Serif", "LiberationSerif", "Tinos"),
    {"Cyrl": 0.4605, "Latn": 0.4096},
)
_TIMES_ITALIC = Local(
    ("Times New Roman Italic", "TimesNewRomanPS-ItalicMT", "Liberation Serif Italic",
     "LiberationSerif-Italic", "Tinos Italic"),
    {"Cyrl": 0.472, "Latn": 0.4117},
)  # fmt: skip
_NOTO = Local(("Noto Serif", "NotoSerif", "NotoSerif-Regular"), {"Cyrl": 0.5531, "Latn": 0.4844})
_NOTO_ITALIC = Local(("Noto Serif Italic", "NotoSerif-Italic"), {"Cyrl": 0.546, "Latn": 0.4722})

FALLBACKS = (
    Fallback("Onest as Arial", ONEST, "400 500", 400, _ARIAL),
    Fallback("Onest as Arial", ONEST, "600 700", 600, _ARIAL_BOLD),
    Fallback("Onest as Roboto", ONEST, "400 500", 400, _ROBOTO),
    Fallback("Onest as Roboto", ONEST, "600 700", 600, _ROBOTO_BOLD),
    Fallback("Brygada as Times", BRYGADA, "400", 400, _TIMES),
    Fallback("Brygada as Times", BRYGADA, "500 700", 500, _TIMES),
    Fallback("Brygada as Times", BRYGADA_ITALIC, "400", 400, _TIMES_ITALIC),
    Fallback("Brygada as Times", BRYGADA_ITALIC, "500 700", 500, _TIMES_ITALIC),
    Fallback("Brygada as Noto", BRYGADA, "400", 400, _NOTO),
    Fallback("Brygada as Noto", BRYGADA, "500 700", 500, _NOTO),
    Fallback("Brygada as Noto", BRYGADA_ITALIC, "400", 400, _NOTO_ITALIC),
    Fallback("Brygada as Noto", BRYGADA_ITALIC, "500 700", 500, _NOTO_ITALIC),
)  # fmt: skip


def ranges(codes: Iterable[int]) -> str:
    """Return code points as the value of ``unicode-range``."""
    runs: list[list[int]] = []
    for code in sorted(codes):
        if runs and code == runs[-1][1] + 1:
            runs[-1][1] = code
        else:
            runs.append([code, code])
    return ",".join(f"U+{a:04X}" if a == b else f"U+{a:04X}-{b:04X}" for a, b in runs)


def _rule(family: str, style: str, weights: str, rest: str) -> str:
    return (
        f'@font-face {{\n  font-family: "{family}";\n  font-style: {style};\n'
        f"  font-weight: {weights};\n{rest}}}\n"
    )


def _web(face: Face, url: str, letters: str) -> str:
    rest = (
        f'  font-display: swap;\n  src: url({url}) format("woff2");\n  unicode-range: {letters};\n'
    )
    return _rule(face.family, face.style, "{} {}".format(*WEIGHTS), rest)


def _device(fallback: Fallback, script: str) -> str:
    names = ", ".join(f'local("{name}")' for name in fallback.local.names)
    measure = descriptors(fallback.face.file(script), fallback.measured, script, fallback.local)
    rest = f"  src: {names};\n{measure}"
    return _rule(fallback.family, fallback.face.style, fallback.weights, rest)


def write(script: str) -> Path:
    """Write the stylesheet for pages in ``script`` and return its path."""
    rules = [
        "/* Made by tools/fonts/build.py. Onest and Brygada 1918 (SIL OFL 1.1, ../fonts/): the\n"
        "   letters of the site's languages by script; rare letters from the npm packages' parts;\n"
        "   fonts of the device with the typefaces' measure. */\n"
    ]
    for face in FACES:
        known = json.loads((PACKAGES / face.slug / "unicode.json").read_text(encoding="utf-8"))
        for part in reversed(PARTS):
            name = f"{face.slug}-{part}-wght-{face.style}.woff2"
            rules.append(_web(face, f"../fonts/{face.slug}/{name}", known[part]))
        for other in sorted(SCRIPTS, key=lambda each: each == script):
            file = face.file(other)
            rules.append(_web(face, f"../fonts/{file.name}", ranges(TTFont(file).getBestCmap())))
    rules += [_device(fallback, script) for fallback in FALLBACKS]
    target = ROOT / "static" / "css" / f"fonts-{script.lower()}.css"
    target.write_text("".join(rules), encoding="utf-8")
    return target
