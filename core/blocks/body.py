"""The body: the one stream of blocks that all long pages share."""

from collections.abc import Iterator

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks import StreamValue

from core.blocks.embeds import player_url
from core.blocks.links import ActionBlock, DocumentBlock, EmbedBlock, RelatedBlock
from core.blocks.pictures import GalleryBlock, PictureBlock
from core.blocks.text import FactsBlock, HeadingBlock, ParagraphBlock, QuoteBlock


class BodyBlock(blocks.StreamBlock):
    """Blocks of a story, an item, a profile, a standing page."""

    heading = HeadingBlock(group=_("Text"))
    paragraph = ParagraphBlock(group=_("Text"))
    quote = QuoteBlock(group=_("Text"))
    facts = FactsBlock(group=_("Text"))
    picture = PictureBlock(group=_("Pictures"))
    gallery = GalleryBlock(group=_("Pictures"))
    action = ActionBlock(group=_("Links"))
    related = RelatedBlock(group=_("Links"))
    document = DocumentBlock(group=_("Links"))
    embed = EmbedBlock(group=_("Links"))

    class Meta:
        label = _("Body")

    @staticmethod
    def referenced_page_ids(value: StreamValue) -> list[int]:
        """Ids of the pages that blocks of ``value`` link to, without loading the pages."""
        return list(_page_ids(value.raw_data))

    @staticmethod
    def has_player(value: StreamValue) -> bool:
        """Whether a link card of ``value`` can be played on the page."""
        return any(
            block["type"] == "embed" and player_url(block["value"].get("url", ""))
            for block in value.raw_data
        )


def _page_ids(raw: object) -> Iterator[int]:
    for block in raw:  # type: ignore[attr-defined]
        value = block["value"]
        if block["type"] == "action" and value.get("page"):
            yield value["page"]
        elif block["type"] == "related":
            for item in value.get("pages", ()):
                yield item["value"] if isinstance(item, dict) else item
