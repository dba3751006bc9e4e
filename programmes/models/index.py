"""The list of programmes, with what comes next."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core.choices import Country
from core.listing import Filter, listing
from core.models import BasePage
from programmes.choices import ProgrammeKind
from programmes.models.programme import ProgrammePage
from programmes.queries import coming_events

COUNTRY = Filter("country", _("Country"), Country, many=True)
KIND = Filter("kind", _("Kind"), ProgrammeKind)


class ProgrammesIndexPage(BasePage):
    """All programmes, the newest edition first."""

    family = "programmes"
    schema_type = "CollectionPage"
    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["programmes.ProgrammePage"]
    template = "programmes/programmes_index_page.html"
    content_panels = [*Page.content_panels, *BasePage.lead_panels]

    class Meta:
        verbose_name = _("list of programmes")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        programmes = COUNTRY.narrow(ProgrammePage.objects.all(), request, "countries")
        programmes = KIND.narrow(programmes, request)
        context["results"] = listing(
            programmes.order_by("-edition_year", "pk"), self.language, request
        )
        context["filters"] = [
            (COUNTRY, COUNTRY.choices(request)),
            (KIND, KIND.choices(request)),
        ]
        context["events"] = coming_events(self.language)
        return context
