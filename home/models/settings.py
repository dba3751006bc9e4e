"""Settings that an administrator changes without a release."""

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.settings.models import BaseSiteSetting, register_setting


@register_setting(icon="site")
class SiteSettings(BaseSiteSetting):
    """One record a site."""

    report_email = models.EmailField(
        _("address for reports"),
        blank=True,
        help_text=_("Reports of errors and requests for removal are sent here."),
    )

    panels = [FieldPanel("report_email")]

    class Meta:
        verbose_name = _("site settings")

    @property
    def report_address(self) -> str:
        """Where reports go: this setting, or CONTACT_EMAIL of the environment."""
        return self.report_email or settings.CONTACT_EMAIL
