"""Which text of an origin took the place of which: by position, and by how alike they are."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from rapidfuzz.distance import Indel
from rapidfuzz.fuzz import partial_ratio

from translation.sync.difference import tokens

ALIKE = 0.35  # paragraphs of one block less alike than this are strangers
ALIKE_ELSEWHERE = 0.5  # out of order, or in another block
CONTAINED = 90  # of 100: a part of a paragraph that was split, or put together with another


@dataclass(frozen=True, slots=True)
class Piece:
    """One text of a page: ids of its context and string, place, and HTML as it is stored."""

    context: int
    string: int
    html: str
    path: str = ""
    field: str = ""
    order: int = 0

    @property
    def place(self) -> tuple[int, int]:
        """What a translation is kept by."""
        return self.context, self.string


@dataclass(frozen=True, slots=True)
class Pair:
    """An old text and the new one in its place; one is None where it is new or gone.

    ``alone`` says that neither has a part in another pair; ``likeness`` is 0–1.
    """

    old: Piece | None
    new: Piece | None
    likeness: float = 0.0
    alone: bool = True


@lru_cache(maxsize=1024)
def _words(html: str) -> list[str]:
    return [token.text.casefold() for token in tokens(html) if not token.text.isspace()]


def likeness(old: str, new: str) -> float:
    """How much of the longer of two stored strings is in the other, 0–1: by words, or by letters
    where words are inflected. Markup does not count."""
    before, after = _words(old), _words(new)
    if not before or not after:
        return 0.0
    by_words = Indel.normalized_similarity(before, after)
    # Sentences of one language share half of their letters by chance.
    by_letters = 2 * Indel.normalized_similarity(" ".join(before), " ".join(after)) - 1
    return float(max(by_words, by_letters, 0.0))


def _contained(short: str, long: str) -> bool:
    part, whole = " ".join(_words(short)), " ".join(_words(long))
    return 8 <= len(part) < len(whole) and partial_ratio(part, whole) >= CONTAINED


def _in_order(old: Sequence[Piece], new: Sequence[Piece]) -> list[tuple[int, int, float]]:
    """Pairs that do not cross, with the greatest sum of likeness."""
    score = [[likeness(a.html, b.html) for b in new] for a in old]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for i in range(len(old) - 1, -1, -1):
        for j in range(len(new) - 1, -1, -1):
            joined = score[i][j] + best[i + 1][j + 1] if score[i][j] >= ALIKE else 0.0
            best[i][j] = max(best[i + 1][j], best[i][j + 1], joined)
    out, i, j = [], 0, 0
    while i < len(old) and j < len(new):
        if score[i][j] >= ALIKE and best[i][j] == score[i][j] + best[i + 1][j + 1]:
            out.append((i, j, score[i][j]))
            i, j = i + 1, j + 1
        elif best[i][j] == best[i + 1][j]:
            i += 1
        else:
            j += 1
    return out


class _Matching:
    """Texts that are not paired yet, and the pairs that there are."""

    def __init__(self, old: Iterable[Piece], new: Iterable[Piece]) -> None:
        self.old, self.new = list(old), list(new)
        self.pairs: list[Pair] = []

    def take(self, old: Piece, new: Piece, how: float) -> None:
        self.pairs.append(Pair(old, new, how))
        self.old.remove(old)
        self.new.remove(new)

    def in_order(self) -> None:
        old, new = list(self.old), list(self.new)
        for i, j, how in _in_order(old, new):
            self.take(old[i], new[j], how)

    def anywhere(self) -> None:
        found = [(likeness(a.html, b.html), a, b) for a in self.old for b in self.new]
        for how, old, new in sorted(found, key=lambda each: -each[0]):
            if how >= ALIKE_ELSEWHERE and old in self.old and new in self.new:
                self.take(old, new, how)

    def in_the_same_gap(self, before: Sequence[Piece], after: Sequence[Piece]) -> None:
        """One text that is gone and one that is new between the same neighbours."""
        places = _gaps(before, after)
        gone, came = defaultdict(list), defaultdict(list)
        for piece in self.old:
            gone[places[0][piece]].append(piece)
        for piece in self.new:
            came[places[1][piece]].append(piece)
        for gap, olds in gone.items():
            if len(olds) == len(came[gap]) == 1:
                old, new = olds[0], came[gap][0]
                self.take(old, new, likeness(old.html, new.html))

    def parts(self) -> None:
        """What is left may be a part of a text that was split, or made of two."""
        for new in list(self.new):
            whole = next((p.old for p in self.pairs if p.old and _contained(new.html, p.old.html)),
                         None)  # fmt: skip
            if whole:
                self.pairs.append(Pair(whole, new, likeness(whole.html, new.html)))
                self.new.remove(new)
        for old in list(self.old):
            whole = next((p.new for p in self.pairs if p.new and _contained(old.html, p.new.html)),
                         None)  # fmt: skip
            if whole:
                self.pairs.append(Pair(old, whole, likeness(old.html, whole.html)))
                self.old.remove(old)


def _gaps(
    before: Sequence[Piece], after: Sequence[Piece]
) -> tuple[dict[Piece, int | None], dict[Piece, int | None]]:
    kept = {piece.string for piece in before} & {piece.string for piece in after}
    out: tuple[dict[Piece, int | None], dict[Piece, int | None]] = ({}, {})
    for pieces, places in zip((before, after), out, strict=True):
        last = None
        for piece in pieces:
            places[piece] = last
            last = piece.string if piece.string in kept else last
    return out


def _by_context(pieces: Iterable[Piece]) -> dict[int, list[Piece]]:
    out: dict[int, list[Piece]] = defaultdict(list)
    for piece in sorted(pieces, key=lambda each: each.order):
        out[piece.context].append(piece)
    return out


def _elsewhere(old: list[Piece], new: list[Piece]) -> _Matching:
    """Texts that went to another block: the same ones are no change, others by likeness."""
    left = _Matching((), ())
    by_string = defaultdict(list)
    for piece in old:
        by_string[piece.string].append(piece)
    for piece in new:
        if by_string[piece.string]:
            by_string[piece.string].pop()
        else:
            left.new.append(piece)
    left.old = [piece for pieces in by_string.values() for piece in pieces]
    for field in sorted({piece.field for piece in left.old}):
        part = _Matching(
            (p for p in left.old if p.field == field), (p for p in left.new if p.field == field)
        )
        part.anywhere()
        left.pairs += part.pairs
        left.old = [p for p in left.old if p.field != field or p in part.old]
        left.new = [p for p in left.new if p.field != field or p in part.new]
    return left


def _alone(pairs: list[Pair]) -> list[Pair]:
    """Mark the pairs of a text that has several counterparts."""
    count: dict[tuple[str, Piece], int] = defaultdict(int)
    for pair in pairs:
        for side, piece in (("old", pair.old), ("new", pair.new)):
            if piece:
                count[side, piece] += 1
    return [
        Pair(p.old, p.new, p.likeness, not (
            (p.old and count["old", p.old] > 1) or (p.new and count["new", p.new] > 1)
        ))
        for p in pairs
    ]  # fmt: skip


def pair(old: Iterable[Piece], new: Iterable[Piece]) -> list[Pair]:
    """Return what changed between two versions of a page's texts, in the order of the new one.

    A text that stayed in its context, however often or wherever, is no change.
    """
    before, after = _by_context(old), _by_context(new)
    pairs: list[Pair] = []
    gone: list[Piece] = []
    came: list[Piece] = []
    for context in {**before, **after}:
        was, now = before.get(context, []), after.get(context, [])
        strings = {piece.string for piece in was}, {piece.string for piece in now}
        part = _Matching(
            {p.string: p for p in was if p.string not in strings[1]}.values(),
            {p.string: p for p in now if p.string not in strings[0]}.values(),
        )
        part.in_order()
        part.anywhere()
        part.in_the_same_gap(was, now)
        part.parts()
        pairs, gone, came = pairs + part.pairs, gone + part.old, came + part.new
    left = _elsewhere(gone, came)
    pairs = _alone(pairs + left.pairs)
    pairs += [Pair(None, piece) for piece in left.new] + [Pair(piece, None) for piece in left.old]
    return sorted(pairs, key=lambda p: (p.new.order if p.new else 1_000_000, p.old is None))
