"""What this package adds to the admin; read by ``translation.wagtail_hooks``."""

from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import ngettext
from wagtail import hooks
from wagtail.log_actions import LogFormatter

from translation.machine.work import MACHINE


class MachineFormatter(LogFormatter):
    """Says how many texts a machine drafted, and which."""

    label = _("Machine translation")

    def format_message(self, log_entry: Any) -> str:
        """One sentence for the page's history."""
        data = log_entry.data or {}
        count = int(data.get("count", 0))
        said = ngettext(
            "%(count)d text drafted by %(engine)s",
            "%(count)d texts drafted by %(engine)s",
            count,
        )
        return said % {"count": count, "engine": data.get("engine", "")}


@hooks.register("register_log_actions")
def log_actions(actions: Any) -> None:
    """Machine translation in a page's history."""
    actions.register_action(MACHINE)(MachineFormatter)
