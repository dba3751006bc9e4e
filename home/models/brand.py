"""The brand kit: mark, colours, patterns, type and badges, to look at and to take away."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from core.models import BasePage, BodyMixin
from home.brand import kit
from home.brand.colours import COLOURS
from languages import LANGUAGES
from languages.names import country_name
from patterns.dyes import COUNTRIES, Country
from patterns.mark import SMALLEST

# Of each cloth, the seeds that ``tools/patterns/build.py`` writes as static files.
SEEDS = (1, 2, 5)


def _cloth(country: Country, language: str) -> dict[str, Any]:
    """Return a country's cloth: its name, and the static files of its drawings."""
    folder = f"img/patterns/{country}"
    return {
        "code": country,
        "name": country_name(country, language),
        "seeds": [(seed, f"{folder}-cloth{'' if seed == 1 else f'-{seed}'}.svg") for seed in SEEDS],
        "band": f"{folder}-edge.svg",
    }


class BrandPage(BodyMixin, BasePage):
    """A text, and all that the project's designers and partners need."""

    family = "about"
    own_address = "brand"
    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    template = "home/brand_page.html"
    content_panels = [
        *Page.content_panels,
        *BasePage.lead_panels,
        FieldPanel("body"),
        BasePage.related_panel,
    ]

    class Meta:
        verbose_name = _("brand kit page")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["colours"] = COLOURS
        context["cloths"] = [_cloth(code, self.language) for code in COUNTRIES]
        context["smallest"] = SMALLEST
        context["kit"] = kit.offered()
        context["specimens"] = [
            (code, entry, " ".join(entry.alphabet)) for code, entry in LANGUAGES.items()
        ]
        context["badges"] = [(code, LANGUAGES[code]) for code in kit.badge_languages()]
        return context
