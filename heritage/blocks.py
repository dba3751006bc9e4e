"""The stops of a route: names and texts are translated, places and items are facts."""

from collections.abc import Iterator
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks import StreamValue

from core.blocks.text import ParagraphBlock


class StopBlock(blocks.StructBlock):
    """One place of a route, with what there is to know of it there."""

    name = blocks.CharBlock(label=_("Place"), max_length=160)
    text = ParagraphBlock(label=_("Text"), required=False)
    latitude = blocks.FloatBlock(label=_("latitude"), min_value=-85, max_value=85)
    longitude = blocks.FloatBlock(label=_("longitude"), min_value=-180, max_value=180)
    item = blocks.PageChooserBlock(
        label=_("Heritage item"), page_type="heritage.HeritageItemPage", required=False
    )

    class Meta:
        icon = "site"
        label = _("Stop")
        template = "heritage/blocks/stop.html"
        preview_value = {
            "name": "Samarkand",
            "text": "<p>Paper, silk and stars.</p>",
            "latitude": 39.65,
            "longitude": 66.97,
        }
        description = _("A place of the route, in the order in which it is reached.")


class StopsBlock(blocks.StreamBlock):
    """The stops in their order."""

    stop = StopBlock()

    class Meta:
        label = _("Stops")
        min_num = 2
        max_num = 40

    @staticmethod
    def referenced_page_ids(value: StreamValue) -> list[int]:
        """Ids of the items at the stops, without loading them."""
        return [pk for stop in _raw(value) if (pk := stop.get("item"))]


def _raw(value: StreamValue) -> Iterator[dict[str, Any]]:
    for block in value.raw_data:
        yield block["value"]
