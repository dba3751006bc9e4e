"""A route that the catalogue is narrowed to: the items at its stops, and its line on the map."""

from dataclasses import dataclass
from uuid import UUID

from django.http import Http404

from heritage.atlas.route import Route
from heritage.models import HeritageItemPage, RoutePage
from heritage.models.route import routes

LONGEST = 255


@dataclass(frozen=True, slots=True)
class Followed:
    """A chosen route in the reader's best language; ``keys`` are those of the items on its way."""

    slug: str
    title: str
    keys: tuple[UUID, ...]
    drawing: Route


def read_route(slug: str, language: str) -> Followed | None:
    """Return the route of an address, None where it names none; Http404 for one there is not."""
    if not slug:
        return None
    if len(slug) > LONGEST or not slug.isprintable():
        raise Http404("no such route")
    page: RoutePage | None = routes(language).filter(slug=slug).first()
    if page is None:
        raise Http404("no such route")
    items = HeritageItemPage.objects.filter(pk__in=page.item_ids)
    keys = tuple(items.values_list("translation_key", flat=True))
    return Followed(page.slug, page.title, keys, page.drawing)
