"""The catalogue of heritage."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core.choices import Country
from core.listing import Filter, alphabetical
from core.models import BasePage
from heritage.choices import Kind
from heritage.models.item import HeritageItemPage

COUNTRY = Filter("country", _("Country"), Country, many=True)
KIND = Filter("kind", _("Kind"), Kind)


class HeritageIndexPage(BasePage):
    """All heritage items by title, each in the reader's best language."""

    family = "heritage"
    schema_type = "CollectionPage"
    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["heritage.HeritageItemPage"]
    template = "heritage/heritage_index_page.html"
    content_panels = [*Page.content_panels, *BasePage.lead_panels]

    class Meta:
        verbose_name = _("catalogue of heritage")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        items = COUNTRY.narrow(HeritageItemPage.objects.all(), request, "countries")
        items = KIND.narrow(items, request)
        context["results"], context["letters"] = alphabetical(items, self.language, request)
        context["filters"] = [
            (COUNTRY, COUNTRY.choices(request)),
            (KIND, KIND.choices(request)),
        ]
        return context
