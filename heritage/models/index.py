"""The catalogue of heritage."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page

from core.models import BasePage


class HeritageIndexPage(BasePage):
    """All heritage items by title, each in the reader's best language, narrowed by facets."""

    family = "heritage"
    schema_type = "CollectionPage"
    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types = ["heritage.HeritageItemPage", "heritage.RoutePage"]
    template = "heritage/heritage_index_page.html"
    content_panels = [*Page.content_panels, *BasePage.lead_panels]

    class Meta:
        verbose_name = _("catalogue of heritage")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        from heritage.atlas.map import map_context
        from heritage.exploration.page import explore
        from heritage.exploration.selection import Selection
        from heritage.models.route import routes

        selection = Selection.read(request.GET, self.language)
        found = explore(selection)
        return {
            **super().get_context(request, *args, **kwargs),
            **found,
            "map": map_context(selection),
            "routes": routes(self.language),
        }

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        from heritage.atlas.map import points_response, wants_points
        from heritage.exploration.selection import Selection

        if wants_points(request):
            return points_response(request, Selection.read(request.GET, self.language))
        return super().serve(request, *args, **kwargs)
