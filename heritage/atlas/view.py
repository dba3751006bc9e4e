"""Which part of the region a map shows, and how large things stand on it. Pure."""

from dataclasses import dataclass

from heritage.atlas.clusters import Box
from heritage.atlas.projection import HEIGHT, WIDTH

NARROWEST = 1000
"""Map units across (190 km) that a map shows at least."""

ROOM = 0.12
"""Share of an area that is shown around it, on each side."""

EXPECTED_PIXELS = 900
"""How wide the map is taken to be before a script has measured it: sizes of knots and names."""

ZOOMS = (1.5, 2.4, 3.6, 5.5)
"""From which magnification on the towns of rank 1, 2, 3, 4 are named."""

FARTHEST = 10**6
"""Map units beyond this in either direction are no place that anyone asks for."""


@dataclass(frozen=True, slots=True)
class View:
    """A rectangle of the map, in map units."""

    left: int
    top: int
    width: int
    height: int

    @property
    def box(self) -> Box:
        return self.left, self.top, self.left + self.width, self.top + self.height

    @property
    def view_box(self) -> str:
        """Value of an SVG's ``viewBox``."""
        return f"{self.left} {self.top} {self.width} {self.height}"

    @property
    def scale(self) -> str:
        """Map units a pixel, for a map of the expected width."""
        return self.scale_for(EXPECTED_PIXELS)

    def scale_for(self, pixels: int) -> str:
        """Map units a pixel, for a map that is so many pixels wide."""
        return f"{self.width / pixels:.2f}"

    @property
    def zoom(self) -> int:
        """0 for the region, up to 4 for the closest: the rank of towns that are named."""
        return sum(WIDTH / self.width >= least for least in ZOOMS)


REGION = View(0, 0, WIDTH, HEIGHT)


def view_of(area: Box | None) -> View:
    """Return the view that shows an area with some room around it; the region for none.

    Always of the region's proportions, and within the region where the area is.
    """
    if area is None:
        return REGION
    left, top, right, bottom = area
    width = max((right - left) * (1 + 2 * ROOM), (bottom - top) * (1 + 2 * ROOM) * WIDTH / HEIGHT)
    width = min(max(round(width), NARROWEST), WIDTH)
    height = round(width * HEIGHT / WIDTH)
    return View(
        _within((left + right) // 2 - width // 2, WIDTH - width),
        _within((top + bottom) // 2 - height // 2, HEIGHT - height),
        width,
        height,
    )


def _within(start: int, last: int) -> int:
    return max(0, min(start, last))


def read_box(text: str) -> Box:
    """Read ``x0,y0,x1,y1``; ValueError for anything that is not a box on the map."""
    parts = text.split(",")
    if len(parts) != 4 or len(text) > 40:
        raise ValueError("a box has four numbers")
    left, top, right, bottom = (_whole(part) for part in parts)
    if left > right or top > bottom:
        raise ValueError("a box begins at its upper left corner")
    return left, top, right, bottom


def _whole(text: str) -> int:
    digits = text.removeprefix("-")
    if not (digits.isascii() and digits.isdigit()) or int(digits) > FARTHEST:
        raise ValueError("a box has whole numbers within the map")
    return int(text)
