"""Links out of a body: to pages of the site, documents, and other sites."""

from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.blocks import StructBlockValidationError
from wagtail.documents.blocks import DocumentChooserBlock

from core.blocks.embeds import player_url


class ActionBlock(blocks.StructBlock):
    """A call to action: a sentence and one link, to a page of the site or elsewhere."""

    text = blocks.CharBlock(label=_("Text"), max_length=250, required=False)
    label = blocks.CharBlock(label=_("Words on the link"), max_length=80)
    page = blocks.PageChooserBlock(label=_("Page"), required=False)
    url = blocks.URLBlock(label=_("Or an outside address"), required=False)

    class Meta:
        icon = "link"
        label = _("Call to action")
        template = "core/blocks/action.html"
        preview_value = {"text": "", "label": "All programmes", "url": "https://example.org/"}
        description = _("One clear next step.")

    def clean(self, value: blocks.StructValue) -> blocks.StructValue:
        cleaned = super().clean(value)
        if bool(cleaned["page"]) == bool(cleaned["url"]):
            problem = ValidationError(_("Give either a page or an outside address."))
            raise StructBlockValidationError(block_errors={"page": problem})
        return cleaned


class RelatedBlock(blocks.StructBlock):
    """Pages of the site within the text, each in the reader's best language."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=160, required=False)
    pages = blocks.ListBlock(
        blocks.PageChooserBlock(label=_("Page")), min_num=1, max_num=6, label=_("Pages")
    )

    class Meta:
        icon = "list-ul"
        label = _("Related pages")
        template = "core/blocks/related.html"
        description = _("Cards of other pages of the site.")


class DocumentBlock(blocks.StructBlock):
    """A file to download, with its kind and size."""

    document = DocumentChooserBlock(label=_("Document"))
    title = blocks.CharBlock(label=_("Words on the link"), max_length=160)

    class Meta:
        icon = "doc-full"
        label = _("Document")
        template = "core/blocks/document.html"
        description = _("A file to download.")


class EmbedValue(blocks.StructValue):
    """Knows whether the address can be played on the page after a click."""

    @property
    def player(self) -> str:
        """Address of the provider's player, empty where there is none that we know."""
        return player_url(self.get("url") or "")

    @property
    def host(self) -> str:
        """The site that the link leads to, as a reader would name it."""
        return (urlsplit(self.get("url") or "").hostname or "").removeprefix("www.")


class EmbedBlock(blocks.StructBlock):
    """A card for something elsewhere; nothing is fetched from there before a click that says so."""

    url = blocks.URLBlock(label=_("Address"))
    title = blocks.CharBlock(label=_("Title"), max_length=160)
    description = blocks.CharBlock(label=_("Description"), max_length=300, required=False)

    class Meta:
        icon = "media"
        label = _("Link card")
        template = "core/blocks/embed.html"
        value_class = EmbedValue
        preview_value = {
            "url": "https://whc.unesco.org/en/list/603",
            "title": "Samarkand – Crossroad of Cultures",
            "description": "",
        }
        description = _("A card that leads to another site; a video plays after a click.")
