"""Words in a body."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks

PARAGRAPH_FEATURES = ["bold", "italic", "link", "document-link", "ol", "ul"]
QUOTATION_MARKS = {"«": "»", "“": "”", "„": "“”", '"': '"', "‘": "’", "‹": "›"}


def unquoted(text: str) -> str:
    """Return a quotation without the pair of marks around it; the page's language adds its own.

    >>> unquoted(" «Ырыс алды — ынтымак.» "), unquoted("«А», — dedi, — «B»")
    ('Ырыс алды — ынтымак.', '«А», — dedi, — «B»')
    """
    text = text.strip()
    closing = QUOTATION_MARKS.get(text[:1])
    if closing is None or len(text) < 3 or text[-1] not in closing:
        return text
    inside = text[1:-1]
    return text if {text[0], text[-1]} & set(inside) else inside.strip()


class HeadingBlock(blocks.StructBlock):
    """A heading within the page (the page's title is the only first-level one)."""

    text = blocks.CharBlock(label=_("Heading"), max_length=160)

    class Meta:
        icon = "title"
        label = _("Heading")
        template = "core/blocks/heading.html"
        preview_value = {"text": "Two felts, one pattern"}
        description = _("A heading that parts the text.")


class ParagraphBlock(blocks.RichTextBlock):
    """Text limited to what the templates style."""

    def __init__(self, **kwargs: object) -> None:
        kwargs.setdefault("features", PARAGRAPH_FEATURES)
        super().__init__(**kwargs)

    class Meta:
        icon = "pilcrow"
        label = _("Text")
        template = "core/blocks/paragraph.html"
        preview_value = "<p>The felt is cut once, and both pieces are used.</p>"
        description = _("Paragraphs and lists.")


class QuoteBlock(blocks.StructBlock):
    """A saying or a sentence worth lifting out."""

    text = blocks.TextBlock(label=_("Quotation"), max_length=500, rows=3)
    attribution = blocks.CharBlock(label=_("Who says it"), max_length=160, required=False)

    def get_context(self, value: Any, parent_context: Any = None) -> dict[str, Any]:
        context: dict[str, Any] = super().get_context(value, parent_context=parent_context)
        context["quotation"] = unquoted(value["text"])
        return context

    class Meta:
        icon = "openquote"
        label = _("Quotation")
        template = "core/blocks/quote.html"
        preview_value = {"text": "The crown of the yurt is handed down.", "attribution": ""}
        description = _("A quotation in large letters, without quotation marks of your own.")


class FactBlock(blocks.StructBlock):
    """One line of a table of facts."""

    term = blocks.CharBlock(label=_("What"), max_length=120)
    value = blocks.CharBlock(label=_("Fact"), max_length=300)


class FactsBlock(blocks.StructBlock):
    """A short table of facts."""

    heading = blocks.CharBlock(label=_("Heading"), max_length=160, required=False)
    rows = blocks.ListBlock(FactBlock(), min_num=1, max_num=20, label=_("Rows"))

    class Meta:
        icon = "table"
        label = _("Facts")
        template = "core/blocks/facts.html"
        preview_value = {
            "heading": "Shyrdak",
            "rows": [{"term": "Made of", "value": "Felt"}, {"term": "Where", "value": "Naryn"}],
        }
        description = _("A two-column table: what, and the fact.")
