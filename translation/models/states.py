"""The state of every page in every language, stored: what the matrix filters and counts by."""

from django.conf import settings
from django.contrib.contenttypes.models import ContentType
from django.db import models
from django.utils.translation import gettext_lazy as _

from translation.axes import Publicness, TextState


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


class PageFacts(models.Model):
    """What the matrix filters and sorts pages by, whatever their type; one row a page.

    ``origin`` is its origin's language and ``page`` the origin version; ``countries`` holds codes
    between commas (``,kz,uz,``). ``titles`` goes from language code to title, ``sorts`` from the
    language of a reader to the sort key of the title they read; ``folded`` is what a search looks
    in. ``progress`` is the mean over the languages,
    ``stale_since`` the earliest of any, ``changed_at`` the latest revision of any.
    """

    key = models.UUIDField(primary_key=True)
    origin = models.CharField(max_length=12, blank=True)
    page = models.ForeignKey(
        "wagtailcore.Page", null=True, on_delete=models.SET_NULL, related_name="+"
    )
    content_type = models.ForeignKey(
        ContentType, null=True, on_delete=models.CASCADE, related_name="+"
    )
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    countries = models.CharField(max_length=60, blank=True)
    titles = models.JSONField(default=dict)
    sorts = models.JSONField(default=dict)
    folded = models.TextField(blank=True)
    progress = models.PositiveSmallIntegerField(default=0)
    stale_since = models.DateTimeField(null=True)
    changed_at = models.DateTimeField(null=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("facts of a page")
        verbose_name_plural = _("facts of pages")

    def __str__(self) -> str:
        return f"{self.key} {self.titles.get(self.origin, '')}"

    @property
    def country_codes(self) -> list[str]:
        """Codes of the countries whose content it is."""
        return [code for code in self.countries.split(",") if code]
