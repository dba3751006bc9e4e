"""Closed vocabularies of programmes and events."""

from django.db.models import TextChoices
from django.utils.translation import gettext_lazy as _

from languages.names import TIME_ZONES


class ProgrammeKind(TextChoices):
    """What a programme is."""

    TOUR = "tour", _("Tour")
    EXHIBITION = "exhibition", _("Exhibition retrospective")
    FILM_SEASON = "film-season", _("Film season")
    FESTIVAL = "festival", _("Festival")
    RESIDENCY = "residency", _("Residency")


class Status(TextChoices):
    """Whether an event takes place as announced."""

    SCHEDULED = "scheduled", _("Scheduled")
    MOVED = "moved", _("Moved")
    CANCELLED = "cancelled", _("Cancelled")


SCHEMA_STATUS = {
    Status.SCHEDULED: "https://schema.org/EventScheduled",
    Status.MOVED: "https://schema.org/EventRescheduled",
    Status.CANCELLED: "https://schema.org/EventCancelled",
}

ZONES = [(zone, zone) for zone in TIME_ZONES]
