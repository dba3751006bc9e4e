"""What the workflow itself writes into the log of pages."""

from typing import Any

from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.log_actions import LogFormatter

from translation.workflow.wording import date_words


class Assigned(LogFormatter):
    """A translation was given to somebody, or taken back."""

    label = _("Assign a translation")

    def format_message(self, log_entry: Any) -> str:
        data = log_entry.data
        if data.get("removed"):
            return gettext("Assignment removed")
        person = data.get("person") or gettext("any translator")
        until = date_words(data.get("deadline") or "")
        if until:
            return gettext("Assigned to %(name)s until %(date)s") % {"name": person, "date": until}
        return gettext("Assigned to %(name)s") % {"name": person}


class Remarked(LogFormatter):
    """A remark was written on a text."""

    label = _("Write a remark")
    message = _("Remark written")

    def format_comment(self, log_entry: Any) -> str:
        return str(log_entry.data.get("text", ""))


class Resolved(LogFormatter):
    """A remark was settled."""

    label = _("Resolve a remark")
    message = _("Remark resolved")


def register(actions: Any) -> None:
    """Give Wagtail's registry the actions of this package."""
    actions.register_action("brand.assign")(Assigned)
    actions.register_action("brand.remark")(Remarked)
    actions.register_action("brand.remark_resolved")(Resolved)
