"""TopoJSON without a library: arcs on the map, simplified once, so that neighbours stay joined."""

import heapq
from collections.abc import Callable, Iterable
from typing import Any

Point = tuple[float, float]


def decode(topology: dict[str, Any]) -> list[list[Point]]:
    """Return the arcs of a quantised topology as longitudes and latitudes."""
    (kx, ky), (dx, dy) = topology["transform"]["scale"], topology["transform"]["translate"]
    arcs = []
    for arc in topology["arcs"]:
        x = y = 0
        points = []
        for step in arc:
            x, y = x + step[0], y + step[1]
            points.append((x * kx + dx, y * ky + dy))
        arcs.append(points)
    return arcs


def rings_of(geometry: dict[str, Any]) -> list[list[int]]:
    """Return all rings (or lines) of a geometry, each as the numbers of its arcs."""
    kind, arcs = geometry["type"], geometry.get("arcs", [])
    if kind == "LineString":
        return [arcs]
    if kind in {"Polygon", "MultiLineString"}:
        return list(arcs)
    if kind == "MultiPolygon":
        return [ring for polygon in arcs for ring in polygon]
    return []


def number(arc: int) -> int:
    """The arc that a reference names, whichever way it runs."""
    return arc if arc >= 0 else ~arc


def simplify(points: list[Point], area: float) -> list[Point]:
    """Return ``points`` without those whose triangle is smaller than ``area`` (Visvalingam).

    Ends stay, and a closed line keeps at least four points.
    """
    count = len(points)
    keep_at_least = 4 if points[0] == points[-1] else 2
    before, after = list(range(-1, count - 1)), list(range(1, count + 1))
    alive = [True] * count

    def triangle(i: int) -> float:
        (ax, ay), (bx, by), (cx, cy) = points[before[i]], points[i], points[after[i]]
        return abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2

    current = {i: triangle(i) for i in range(1, count - 1)}
    heap = [(size, i) for i, size in current.items()]
    heapq.heapify(heap)
    left, least = count, 0.0
    while heap and left > keep_at_least:
        size, i = heapq.heappop(heap)
        if not alive[i] or current[i] != size:
            continue
        least = max(least, size)
        if least >= area:
            break
        alive[i] = False
        left -= 1
        p, n = before[i], after[i]
        after[p], before[n] = n, p
        for j in (p, n):
            if 0 < j < count - 1:
                current[j] = triangle(j)
                heapq.heappush(heap, (current[j], j))
    return [point for point, kept in zip(points, alive, strict=True) if kept]


def join(arcs: Iterable[int], ends: Callable[[int], tuple[Any, Any]]) -> list[list[int]]:
    """Put loose arcs together to lines as long as can be; ``ends`` gives the ends of an arc."""
    lines = [[arc] for arc in arcs]
    merged = True
    while merged:
        merged = False
        starts: dict[Any, int] = {}
        for index, line in enumerate(lines):
            starts.setdefault(ends(line[0])[0], index)
        for index, line in enumerate(lines):
            other = starts.get(ends(line[-1])[1])
            if other is not None and other != index:
                lines[index] = line + lines[other]
                del lines[other]
                merged = True
                break
            back = next(
                (
                    k
                    for k, found in enumerate(lines)
                    if k != index and ends(found[-1])[1] == ends(line[-1])[1]
                ),
                None,
            )
            if back is not None:
                lines[index] = line + [~arc for arc in reversed(lines[back])]
                del lines[back]
                merged = True
                break
    return lines


def stitch(ring: list[int], arcs: dict[int, list[Point]]) -> list[Point]:
    """Return the points of a ring or line of arcs; a negative number is an arc backwards."""
    points: list[Point] = []
    for arc in ring:
        part = arcs[arc] if arc >= 0 else arcs[~arc][::-1]
        points.extend(part[1:] if points else part)
    return points


def area(points: list[Point]) -> float:
    """Area within a ring."""
    pairs = zip(points, points[1:] + points[:1], strict=True)
    return abs(sum(ax * by - bx * ay for (ax, ay), (bx, by) in pairs)) / 2
