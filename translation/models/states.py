"""The state of every page in every language, stored: what the matrix filters and counts by."""

from django.db import models
from django.utils.translation import gettext_lazy as _

from translation.state import Publicness, TextState


class PageState(models.Model):
    """What ``translation.state.states`` said of one page in one language when it last changed.

    One row a page (translation key) and language of the registry, missing ones too. ``since`` is
    when the text became stale, None where it is not. ``updated_at`` is when the row was written.
    """

    key = models.UUIDField(db_index=True)
    language = models.CharField(max_length=12)
    text = models.CharField(max_length=12, choices=TextState)
    publicness = models.CharField(max_length=12, choices=Publicness)
    progress = models.PositiveSmallIntegerField(default=0)
    page = models.ForeignKey(
        "wagtailcore.Page", null=True, on_delete=models.CASCADE, related_name="+"
    )
    since = models.DateTimeField(null=True)
    updated_at = models.DateTimeField(auto_now=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("state of a page in a language")
        verbose_name_plural = _("states of pages in languages")
        constraints = [
            models.UniqueConstraint(fields=["key", "language"], name="one_state_a_language")
        ]
        indexes = [models.Index(fields=["language", "text", "publicness"])]

    def __str__(self) -> str:
        return f"{self.key} {self.language}: {self.text}, {self.publicness}"
