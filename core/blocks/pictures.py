"""Pictures in a body: their alternative text and caption are translated, the image is not."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images.blocks import ImageChooserBlock


class PictureBlock(blocks.StructBlock):
    """One picture with its text alternative and caption; the credit comes from the library."""

    image = ImageChooserBlock(label=_("Picture"))
    alt = blocks.CharBlock(
        label=_("Text for those who cannot see the picture"),
        max_length=250,
        help_text=_("Say what is seen, in one sentence."),
    )
    caption = blocks.CharBlock(label=_("Caption"), max_length=300, required=False)

    class Meta:
        icon = "image"
        label = _("Picture")
        template = "core/blocks/picture.html"
        preview_value: dict[str, Any] = {"alt": "", "caption": "Caption"}
        description = _("A picture across the column, with caption and credit.")


class GalleryBlock(blocks.StructBlock):
    """Two to twelve pictures side by side."""

    pictures = blocks.ListBlock(PictureBlock(), min_num=2, max_num=12, label=_("Pictures"))

    class Meta:
        icon = "copy"
        label = _("Gallery")
        template = "core/blocks/gallery.html"
        description = _("Several pictures side by side.")
