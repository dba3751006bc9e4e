"""Markup carried through an engine that knows none: tags become marks, and marks tags again."""

import re
from html import escape

from bs4 import BeautifulSoup, Tag
from bs4.element import Comment, NavigableString

OPEN, CLOSE = "⟦", "⟧"
_MARK = re.compile(r"⟦\s*(/?)\s*(\d{1,3})\s*(/?)\s*⟧")


def has_markup(html: str) -> bool:
    """Whether a text holds any tag."""
    return BeautifulSoup(html, "html.parser").find() is not None


def encode(html: str) -> tuple[str, list[str]]:
    """Return plain text with ``⟦1⟧…⟦/1⟧`` or ``⟦1/⟧`` for each element, and the opening tags."""
    tags: list[str] = []

    def walk(element: Tag) -> str:
        out = []
        for child in element.children:
            if isinstance(child, Comment):
                continue
            if isinstance(child, NavigableString):
                out.append(str(child))
            elif isinstance(child, Tag):
                link = child.attrs.get("id")
                tags.append(f'<{child.name} id="{link}">' if link else f"<{child.name}>")
                number = len(tags)
                if child.name == "br":
                    out.append(f"{OPEN}{number}/{CLOSE}")
                else:
                    out.append(f"{OPEN}{number}{CLOSE}{walk(child)}{OPEN}/{number}{CLOSE}")
        return "".join(out)

    return walk(BeautifulSoup(html, "html.parser")), tags


def decode(text: str, tags: list[str]) -> str | None:
    """Return the HTML of a translated text; None where a mark is lost, doubled or misplaced."""
    out, place, left = [], 0, []
    for match in _MARK.finditer(text):
        out.append(escape(text[place : match.start()], quote=False))
        place = match.end()
        ends, number, single = match[1], int(match[2]), match[3]
        if not 1 <= number <= len(tags):
            return None
        tag = tags[number - 1]
        void = tag == "<br>"
        if bool(single) != void or (ends and void):
            return None
        left.append((number, bool(ends)))
        name = tag[1:].split()[0].rstrip(">")
        out.append("<br/>" if void else f"</{name}>" if ends else tag)
    out.append(escape(text[place:], quote=False))
    wanted = [
        (n, e)
        for n, tag in enumerate(tags, 1)
        for e in ((False,) if tag == "<br>" else (False, True))
    ]
    if sorted(left) != sorted(wanted) or OPEN in text[place:]:
        return None
    return "".join(out)


def without_marks(text: str) -> str:
    """Return a translated text as HTML without any markup: marks and their remains left out."""
    text = _MARK.sub(lambda match: " " if match[3] else "", text)
    text = re.sub(r"[⟦⟧]", "", text)
    return escape(" ".join(text.split()), quote=False)
