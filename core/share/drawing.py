"""Painting a share image with Pillow alone."""

from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Final

from PIL import Image, ImageDraw

from core.share import typefaces
from core.share.fitting import LEADING, fit
from core.share.typefaces import DISPLAY, STRONG, TEXT, Face
from core.share.wording import HEIGHT, WIDTH, Card

_CLOTHS = Path(__file__).resolve().parent / "cloths"
GROUND: Final = "#F6F0E4"
INK: Final = "#1B1C38"
SECOND: Final = "#55526A"
_LEFT, _ROOM = 68, 716
_TOP, _BAND_TOP = 64, 586
_SMALL = 28
_QUALITY = 78


@lru_cache(maxsize=8)
def _painted(name: str) -> Image.Image:
    with Image.open(_CLOTHS / f"{name}.webp") as image:
        return image.convert("RGBA")


def _line(
    draw: ImageDraw.ImageDraw, at: tuple[float, float], text: str, face: Face, language: str,
    size: int, fill: str,
) -> None:  # fmt: skip
    """Draw one line from its left end on its baseline, each run in the file that has it."""
    x, y = at
    for script, part in typefaces.runs(text, face, language):
        font = typefaces.font(face, script, size)
        draw.text((x, y), part, font=font, fill=fill, anchor="ls")
        x += font.getlength(part)


def _shrunk(text: str, face: Face, language: str, size: int) -> int:
    """Return the size at which a line fits, smaller where it must be."""
    wide = typefaces.width(text, face, language, size)
    return size if wide <= _ROOM else max(12, int(size * _ROOM / wide))


def _words(draw: ImageDraw.ImageDraw, card: Card) -> None:
    language = card.language
    if card.site != card.title:
        size = _shrunk(card.site, STRONG, language, _SMALL)
        _line(draw, (_LEFT, _TOP + _SMALL), card.site, STRONG, language, size, INK)
    foot = _BAND_TOP - 48 if card.country else HEIGHT - 68
    setting = fit(
        card.title,
        lambda line: typefaces.width(line, DISPLAY, language, 1),
        _ROOM,
        foot - _TOP - _SMALL - 130,
    )
    if card.section:
        size = _shrunk(card.section, TEXT, language, _SMALL)
        _line(draw, (_LEFT, foot), card.section, TEXT, language, size, SECOND)
    # The title hangs from the foot: what is above it grows, as on a catalogue's cover.
    base = foot - (68 if card.section else 6) - (len(setting.lines) - 1) * setting.size * LEADING
    for number, line in enumerate(setting.lines):
        at = (_LEFT - setting.size * 0.03, base + number * setting.size * LEADING)
        _line(draw, at, line, DISPLAY, language, setting.size, INK)


def draw(card: Card) -> bytes:
    """Return the image of a card as JPEG, under 150 KB."""
    image = Image.new("RGB", (WIDTH, HEIGHT), GROUND)
    if card.country:
        band = _painted("band")
        image.paste(band, (0, _BAND_TOP), band)
    hanging = _painted(card.country or "weave")
    image.paste(hanging, (WIDTH - hanging.width, 0), hanging)
    _words(ImageDraw.Draw(image), card)
    out = BytesIO()
    image.save(out, "JPEG", quality=_QUALITY, optimize=False, subsampling="4:2:0")
    return out.getvalue()
