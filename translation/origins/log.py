"""What a page's history says of its origin."""

from typing import Any

from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.log_actions import LogFormatter

from languages import LANGUAGES
from translation.origins.changing import LOG


def _name(code: str | None) -> str:
    return LANGUAGES[code].endonym if code in LANGUAGES else str(code)


def register(actions: Any) -> None:
    """Tell Wagtail's registry how a change of origin reads."""

    class ChangeOrigin(LogFormatter):
        label = gettext_lazy("Change the origin language")

        def format_message(self, entry: Any) -> str:
            return _("Made %(new)s the origin language in place of %(old)s") % {
                "new": _name(entry.data.get("language")),
                "old": _name(entry.data.get("from")),
            }

    actions.register_action(LOG)(ChangeOrigin)
