"""What became of a page's texts when its origin changed: old and new source, side by side."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class SourceChange(models.Model):
    """One text of an origin that took the place of another (or of none) at a synchronisation.

    ``old`` is None for a text that is new, ``new`` None for one that is gone. A change is settled
    for a language when ``new`` has a translation there; the row stays as the history.
    """

    source = models.ForeignKey(
        "wagtail_localize.TranslationSource", on_delete=models.CASCADE, related_name="changes"
    )
    context = models.ForeignKey(
        "wagtail_localize.TranslationContext", on_delete=models.CASCADE, related_name="+"
    )
    old = models.ForeignKey(
        "wagtail_localize.String", null=True, on_delete=models.CASCADE, related_name="+"
    )
    new = models.ForeignKey(
        "wagtail_localize.String", null=True, on_delete=models.CASCADE, related_name="+"
    )
    minor = models.BooleanField(default=False)
    made_at = models.DateTimeField(auto_now_add=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("change of a source text")
        verbose_name_plural = _("changes of source texts")
        ordering = ["-made_at", "-pk"]

    def __str__(self) -> str:
        return f"{self.source_id} {self.context_id}: {self.old_id} → {self.new_id}"


class MinorRevision(models.Model):
    """A revision whose author said that its changes make no translation stale."""

    revision = models.OneToOneField(
        "wagtailcore.Revision", on_delete=models.CASCADE, related_name="minor_mark"
    )

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("minor revision")
        verbose_name_plural = _("minor revisions")

    def __str__(self) -> str:
        return str(self.revision_id)
