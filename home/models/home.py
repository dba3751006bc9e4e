"""The home page: one a language, siblings under the root."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel, PageChooserPanel
from wagtail.models import Page

from core.meta import publisher
from core.models import BasePage
from home.queries import for_home
from translation.urls import absolute


class HomePage(BasePage):
    """The front page of a language; its slug is only a name in the tree (``home-kk``)."""

    hero_title = models.CharField(
        _("words on the picture"), max_length=120, blank=True, help_text=_("Three to six words.")
    )
    lead = models.TextField(_("lead"), max_length=400, blank=True)
    story = models.ForeignKey(
        "stories.StoryPage",
        verbose_name=_("feature story"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Empty: the newest."),
    )
    creator = models.ForeignKey(
        "creators.CreatorPage",
        verbose_name=_("featured creator"),
        null=True,
        blank=True,
        on_delete=models.SET_NULL,
        related_name="+",
        help_text=_("Empty: the newest."),
    )

    translated: tuple[str, ...] = ("hero_title", "lead")
    not_synchronised = ("slug",)
    family = "home"
    schema_type = "WebSite"
    parent_page_types = ["wagtailcore.Page"]
    subpage_types = [
        "stories.StoriesIndexPage",
        "heritage.HeritageIndexPage",
        "programmes.ProgrammesIndexPage",
        "creators.CreatorsIndexPage",
        "home.CountryPage",
        "home.StandardPage",
        "home.BrandPage",
        "home.ReportPage",
    ]
    template = "home/home_page.html"
    content_panels = [
        *Page.content_panels,
        MultiFieldPanel([FieldPanel("hero_title"), FieldPanel("lead")], heading=_("Opening")),
        *BasePage.lead_panels,
        MultiFieldPanel(
            [PageChooserPanel("story"), PageChooserPanel("creator")], heading=_("Featured")
        ),
    ]

    class Meta:
        verbose_name = _("home page")

    def referenced_page_ids(self) -> list[int]:
        chosen = [pk for pk in (self.story_id, self.creator_id) if pk]
        return [*super().referenced_page_ids(), *chosen]

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        links = context["links"]
        context.update(
            for_home(self.language, links.get(self.story_id), links.get(self.creator_id))
        )
        return context

    def structured_data(self) -> dict[str, Any]:
        data = super().structured_data()
        data["publisher"] = publisher()
        data["potentialAction"] = {
            "@type": "SearchAction",
            "target": {
                "@type": "EntryPoint",
                "urlTemplate": absolute(f"/{self.language}/search/?q={{words}}"),
            },
            "query-input": "required name=words",
        }
        return data
