"""Standing pages: about, privacy, accessibility, terms."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from core.models import BasePage, BodyMixin


class StandardPage(BodyMixin, BasePage):
    """A page of plain text blocks."""

    family = "about"
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    template = "home/standard_page.html"
    content_panels = [
        *Page.content_panels,
        *BasePage.lead_panels,
        FieldPanel("body"),
        BasePage.related_panel,
    ]

    class Meta:
        verbose_name = _("standing page")
        verbose_name_plural = _("standing pages")
