"""What this package adds to the admin; read by ``translation.wagtail_hooks``."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail import hooks
from wagtail.log_actions import LogFormatter

from languages import LANGUAGES
from translation.sync import kinds, minor  # noqa: F401  (kinds registers its kinds of job)
from translation.sync.submitting import SUBMIT
from translation.sync.synchronise import SYNC


def _names(codes: list[str]) -> str:
    return ", ".join(LANGUAGES[code].endonym for code in codes if code in LANGUAGES)


class SubmitFormatter(LogFormatter):
    """«Submitted for translation into қазақша»."""

    label = gettext_lazy("Submit for translation")

    def format_message(self, log_entry: Any) -> str:
        return _("Submitted for translation into %(language)s") % {
            "language": _names([log_entry.data.get("language", "")])
        }


class SyncFormatter(LogFormatter):
    """«Translators were given 3 changed texts; behind now: қазақша, English»."""

    label = gettext_lazy("Synchronise translations")

    def format_message(self, log_entry: Any) -> str:
        data = log_entry.data
        count = data.get("texts", 0)
        said = ngettext(
            "Translators were given %(count)d changed text.",
            "Translators were given %(count)d changed texts.",
            count,
        ) % {"count": count}
        if data.get("minor"):
            said += " " + _("Marked as a small change.")
        if data.get("stale"):
            said += " " + _("Behind now: %(languages)s.") % {"languages": _names(data["stale"])}
        if data.get("facts"):
            said += " " + _("New facts shown in: %(languages)s.") % {
                "languages": _names(data["facts"])
            }
        return said


@hooks.register("register_log_actions")
def register_sync_actions(actions: Any) -> None:
    """Give the page's history words for what this package logs."""
    actions.register_action(SUBMIT)(SubmitFormatter)
    actions.register_action(SYNC)(SyncFormatter)


@hooks.register("before_edit_page")
def forget_small_changes(*_args: Any) -> None:
    """The form that follows says it anew."""
    minor.forget()
