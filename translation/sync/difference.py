"""What changed between two source strings, word by word, as HTML that is safe to show.

Strings are HTML as wagtail-localize stores it: ``<b>``, ``<i>``, ``<br>``, links as
``<a id="a1">``. Each piece of the answer carries its own markup, so that ``<del>`` and ``<ins>``
never cut a tag in two. Without the ``<ins>`` it reads as the old string, without the ``<del>`` as
the new one.
"""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby

from bs4 import BeautifulSoup, Tag
from bs4.element import NavigableString
from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

# Words keep their inner apostrophes, hyphens and decimal signs in every script; spaces and
# punctuation are tokens of their own.
_TOKEN = re.compile(r"\w+(?:[’‘ʻʼ'`‑.,-]\w+)*|\s+|[^\w\s]")
_SHOWN = {"b", "strong", "i", "em", "code", "abbr", "acronym"}
EQUAL, OLD, NEW = "", "del", "ins"


@dataclass(frozen=True, slots=True)
class Token:
    """A word, a run of spaces, a mark, or a line break (``\\n``), with the tags around it."""

    text: str
    tags: tuple[str, ...] = ()


def _inside(element: Tag, tags: tuple[str, ...]) -> Iterator[Token]:
    for child in element.children:
        if isinstance(child, Tag):
            if child.name == "br":
                yield Token("\n", tags)
            else:
                name = f"a {child.get('id', '')}" if child.name == "a" else child.name
                yield from _inside(child, (*tags, name))
        elif type(child) is NavigableString:
            for text in _TOKEN.findall(child):
                yield Token(text, tags)


def tokens(html: str) -> list[Token]:
    """Cut a stored string into words, spaces and marks."""
    return list(_inside(BeautifulSoup(html, "html.parser"), ()))


def plain(html: str) -> str:
    """Return the text of a stored string, line breaks as ``\\n``."""
    return "".join(token.text for token in tokens(html))


def _pieces(old: list[Token], new: list[Token]) -> list[tuple[list[Token], list[Token]]]:
    """Alternating pieces; both sides of a piece are the same where nothing changed."""
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    return [(old[a:b], new[c:d]) for _tag, a, b, c, d in matcher.get_opcodes()]


def _joined(pieces: list[tuple[list[Token], list[Token]]]) -> Iterator[tuple[str, list[Token]]]:
    """Say what became of each run; a lone space between two changes belongs to them."""
    before: list[Token] = []
    after: list[Token] = []
    for number, (old, new) in enumerate(pieces):
        inner = 0 < number < len(pieces) - 1
        if old == new and not (inner and all(token.text.isspace() for token in old)):
            yield OLD, before
            yield NEW, after
            yield EQUAL, old
            before, after = [], []
        else:
            before, after = before + old, after + new
    yield OLD, before
    yield NEW, after


def _tagged(html: str, tags: Iterable[str]) -> str:
    for tag in reversed(list(tags)):
        if tag.startswith("a "):
            html = f'<span class="sync-link" data-link="{escape(tag[2:])}">{html}</span>'
        elif tag in _SHOWN:
            html = f"<{tag}>{html}</{tag}>"
    return html


def _html(run: list[Token], *, changed: bool) -> str:
    out = []
    for tags, group in groupby(run, key=lambda token: token.tags):
        text = escape("".join(token.text for token in group))
        # A break that came or went would not be seen.
        out.append(_tagged(text.replace("\n", "↵<br>" if changed else "<br>"), tags))
    return "".join(out)


def word_diff(old: str, new: str) -> SafeString:
    """Return the new string with ``<del>`` around what went and ``<ins>`` around what came."""
    out = []
    for name, run in _joined(_pieces(tokens(old), tokens(new))):
        if run:
            html = _html(run, changed=name != EQUAL)
            out.append(f"<{name}>{html}</{name}>" if name else html)
    return mark_safe("".join(out))  # noqa: S308  (every text is escaped, every tag is ours)
