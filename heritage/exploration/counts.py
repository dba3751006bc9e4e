"""How many items each choice would leave: two queries, whatever is chosen and however many."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.db.models import CharField, Count, F, IntegerField, QuerySet, Value
from django.db.models.functions import Cast
from django.utils.text import capfirst
from django.utils.translation import gettext as _

from heritage.exploration.facets import FACETS, Facet
from heritage.exploration.selection import AREA, LETTER, PERIOD, Selection
from heritage.models.facts import ItemFacts, members

ALL = "all"


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a facet and how many items it would leave beside all other facets."""

    value: str
    label: str
    number: int
    chosen: bool

    @property
    def idle(self) -> bool:
        """Whether choosing it would leave nothing; what is chosen can always be taken away."""
        return not self.number and not self.chosen


@dataclass(frozen=True, slots=True)
class Group:
    """A facet with its choices, in the order that they are shown."""

    facet: Facet
    choices: list[Choice]

    @property
    def chosen(self) -> int:
        """How many of its values are chosen."""
        return sum(choice.chosen for choice in self.choices)

    @property
    def open(self) -> bool:
        """Whether it is unfolded when the page is opened."""
        return self.facet.open or bool(self.chosen)


@dataclass(frozen=True, slots=True)
class Span:
    """How many items have a period that touches the centuries ``first`` to ``last``, each counted
    without a gap (``facts.century``) and None where it is open."""

    first: int | None
    last: int | None
    number: int


@dataclass(frozen=True, slots=True)
class Counts:
    """Counts of a selection.

    ``total`` items match, of ``everything``; ``letters`` are the initials there are; ``spans`` hold
    items by period and ``undated`` those without one (both with all but the period applied);
    ``without`` says how many would match if one facet were dropped.
    """

    groups: list[Group]
    total: int
    everything: int
    letters: set[str]
    spans: list[Span]
    undated: int
    without: dict[str, int]


def count(selection: Selection) -> Counts:
    """Count for a selection."""
    found = _grouped(selection)
    letters = found[LETTER]
    every = sum(letters.values())
    spans, undated = _spans(selection)
    without = {facet.name: sum(found[facet.name].values()) for facet in FACETS}
    without[PERIOD] = undated + sum(span.number for span in spans)
    without[LETTER] = every
    total = every if selection.letter is None else letters.get(selection.letter, 0)
    if not total and selection.area is not None:
        without[AREA] = selection.rows(without=AREA).count()
    return Counts(
        groups=[_group(facet, found[facet.name], selection) for facet in FACETS],
        total=total,
        everything=sum(found[ALL].values()),
        letters={letter for letter, number in letters.items() if number},
        spans=spans,
        undated=undated,
        without=without,
    )


def _part(place: int, rows: QuerySet[ItemFacts], column: Any) -> QuerySet[Any, Any]:
    """Numbers of rows by a column, as one part of a union; ``place`` tells the parts apart."""
    return (
        rows.annotate(part=Value(place, IntegerField()), value=Cast(column, CharField()))
        .values("part", "value")
        .annotate(number=Count("*"))
        .values_list("part", "value", "number")
    )


def _grouped(selection: Selection) -> dict[str, dict[str, int]]:
    """Facet (and letter, and all) → stored value → number of rows. One query."""
    names = [facet.name for facet in FACETS] + [LETTER, ALL]
    parts = [
        _part(place, selection.rows(without=facet.name), F(facet.column))
        for place, facet in enumerate(FACETS)
    ]
    parts.append(_part(len(FACETS), selection.rows(without=LETTER), F("letter")))
    everything = ItemFacts.objects.filter(language=selection.language)
    parts.append(_part(len(FACETS) + 1, everything, F("language")))
    out: dict[str, dict[str, int]] = {name: {} for name in names}
    for place, value, number in parts[0].union(*parts[1:], all=True):
        out[names[place]][value] = number
    return out


def _group(facet: Facet, stored: dict[str, int], selection: Selection) -> Group:
    numbers: dict[str, int] = dict(stored)
    if facet.many:
        numbers = {}
        for flags, number in stored.items():
            for value in members(facet.vocabulary, int(flags)):
                numbers[value] = numbers.get(value, 0) + number
    chosen = selection.values(facet.name)
    return Group(
        facet,
        [
            Choice(value, facet.label_of(value), numbers.get(value, 0), value in chosen)
            for value in facet.ordered(selection.language)
        ],
    )


def _spans(selection: Selection) -> tuple[list[Span], int]:
    rows = selection.rows(without=PERIOD).values("century_from", "century_to")
    found = rows.annotate(number=Count("*")).values_list("century_from", "century_to", "number")
    spans, undated = [], 0
    for first, last, number in found:
        if first is None and last is None:
            undated += number
        else:
            spans.append(Span(first, last, number))
    return spans, undated


@dataclass(frozen=True, slots=True)
class Offer:
    """A facet that stands in the way of results: its name and values, what dropping it brings."""

    label: str
    number: int
    url: str


def offers(selection: Selection, counts: Counts) -> list[Offer]:
    """Return what may be dropped so that something is found, what brings most first."""
    labels: dict[str, list[str]] = {}
    for chip in selection.chips():
        labels.setdefault(chip.facet, []).append(chip.label)
    found = [
        Offer(_heading(name, labels[name]), counts.without[name], selection.query(**{name: None}))
        for name in selection.narrowing
        if counts.without.get(name)
    ]
    return sorted(found, key=lambda offer: -offer.number)


def _heading(name: str, values: Iterable[str]) -> str:
    known = {facet.name: str(facet.label) for facet in FACETS}
    known |= {PERIOD: _("Period"), LETTER: _("First letter")}
    words = ", ".join(values)
    return f"{known[name]}: {words}" if name in known else str(capfirst(words))
