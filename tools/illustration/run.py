"""Render the pictures of the demo: python tools/illustration/run.py [--out FOLDER] [names...]"""
import argparse
import importlib
import io
import sys
import time
from pathlib import Path

from PIL import Image, ImageFilter

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE))

from manifest import PICTURES  # noqa: E402

PICTURE_DIR = HERE.parents[1] / "brand_site" / "demo" / "pictures"
SIZE = (1600, 1067)
TARGET_BYTES = 145_000
# (softening radius, quality): fine textiles keep fewer bytes when grain is softened first
STEPS = ((0, 84), (0, 76), (0, 68), (0, 60), (0, 52), (0, 46), (.4, 46), (.5, 42), (.6, 38), (.7, 36), (.8, 34), (.9, 30), (1, 26), (1.1, 22))


def render(name):
    """Draw one picture of the manifest, cropped and mirrored, at its final size."""
    module, arguments, crop = PICTURES[name]
    image = Image.fromarray(importlib.import_module(module).draw(**arguments))
    left, top, width, mirror = crop
    full_width, full_height = image.size
    box = (left * full_width, top * full_height, (left + width) * full_width, (top + width) * full_height)
    image = image.resize(SIZE, Image.LANCZOS, box=box)
    return image.transpose(Image.FLIP_LEFT_RIGHT) if mirror else image


def encode(image):
    """WebP bytes: the best quality step that stays below the target size."""
    for radius, quality in STEPS:
        soft = image.filter(ImageFilter.GaussianBlur(radius)) if radius else image
        buffer = io.BytesIO()
        soft.save(buffer, "WEBP", quality=quality, method=6)
        if buffer.tell() <= TARGET_BYTES:
            break
    return buffer.getvalue(), quality


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("names", nargs="*", help="picture names; all when left out")
    parser.add_argument("--out", type=Path, default=PICTURE_DIR)
    options = parser.parse_args()
    options.out.mkdir(parents=True, exist_ok=True)
    for name in options.names or PICTURES:
        start = time.perf_counter()
        data, quality = encode(render(name))
        (options.out / f"{name}.webp").write_bytes(data)
        print(f"{name}: {len(data) // 1000} kB, quality {quality}, {time.perf_counter() - start:.0f} s", flush=True)


if __name__ == "__main__":
    main()
