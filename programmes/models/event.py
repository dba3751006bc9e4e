"""One dated thing at one place; always told at the time of that place."""

import datetime as dt
from typing import Any
from zoneinfo import ZoneInfo

from django.core.exceptions import ValidationError
from django.db import models
from django.http import HttpRequest
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel
from wagtail.models import Page

from core.choices import Country
from core.models import BasePage, BodyMixin, PlaceMixin
from programmes.choices import SCHEMA_STATUS, ZONES, Status
from programmes.models.wording import EventWording


class EventPage(EventWording, PlaceMixin, BodyMixin, BasePage):
    """An event of a programme.

    ``starts_on`` … ``end_time`` are local to ``time_zone``; without times it lasts whole days.
    ``starts_at`` and ``ends_at`` are the same instants in UTC, for ordering and questions of
    «now»; they are worked out at save.
    """

    starts_on = models.DateField(_("first day"))
    ends_on = models.DateField(_("last day"), null=True, blank=True)
    start_time = models.TimeField(
        _("starts at"), null=True, blank=True, help_text=_("Local time; empty for a whole day.")
    )
    end_time = models.TimeField(_("ends at"), null=True, blank=True)
    time_zone = models.CharField(
        _("time zone"), max_length=32, choices=ZONES, default="Asia/Tashkent"
    )
    starts_at = models.DateTimeField(editable=False)
    ends_at = models.DateTimeField(editable=False)
    country = models.CharField(_("country"), max_length=2, choices=Country)
    city = models.CharField(_("city"), max_length=120)
    venue = models.CharField(_("venue"), max_length=200, blank=True)
    status = models.CharField(_("status"), max_length=10, choices=Status, default=Status.SCHEDULED)
    status_note = models.CharField(
        _("note on the status"), max_length=200, blank=True, help_text=_("Moved where, or why.")
    )
    is_sample = models.BooleanField(
        _("sample event"), default=False, help_text=_("An invented event; the page says so.")
    )
    source = models.CharField(_("source of the date"), max_length=300, blank=True)
    source_url = models.URLField(_("address of the source"), blank=True)

    translated: tuple[str, ...] = ("city", "venue", "status_note")
    family = "programmes"
    search_kind = "event"
    schema_type = "Event"
    parent_page_types = ["programmes.ProgrammePage"]
    subpage_types: list[str] = []
    template = "programmes/event_page.html"

    content_panels = [
        *Page.content_panels,
        *BasePage.lead_panels,
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("starts_on"), FieldPanel("ends_on")]),
                FieldRowPanel([FieldPanel("start_time"), FieldPanel("end_time")]),
                FieldPanel("time_zone"),
            ],
            heading=_("When"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("country"),
                FieldPanel("city"),
                FieldPanel("venue"),
                FieldRowPanel([FieldPanel("latitude"), FieldPanel("longitude")]),
            ],
            heading=_("Where"),
        ),
        MultiFieldPanel(
            [
                FieldPanel("status"),
                FieldPanel("status_note"),
                FieldPanel("is_sample"),
                FieldPanel("source"),
                FieldPanel("source_url"),
            ],
            heading=_("Status"),
        ),
        FieldPanel("body"),
        BasePage.related_panel,
    ]

    class Meta:
        verbose_name = _("event")
        verbose_name_plural = _("events")
        indexes = [models.Index(fields=["starts_at"]), models.Index(fields=["ends_at"])]

    @property
    def is_all_day(self) -> bool:
        """Whether it has no times."""
        return self.start_time is None

    def _instants(self) -> tuple[dt.datetime, dt.datetime]:
        zone = ZoneInfo(self.time_zone)
        start = dt.datetime.combine(self.starts_on, self.start_time or dt.time.min, zone)
        if self.is_all_day:
            end = dt.datetime.combine(self.last_day + dt.timedelta(days=1), dt.time.min, zone)
        else:
            end_time = self.end_time or self.start_time or dt.time.min
            end = dt.datetime.combine(self.last_day, end_time, zone)
        return start.astimezone(dt.UTC), end.astimezone(dt.UTC)

    def full_clean(self, *args: Any, **kwargs: Any) -> None:
        if self.starts_on:
            self.starts_at, self.ends_at = self._instants()
        super().full_clean(*args, **kwargs)

    def clean(self) -> None:
        super().clean()
        if self.starts_on and self.ends_on and self.ends_on < self.starts_on:
            raise ValidationError({"ends_on": _("The last day is before the first.")})
        if self.end_time and not self.start_time:
            raise ValidationError({"start_time": _("Say when it starts, too.")})
        if self.starts_on and self.start_time and self.ends_at < self.starts_at:
            raise ValidationError(
                {"end_time": _("It ends before it starts; does it end on the next day?")}
            )

    @property
    def pictured(self) -> Any:
        """Its programme, where it has no picture of its own."""
        return self if self.picture_id else self.programme

    @cached_property
    def programme(self) -> Any:
        """The programme's page in the same language."""
        return self.get_parent().specific

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["programme"] = self.programme
        context["more_events"] = [
            event for event in self.programme.events() if event.slug != self.slug
        ]
        return context

    def structured_data(self) -> dict[str, Any]:
        data = super().structured_data()
        zone = ZoneInfo(self.time_zone)
        if self.is_all_day:
            data["startDate"] = self.starts_on.isoformat()
            data["endDate"] = self.last_day.isoformat()
        else:
            data["startDate"] = self.starts_at.astimezone(zone).isoformat()
            data["endDate"] = self.ends_at.astimezone(zone).isoformat()
        data["eventStatus"] = SCHEMA_STATUS[Status(self.status)]
        data["eventAttendanceMode"] = "https://schema.org/OfflineEventAttendanceMode"
        place: dict[str, Any] = {
            "@type": "Place",
            "name": self.venue or self.city,
            "address": {
                "@type": "PostalAddress",
                "addressLocality": self.city,
                "addressCountry": self.country.upper(),
            },
        }
        if self.geo:
            place["geo"] = self.geo
        data["location"] = place
        return data
