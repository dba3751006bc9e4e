"""Texts of a page by their place: what pairs a text of one language with the same of another.

A place is the path of the field or block and the number of the text within it. All languages of
a page have the same blocks (the same ids), so a place names the same text in each.
"""

import json
import re
from collections import defaultdict
from dataclasses import dataclass, field
from typing import Any

from wagtail.models import Page
from wagtail_localize.models import StringSegment, TranslationSource
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments

Place = tuple[str, int]
Attrs = dict[str, dict[str, str]]
_ID = re.compile(r'(\bid=")([^"]*)(")')


@dataclass(frozen=True, slots=True)
class Text:
    """One text of a source: HTML as wagtail-localize keeps it, links named by ids in ``attrs``."""

    data: str
    attrs: Attrs
    order: int
    context: int = 0
    string: int = 0


def of_source(source: TranslationSource) -> dict[Place, Text]:
    """Return the texts that translators were given, by place, in their order. One query."""
    rows = (
        StringSegment.objects.filter(source=source)
        .order_by("order", "pk")
        .values_list(
            "context__path", "string__data", "attrs", "order", "context_id", "string_id"
        )
    )  # fmt: skip
    out: dict[Place, Text] = {}
    seen: dict[str, int] = defaultdict(int)
    for path, data, attrs, *numbers in rows:
        out[path, seen[path]] = Text(data, json.loads(attrs or "{}") or {}, *numbers)
        seen[path] += 1
    return out


def of_page(page: Page) -> dict[Place, Text]:
    """Return the texts that stand on a page (a specific instance, perhaps of a revision)."""
    out: dict[Place, Text] = {}
    seen: dict[str, int] = defaultdict(int)
    for value in extract_segments(page):
        if isinstance(value, StringSegmentValue):
            place = value.path, seen[value.path]
            out[place] = Text(value.string.data, value.attrs or {}, value.order)
            seen[value.path] += 1
    return out


def counts(texts: dict[Place, Any]) -> dict[str, int]:
    """How many texts each path has."""
    out: dict[str, int] = defaultdict(int)
    for path, _number in texts:
        out[path] += 1
    return dict(out)


def same_shape(one: dict[Place, Any], other: dict[Place, Any]) -> bool:
    """Whether two languages have the same number of texts at every path."""
    return counts(one) == counts(other)


def shared(one: dict[Place, Any], other: dict[Place, Any]) -> list[Place]:
    """Places at which both have the same text: those of paths with as many texts in each."""
    mine, theirs = counts(one), counts(other)
    return [place for place in one if theirs.get(place[0]) == mine[place[0]]]


@dataclass(slots=True)
class Links:
    """Ids of links differ between two sources of one text, as they are numbered in reading order.

    ``moved`` tells which address took the place of which.
    """

    moved: dict[str, str] = field(default_factory=dict)

    def _wanted(self, attributes: dict[str, str]) -> dict[str, str]:
        href = attributes.get("href")
        return {**attributes, "href": self.moved[href]} if href in self.moved else attributes

    def fitted(self, data: str, before: Attrs, after: Attrs) -> str | None:
        """Return ``data`` with the ids of ``after``; None where a link has no counterpart."""
        free = list(after)
        table: dict[str, str] = {}
        for name in dict.fromkeys(_ID.findall(data)):
            wanted = self._wanted(before.get(name[1], {}))
            found = next((each for each in free if after[each] == wanted), None)
            if found is None:
                return None
            free.remove(found)
            table[name[1]] = found
        return _ID.sub(lambda hit: hit[1] + table[hit[2]] + hit[3], data)
