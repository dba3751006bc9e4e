"""From the plain blocks of a TOML file to the raw data of a StreamField."""

import re
from collections.abc import Callable
from html import escape
from typing import Any
from uuid import uuid4

_LINK = re.compile(r"\[([^\]]+)\]\((https?://[^)\s]+)\)")
_BOLD = re.compile(r"\*\*([^*]+)\*\*")
_ITALIC = re.compile(r"\*([^*]+)\*")


def rich_text(text: str) -> str:
    """Return HTML of ``text``: blank lines part paragraphs, ``*italic*``, ``[words](address)``."""
    paragraphs = [part.strip() for part in re.split(r"\n\s*\n", text.strip())]
    out = []
    for paragraph in paragraphs:
        html = escape(" ".join(paragraph.split()), quote=False)
        html = _LINK.sub(r'<a href="\2">\1</a>', html)
        html = _BOLD.sub(r"<b>\1</b>", html)
        html = _ITALIC.sub(r"<i>\1</i>", html)
        out.append(f"<p>{html}</p>")
    return "".join(out)


def plain(text: str) -> str:
    """Return ``text`` without line breaks and markup, for fields that hold plain text."""
    return _ITALIC.sub(r"\1", " ".join(text.split()))


Finder = Callable[[str], int | None]


def _item(value: Any) -> dict[str, Any]:
    return {"type": "item", "value": value, "id": str(uuid4())}


def _picture(block: dict[str, Any], picture: Finder) -> dict[str, Any]:
    return {
        "image": picture(block["picture"]),
        "alt": plain(block["alt"]),
        "caption": plain(block.get("caption", "")),
    }


def value_of(block: dict[str, Any], picture: Finder, page: Finder) -> Any:
    """Return the raw value of one block; ``picture`` and ``page`` turn names into ids."""
    kind = block["type"]
    if kind == "paragraph":
        return rich_text(block["text"])
    if kind == "heading":
        return {"text": plain(block["text"])}
    if kind == "quote":
        return {"text": plain(block["text"]), "attribution": plain(block.get("attribution", ""))}
    if kind == "facts":
        rows = [_item({k: plain(row[k]) for k in ("term", "value")}) for row in block["rows"]]
        return {"heading": plain(block.get("heading", "")), "rows": rows}
    if kind == "picture":
        return _picture(block, picture)
    if kind == "action":
        return {
            "text": plain(block.get("text", "")),
            "label": plain(block["label"]),
            "page": page(block["page"]) if block.get("page") else None,
            "url": block.get("url", ""),
        }
    if kind == "embed":
        return {
            "url": block["url"],
            "title": plain(block["title"]),
            "description": plain(block.get("description", "")),
        }
    raise ValueError(f"unknown block {kind!r}")


def body(blocks: list[dict[str, Any]], picture: Finder, page: Finder) -> list[dict[str, Any]]:
    """Return the raw data of a body, with a fresh id for each block.

    Pictures that are not there are left out, so that a text never waits for a drawing.
    """
    out = []
    for block in blocks:
        value = value_of(block, picture, page)
        if block["type"] == "picture" and value["image"] is None:
            continue
        out.append({"type": block["type"], "value": value, "id": str(uuid4())})
    return out


def stops(rows: list[dict[str, Any]], page: Finder) -> list[dict[str, Any]]:
    """Return the raw data of a route's stops; an item that is not there is left out."""
    return [
        {
            "type": "stop",
            "value": {
                "name": plain(row["name"]),
                "text": rich_text(row.get("text", "")),
                "latitude": float(row["latitude"]),
                "longitude": float(row["longitude"]),
                "item": page(row["item"]) if row.get("item") else None,
            },
            "id": str(uuid4()),
        }
        for row in rows
    ]
