"""Pictures in a body: their alternative text and caption are translated, the image is not."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.images import get_image_model
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
        description = _("A picture across the column, with caption and credit.")

    def get_preview_value(self) -> Any:
        """The newest picture of the library, with a caption."""
        return self.normalize({"image": _sample_picture(), "alt": "", "caption": _("Caption")})


def _sample_picture() -> Any:
    return get_image_model().objects.order_by("-created_at").first()


class GalleryBlock(blocks.StructBlock):
    """Two to twelve pictures side by side."""

    pictures = blocks.ListBlock(PictureBlock(), min_num=2, max_num=12, label=_("Pictures"))

    class Meta:
        icon = "copy"
        label = _("Gallery")
        template = "core/blocks/gallery.html"
        description = _("Several pictures side by side.")

    def get_preview_value(self) -> Any:
        """The newest picture of the library, twice."""
        shown = {"image": _sample_picture(), "alt": "", "caption": ""}
        return self.normalize({"pictures": [shown, shown]})
