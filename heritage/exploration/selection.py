"""What a visitor has chosen in the catalogue, read from the address and written back to it."""

from dataclasses import dataclass, field, replace
from typing import Any

from django.db.models import F, Q, QuerySet
from django.http import Http404, QueryDict
from django.utils.translation import gettext as _

from core.listing import MAX_PAGE_DIGITS, OTHER_LETTERS, read_letter
from heritage.exploration.facets import BY_NAME, FACETS, Facet
from heritage.exploration.following import Followed, read_route
from heritage.models.facts import ItemFacts, mask
from languages import periods

FARTHEST_YEAR = 999_999
MOST_DIGITS = 7
VIEWS: tuple[str, ...] = ("list", "timeline")
"""How results may be shown, the usual one first."""

PERIOD, LETTER, AREA, ROUTE = "period", "letter", "area", "route"
Area = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Chip:
    """One thing that is chosen: what it is called, the facet it is of, the address without it."""

    label: str
    remove_url: str
    facet: str = ""
    value: str = ""


@dataclass(frozen=True, slots=True)
class Selection:
    """Everything that narrows the catalogue, and the page and view of what is found.

    ``chosen`` holds the values of each facet (OR within one, AND among them); ``start`` and
    ``end`` are years, negative before our era; ``letter`` is empty for titles of another script
    and None for all; ``notices`` say in the reader's language what could not be read.
    """

    language: str
    chosen: dict[str, tuple[str, ...]] = field(default_factory=dict)
    start: int | None = None
    end: int | None = None
    letter: str | None = None
    area: Area | None = None
    route: Followed | None = None
    page: int = 1
    view: str = VIEWS[0]
    notices: tuple[str, ...] = ()

    @classmethod
    def read(cls, query: QueryDict, language: str) -> "Selection":
        """Read an address.

        Http404 for a value that a closed vocabulary does not have, for an area, page or view that
        is none. Years that are none are left out, with a notice.
        """
        start, end, notices = _period(query)
        return cls(
            language=language,
            chosen={facet.name: _values(query, facet) for facet in FACETS},
            start=start,
            end=end,
            letter=read_letter(query.get(LETTER, ""), language),
            area=_area(query.get(AREA, "")),
            route=read_route(query.get(ROUTE, ""), language),
            page=_page(query.get("page", "1")),
            view=_view(query.get("view", "")),
            notices=notices,
        )

    def values(self, name: str) -> tuple[str, ...]:
        """Return the chosen values of one facet."""
        return self.chosen.get(name, ())

    @property
    def narrowing(self) -> list[str]:
        """Names of all that narrows the results: facets, ``period``, ``letter``, ``area``."""
        found = [facet.name for facet in FACETS if self.values(facet.name)]
        if self.start is not None or self.end is not None:
            found.append(PERIOD)
        if self.letter is not None:
            found.append(LETTER)
        if self.area is not None:
            found.append(AREA)
        if self.route is not None:
            found.append(ROUTE)
        return found

    def rows(self, without: str = "") -> QuerySet[ItemFacts]:
        """Return the rows of the listing that match, but for what ``without`` narrows; no order."""
        rows = ItemFacts.objects.filter(language=self.language)
        for name in self.narrowing:
            if name == without:
                continue
            if name in BY_NAME:
                rows = _among(rows, BY_NAME[name], self.values(name))
            elif name == PERIOD:
                rows = rows.filter(overlap(self.start, self.end))
            elif name == LETTER:
                rows = rows.filter(letter=self.letter)
            elif name == ROUTE and self.route is not None:
                rows = rows.filter(key__in=self.route.keys)
            elif self.area is not None:
                left, top, right, bottom = self.area
                rows = rows.filter(x__gte=left, x__lte=right, y__gte=top, y__lte=bottom)
        return rows

    def ordered(self) -> QuerySet[ItemFacts]:
        """Return the rows that match in the language's alphabetical order."""
        return self.rows().order_by("title_key", "page_id")

    def changed(self, **changes: Any) -> "Selection":
        """Return another selection: facets by name (a tuple of values), ``period`` (two years or
        None), ``letter``, ``area``, ``page``, ``view``. It begins at page 1 unless told."""
        chosen = dict(self.chosen)
        new: dict[str, Any] = {"page": 1}
        for name, value in changes.items():
            if name in BY_NAME:
                chosen[name] = tuple(value or ())
            elif name == PERIOD:
                new["start"], new["end"] = value or (None, None)
            elif name in {LETTER, AREA, ROUTE, "page", "view"}:
                new[name] = value or 1 if name == "page" else value
            else:
                raise TypeError(f"a selection has no {name}")
        return replace(self, chosen=chosen, **new)

    def parameters(self) -> QueryDict:
        """Return the address's parameters, always in the same order."""
        query = QueryDict(mutable=True)
        for facet in FACETS:
            if self.values(facet.name):
                query.setlist(facet.name, list(self.values(facet.name)))
        if self.start is not None:
            query["from"] = str(self.start)
        if self.end is not None:
            query["to"] = str(self.end)
        if self.letter is not None:
            query[LETTER] = self.letter_value
        if self.area is not None:
            query[AREA] = ",".join(map(str, self.area))
        if self.route is not None:
            query[ROUTE] = self.route.slug
        if self.view != VIEWS[0]:
            query["view"] = self.view
        if self.page > 1:
            query["page"] = str(self.page)
        return query

    @property
    def letter_value(self) -> str:
        """The letter as an address has it; empty for none."""
        return "" if self.letter is None else self.letter or OTHER_LETTERS

    def query(self, **changes: Any) -> str:
        """Return the address (relative to the catalogue) of the selection with some changes."""
        encoded = self.changed(**changes).parameters().urlencode(safe=",")
        return f"?{encoded}" if encoded else "."

    @property
    def cleared(self) -> str:
        """The address with nothing chosen; the view stays."""
        kept = dict.fromkeys(BY_NAME, ())
        return self.query(**kept, period=None, letter=None, area=None, route=None)

    def chips(self) -> list[Chip]:
        """Return what is chosen, in the order of the page, each with the address without it."""
        out = []
        for facet in FACETS:
            values = self.values(facet.name)
            for value in values:
                rest = tuple(other for other in values if other != value)
                url = self.query(**{facet.name: rest})
                out.append(Chip(facet.label_of(value), url, facet.name, value))
        for name in self.narrowing:
            if name not in BY_NAME:
                out.append(Chip(self._name(name), self.query(**{name: None}), name))
        return out

    def _name(self, name: str) -> str:
        if name == PERIOD:
            return periods.format_period(self.start, self.end, self.language)
        if name == AREA:
            return _("A part of the map")
        if name == ROUTE and self.route is not None:
            return self.route.title
        return self.letter or _("Other letters and numbers")


