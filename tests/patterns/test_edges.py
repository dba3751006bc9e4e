"""Every tile meets itself: its edges are no rougher than any other line of it (in Chromium)."""

import io
import itertools
from collections.abc import Iterator

import pytest
from PIL import Image, ImageChops, ImageStat

from patterns import cloth
from patterns.dyes import COUNTRIES

pytestmark = pytest.mark.browser


@pytest.fixture
def canvas(chromium: object) -> Iterator[object]:
    page = chromium.new_page(viewport={"width": 480, "height": 960})  # type: ignore[attr-defined]
    yield page
    page.close()


def _painted(canvas: object, text: str) -> Image.Image:
    """Return a drawing at its own size."""
    canvas.set_content(f"<body style='margin:0'>{text}</body>")  # type: ignore[attr-defined]
    return Image.open(io.BytesIO(canvas.screenshot())).convert("RGB")  # type: ignore[attr-defined]


def _difference(one: Image.Image, other: Image.Image) -> float:
    return sum(ImageStat.Stat(ImageChops.difference(one, other)).mean)


@pytest.mark.parametrize("kind", ["cloth", "light", "band"])
@pytest.mark.parametrize("country", COUNTRIES)
def test_edges_meet(canvas: object, country: str, kind: str) -> None:
    for seed in (1, 2, 3):
        text = cloth.tile(country, kind, seed)
        width, height = (
            int(float(text.split(f'{side}="')[1].split('"')[0])) for side in ("width", "height")
        )
        image = _painted(canvas, text).crop((0, 0, width, height))
        columns = [image.crop((x, 0, x + 1, height)) for x in range(width)]
        inside = max(_difference(a, b) for a, b in itertools.pairwise(columns))
        assert _difference(columns[0], columns[-1]) <= inside * 1.1
        if kind != "band":
            rows = [image.crop((0, y, width, y + 1)) for y in range(height)]
            inside = max(_difference(a, b) for a, b in itertools.pairwise(rows))
            assert _difference(rows[0], rows[-1]) <= inside * 1.1
