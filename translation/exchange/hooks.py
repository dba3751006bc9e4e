"""What this package adds to the admin; read by ``translation.wagtail_hooks``."""

from typing import Any

from django.http import HttpRequest
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.log_actions import LogFormatter

from translation.exchange import work  # noqa: F401  (registers the kinds of job)
from translation.exchange.incoming import IMPORT
from translation.rights import rights_of


class ImportItem(MenuItem):
    """Shown to those who may translate anything at all."""

    def is_shown(self, request: HttpRequest) -> bool:
        """Whether the user has any right to write texts."""
        rights = rights_of(request.user)
        return any(rights.any(act) for act in ("translate", "review", "write"))


@hooks.register("register_reports_menu_item")
def import_item() -> MenuItem:
    """Reports → Import translations, beside the table of translations."""
    return ImportItem(
        _("Import translations"), reverse("workbench_exchange:import"), icon_name="upload",
        name="import-translations", order=110,
    )  # fmt: skip


class ImportFormatter(LogFormatter):
    """Says how many texts came from which file."""

    label = _("Import a translator’s file")

    def format_message(self, log_entry: Any) -> str:
        """One sentence for the page's history."""
        data = log_entry.data or {}
        count = int(data.get("count", 0))
        said = ngettext(
            "%(count)d text imported from the file %(file)s",
            "%(count)d texts imported from the file %(file)s",
            count,
        )
        return said % {"count": count, "file": data.get("file", "")}


@hooks.register("register_log_actions")
def log_actions(actions: Any) -> None:
    """The import of a file in a page's history."""
    actions.register_action(IMPORT)(ImportFormatter)
