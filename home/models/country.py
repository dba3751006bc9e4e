"""One page a country, gathering what the site has of it."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from core.choices import Country
from core.models import BasePage, BodyMixin
from home.queries import of_country


class CountryPage(BodyMixin, BasePage):
    """A country; there are five, made by ``setup_site``."""

    country = models.CharField(_("country"), max_length=2, choices=Country)

    family = "countries"
    search_kind = "country"
    schema_type = "CollectionPage"
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    template = "home/country_page.html"
    content_panels = [
        *Page.content_panels,
        *BasePage.lead_panels,
        FieldPanel("country"),
        FieldPanel("body"),
        BasePage.related_panel,
    ]

    class Meta:
        verbose_name = _("country page")
        verbose_name_plural = _("country pages")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        found = of_country(self.country, self.language)
        shown = {page.translation_key for pages in found.values() for page in pages}
        context.update(found)
        context["related_pages"] = [
            page for page in context["related_pages"] if page.translation_key not in shown
        ]
        return context

    def structured_data(self) -> dict[str, Any]:
        data = super().structured_data()
        data["about"] = {"@type": "Country", "name": self.title}
        return data