def overlap(start: int | None, end: int | None) -> Q:
    """Items whose period shares a year with the given one; open at an end that is not known.

    An item with neither end has no date, and no part in it.
    """
    found = Q(period_from__isnull=False) | Q(period_to__isnull=False)
    if start is not None:
        found &= Q(period_to__isnull=True) | Q(period_to__gte=start)
    if end is not None:
        found &= Q(period_from__isnull=True) | Q(period_from__lte=end)
    return found


def _among(rows: QuerySet[ItemFacts], facet: Facet, values: tuple[str, ...]) -> QuerySet[ItemFacts]:
    if not facet.many:
        return rows.filter(**{f"{facet.column}__in": values})
    wanted = mask(facet.vocabulary, values)
    return rows.alias(**{f"of_{facet.name}": F(facet.column).bitand(wanted)}).filter(
        **{f"of_{facet.name}__gt": 0}
    )


def _values(query: QueryDict, facet: Facet) -> tuple[str, ...]:
    """The chosen values in the order of the vocabulary, each once."""
    asked = {value for value in query.getlist(facet.name) if value}
    if asked - set(facet.vocabulary.values):
        raise Http404(f"no such {facet.name}")
    return tuple(value for value in facet.vocabulary.values if value in asked)


def _whole(text: str) -> int:
    """Read a whole number of at most seven digits; ValueError for anything else."""
    digits = text.removeprefix("-")
    if not digits.isascii() or not digits.isdigit() or len(digits) > MOST_DIGITS:
        raise ValueError("not a whole number")
    return int(text)


def _year(text: str) -> int | None:
    """Read a year; ValueError for what is none. A minus may be any dash that people type."""
    text = text.strip().replace("\N{MINUS SIGN}", "-").replace("\N{EN DASH}", "-")
    if not text:
        return None
    year = _whole(text)
    if year == 0 or abs(year) > FARTHEST_YEAR:
        raise ValueError("not a year")
    return year


def _period(query: QueryDict) -> tuple[int | None, int | None, tuple[str, ...]]:
    try:
        start, end = _year(query.get("from", "")), _year(query.get("to", ""))
    except ValueError:
        notice = _(
            "The period was left out: a year is a whole number other than 0, with a minus before "
            "our era."
        )
        return None, None, (notice,)
    if start is not None and end is not None and end < start:
        return None, None, (_("The period was left out: it ends before it begins."),)
    return start, end, ()


def _area(text: str) -> Area | None:
    if not text:
        return None
    try:
        left, top, right, bottom = (_whole(part) for part in text.split(",", 4))
    except ValueError as error:
        raise Http404("no such area") from error
    if left > right or top > bottom:
        raise Http404("no such area")
    return left, top, right, bottom


def _page(text: str) -> int:
    if not text.isascii() or not text.isdigit() or len(text) > MAX_PAGE_DIGITS or not int(text):
        raise Http404("no such page")
    return int(text)


def _view(text: str) -> str:
    if text and text not in VIEWS:
        raise Http404("no such view")
    return text or VIEWS[0]
