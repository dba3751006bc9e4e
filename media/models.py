"""Pictures and files with their rights. Alternative text is not here: it belongs to each use."""

import datetime as dt
from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.documents.models import AbstractDocument
from wagtail.documents.models import Document as StockDocument
from wagtail.images.models import AbstractImage, AbstractRendition
from wagtail.images.models import Image as StockImage

from media.colour import ground_of
from media.licences import URLS, Licence


class Rights(models.Model):
    """Who made a thing, under which licence it is shown, and until when."""

    credit = models.CharField(
        _("credit"), max_length=200, blank=True, help_text=_("Who made it; shown beside it.")
    )
    licence = models.CharField(
        _("licence"), max_length=20, choices=Licence, default=Licence.PERMISSION
    )
    source_url = models.URLField(_("where it comes from"), blank=True)
    rights_expire_on = models.DateField(
        _("rights expire on"),
        null=True,
        blank=True,
        help_text=_("Leave empty where the rights do not expire."),
    )

    class Meta:
        abstract = True

    @property
    def licence_url(self) -> str:
        """Address of the licence's text, empty for those that have none."""
        return URLS.get(self.licence, "")

    def rights_expired(self, today: dt.date | None = None) -> bool:
        """Whether the right to show it has ended."""
        today = today or timezone.localdate()
        return self.rights_expire_on is not None and self.rights_expire_on < today


class Picture(Rights, AbstractImage):
    """An image of the library. ``ground`` is the class of the colour that stands in for it."""

    ground = models.CharField(max_length=4, blank=True, editable=False)

    admin_form_fields = (
        *StockImage.admin_form_fields,
        "credit",
        "licence",
        "source_url",
        "rights_expire_on",
    )

    class Meta(AbstractImage.Meta):
        verbose_name = _("picture")
        verbose_name_plural = _("pictures")
        permissions = [("choose_image", "Can choose image")]

    @property
    def default_alt_text(self) -> str:
        """Nothing: the title is often a file name, and the text belongs to each use."""
        return ""

    def save(self, *args: Any, **kwargs: Any) -> None:
        if self.file and (not self.ground or not self.file._committed):
            self._find_ground()
            if kwargs.get("update_fields") is not None:
                kwargs["update_fields"] = {*kwargs["update_fields"], "ground"}
        super().save(*args, **kwargs)

    def _find_ground(self) -> None:
        try:
            with self.open_file() as file:
                self.ground = ground_of(file)
                file.seek(0)
        except (OSError, ValueError):
            self.ground = ""  # a file that is gone must not keep an editor from saving


class PictureRendition(AbstractRendition):
    """A size of a picture, made once."""

    image = models.ForeignKey(Picture, on_delete=models.CASCADE, related_name="renditions")

    class Meta(AbstractRendition.Meta):
        unique_together = (("image", "filter_spec", "focal_point_key"),)


class File(Rights, AbstractDocument):
    """A document of the library."""

    admin_form_fields = (
        *StockDocument.admin_form_fields,
        "credit",
        "licence",
        "source_url",
        "rights_expire_on",
    )

    class Meta(AbstractDocument.Meta):
        verbose_name = _("document")
        verbose_name_plural = _("documents")
        permissions = [("choose_document", "Can choose document")]
