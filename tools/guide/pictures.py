"""A picture from a screen: cut to what matters, without empty margins, as a small WebP."""

import io
from pathlib import Path

from PIL import Image, ImageChops

MOST_BYTES = 60_000
PAD = 16


def trimmed(image: Image.Image) -> Image.Image:
    """Cut away what is empty at the sides and below, but for a margin."""
    paper = Image.new("RGB", image.size, image.getpixel((image.width - 1, image.height - 1)))
    box = ImageChops.difference(image, paper).getbbox()
    if box is None:
        raise ValueError("the picture is empty")
    left, right = max(box[0] - PAD, 0), min(box[2] + PAD, image.width)
    return image.crop((left, 0, right, min(box[3] + PAD, image.height)))


def encoded(image: Image.Image) -> bytes:
    """Return it as WebP: without loss where that is small enough, else as good as fits."""
    for options in ({"lossless": True}, *({"quality": q} for q in (90, 80, 70, 60, 50))):
        out = io.BytesIO()
        image.save(out, "WEBP", method=6, **options)
        if out.tell() <= MOST_BYTES:
            return out.getvalue()
    raise ValueError(f"the picture takes more than {MOST_BYTES} bytes")


def save(png: bytes, file: Path) -> int:
    """Write a screenshot as ``file``; return its bytes. ValueError for one that is empty."""
    data = encoded(trimmed(Image.open(io.BytesIO(png)).convert("RGB")))
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_bytes(data)
    return len(data)
