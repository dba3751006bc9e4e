"""A story: an editorial article."""

from typing import Any

from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page

from core.choices import Country
from core.fields import MultiChoiceField
from core.meta import publisher
from core.models import BasePage, BodyMixin


class StoryPage(BodyMixin, BasePage):
    """One story; ``published_on`` orders listings and the feed, the same in all languages."""

    countries = MultiChoiceField(_("countries"), choices=Country, blank=True)
    byline = models.CharField(
        _("byline"), max_length=160, blank=True, help_text=_("Who wrote it, as it should read.")
    )
    published_on = models.DateField(_("date of the story"), default=timezone.localdate)

    translated: tuple[str, ...] = ("byline",)
    family = "stories"
    search_kind = "story"
    schema_type = "Article"
    parent_page_types = ["stories.StoriesIndexPage"]
    subpage_types: list[str] = []
    template = "stories/story_page.html"

    content_panels = [
        *Page.content_panels,
        *BasePage.lead_panels,
        FieldPanel("body"),
        MultiFieldPanel(
            [FieldPanel("byline"), FieldPanel("published_on"), FieldPanel("countries")],
            heading=_("About this story"),
        ),
        BasePage.related_panel,
    ]

    class Meta:
        verbose_name = _("story")
        verbose_name_plural = _("stories")
        indexes = [models.Index(fields=["-published_on"])]

    def structured_data(self) -> dict[str, Any]:
        data = super().structured_data()
        data["headline"] = self.title
        data["datePublished"] = self.published_on.isoformat()
        if self.last_published_at:
            data["dateModified"] = self.last_published_at.isoformat()
        data["author"] = (
            {"@type": "Organization", "name": self.byline} if self.byline else (publisher())
        )
        data["publisher"] = publisher()
        data["mainEntityOfPage"] = self.public_url
        return data
