"""Setting a title: the largest size at which it stands in one to four even lines."""

from collections.abc import Callable
from dataclasses import dataclass
from itertools import combinations, pairwise

Measure = Callable[[str], float]  # the width of a line at size 1

SIZES = (108, 100, 92, 86, 80, 74, 68, 64, 60, 56, 52, 48, 44, 40)
LEADING = 1.06
MOST_LINES = 4
_MOST_WORDS = 22  # beyond that a title is cut: no title of the site comes near
_WIDOW = 0.4  # a last line shorter than this share of the longest looks lost


@dataclass(frozen=True, slots=True)
class Setting:
    """Lines of a title and their size in px."""

    lines: tuple[str, ...]
    size: int

    @property
    def height(self) -> float:
        """From the top of the first line to the bottom of the last, in px."""
        return self.size * (LEADING * (len(self.lines) - 1) + 1)


_Candidate = tuple[tuple[str, ...], float, bool]


def _even(words: list[str], count: int, measure: Measure) -> _Candidate:
    """Return the most even lines, the width of the longest, and whether the last one looks lost."""
    wide, space = [measure(word) for word in words], measure("n n") - measure("nn")
    best: tuple[bool, float, tuple[int, ...]] = (True, float("inf"), (0, len(words)))
    for cuts in combinations(range(1, len(words)), count - 1):
        edges = (0, *cuts, len(words))
        widths = [sum(wide[a:b]) + space * (b - a - 1) for a, b in pairwise(edges)]
        lost = count > 1 and widths[-1] < _WIDOW * max(widths)
        best = min(best, (lost, max(widths), edges))
    lost, longest, edges = best
    return tuple(" ".join(words[a:b]) for a, b in pairwise(edges)), longest, lost


def _shortened(title: str) -> list[str]:
    """Return the words of a title, cut with an ellipsis where there are too many."""
    words = title.split()
    if len(words) > _MOST_WORDS:
        words = [*words[: _MOST_WORDS - 1], words[_MOST_WORDS - 1] + "…"]
    return words


def _at(
    size: int, candidates: list[tuple[tuple[str, ...], float, bool]], room: float, tall: float
) -> Setting | None:
    for lines, longest, lost in candidates:
        setting = Setting(lines, size)
        if longest * size <= room and setting.height <= tall and not lost:
            return setting
    return None


def _split(word: str, measure: Measure, room: float) -> list[str]:
    """Return a word in pieces that fit, for a «word» longer than a line."""
    pieces, piece = [], ""
    for char in word:
        if piece and measure(piece + char) > room:
            pieces.append(piece)
            piece = ""
        piece += char
    return [*pieces, piece]


def fit(title: str, measure: Measure, room: float, tall: float) -> Setting:
    """Return the setting of a title in a box of ``room`` × ``tall`` px; always one that fits."""
    words = _shortened(title)
    candidates = [
        _even(words, count, measure) for count in range(1, min(MOST_LINES, len(words)) + 1)
    ]
    for size in SIZES:
        setting = _at(size, candidates, room, tall)
        if setting:
            return setting
    # Nothing even fits: fill lines one after the other at the smallest size, and cut the rest.
    size = SIZES[-1]
    lines: list[str] = []
    for word in (part for w in words for part in _split(w, measure, room / size)):
        longer = f"{lines[-1]} {word}" if lines else ""
        if lines and measure(longer) * size <= room:
            lines[-1] = longer
        else:
            lines.append(word)
    if len(lines) > MOST_LINES:
        last = lines[MOST_LINES - 1]
        while measure(last + "…") * size > room:
            last = last[:-1]
        lines = [*lines[: MOST_LINES - 1], last.rstrip() + "…"]
    return Setting(tuple(lines), size)
