"""What is related by facts, across the apps: the same place, material, technique or country.

Editors' own picks (``RelatedPage``) come first on a page; these groups fill in what nobody has to
keep up by hand.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any
from uuid import UUID

from django.apps import apps
from django.db.models import Q, QuerySet

from core.fields import token
from translation.fallback import best_versions, is_private

PER_GROUP = 4
NEAR = Decimal("0.35")
"""Degrees to each side: about 30 to 40 km, a town and the villages around it."""


@dataclass(frozen=True, slots=True)
class Group:
    """A heading and the pages under it, each in the reader's best language."""

    title: str
    pages: list[Any]


def pages_of(model: str) -> QuerySet[Any]:
    """Pages of a type by its label, so that apps which are peers need not import one another."""
    return apps.get_model(model).objects.all()


def near(place: Any) -> Q:
    """Pages whose coordinates are close to those of ``place`` (a page with PlaceMixin)."""
    if place.latitude is None or place.longitude is None:
        return Q(pk__in=[])
    return Q(
        latitude__range=(place.latitude - NEAR, place.latitude + NEAR),
        longitude__range=(place.longitude - NEAR, place.longitude + NEAR),
    )


def sharing(field: str, values: Iterable[str]) -> Q:
    """Pages whose MultiChoiceField ``field`` holds any of ``values``."""
    found = Q(pk__in=[])
    for value in values:
        found |= Q(**{f"{field}__contains": token(value)})
    return found


def groups(
    page: Any, wanted: Iterable[tuple[str, list[QuerySet[Any]]]], shown: Iterable[UUID] = ()
) -> list[Group]:
    """Return the groups that are not empty; no page twice, none of ``shown`` (translation keys).

    ``wanted`` are headings with querysets, which take turns in a group; one query a queryset. What
    is private is nobody's kin. Pictures are not attached.
    """
    seen = {page.translation_key, *shown}
    found: list[Group] = []
    for title, sources in wanted:
        rows = [
            list(
                best_versions(
                    source.exclude(is_private()).exclude(translation_key__in=seen), page.language
                ).order_by("-first_published_at", "pk")[:PER_GROUP]
            )
            for source in sources
        ]
        turns = [row for turn in range(PER_GROUP) for row in (r[turn : turn + 1] for r in rows)]
        pages = [item for turn in turns for item in turn][:PER_GROUP]
        if pages:
            seen |= {item.translation_key for item in pages}
            found.append(Group(title, pages))
    return found
