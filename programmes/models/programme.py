"""A yearly undertaking with its events."""

from typing import Any

from django.db import models
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel
from wagtail.models import Page

from core.choices import Country
from core.fields import MultiChoiceField
from core.models import BasePage, BodyMixin
from programmes.choices import ProgrammeKind
from programmes.queries import events_under


class ProgrammePage(BodyMixin, BasePage):
    """A tour, an exhibition retrospective, a film season, a festival, a residency."""

    kind = models.CharField(_("kind"), max_length=12, choices=ProgrammeKind)
    edition_year = models.PositiveSmallIntegerField(_("year of the edition"))
    countries = MultiChoiceField(_("countries"), choices=Country)
    organisers = models.CharField(_("organisers"), max_length=300, blank=True)
    is_sample = models.BooleanField(
        _("sample programme"), default=False, help_text=_("Invented; the page says so.")
    )

    translated: tuple[str, ...] = ("organisers",)
    family = "programmes"
    search_kind = "programme"
    search_vocabularies = ("kind",)
    schema_type = "EventSeries"
    parent_page_types = ["programmes.ProgrammesIndexPage"]
    subpage_types = ["programmes.EventPage"]
    template = "programmes/programme_page.html"

    content_panels = [
        *Page.content_panels,
        *BasePage.lead_panels,
        MultiFieldPanel(
            [
                FieldPanel("kind"),
                FieldPanel("edition_year"),
                FieldPanel("countries"),
                FieldPanel("organisers"),
                FieldPanel("is_sample"),
            ],
            heading=_("About this programme"),
        ),
        FieldPanel("body"),
        BasePage.related_panel,
    ]

    class Meta:
        verbose_name = _("programme")
        verbose_name_plural = _("programmes")

    def events(self) -> list[Any]:
        """Events in the order of time, in the reader's best language."""
        siblings = ProgrammePage.objects.filter(translation_key=self.translation_key)
        return events_under(siblings, self.language)

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        events, now = self.events(), timezone.now()
        context["coming_events"] = [event for event in events if event.ends_at >= now]
        context["past_events"] = [event for event in events if event.ends_at < now]
        return context

    def structured_data(self) -> dict[str, Any]:
        data = super().structured_data()
        if self.organisers:
            data["organizer"] = {"@type": "Organization", "name": self.organisers}
        return data
