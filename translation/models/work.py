"""Who is to do what until when, and what they are told."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _


class Assignment(models.Model):
    """A page in a language that a person (or the language's translators, if nobody) is to
    translate; ``deadline`` is a date in the site's zone."""

    key = models.UUIDField(db_index=True)
    language = models.CharField(max_length=12)
    person = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL,
        related_name="assignments", verbose_name=_("translator"),
    )  # fmt: skip
    deadline = models.DateField(_("deadline"), null=True, blank=True)
    note = models.TextField(_("note"), blank=True)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField(auto_now_add=True)
    done_at = models.DateTimeField(null=True)
    reminded_at = models.DateTimeField(null=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("assignment")
        verbose_name_plural = _("assignments")
        constraints = [
            models.UniqueConstraint(fields=["key", "language"], name="one_assignment_a_language")
        ]

    def __str__(self) -> str:
        return f"{self.key} {self.language}"


class Notice(models.Model):
    """One thing that a person is told in the admin, beside the e-mail. ``kind`` is a key of the
    notices' table of wordings, ``data`` what they are filled with; so each reads in their own
    language."""

    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="notices"
    )
    kind = models.CharField(max_length=40)
    data = models.JSONField(default=dict)
    url = models.CharField(max_length=500, blank=True)
    made_at = models.DateTimeField(auto_now_add=True)
    read_at = models.DateTimeField(null=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("notice")
        verbose_name_plural = _("notices")
        ordering = ["-made_at", "-pk"]
        indexes = [models.Index(fields=["user", "read_at"])]

    def __str__(self) -> str:
        return f"{self.user_id} {self.kind}"


class Overrule(models.Model):
    """A finding of the checks that a reviewer accepts, with the reason."""

    context = models.ForeignKey(
        "wagtail_localize.TranslationContext", on_delete=models.CASCADE, related_name="+"
    )
    string = models.ForeignKey(
        "wagtail_localize.String", on_delete=models.CASCADE, related_name="+"
    )
    language = models.CharField(max_length=12)
    rule = models.CharField(max_length=40)
    text_digest = models.CharField(max_length=64)
    reason = models.TextField(_("reason"))
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    made_at = models.DateTimeField(auto_now_add=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("overruled finding")
        verbose_name_plural = _("overruled findings")

    def __str__(self) -> str:
        return f"{self.rule}: {self.reason}"
