"""Rich text as the reader sees it, each character tied to its place in the HTML.

Nothing is parsed into a tree and written again: what no rule changes stays byte for byte.
"""

import html
import re
from bisect import bisect_right
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from languages.language import Language
from languages.letters.mend import Edits, changes, find_edits
from languages.letters.normal import compose
from languages.letters.results import Change, Mended
from languages.letters.scripts import OPAQUE, language_of

_PIECE = re.compile(
    r"""(?P<comment><!--(?:[^<-]|-(?!->)|<(?!!--))*+-->)"""
    r"""|(?P<tag></?+(?P<name>[a-zA-Z][\w:-]*+)(?:[^<>"']|"[^"<]*+"|'[^'<]*+')*+>)"""
    r"""|(?P<entity>&(?:\#\d{1,7}|\#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]\w{1,30});)"""
    r"""|(?P<broken><(?=[a-zA-Z/!?]))"""
    r"""|(?P<text>[^<&]++|[<&])"""
)
# Between these the text runs on: a word or a quotation may begin in one and end in the other.
INLINE = {"b", "strong", "i", "em", "u", "s", "sub", "sup", "span", "small", "mark", "q", "cite"}
CODE = {"code", "pre", "kbd", "samp", "script", "style", "textarea", "tt", "var"}
UNTOUCHED = CODE | {"a"}


@dataclass(slots=True)
class Piece:
    """A part of the HTML from ``start`` on; ``shown`` is what the reader sees of it."""

    start: int
    raw: str
    shown: str


Block = list[Piece]


def _name(match: re.Match[str]) -> str:
    return (match.group("name") or "").lower()


def blocks(source: str, hidden: set[str]) -> Iterator[Block]:
    """Yield the visible pieces of each block of ``source``; those in ``hidden`` tags are opaque.

    HTML whose tags cannot be told from text yields nothing.
    """
    matches = list(_PIECE.finditer(source))
    if any(match.lastgroup == "broken" for match in matches):
        return
    block: Block = []
    inside = ""
    for match in matches:
        kind, raw = match.lastgroup, match.group()
        if kind == "comment":
            continue
        if match.group("tag"):
            name, closing = _name(match), raw.startswith("</")
            if inside:
                if closing and name == inside:
                    inside = ""
            elif name in hidden and not closing and not raw.endswith("/>"):
                inside = name
                block.append(Piece(match.start(), "", OPAQUE))
            elif name not in INLINE and name not in hidden | {"a"}:
                yield block
                block = []
        elif not inside:
            shown = html.unescape(raw) if kind == "entity" else raw
            block.append(Piece(match.start(), raw, shown if kind == "text" else _one(shown)))
    yield block


def _one(shown: str) -> str:
    return shown if len(shown) == 1 else OPAQUE


def visible(block: Block) -> tuple[str, list[int]]:
    """Text of a block, and the place in it where each piece begins."""
    starts, length = [], 0
    for piece in block:
        starts.append(length)
        length += len(piece.shown)
    return "".join(piece.shown for piece in block), starts


def place_in_source(block: Block, starts: list[int], place: int) -> int:
    """Return where a character of the block's text stands in the HTML."""
    number = bisect_right(starts, place) - 1
    piece = block[number]
    within = place - starts[number] if piece.raw == piece.shown else 0
    return piece.start + within


def end_in_source(block: Block, starts: list[int], end: int) -> int:
    """Return the place in the HTML after the last character before ``end``."""
    number = bisect_right(starts, end - 1) - 1
    piece = block[number]
    if piece.raw != piece.shown:
        return piece.start + len(piece.raw)
    return piece.start + end - starts[number]


def _write(block: Block, starts: list[int], edits: Edits) -> dict[int, str]:
    """Apply ``edits`` to the pieces of a block; return the new text of each piece changed."""
    pieces: dict[int, list[str]] = {}
    for place, (new, _rule) in edits.items():
        number = bisect_right(starts, place) - 1
        if number not in pieces:
            pieces[number] = list(block[number].shown)
        pieces[number][place - starts[number]] = new
    return {number: "".join(characters) for number, characters in pieces.items()}


def _mend_block(
    block: Block, language: Language | None, keep: Collection[str]
) -> tuple[list[Change], dict[int, str]]:
    """Changes of one block (places in the HTML), and the new text of each piece changed."""
    text, starts = visible(block)
    composed = [
        Piece(p.start, p.raw, compose(p.shown) if p.raw == p.shown else p.shown) for p in block
    ]
    new_text, new_starts = visible(composed)
    edits = find_edits(new_text, language, keep)
    if not edits and new_text == text:
        return [], {}
    texts = {
        number: piece.shown
        for number, piece in enumerate(composed)
        if piece.shown != block[number].shown
    } | _write(composed, new_starts, edits)
    found = [
        Change(
            place_in_source(block, starts, change.start),
            end_in_source(block, starts, change.end),
            change.before,
            change.after,
            change.rules,
        )
        for change in changes(text, new_text, edits)
    ]
    return found, texts


def mended_html(
    source: str, language: str | Language | None, *, keep: Collection[str] = ()
) -> Mended:
    """Mend the text of ``source``; tags, links, code and addresses stay as they are.

    Places of changes are places in ``source``. HTML that is broken is not mended.
    ``keep`` are words, as the reader sees them between spaces, that stay.
    """
    entry = language_of(language)
    out: list[str] = []
    done: list[Change] = []
    at = 0
    for block in blocks(source, UNTOUCHED):
        found, texts = _mend_block(block, entry, keep)
        done += found
        for number in sorted(texts):
            piece = block[number]
            out += [source[at : piece.start], texts[number]]
            at = piece.start + len(piece.raw)
    return Mended("".join([*out, source[at:]]), tuple(done)) if done else Mended(source)


def mend_html(source: str, language: str | Language | None) -> str:
    """Return rich text mended.

    >>> mend_html('<p>"Bu <i>so\\'z</i>" <a href="/o\\'z/">o\\'z</a></p>', "uz")
    '<p>“Bu <i>soʻz</i>” <a href="/o\\'z/">o\\'z</a></p>'
    """
    return mended_html(source, language).text
