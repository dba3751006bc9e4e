"""The showcase of creators."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core.choices import Country
from core.listing import Filter, alphabetical
from core.models import BasePage
from creators.choices import Craft
from creators.models.creator import CreatorPage

COUNTRY = Filter("country", _("Country"), Country)
CRAFT = Filter("craft", _("Craft"), Craft)


class CreatorsIndexPage(BasePage):
    """All creators by name, each in the reader's best language."""

    family = "creators"
    schema_type = "CollectionPage"
    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["creators.CreatorPage"]
    template = "creators/creators_index_page.html"
    content_panels = [*Page.content_panels, *BasePage.lead_panels]

    class Meta:
        verbose_name = _("showcase of creators")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        creators = COUNTRY.narrow(CreatorPage.objects.all(), request)
        creators = CRAFT.narrow(creators, request)
        context["results"], context["letters"] = alphabetical(creators, self.language, request)
        context["filters"] = [
            (COUNTRY, COUNTRY.choices(request)),
            (CRAFT, CRAFT.choices(request)),
        ]
        return context
