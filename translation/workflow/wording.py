"""The table of wordings: what each kind of notice says, whatever the language."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _

from languages import LANGUAGES
from languages.dates import format_date
from translation.models.jobs import Job


@dataclass(frozen=True, slots=True)
class Kind:
    """Words of a kind of notice; ``%(…)s`` are filled from its data.

    ``many`` is the headline where one notice stands for ``count`` pages, ``switch`` the field of
    Wagtail's user profile that switches the e-mail off (empty: none does).
    """

    icon: str
    headline: Any
    sentence: Any
    many: Any = ""
    switch: str = ""


KINDS: dict[str, Kind] = {
    "assigned": Kind(
        "user",
        _("To translate: “%(title)s” (%(language)s)"),
        _("%(by)s has given you this translation."),
        _("To translate: %(count)s pages (%(language)s)"),
    ),
    "review_wanted": Kind(
        "clipboard-list",
        _("To review: “%(title)s” (%(language)s)"),
        _("%(by)s asks for your approval."),
        switch="submitted_notifications",
    ),
    "approved": Kind(
        "success",
        _("Approved: “%(title)s” (%(language)s)"),
        _("%(by)s has approved the text, and it is published."),
        switch="approved_notifications",
    ),
    "sent_back": Kind(
        "warning",
        _("Changes wanted: “%(title)s” (%(language)s)"),
        _("%(by)s has sent the text back to be changed."),
        switch="rejected_notifications",
    ),
    "stale": Kind(
        "history",
        _("Out of date: “%(title)s” (%(language)s)"),
        _("The original has changed; your translation is kept and waits to be brought up to date."),
        _("Out of date: %(count)s pages (%(language)s)"),
    ),
    "deadline_near": Kind(
        "date",
        _("Due soon: “%(title)s” (%(language)s)"),
        _("This translation is due in the next days."),
    ),
    "deadline_passed": Kind(
        "warning",
        _("Overdue: “%(title)s” (%(language)s)"),
        _("The deadline of this translation has passed."),
    ),
    "job_ended": Kind("cogs", _("Job ended: %(title)s"), _("It ended as: %(status)s.")),
    "remark": Kind(
        "comment",
        _("New remark: “%(title)s” (%(language)s)"),
        _("%(by)s has written a remark on this text."),
        switch="updated_comments_notifications",
    ),
    "mail_failed": Kind(
        "mail",
        _("E-mails of the site could not be sent"),
        _("%(count)s messages were not sent. Notices in the admin are not affected."),
    ),
}
_UNKNOWN = Kind("info-circle", _("Notice"), "")


@dataclass(frozen=True, slots=True)
class Words:
    """A notice as it is read, in the active language; ``quote`` is what a person wrote."""

    icon: str
    headline: str
    lines: tuple[str, ...]
    quote: str


class _Filled(dict[str, str]):
    """Data for ``%`` that has no gaps: what nobody gave reads «…»."""

    def __missing__(self, key: str) -> str:
        return "…"


def _one_line(value: Any) -> str:
    return " ".join(str(value).split())


def date_words(day: str | dt.date) -> str:
    """A date (or its ISO form) in the formal form of the active language."""
    try:
        date = dt.date.fromisoformat(day) if isinstance(day, str) else day
    except ValueError:
        return ""
    code = (get_language() or "en").split("-")[0]
    return format_date(date, code if code in LANGUAGES else "en")


def _language(code: Any) -> str:
    entry = LANGUAGES.get(str(code))
    return entry.endonym if entry else str(code)


def words(kind: str, data: Mapping[str, Any]) -> Words:
    """Return what a notice says in the active language; any data is answered, gaps too."""
    entry = KINDS.get(kind, _UNKNOWN)
    filled = _Filled({name: _one_line(value) for name, value in data.items()})
    filled["by"] = filled.get("by") or gettext("The site")
    filled["language"] = _language(data.get("language", "…"))
    if data.get("status") in Job.Status.values:
        filled["status"] = str(Job.Status(data["status"]).label)
    several = entry.many and int(data.get("count") or 0) > 1
    headline = str(entry.many if several else entry.headline) % filled
    lines = [str(entry.sentence) % filled] if entry.sentence else []
    deadline = date_words(str(data["deadline"])) if data.get("deadline") else ""
    if deadline:
        lines.append(gettext("Deadline: %(date)s.") % {"date": deadline})
    if data.get("mail_failed"):
        lines.append(gettext("The e-mail about this could not be sent."))
    return Words(entry.icon, headline, tuple(lines), str(data.get("note") or ""))
