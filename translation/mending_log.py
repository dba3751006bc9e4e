"""What was mended on a page, and what its editors went back to: kept in the page's log.

A text that an editor types or restores as it was before mending stays; from then on its words
stay too, while that text is edited further.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.models import PageLogEntry

from languages.letters import Change

MEND, KEEP = "core.mend", "core.keep"
# A log entry is read by people; a long list of one page's first save need not be whole.
_MOST_LISTED = 200
SHOWN = 5


def _digest(place: str, text: str) -> str:
    data = f"{place}\0{text}".encode("utf-8", "surrogatepass")
    return hashlib.sha256(data).hexdigest()[:24]


class Memory:
    """The log entries of one page, read once."""

    def __init__(self, page_id: int | None) -> None:
        self._typed: set[str] = set()
        self._kept: dict[str, set[str]] = defaultdict(set)
        entries = PageLogEntry.objects.filter(page=page_id, action__in=(MEND, KEEP))
        for data in entries.values_list("data", flat=True):
            self._typed.update(data.get("typed", ()))
            for place, word in data.get("kept", ()):
                self._kept[place].add(word)

    def was_typed(self, place: str, text: str) -> bool:
        """Whether this very text was mended at this place before."""
        return _digest(place, text) in self._typed

    def kept(self, place: str) -> set[str]:
        """Words of this place that its editors went back to."""
        return self._kept.get(place, set())


def as_data(
    changes: Iterable[tuple[str, Change]],
    typed: dict[str, str] | None = None,
) -> dict[str, Any]:
    """Return what the log keeps of a mending."""
    listed = [
        {"place": place, "before": c.before, "after": c.after, "rules": list(c.rules)}
        for place, c in changes
    ]
    return {
        "count": len(listed),
        "changes": listed[:_MOST_LISTED],
        "typed": [_digest(place, text) for place, text in (typed or {}).items()],
    }


def as_kept(changes: Iterable[tuple[str, Change]]) -> dict[str, Any]:
    """Return what the log keeps of words that stay as typed."""
    words = list(dict.fromkeys((place, change.before) for place, change in changes))
    return {"count": len(words), "kept": [list(pair) for pair in words]}


def sentence(pairs: list[tuple[str, str]], count: int) -> str:
    """Return how much was mended, with the first few changes as ``before → after``."""
    text = ngettext("%d place mended", "%d places mended", count) % count
    shown = [f"{a.strip()} → {b.strip()}" for a, b in dict.fromkeys(pairs) if a.strip()]
    if not shown:
        return text
    dots = ", …" if len(shown) > SHOWN else ""
    return f"{text}: {', '.join(shown[:SHOWN])}{dots}"


def told(changes: list[Change]) -> str:
    """Return what an editor is told of ``changes``."""
    what = sentence([(change.before, change.after) for change in changes], len(changes))
    return _("%(what)s. Your text as typed is in the page’s history.") % {"what": what}
