"""Paint the cloths of share images: ``core/share/cloths/*.webp``, drawn by the site's patterns.

    .venv/bin/python tools/patterns/raster.py

Run it after a change of the patterns and raise ``DESIGN`` in ``core/share/wording.py``. Chromium
paints here, so that the running site needs nothing but Pillow.
"""

import io
import os
import shutil
import sys
from pathlib import Path
from random import Random

from PIL import Image
from playwright.sync_api import sync_playwright

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from patterns import cloth  # noqa: E402
from patterns.dyes import COUNTRIES, DYES, SAFFRON, Country  # noqa: E402

TARGET = ROOT / "core" / "share" / "cloths"
WIDTH, LENGTH, FRINGE, FULL = 360, 500, 36, 630
BAND = (1200, 44)
MOST = 60_000
# One repeat in px, so that each cloth shows one and a half of its motifs across.
REPEATS: dict[Country, float] = {"kz": 220, "kg": 262, "tj": 236, "tm": 280, "uz": 214}
ARGS = (
    "--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
).split()


def hung(country: Country) -> str:
    """Return a cloth hung from above: cut below, sewn over with saffron, fringed in its dye."""
    rng = Random(country)
    threads = "".join(
        f"M{x} {LENGTH}q{rng.uniform(-2, 2):.1f} 14 {rng.uniform(-2.5, 2.5):.1f} "
        f"{rng.uniform(FRINGE - 9, FRINGE - 2):.1f}"
        for x in range(2, WIDTH, 5)
    )
    body = cloth.field(country, WIDTH, LENGTH, 1, REPEATS[country]).replace(
        "<svg ", '<svg y="0" ', 1
    )
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{LENGTH + FRINGE}">'
        f'<path d="{threads}" fill="none" stroke="{DYES[country]}" stroke-width="2.6"/>{body}'
        f'<rect y="{LENGTH - 4}" width="{WIDTH}" height="5" fill="{SAFFRON}"/></svg>'
    )


def plaited() -> str:
    """Return the weave as one thick plait from top to bottom."""
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{WIDTH}" height="{FULL}">'
        f'<g transform="translate({WIDTH} 0) rotate(90)">{cloth.weave(FULL, WIDTH, ply=True)}</g>'
        "</svg>"
    )


def main() -> None:
    """Paint all of them; one that is too heavy stops the tool."""
    sheets = {country: (hung(country), WIDTH, LENGTH + FRINGE) for country in COUNTRIES}
    sheets["weave"] = (plaited(), WIDTH, FULL)  # type: ignore[index]
    sheets["band"] = (cloth.weave(*BAND), *BAND)  # type: ignore[index]
    TARGET.mkdir(parents=True, exist_ok=True)
    chromium = os.environ.get("CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as play:
        browser = play.chromium.launch(executable_path=chromium, args=ARGS)
        for name, (drawing, width, height) in sheets.items():
            page = browser.new_page(viewport={"width": width, "height": height})
            page.set_content(f"<body style='margin:0;line-height:0'>{drawing}</body>")
            image = Image.open(io.BytesIO(page.screenshot(omit_background=True)))
            path = TARGET / f"{name}.webp"
            for quality in range(86, 40, -6):
                image.save(path, quality=quality, method=6, exact=False)
                if path.stat().st_size <= MOST:
                    break
            else:
                raise SystemExit(f"{path.name}: {path.stat().st_size:,} bytes, over {MOST:,}")
            print(f"{path.name}: {path.stat().st_size:,} bytes, quality {quality}")
            page.close()
        browser.close()


if __name__ == "__main__":
    main()
