"""What this package adds to the admin; read by ``translation.wagtail_hooks``."""

from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks

from translation.origins import log, menu, quarantine
from translation.origins.views.copying import copy
from translation.origins.views.deleting import delete
from translation.origins.views.moving import move
from translation.origins.views.submitting import restart


def style() -> str:
    """The few rules that the pages which ask need beside Wagtail's own."""
    return format_html('<link rel="stylesheet" href="{}">', static("workbench/origins.css"))


hooks.register("register_log_actions", log.register)
hooks.register("register_page_header_buttons", menu.entries)
hooks.register("register_page_listing_more_buttons", menu.row_entries)
hooks.register("insert_global_admin_css", style)
hooks.register("before_copy_page", copy, order=100)
hooks.register("before_move_page", move, order=100)
hooks.register("before_delete_page", delete, order=100)
hooks.register("before_edit_page", restart, order=-20)
for action in quarantine.BULK_ACTIONS:
    hooks.register("register_bulk_action", action, order=100)
quarantine.take_away()
