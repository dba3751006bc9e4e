"""Counts a language over all pages of a selection, whatever screen of it is shown."""

from dataclasses import dataclass
from typing import Any

from django.db.models import Count, QuerySet

from languages import CODES
from translation.axes import Publicness, TextState
from translation.models.states import PageFacts, PageState

ORDER = (
    TextState.ORIGIN, TextState.COMPLETE, TextState.MACHINE, TextState.STALE,
    TextState.IN_PROGRESS, TextState.MISSING,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Total:
    """One language: pages by text state (in the order of ``ORDER``), and the share that is live."""

    code: str
    counts: list[tuple[str, str, int]]
    live: int
    pages: int

    @property
    def percent(self) -> int:
        """Live pages of a hundred."""
        return self.live * 100 // self.pages if self.pages else 0


def totals_of(pages: QuerySet[PageFacts], *, everything: bool) -> list[Total]:
    """Return one total a language, in the order of the registry. One query.

    ``everything`` says that the pages are all there are, which the database need not look up.
    """
    rows = PageState.objects.filter(language__in=CODES)
    if not everything:
        rows = rows.filter(key__in=pages.order_by().values("key"))
    found: dict[str, dict[tuple[str, str], int]] = {code: {} for code in CODES}
    counted = rows.order_by().values_list("language", "text", "publicness")
    for code, text, publicness, number in counted.annotate(number=Count("pk")):
        found[code][text, publicness] = number
    return [_total(code, found[code]) for code in CODES]


def _total(code: str, numbers: dict[Any, int]) -> Total:
    counts = []
    for state in ORDER:
        number = sum(n for (text, _public), n in numbers.items() if text == state)
        if number:
            counts.append((state.value, str(state.label), number))
    live = sum(n for (_text, public), n in numbers.items() if public == Publicness.LIVE)
    return Total(code, counts, live, sum(numbers.values()))
