"""The catalogue's page: counts, choices, and one page of items with what their labels say."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.paginator import EmptyPage, Paginator
from django.db.models import QuerySet
from django.http import Http404
from django.utils.translation import gettext as _

from core.listing import PER_PAGE, bar_of
from core.pictures import attach_pictures
from heritage.exploration import timeline
from heritage.exploration.ages import draw
from heritage.exploration.counts import count, offers
from heritage.exploration.selection import VIEWS, Selection
from heritage.exploration.timeline import dated
from heritage.models import HeritageItemPage, Inscription, ItemFacts
from languages import periods


@dataclass(frozen=True, slots=True)
class Row:
    """One item of the results: its page (best version), and its label in the reader's language.

    ``key`` is the same for the item's place on the map, which is at ``place`` (``x,y``, or empty);
    ``listed`` has a line for each keeper of lists, with the years.
    """

    key: str
    place: str
    item: HeritageItemPage
    period: str
    listed: list[str]


class _Counted(Paginator[Any]):
    """A paginator that is told how many there are."""

    def __init__(self, items: Any, per_page: int, total: int) -> None:
        super().__init__(items, per_page)
        self.total = total

    @property
    def count(self) -> int:
        return self.total


def rows_of(facts: QuerySet[ItemFacts], language: str) -> list[Row]:
    """Return the rows of (a slice of) a listing, with pictures attached.

    Five queries, whatever the number of rows.
    """
    shown = list(facts.values_list("page_id", "key", "x", "y"))
    ids = [row[0] for row in shown]
    pages = HeritageItemPage.objects.defer("body").in_bulk(ids)
    attach_pictures(pages.values())
    listed: dict[int, list[Inscription]] = {}
    for entry in Inscription.objects.filter(page__in=ids).order_by("sort_order"):
        listed.setdefault(entry.page_id, []).append(entry)
    out = []
    for pk, key, x, y in shown:
        if pk in pages:
            item = pages[pk]
            period = periods.format_period(item.period_from, item.period_to, language)
            place = "" if x is None else f"{x},{y}"
            out.append(Row(str(key), place, item, period, _listed(listed.get(pk, []))))
    return out


def _listed(entries: list[Inscription]) -> list[str]:
    """A nomination that others joined has several years: they stand in one line."""
    years: dict[str, list[str]] = {}
    for entry in entries:
        years.setdefault(entry.short_name, []).append(str(entry.year))
    return [f"{name}, {', '.join(dict.fromkeys(found))}" for name, found in years.items()]


@dataclass(frozen=True, slots=True)
class View:
    """One way to show the results."""

    label: str
    url: str
    current: bool


def _views(selection: Selection) -> list[View]:
    """The switch between views."""
    labels = {"list": _("List"), "timeline": _("Timeline")}
    return [
        View(labels[name], selection.query(view=name), name == selection.view) for name in VIEWS
    ]


def _with_bars(rows: Iterable[Row], ribbon: timeline.Timeline) -> list[tuple[Row, timeline.Bar]]:
    return [(row, timeline.bar_of(row.item, ribbon.start, ribbon.end)) for row in rows]


def explore(selection: Selection) -> dict[str, Any]:
    """Return what the catalogue's template shows of a selection; Http404 for no such page."""
    counts = count(selection)
    in_time = selection.view == "timeline"
    if in_time:
        rows = dated(selection.rows())
        paginator: Paginator[Any] = Paginator(rows, timeline.PER_PAGE)
    else:
        paginator = _Counted(selection.ordered(), PER_PAGE, counts.total)
    try:
        results = paginator.page(selection.page)
    except EmptyPage as error:
        raise Http404("no such page") from error
    results.object_list = rows_of(results.object_list, selection.language)  # type: ignore[arg-type]
    ribbon = timeline.timeline(selection) if in_time and results.object_list else None
    return {
        "selection": selection,
        "timeline": ribbon,
        "undated": counts.total - paginator.count if in_time else 0,
        "dated": _with_bars(results.object_list, ribbon) if ribbon else [],
        "counts": counts,
        "results": results,
        "letters": bar_of(counts.letters, selection.language, selection.letter),
        "views": _views(selection),
        "chips": selection.chips(),
        "ages": draw(counts.spans, selection.start, selection.end, selection.language),
        "offers": [] if counts.total else offers(selection, counts),
    }
