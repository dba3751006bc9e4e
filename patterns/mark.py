"""The mark, a cut of the weave, and the drawings that say how to use it. All return SVG text."""

from patterns import cloth
from patterns import weave as plait
from patterns.dyes import COUNTRIES, DYES, GROUND, INK, LIGHT, NIGHT, Country
from patterns.geometry import num, place, svg

HEIGHT = 48.0
WIDTH = 71.0
_START = 27.0  # of the cut in the weave: where three threads stand one over another
# What no thread crosses round the mark: half its height. Smaller than this it is never shown.
CLEAR = HEIGHT / 2
SMALLEST = (16, 5)  # px on a screen, mm in print: the height


def cut(dyes: plait.Dyes, x: float = 0, y: float = 0, height: float = HEIGHT) -> str:
    """Return the mark as an element: threads only, the ground shows between them."""
    scale = height / HEIGHT
    made = plait.tile(HEIGHT, False, dyes)
    return (
        f'<svg x="{num(x)}" y="{num(y)}" width="{num(WIDTH * scale)}" height="{num(height)}" '
        f'viewBox="{place(_START, 0, WIDTH, HEIGHT)}" preserveAspectRatio="none">'
        f"{made.body}</svg>"
    )


def one_colour(colour: str) -> dict[Country, str]:
    """Return dyes that are all one colour."""
    return dict.fromkeys(COUNTRIES, colour)


def mark(dyes: plait.Dyes = DYES) -> str:
    """Return the mark alone, 71 × 48."""
    return svg(WIDTH, HEIGHT, cut(dyes), "xMidYMid meet")


def marks() -> dict[str, str]:
    """Return the three versions of the mark by the name of their file."""
    return {
        "mark-colour": mark(),
        "mark-dark": mark(one_colour(INK)),
        "mark-light": mark(one_colour(LIGHT)),
    }


def _sheet(body: str, ground: str = GROUND) -> str:
    return svg(320, 200, f'<rect width="320" height="200" fill="{ground}"/>{body}', "xMidYMid meet")


def clear_space() -> str:
    """Return the mark with the room round it, drawn to measure."""
    tall = 72.0
    wide, room = WIDTH * tall / HEIGHT, tall / 2
    x, y = 160 - wide / 2, 100 - tall / 2
    frame = (
        f'<path d="M{place(x - room, y - room)}h{num(wide + 2 * room)}v{num(tall + 2 * room)}'
        f'h{num(-wide - 2 * room)}z" stroke-dasharray="4 4"/>'
        f'<path d="M{place(x, y)}h{num(wide)}v{num(tall)}h{num(-wide)}z"/>'
        f'<path d="M{place(160, y - room)}v{num(room)}m-5 0h10m-10 {num(-room)}h10"/>'
        f'<path d="M{place(x - room, 100)}h{num(room)}m0-5v10m{num(-room)}-10v10"/>'
    )
    lines = f'<g fill="none" stroke="{INK}" stroke-opacity=".55">{frame}</g>'
    return _sheet(cut(DYES, x, y, tall) + lines)


def sizes() -> str:
    """Return the mark from large to the smallest height at which it is shown."""
    body, x = "", 26.0
    for height in (64.0, 42.0, 26.0, 16.0):
        body += cut(DYES, x, 140 - height, height)
        x += WIDTH * height / HEIGHT + 18
    return _sheet(body + f'<path d="M26 148h268" stroke="{INK}" stroke-opacity=".4"/>')


def _lines(x: float, y: float, fill: str = INK) -> str:
    """Return a title and two lines of text as bars."""
    bars = ((0, 92, 12), (24, 104, 5), (36, 80, 5))
    return "".join(
        f'<rect x="{num(x)}" y="{num(y + down)}" width="{long}" height="{high}" fill="{fill}"/>'
        for down, long, high in bars
    )


def _laid(country: Country, x: float, y: float, wide: float, tall: float) -> str:
    piece = cloth.field(country, wide, tall, 1, 90)
    return piece.replace("<svg ", f'<svg x="{num(x)}" y="{num(y)}" ', 1)


def _fringe(x: float, y: float, wide: float, dye: str) -> str:
    threads = "".join(f"M{num(x + 2 + i * 4)} {num(y)}v{9 + i % 3}" for i in range(int(wide // 4)))
    return f'<path d="{threads}" stroke="{dye}" stroke-width="1.8"/>'


def _crossed(body: str) -> str:
    """Return a drawing that is crossed out: in the corner, where it hides nothing."""
    return body + f'<path d="M292 172l16 16m0-16l-16 16" stroke="{INK}" stroke-width="3"/>'


def manners() -> dict[str, str]:
    """Return the drawings of what to do and what not to do, by the name of their file."""
    strange = ("#88AA88", "#AA99CC", "#CCBB66", "#6699BB", "#BB7766")
    others: dict[Country, str] = dict(zip(COUNTRIES, strange, strict=True))
    turned = f'<g transform="rotate(-18 160 100) scale(1 .62)">{cut(DYES, 90, 125, 94)}</g>'
    over = "".join(
        f'<rect x="40" y="{y}" width="{w}" height="{h}" fill="{LIGHT}"/>'
        for y, w, h in ((60, 150, 22), (96, 210, 8), (114, 180, 8))
    )
    return {
        "do-ground": _sheet(cut(DYES, 106, 64, 72)),
        "do-one-colour": _sheet(cut(one_colour(LIGHT), 106, 64, 72), NIGHT),
        "do-hang": _sheet(
            _laid("kg", 200, 0, 120, 140) + _fringe(200, 140, 120, DYES["kg"]) + _lines(40, 60)
        ),
        "do-band": _sheet(
            _lines(40, 44) + cloth.weave(320, 24).replace("<svg ", '<svg x="0" y="140" ', 1)
        ),
        "dont-recolour": _sheet(_crossed(cut(others, 106, 64, 72))),
        "dont-turn": _sheet(_crossed(turned)),
        "dont-write-over": _sheet(_laid("kg", 0, 0, 320, 164) + _crossed(over)),
        "dont-round": _sheet(
            '<clipPath id="r"><rect x="30" y="30" width="110" height="120" rx="26"/>'
            '<circle cx="230" cy="90" r="60"/></clipPath><g clip-path="url(#r)">'
            + _laid("uz", 0, 0, 160, 200)
            + _laid("tm", 160, 0, 160, 200)
            + _crossed("</g>")
        ),
    }


def drawings() -> dict[str, str]:
    """Return everything that the page of the brand kit shows of the mark."""
    return {"clear-space": clear_space(), "sizes": sizes(), **marks(), **manners()}
