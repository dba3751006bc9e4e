"""The map of what is found: knots with links, names, and the answer to the script's questions."""

from collections.abc import Iterable
from dataclasses import asdict, dataclass
from typing import Any

from django.http import HttpRequest, JsonResponse
from django.utils.cache import patch_vary_headers
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from heritage.atlas import places
from heritage.atlas.clusters import COLUMNS, MOST_COLUMNS, Box, Cluster, clusters
from heritage.atlas.view import read_box, view_of
from heritage.exploration.selection import Selection
from heritage.models.item import HeritageItemPage
from languages.names import COUNTRIES
from translation.locales import code_of
from translation.urls import page_path

POINTS, ACROSS = "points", "across"
"""Parameters of the script's question: the box in sight, how many knots fit side by side."""


@dataclass(frozen=True, slots=True)
class Knot:
    """One mark on the map; ``key``, ``kind``, ``country`` and ``language`` for a single item.

    ``outside`` says that it is not among what is found: a part of the map is chosen, and it lies
    elsewhere.
    """

    x: int
    y: int
    count: int
    box: Box
    label: str
    url: str
    outside: bool = False
    key: str = ""
    title: str = ""
    kind: str = ""
    country: str = ""
    language: str = ""

    @property
    def box_text(self) -> str:
        return ",".join(map(str, self.box))

    @property
    def radius(self) -> int:
        """In pixels: a single item is small, a count has room for its digits."""
        return 7 if self.count == 1 else 9 + 3 * min(len(str(self.count)), 4)


@dataclass(frozen=True, slots=True)
class Land:
    """A country on the map: its name, whether it is chosen, the address that chooses it or not."""

    country: str
    name: str
    x: int
    y: int
    chosen: bool
    url: str


def map_context(selection: Selection) -> dict[str, Any]:
    """Return what ``heritage/map.html`` draws of what is found.

    Three queries, or four where a part of the map is chosen, whatever is found.
    """
    followed = selection.route
    view = view_of(selection.area) if selection.area or not followed else followed.drawing.view
    knots = _knots(selection, view.box, COLUMNS)
    placed = sum(knot.count for knot in knots if not knot.outside)
    return {
        "view": view,
        "knots": knots,
        "lands": _lands(selection),
        "towns": places.towns(selection.language),
        "area": selection.area,
        **_frame(selection.area),
        "placed": placed,
        "unplaced": selection.rows().filter(x__isnull=True).count(),
        "route": followed.drawing if followed else None,
        "whole_url": selection.query(area=None),
        "points_url": _with(selection.query(page=1), POINTS),
        "area_url": _with(selection.query(area=None), "area"),
    }


def _frame(area: Box | None) -> dict[str, int]:
    if area is None:
        return {}
    left, top, right, bottom = area
    return {"area_width": right - left, "area_height": bottom - top}


def _with(query: str, name: str) -> str:
    """An address that lacks only the value of ``name`` at its end."""
    return f"{query}&{name}=" if query.startswith("?") else f"?{name}="


def wants_points(request: HttpRequest) -> bool:
    """Whether a request is the script's question for the knots of a box."""
    return POINTS in request.GET


def points_response(request: HttpRequest, selection: Selection) -> JsonResponse:
    """Answer with the knots of ``points`` in sight; 400 for a box or number that is none."""
    try:
        box = read_box(request.GET[POINTS])
        across = int(request.GET.get(ACROSS, COLUMNS))
        if not 1 <= across <= MOST_COLUMNS:
            raise ValueError(ACROSS)
    except ValueError:
        response = JsonResponse({"error": _("This is not a part of the map.")}, status=400)
    else:
        knots = _knots(selection, box, across)
        response = JsonResponse(
            {"knots": [asdict(knot) | {"radius": knot.radius} for knot in knots]}
        )
    response["X-Robots-Tag"] = "noindex"
    patch_vary_headers(response, ["Accept"])
    return response


def _knots(selection: Selection, box: Box, columns: int) -> list[Knot]:
    """What is found and, where a part of the map is chosen, what would be found elsewhere."""
    found = [(cluster, False) for cluster in clusters(selection.rows(), box, columns)]
    if selection.area is not None:
        left, top, right, bottom = selection.area
        elsewhere = selection.rows("area").exclude(
            x__gte=left, x__lte=right, y__gte=top, y__lte=bottom
        )
        found += [(cluster, True) for cluster in clusters(elsewhere, box, columns)]
    pages = _pages(cluster.page for cluster, _outside in found if cluster.page)
    # the ones in front are the last ones drawn
    return [
        _single(cluster, pages[cluster.page], outside)
        if cluster.page in pages
        else _many(cluster, selection, outside)
        for cluster, outside in reversed(found)
    ]


def _pages(ids: Iterable[int]) -> dict[int, HeritageItemPage]:
    fields = ("title", "url_path", "locale_id", "translation_key", "kind", "countries")
    return HeritageItemPage.objects.only(*fields).in_bulk(list(ids))


def _single(cluster: Cluster, page: HeritageItemPage, outside: bool) -> Knot:
    return Knot(
        x=round(cluster.x),
        y=round(cluster.y),
        count=1,
        box=cluster.box,
        label=page.title,
        url=page_path(page),
        outside=outside,
        key=str(page.translation_key),
        title=page.title,
        kind=str(page.get_kind_display()),
        country=page.countries[0] if page.countries else "",
        language=code_of(page.locale_id),
    )


def _many(cluster: Cluster, selection: Selection, outside: bool) -> Knot:
    items = ngettext("%(count)s item", "%(count)s items", cluster.count) % {"count": cluster.count}
    town = places.nearest(cluster.x, cluster.y, selection.language)
    return Knot(
        x=round(cluster.x),
        y=round(cluster.y),
        count=cluster.count,
        box=cluster.box,
        label=f"{town}: {items}" if town else items,
        url=selection.query(area=cluster.box),
        outside=outside,
    )


def _lands(selection: Selection) -> list[Land]:
    chosen = selection.values("country")
    out = []
    for label in places.countries(selection.language):
        without = tuple(code for code in chosen if code != label.country)
        with_it = tuple(c for c in COUNTRIES if c in chosen or c == label.country)
        is_chosen = label.country in chosen
        url = selection.query(country=without if is_chosen else with_it)
        out.append(Land(label.country, label.name, label.x, label.y, is_chosen, url))
    return out
