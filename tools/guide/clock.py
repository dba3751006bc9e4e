"""A clock that stands still, so that a picture with a date looks the same on every day."""

import datetime as dt
from types import SimpleNamespace
from typing import Any

NOW = dt.datetime(2026, 10, 5, 5, 0, tzinfo=dt.UTC)


class _OfDatetimes(type):
    """Every datetime is an instance: what is asked is only whether a value has a time."""

    def __instancecheck__(cls, instance: Any) -> bool:
        return isinstance(instance, dt.datetime)


class _Still(dt.datetime, metaclass=_OfDatetimes):
    """``datetime`` whose ``now`` is the standing clock's."""

    @classmethod
    def now(cls, tz: Any = None) -> Any:
        return NOW.astimezone(tz) if tz else NOW.replace(tzinfo=None)


def stop(before: dt.timedelta = dt.timedelta()) -> None:
    """Let Django take ``NOW``, or a time ``before`` it, for now: what it stores, compares with and
    says («2 days ago»)."""
    from django.utils import timesince, timezone

    timezone.now = lambda: NOW - before
    timesince.datetime = SimpleNamespace(datetime=_Still, date=dt.date, timedelta=dt.timedelta)
