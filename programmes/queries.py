"""Events for listings, each in the reader's best language."""

import datetime as dt
from typing import Any

from django.apps import apps
from django.db.models import Q, QuerySet
from django.utils import timezone

from translation.fallback import best_versions


def _events() -> QuerySet[Any]:
    return apps.get_model("programmes", "EventPage").objects.all()


def events_under(programmes: QuerySet[Any], language: str) -> list[Any]:
    """Return all events of the language versions of one programme, in order of time."""
    parents = Q(pk__in=[])
    for path in programmes.values_list("path", flat=True):
        parents |= Q(path__startswith=path)
    return list(best_versions(_events().filter(parents), language).order_by("starts_at", "pk"))


def coming_events(language: str, *, country: str = "", limit: int = 6) -> list[Any]:
    """Return the next events that have not ended, soonest first."""
    events = _events().filter(ends_at__gte=timezone.now())
    if country:
        events = events.filter(country=country)
    return list(best_versions(events, language).order_by("starts_at", "pk")[:limit])


def events_between(language: str, first: dt.date, last: dt.date) -> list[Any]:
    """Return events that are going on between two days (``last`` not included), soonest first."""
    events = _events().filter(ends_at__gte=_midnight(first), starts_at__lt=_midnight(last))
    return list(best_versions(events, language).order_by("starts_at", "pk"))


def _midnight(day: dt.date) -> dt.datetime:
    return timezone.make_aware(dt.datetime.combine(day, dt.time.min))
