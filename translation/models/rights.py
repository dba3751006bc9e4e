"""What the members of a group may do beyond Django's permissions: in which country or language."""

from django.contrib.auth.models import Group
from django.db import models
from django.utils.translation import gettext_lazy as _

EVERYWHERE = "*"


class Grant(models.Model):
    """One act that the members of a group may do within one scope.

    ``scope`` is a country code (``write``, ``approve``), a language code (``translate``,
    ``review``) or ``*``. What nobody granted is denied.
    """

    class Act(models.TextChoices):
        WRITE = "write", _("write content of a country")
        APPROVE = "approve", _("approve content of a country")
        TRANSLATE = "translate", _("translate into a language")
        REVIEW = "review", _("approve translations into a language")
        COORDINATE = "coordinate", _("coordinate the whole site")

    group = models.ForeignKey(Group, on_delete=models.CASCADE, related_name="grants")
    act = models.CharField(_("act"), max_length=12, choices=Act)
    scope = models.CharField(_("country or language"), max_length=12)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("grant")
        verbose_name_plural = _("grants")
        constraints = [
            models.UniqueConstraint(fields=["group", "act", "scope"], name="one_grant_an_act")
        ]

    def __str__(self) -> str:
        return f"{self.group}: {self.act} {self.scope}"
