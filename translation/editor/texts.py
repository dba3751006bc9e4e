"""Texts as translators see and type them, and as wagtail-localize stores them.

Stored is HTML: ``<a id="a1">…</a>``, ``<br/>``, ``&amp;``. In the editor a link is ``<a1>…</a1>``,
a line break is a new line, and ``&`` is itself; other tags stay as they are.
"""

import json
import re
from dataclasses import dataclass

from django.utils.html import escape
from django.utils.safestring import SafeString, mark_safe

from translation.checking.structure import TAG, link_id, tag_names

_SHORT_OPEN = re.compile(r"<(a\d{1,4})>")
_SHORT_CLOSE = re.compile(r"</a\d{1,4}>")
_AMPERSAND = re.compile(r"&(?!#?\w{1,32};)")
_LESS = re.compile(r"<(?![/a-zA-Z])")
_BREAK = re.compile(r"<br\s*/?>")
_AS_ITSELF = re.compile(r"&amp;(?!#?\w{1,32};)")
MOST = 50_000


def stored(typed: str) -> str:
    """Return what a translator typed as it is stored; what cannot be stored at all is dropped."""
    text = typed.replace("\0", "").encode("utf-8", "replace").decode("utf-8")
    text = text.replace("\r\n", "\n").replace("\r", "\n").strip()
    text = _SHORT_OPEN.sub(r'<a id="\1">', text)
    text = _SHORT_CLOSE.sub("</a>", text)
    text = _LESS.sub("&lt;", _AMPERSAND.sub("&amp;", text))
    return text.replace("\n", "<br/>")


def shown(data: str) -> str:
    """Return a stored text as it stands in the editor; ``stored`` of it means the same."""
    text = data.replace("\r", " ").replace("\n", " ")
    out: list[str] = []
    links: list[str] = []
    last = 0
    for match in TAG.finditer(text):
        closing, name, attributes, _alone = match.groups()
        out.append(_readable(text[last : match.start()]))
        last = match.end()
        tag = match.group()
        if name == "br":
            tag = "\n"
        elif name == "a" and closing:
            tag = f"</{links.pop()}>" if links else tag
        elif name == "a":
            short = link_id(attributes) or ""
            known = re.fullmatch(r"a\d{1,4}", short) is not None
            links.append(short if known else "a")
            tag = f"<{short}>" if known else tag
        out.append(tag)
    return "".join(out) + _readable(text[last:])


def _readable(text: str) -> str:
    text = re.sub(r"&lt;(?![/a-zA-Z])", "<", text)
    return _AS_ITSELF.sub("&", text.replace("&gt;", ">"))


def same(typed: str, data: str) -> bool:
    """Whether a text was left as it stood in the editor."""
    return stored(typed) in (data, stored(shown(data)))


@dataclass(frozen=True, slots=True)
class Token:
    """A tag of the source that a translator inserts by a button: ``before`` and ``after`` the
    words that are selected; ``hint`` says where a link leads."""

    name: str
    before: str
    after: str
    hint: str = ""


def tokens(source: str, attrs: str) -> list[Token]:
    """Return the tags of a source text, each once; ``attrs`` is the segment's JSON."""
    known = _attributes(attrs)
    out = []
    for name in tag_names(source):
        if name == "br":
            continue
        short = name.removeprefix("a#")
        address = known.get(short, {}) if name.startswith("a#") else {}
        hint = str(address.get("href") or address.get("linktype") or "")
        out.append(Token(short, f"<{short}>", f"</{short}>", hint))
    return out


def _attributes(attrs: str) -> dict[str, dict[str, str]]:
    try:
        found = json.loads(attrs or "null")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def readable(source: str) -> SafeString:
    """Return a source text for reading: its tags as small labels around formatted words."""
    out: list[str] = []
    links: list[str] = []
    last = 0
    for match in TAG.finditer(source):
        closing, name, attributes, _alone = match.groups()
        out.append(source[last : match.start()])
        last = match.end()
        if name == "br":
            out.append("<br>")
            continue
        label = name
        if name == "a":
            label = (links.pop() if links else "a") if closing else (link_id(attributes) or "a")
            if not closing:
                links.append(label)
        out.append(_label(label, name, closing=bool(closing)))
    return mark_safe("".join(out) + source[last:])  # noqa: S308 - sanitised by wagtail-localize


_SHOWN_AS = {"a": "u", "b": "b", "strong": "b", "i": "i", "em": "i", "code": "code"}


def _label(label: str, name: str, *, closing: bool) -> str:
    chip = f'<span class="wb-tag">{"/" if closing else ""}{escape(label)}</span>'
    element = _SHOWN_AS.get(name, "span")
    return f"</{element}>{chip}" if closing else f"{chip}<{element}>"
