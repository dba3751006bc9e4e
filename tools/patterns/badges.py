"""Draw the badges and the mark with its name, letters as outlines: ``static/img/brand/``.

    .venv/bin/pip install -r tools/fonts/requirements.txt

    .venv/bin/python tools/patterns/badges.py

Outlines look the same where the typefaces are not installed. Names of the project are those of
the site's own catalogues; the words of a badge never say that anybody is official.
"""

import sys
from functools import cache
from pathlib import Path

import polib
from fontTools.pens.svgPathPen import SVGPathPen
from fontTools.pens.transformPen import TransformPen
from fontTools.ttLib import TTFont
from PIL import ImageFont

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from languages import LANGUAGES  # noqa: E402
from patterns import cloth, mark  # noqa: E402
from patterns.dyes import DARK_DYES, DYES, GROUND, INK, LIGHT, NIGHT  # noqa: E402
from patterns.geometry import num, svg  # noqa: E402

TARGET = ROOT / "static" / "img" / "brand"
FONTS = ROOT / "static" / "fonts"
NAME = "Cultural Brand of Central Asia"
# Above the name, and below it.
WORDS = {
    "kk": ("Жоба серіктесі", "тәуелсіз жоба"),
    "ky": ("Долбоордун өнөктөшү", "көз карандысыз долбоор"),
    "tg": ("Шарики лоиҳа", "лоиҳаи мустақил"),
    "tk": ("Taslamanyň hyzmatdaşy", "garaşsyz taslama"),
    "uz": ("Loyiha hamkori", "mustaqil loyiha"),
    "en": ("Project partner", "an independent project"),
    "ru": ("Партнёр проекта", "независимый проект"),
}


@cache
def _fonts(name: str, script: str, weight: int) -> tuple[TTFont, ImageFont.FreeTypeFont]:
    path = FONTS / f"{name}-{script}-normal.woff2"
    measured = ImageFont.truetype(path, 1000)
    measured.set_variation_by_axes([weight])
    return TTFont(path), measured


def outlined(
    text: str, name: str, script: str, weight: int, size: float, x: float, y: float
) -> tuple[str, float]:
    """Return the path of a line with its left end on the baseline at (x, y), and its width."""
    font, measured = _fonts(name, script, weight)
    glyphs, cmap = font.getGlyphSet(location={"wght": weight}), font.getBestCmap()
    scale = size / font["head"].unitsPerEm
    path = ""
    for i, char in enumerate(text):
        if ord(char) not in cmap:
            raise SystemExit(f"{name}-{script} has no {char!r}")
        # Where the letter stands: all before it, and the kerning with its neighbour.
        before = measured.getlength(text[: i + 1]) - measured.getlength(char)
        pen = SVGPathPen(glyphs, lambda value: f"{value:.2f}".rstrip("0").rstrip("."))
        at = x + before * size / 1000
        glyphs[cmap[ord(char)]].draw(TransformPen(pen, (scale, 0, 0, -scale, at, y)))
        path += pen.getCommands()
    return path, measured.getlength(text) * size / 1000


def names() -> dict[str, str]:
    """Return the project's name in each language."""
    found = {"en": NAME}
    for code in LANGUAGES:
        catalogue = ROOT / "locale" / code / "LC_MESSAGES" / "django.po"
        entry = polib.pofile(str(catalogue)).find(NAME) if catalogue.exists() else None
        if entry is not None and entry.msgstr:
            found[code] = entry.msgstr
    return found


def _halves(name: str) -> list[str]:
    """Return a name in two lines, as even as can be."""
    words = name.split()
    cut = min(
        range(1, len(words)),
        key=lambda i: abs(len(" ".join(words[:i])) - len(" ".join(words[i:]))),
    )
    return [" ".join(words[:cut]), " ".join(words[cut:])]


def logo(code: str, name: str, dark: bool) -> str:
    """Return the mark with the name beside it; its ground is transparent."""
    script, ink = LANGUAGES[code].script.lower(), LIGHT if dark else INK
    path, wide = "", 0.0
    for number, line in enumerate(_halves(name)):
        drawn, long = outlined(line, "brygada-1918", script, 600, 27, 92, 19 + number * 26)
        path, wide = path + drawn, max(wide, long)
    body = mark.cut(DARK_DYES if dark else DYES)
    return svg(
        92 + wide, mark.HEIGHT + 6, f'{body}<path d="{path}" fill="{ink}"/>', "xMidYMid meet"
    )


def badge(code: str, name: str, dark: bool) -> str:
    """Return a badge for a partner's page: a square-cut label with the weave on top."""
    script = LANGUAGES[code].script.lower()
    ground, ink, dyes = (NIGHT, LIGHT, DARK_DYES) if dark else (GROUND, INK, DYES)
    above, below = WORDS[code]
    small, long = outlined(above, "onest", script, 600, 15, 24, 62)
    widths, path = [long], small
    for number, line in enumerate(_halves(name)):
        drawn, long = outlined(line, "brygada-1918", script, 500, 27, 24, 96 + number * 29)
        path, widths = path + drawn, [*widths, long]
    last, long = outlined(below, "onest", script, 400, 13, 24, 153)
    wide = max(*widths, long) + 48
    band = cloth.weave(wide, 26, dyes, False).replace("<svg ", '<svg y="8" ', 1)
    edge = f'<path d="M.5 .5H{num(wide - 0.5)}V175.5H.5z" fill="{ground}" stroke="{ink}"/>'
    return svg(wide, 176, f'{edge}{band}<path d="{path}{last}" fill="{ink}"/>', "xMidYMid meet")


if __name__ == "__main__":
    for code, name in names().items():
        for dark in (False, True):
            mode = "dark" if dark else "light"
            for kind, text in (
                ("logo", logo(code, name, dark)),
                ("badge", badge(code, name, dark)),
            ):
                path = TARGET / f"{kind}-{code}-{mode}.svg"
                path.write_text(text, encoding="utf-8")
                print(f"{path.name}: {len(text):,} bytes")
