"""When an event is, in words, as its page and every list of events say it.

All in the active language, which for an event that is shown in another language than its own is
the reader's, and at the time of the place.
"""

import datetime as dt
from zoneinfo import ZoneInfo

from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from languages import dates, names
from programmes.choices import Status


def _language() -> str:
    return get_language() or "en"


class EventWording:
    """The words of an event's days and times; mixed into ``EventPage``, whose fields it reads."""

    starts_on: dt.date
    ends_on: dt.date | None
    start_time: dt.time | None
    end_time: dt.time | None
    starts_at: dt.datetime
    ends_at: dt.datetime
    time_zone: str
    status: str

    @property
    def last_day(self) -> dt.date:
        """The last day, which is the first for an event of one day."""
        return self.ends_on or self.starts_on

    @property
    def days_in_words(self) -> str:
        """The day or days: ``21–25 March 2026``."""
        return dates.format_range(self.starts_on, self.last_day, _language())

    @property
    def days_with_weekdays(self) -> str:
        """The day with its weekday, or the days with theirs where they fit into a week."""
        first, last, code = self.starts_on, self.last_day, _language()
        if first == last:
            return dates.format_date(first, code, weekday=True)
        if (last - first).days >= 7:
            return self.days_in_words
        weekdays = [dates.format_weekday(day, code) for day in (first, last)]
        return f"{self.days_in_words} ({' – '.join(weekdays)})"

    @property
    def short_days(self) -> dates.ShortRange:
        """The day or days for the narrow column of a list."""
        return dates.short_range(self.starts_on, self.last_day, _language())

    @property
    def machine_date(self) -> str:
        """Value for ``<time datetime>``; empty for several days, which HTML has no value for."""
        if self.starts_on != self.last_day:
            return ""
        if self.start_time is None:
            return self.starts_on.isoformat()
        return self.starts_at.astimezone(ZoneInfo(self.time_zone)).isoformat(timespec="minutes")

    @property
    def nearness(self) -> str:
        """«Tomorrow», «in 5 days», «on now»; empty where it is far off, over or cancelled.

        Today is the day at the place.
        """
        now = timezone.now()
        if self.status == Status.CANCELLED or self.ends_at < now:
            return ""
        today = now.astimezone(ZoneInfo(self.time_zone)).date()
        return dates.format_nearness(self.starts_on, self.last_day, today, _language())

    @property
    def times_in_words(self) -> str:
        """Local times with their zone named, empty for whole days."""
        if self.start_time is None:
            return ""
        times = dates.format_time(self.start_time)
        if self.end_time and self.ends_at > self.starts_at:
            times = f"{times}–{dates.format_time(self.end_time)}"
        offset = self.starts_at.astimezone(ZoneInfo(self.time_zone)).strftime("%z")
        hours, minutes = int(offset[:3]), offset[3:]
        return _("%(times)s, %(city)s time (%(offset)s)") % {
            "times": times,
            "city": names.zone_city(self.time_zone, _language()),
            "offset": f"UTC{hours:+d}" + (f":{minutes}" if minutes != "00" else ""),
        }
