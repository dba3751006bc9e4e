"""Wagtail's hooks for mending; imported by ``core.wagtail_hooks``."""

from typing import Any

from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.log_actions import LogFormatter

from core.mending import sitting
from translation.mending_log import KEEP, MEND, SHOWN, sentence


@hooks.register("before_create_page")
@hooks.register("before_edit_page")
def remember_request(request: HttpRequest, *_args: Any) -> None:
    """Forms that are saved from here on belong to this request."""
    sitting.begin(request)


@hooks.register("after_create_page")
@hooks.register("after_edit_page")
def tell_editor(request: HttpRequest, *_args: Any) -> None:
    """Name what was mended, after the page is saved."""
    sitting.tell(request)


class MendFormatter(LogFormatter):
    """«3 places mended: o'zbek → oʻzbek», with the whole list as comment where it is longer.

    Translated texts have no version of their own, so the comment holds them as they were typed.
    """

    label = gettext_lazy("Mend letters")

    def format_message(self, log_entry: Any) -> str:
        changes = log_entry.data.get("changes", [])
        pairs = [(change["before"], change["after"]) for change in changes]
        what = sentence(pairs, log_entry.data.get("count", len(pairs)))
        if log_entry.revision_id is None:
            return what
        return _("%(what)s (this version has the text as typed)") % {"what": what}

    def format_comment(self, log_entry: Any) -> str:
        typed = log_entry.data.get("as_typed")
        if typed:
            return " | ".join(list(typed.values())[:SHOWN])
        changes = log_entry.data.get("changes", [])
        words = dict.fromkeys(f"{change['before']} → {change['after']}" for change in changes)
        return "; ".join(words) if len(words) > SHOWN else ""


class KeepFormatter(LogFormatter):
    """«Kept as typed: o'zbek»."""

    label = gettext_lazy("Keep letters as typed")

    def format_message(self, log_entry: Any) -> str:
        words = dict.fromkeys(word for _place, word in log_entry.data.get("kept", ()))
        return _("Kept as typed: %(words)s") % {"words": ", ".join(words)}


@hooks.register("register_log_actions")
def register_mending(actions: Any) -> None:
    """Give the page's history words for what mending logs."""
    actions.register_action(MEND)(MendFormatter)
    actions.register_action(KEEP)(KeepFormatter)
