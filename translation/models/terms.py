"""The term base: what the field's things are called in each language, and what they may not be."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from languages import LANGUAGES


def language_choices() -> list[tuple[str, str]]:
    """Code and endonym of each language; asked anew, so that another language is no migration."""
    return [(code, entry.endonym) for code, entry in LANGUAGES.items()]


class Concept(models.Model):
    """One thing of the field, whatever it is called; ``name`` is its stable key (ASCII)."""

    name = models.SlugField(_("key"), max_length=80, unique=True)
    subject = models.CharField(_("subject"), max_length=80, blank=True)
    definition = models.TextField(_("definition"), blank=True)
    definition_language = models.CharField(max_length=12, default="en")
    note = models.TextField(_("note"), blank=True)
    source = models.CharField(_("source"), max_length=500, blank=True)
    created_at = models.DateTimeField(auto_now_add=True)
    updated_at = models.DateTimeField(auto_now=True)

    class Meta:
        verbose_name = _("concept")
        verbose_name_plural = _("term base")
        ordering = ["name"]

    def __str__(self) -> str:
        return self.name


class Term(models.Model):
    """One word for a concept in one language."""

    class Status(models.TextChoices):
        PROPOSED = "proposed", _("proposed")
        AGREED = "agreed", _("agreed")
        AVOID = "avoid", _("avoid")

    concept = models.ForeignKey(Concept, on_delete=models.CASCADE, related_name="terms")
    language = models.CharField(
        _("language"), max_length=12,
        choices=language_choices,
    )  # fmt: skip
    text = models.CharField(_("term"), max_length=200)
    status = models.CharField(_("status"), max_length=12, choices=Status, default=Status.PROPOSED)
    note = models.TextField(_("note"), blank=True)
    agreed_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, blank=True, on_delete=models.SET_NULL,
        related_name="+",
    )  # fmt: skip
    agreed_at = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = _("term")
        verbose_name_plural = _("terms")
        constraints = [
            models.UniqueConstraint(
                fields=["concept", "language", "text"], name="one_term_a_spelling"
            )
        ]
        indexes = [models.Index(fields=["language", "status"])]

    def __str__(self) -> str:
        return f"{self.text} ({self.language})"
