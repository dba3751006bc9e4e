"""What this package adds to the admin; read by ``translation.wagtail_hooks``."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.admin_url_finder import ModelAdminURLFinder, register_admin_url_finder
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogFormatter

from translation.models import Concept
from translation.termbase.access import POLICY, may_read
from translation.termbase.changes import TERMS_CHANGED


class _Item(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return may_read(request.user)


@hooks.register("register_admin_menu_item")
def menu_item() -> MenuItem:
    """The term base in the main menu."""
    url = reverse("workbench_termbase:index")
    return _Item(gettext_lazy("Term base"), url, name="termbase", icon_name="openquote", order=450)


class _ConceptFinder(ModelAdminURLFinder):
    permission_policy = POLICY
    edit_url_name = "workbench_termbase:detail"


register_admin_url_finder(Concept, _ConceptFinder)


def _said(term: dict[str, Any]) -> str:
    did = {
        "added": _("added"), "changed": _("changed"), "removed": _("taken out"),
        "agreed": _("agreed"), "proposed": _("proposed"), "avoid": _("to avoid"),
    }.get(str(term.get("did")), "")  # fmt: skip
    return f"{term.get('language')} “{term.get('term')}” ({did})"


@hooks.register("register_log_actions")
def log_actions(actions: Any) -> None:
    """How the history says what was done with terms."""

    @actions.register_action(TERMS_CHANGED)
    class TermsChanged(LogFormatter):
        label = gettext_lazy("Change terms")

        def format_message(self, entry: Any) -> str:
            said = ", ".join(_said(term) for term in entry.data.get("terms", []))
            return _("Terms: %(terms)s") % {"terms": said}

        def format_comment(self, entry: Any) -> str:
            return str(entry.data.get("file", ""))
