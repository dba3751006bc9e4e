"""What this package adds to the admin; read by ``translation.wagtail_hooks``."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail import hooks
from wagtail.log_actions import LogFormatter
from wagtail.models import Page

from languages import get_language
from translation.editor.journal import OVERRULE, TRANSLATE
from translation.rights import is_translation


# Before wagtail-localize's own hook, which would show its React editor.
@hooks.register("before_edit_page", order=-10)
def edit_translation(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Show our editor for a page that is made from another language's."""
    from translation.editor.views import editor

    if page.alias_of_id is not None or not is_translation(page):
        return None
    return editor(request, page)


class TranslateFormatter(LogFormatter):
    """How much was translated in one sitting."""

    label = gettext_lazy("Translate texts")

    def format_message(self, log_entry: Any) -> str:
        count = int(log_entry.data.get("count", 1))
        text = ngettext(
            "Worked on %(count)d text in %(language)s", "Worked on %(count)d texts in %(language)s",
            count,
        )  # fmt: skip
        return text % {"count": count, "language": _language(log_entry)}


class OverruleFormatter(LogFormatter):
    """Which finding a reviewer accepted, and why."""

    label = gettext_lazy("Overrule a finding")

    def format_message(self, log_entry: Any) -> str:
        data = {"rule": log_entry.data.get("rule", ""), "reason": log_entry.data.get("reason", "")}
        return _("Overruled a finding (%(rule)s): %(reason)s") % data


def _language(log_entry: Any) -> str:
    return get_language(log_entry.data.get("language")).endonym


@hooks.register("register_log_actions")
def register_log_actions(actions: Any) -> None:
    """Give the page's history words for translating."""
    actions.register_action(TRANSLATE)(TranslateFormatter)
    actions.register_action(OVERRULE)(OverruleFormatter)
