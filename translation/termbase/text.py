"""The words of a segment: what a reader sees of its markup, with places in the text as given."""

import html
import re
from bisect import bisect_right
from collections.abc import Iterator
from typing import NamedTuple

from languages.folding import WORD
from languages.forms import Form, form

_MARKUP = re.compile(r"<(/?)([A-Za-z][\w-]*)[^<>]*>|<!--.*?-->|&(?:#\w{1,8}|\w{2,32});", re.DOTALL)
_PART = "\n\n"  # stands for a mark that ends a paragraph or a line
_PARTING = frozenset("br p li ul ol h1 h2 h3 h4 h5 h6 hr div td tr blockquote".split())
_JOINING = re.compile(r"[\s\-‐‑\xa0]{1,4}")


class Token(NamedTuple):
    """A word; ``gap`` is what stands between it and the word before (None: there is none)."""

    start: int
    end: int
    form: Form
    gap: str | None

    @property
    def joined(self) -> bool:
        """Whether nothing but a space or a hyphen parts it from the word before."""
        return self.gap is not None and bool(_JOINING.fullmatch(self.gap)) and _PART not in self.gap


def _visible(text: str) -> tuple[str, list[int], list[int]]:
    """The text without markup, and pairs of places: in it, and in the text as given."""
    pieces: list[str] = []
    here, there, size, done = [0], [0], 0, 0
    for match in _MARKUP.finditer(text):
        piece = text[done : match.start()]
        if match.group().startswith("&"):
            instead = html.unescape(match.group())
        else:
            instead = _PART if (match.group(2) or "").lower() in _PARTING else ""
        pieces += [piece, instead]
        size += len(piece)
        if instead:  # every letter of what an entity stands for is where the entity begins
            here.append(size)
            there.append(match.start())
        size += len(instead)
        done = match.end()
        here.append(size)
        there.append(done)
    pieces.append(text[done:])
    return "".join(pieces), here, there


def tokens(text: str, code: str) -> Iterator[Token]:
    """Yield the words of a segment (HTML as it is stored); linear in its length."""
    marked = "<" in text or "&" in text
    seen, here, there = _visible(text) if marked else (text, [0], [0])
    done: int | None = None
    for match in WORD.finditer(seen):
        found = form(match.group()[:200], code)
        if not found.folded:
            continue
        start, end = match.span()
        gap = None if done is None else seen[done:start]
        done = end
        if marked:
            place, last = bisect_right(here, start) - 1, bisect_right(here, end - 1) - 1
            start, end = there[place] + start - here[place], there[last] + end - here[last]
        yield Token(start, end, found, gap)
