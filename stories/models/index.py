"""The list of stories."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core.choices import Country
from core.listing import Filter, listing
from core.models import BasePage
from stories.models.story import StoryPage

COUNTRY = Filter("country", _("Country"), Country, many=True)


class StoriesIndexPage(BasePage):
    """All stories, newest first, each in the reader's best language."""

    family = "stories"
    schema_type = "CollectionPage"
    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["stories.StoryPage"]
    template = "stories/stories_index_page.html"
    content_panels = [*Page.content_panels, *BasePage.lead_panels]

    class Meta:
        verbose_name = _("list of stories")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        stories = COUNTRY.narrow(StoryPage.objects.all(), request, "countries")
        context["results"] = listing(
            stories.order_by("-published_on", "-pk"), self.language, request
        )
        context["filters"] = [(COUNTRY, COUNTRY.choices(request))]
        return context
