"""Drawing on the grid of a carpet: every colour is one path round its knots, in whole numbers."""

from collections.abc import Callable, Mapping

Knot = Callable[[int, int], str | None]
_Step = tuple[int, int]


def _loops(edges: dict[_Step, list[_Step]]) -> str:
    """Return the closed lines that directed edges of length one make."""
    path = ""
    while edges:
        start = at = min(edges)
        path += f"M{start[0]} {start[1]}"
        heading, run = (0, 0), 0
        while True:
            ahead = edges[at]
            step = (at[0] + heading[0], at[1] + heading[1])
            # Where two corners touch, go straight on or turn: any choice closes the loops.
            goal = ahead.pop(ahead.index(step) if step in ahead else 0)
            if not ahead:
                del edges[at]
            turned = (goal[0] - at[0], goal[1] - at[1])
            if turned != heading:
                path += _move(heading, run)
                heading, run = turned, 0
            run, at = run + 1, goal
            if at == start:
                break
        path += _move(heading, run) + "z"
    return path


def _move(heading: _Step, run: int) -> str:
    if not run:
        return ""
    return f"h{heading[0] * run}" if heading[0] else f"v{heading[1] * run}"


def outlines(columns: range, rows: range, knot: Knot, colours: Mapping[str, str]) -> str:
    """Return one path a colour for the knots of a grid; ``knot`` names the colour, None is ground.

    A colour is one area without seams inside, so that it stays whole at any size.
    """
    cells: dict[str, set[_Step]] = {}
    for y in rows:
        for x in columns:
            colour = knot(x, y)
            if colour:
                cells.setdefault(colour, set()).add((x, y))
    made = ""
    for colour, own in cells.items():
        edges: dict[_Step, list[_Step]] = {}
        for x, y in sorted(own):
            sides = (
                ((x, y - 1), (x, y), (x + 1, y)),
                ((x + 1, y), (x + 1, y), (x + 1, y + 1)),
                ((x, y + 1), (x + 1, y + 1), (x, y + 1)),
                ((x - 1, y), (x, y + 1), (x, y)),
            )
            for beyond, start, end in sides:
                if beyond not in own:
                    edges.setdefault(start, []).append(end)
        made += f'<path d="{_loops(edges)}" fill="{colours[colour]}"/>'
    return made
