"""Inline markup of a text as XLIFF's inline codes, and back.

``<b>x</b>`` is ``<pc id="1" …>x</pc>`` and ``<br/>`` is ``<ph id="2" …/>``; what they were stands
in the unit’s ``originalData``. The same code has the same id in source and target.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from html import escape
from xml.sax.saxutils import quoteattr

from bs4 import BeautifulSoup, Tag
from bs4.element import Comment, NavigableString
from django.utils.translation import gettext as _
from wagtail_localize.strings import INLINE_TAGS

from translation.exchange.markup import BrokenMarkup
from translation.exchange.xml_tree import Node

_SUBTYPES = {"b": "xlf:b", "i": "xlf:i", "br": "xlf:lb"}
_NO_XML = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(frozen=True, slots=True)
class Code:
    """One element of a text: its name and, for a link, its id."""

    name: str
    link: str = ""

    @property
    def opening(self) -> str:
        """The tag as HTML."""
        if self.name == "br":
            return "<br/>"
        return f'<a id="{self.link}">' if self.link else f"<{self.name}>"

    @property
    def closing(self) -> str:
        """The closing tag as HTML."""
        return f"</{self.name}>"


@dataclass(slots=True)
class Codes:
    """The inline codes of one unit by their id, in the order of the source."""

    by_id: dict[str, Code] = field(default_factory=dict)

    def take(self, code: Code, used: set[str]) -> str:
        """Return the id of an equal code not used yet in this text, else of a new one."""
        for known, other in self.by_id.items():
            if other == code and known not in used:
                used.add(known)
                return known
        made = str(len(self.by_id) + 1)
        self.by_id[made] = code
        used.add(made)
        return made

    def original_data(self) -> str:
        """The ``originalData`` element, empty where the texts have no markup."""
        rows = []
        for key, code in self.by_id.items():
            rows.append(f'<data id="d{key}">{xml_text(code.opening)}</data>')
            if code.name != "br":
                rows.append(f'<data id="e{key}">{xml_text(code.closing)}</data>')
        return f"<originalData>{''.join(rows)}</originalData>" if rows else ""


def xml_text(text: str) -> str:
    """Escape text for XML."""
    return escape(text, quote=False).replace("\r", "&#13;")


def note_text(text: str) -> str:
    """Escape what is no text of the page, without the characters that XML cannot hold."""
    return xml_text(_NO_XML.sub("", text))


def _content(text: str) -> str:
    """Escape a text; characters that XML cannot hold become ``<cp/>``."""
    return _NO_XML.sub(lambda match: f'<cp hex="{ord(match[0]):04X}"/>', xml_text(text))


def _inline(element: Tag, codes: Codes, used: set[str]) -> Iterator[str]:
    for child in element.children:
        if isinstance(child, Comment):
            continue
        if isinstance(child, NavigableString):
            yield _content(str(child))
        elif isinstance(child, Tag):
            code = Code(child.name, str(child.attrs.get("id", "")))
            key = codes.take(code, used)
            kind = f' subType="{_SUBTYPES.get(code.name, f"html:{code.name}")}"'
            if code.name == "br":
                yield f'<ph id="{key}" type="fmt"{kind} dataRef="d{key}"/>'
                continue
            about = (
                ' type="link" canCopy="no" canDelete="no"' if code.link else f' type="fmt"{kind}'
            )
            yield f'<pc id="{key}"{about} dataRefStart="d{key}" dataRefEnd="e{key}">'
            yield from _inline(child, codes, used)
            yield "</pc>"


def to_inline(html: str, codes: Codes) -> str:
    """Return a text (HTML) as inline content, adding its codes to ``codes``."""
    return "".join(_inline(BeautifulSoup(html, "html.parser"), codes, set()))


def _written(node: Node, data: dict[str, str]) -> Code | None:
    """What ``originalData`` says of a code; None where it says nothing that may stand here."""
    original = data.get(node.attrs.get("dataRefStart") or node.attrs.get("dataRef", ""), "")
    match = re.fullmatch(r'<([a-z]+)(?: id="([^"<>&]+)")?\s*/?>', original)
    if match is None or match[1] not in INLINE_TAGS or (match[2] and match[1] != "a"):
        return None
    return Code(match[1], match[2] or "")


class Reader:
    """Reads the inline content of one unit: source first, so that its codes are known."""

    def __init__(self, data: dict[str, str]) -> None:
        self._data = data
        self._known: dict[str, Code] = {}
        self._open: dict[str, Code] = {}

    def html(self, node: Node) -> str:
        """Return inline content as HTML; BrokenMarkup where a code is unknown or misplaced."""
        return "".join(
            escape(child, quote=False) if isinstance(child, str) else self._element(child)
            for child in node.children
        )

    def _element(self, node: Node) -> str:
        read = {
            "cp": self._character, "mrk": self.html, "pc": self._pair, "ph": self._single,
            "sc": self._start, "ec": self._end, "sm": lambda _node: "", "em": lambda _node: "",
        }.get(node.name)  # fmt: skip
        if read is None:
            raise BrokenMarkup(_("<%(name)s> may not stand inside a text") % {"name": node.name})
        return read(node)

    def _code(self, node: Node) -> Code:
        key = node.attrs.get("id", "")
        code = (
            self._known.get(node.attrs.get("copyOf", ""))
            or self._known.get(key)
            or _written(node, self._data)
        )
        if code is None:
            raise BrokenMarkup(_("the inline code “%(key)s” is not one of the source’s") % {
                "key": key
            })  # fmt: skip
        self._known.setdefault(key, code)
        return code

    def _pair(self, node: Node) -> str:
        code = self._code(node)
        if code.name == "br":
            raise BrokenMarkup(_("a line break holds no text"))
        return f"{code.opening}{self.html(node)}{code.closing}"

    def _single(self, node: Node) -> str:
        return self._code(node).opening

    def _start(self, node: Node) -> str:
        code = self._open[node.attrs.get("id", "")] = self._code(node)
        return code.opening

    def _end(self, node: Node) -> str:
        code = self._open.pop(node.attrs.get("startRef", ""), None)
        if code is None:
            raise BrokenMarkup(_("an inline code ends that has not begun"))
        return code.closing

    @staticmethod
    def _character(node: Node) -> str:
        try:
            return chr(int(node.attrs.get("hex", ""), 16))
        except (ValueError, OverflowError) as error:
            raise BrokenMarkup(_("<%(tag)s> names no character") % {"tag": "cp"}) from error


def attribute(value: str) -> str:
    """Quote a value for an attribute."""
    return quoteattr(_NO_XML.sub("", value))
