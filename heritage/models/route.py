"""A route: places in an order, with a text for each, drawn on the map as a thread."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.fields import StreamField
from wagtail.models import Page

from core.choices import Country
from core.fields import MultiChoiceField
from core.models import BasePage, BodyMixin
from heritage.atlas import places
from heritage.atlas.route import Route, drawn
from heritage.blocks import StopsBlock
from translation.fallback import best_versions, is_private
from translation.urls import absolute


class RoutePage(BodyMixin, BasePage):
    """A way through the region, from stop to stop; each may lead to an item of heritage."""

    countries = MultiChoiceField(_("countries"), choices=Country)
    stops = StreamField(StopsBlock(), verbose_name=_("stops"))

    translated: tuple[str, ...] = ("stops",)
    family = "heritage"
    search_kind = "route"
    schema_type = "TouristTrip"
    parent_page_types = ["heritage.HeritageIndexPage"]
    subpage_types: list[str] = []
    template = "heritage/route_page.html"

    content_panels = [
        *Page.content_panels,
        *BasePage.lead_panels,
        FieldPanel("countries"),
        FieldPanel("body"),
        FieldPanel("stops"),
        BasePage.related_panel,
    ]

    class Meta:
        verbose_name = _("route")
        verbose_name_plural = _("routes")

    def referenced_page_ids(self) -> list[int]:
        return [*super().referenced_page_ids(), *self.item_ids]

    @property
    def item_ids(self) -> list[int]:
        """Ids of the items at the stops, in whichever language they were chosen."""
        return StopsBlock.referenced_page_ids(self.stops)

    @property
    def drawing(self) -> Route:
        """The route as the map draws it; its stops link to places of this page."""
        return drawn(
            [(s.value["name"], s.value["latitude"], s.value["longitude"]) for s in self.stops]
        )

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        route = self.drawing
        items = [block.value.get("item") for block in self.stops]
        context["route"] = route
        context["lands"] = places.countries(self.language)
        context["towns"] = places.towns(self.language)
        context["stops"] = [
            {"mark": mark, "text": block.value["text"], "item": links_of(context, item)}
            for mark, block, item in zip(route.marks, self.stops, items, strict=True)
        ]
        return context

    def structured_data(self) -> dict[str, Any]:
        data = super().structured_data()
        data.pop("inLanguage")  # a trip is made, not written
        data["itinerary"] = {
            "@type": "ItemList",
            "numberOfItems": len(self.stops),
            "itemListElement": [
                {
                    "@type": "ListItem",
                    "position": place,
                    "item": {
                        "@type": "Place",
                        "name": block.value["name"],
                        "url": f"{absolute(self.path_on_site)}#stop-{place}",
                        "geo": {
                            "@type": "GeoCoordinates",
                            "latitude": block.value["latitude"],
                            "longitude": block.value["longitude"],
                        },
                    },
                }
                for place, block in enumerate(self.stops, 1)
            ],
        }
        return data


def links_of(context: dict[str, Any], item: Page | None) -> Page | None:
    """The item of a stop in the reader's best language; None where it is public in none."""
    return context["links"].get(item.pk) if item is not None else None


def routes(language: str) -> QuerySet[RoutePage]:
    """Return the routes that readers of a language are offered, by title; none that is private."""
    public = RoutePage.objects.exclude(is_private())
    return best_versions(public, language).order_by("title", "pk")
