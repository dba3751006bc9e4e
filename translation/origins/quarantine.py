"""What wagtail-localize and Wagtail offer that misleads here is taken away: all of it in this
module. A test fails for each that upstream no longer has.

* «Translate this page» on a translation, and «Sync translated pages», which publishes (our own
  entries stand in ``origins.menu``);
* «Convert to alias page» and «Start synced translation» in the editor's menu;
* bulk actions and actions of the admin's API that cannot ask about the other languages.
"""

from wagtail import hooks
from wagtail.admin.api.views import PagesAdminAPIViewSet
from wagtail_localize import wagtail_hooks as theirs

from translation.origins.refusing import API_ACTIONS, Delete, Move, Unpublish

TAKEN_AWAY = {
    "register_page_header_buttons": [theirs.page_listing_more_buttons],
    "register_page_listing_more_buttons": [theirs.page_listing_more_buttons],
    "register_page_action_menu_item": [
        theirs.register_restart_translation_page_action_menu_item,
        theirs.register_convert_back_to_alias_page_action_menu_item,
    ],
}


def take_away() -> None:
    """Take the entries out of the registry of hooks, and put the refusals in their place."""
    for name, functions in TAKEN_AWAY.items():
        left = [entry for entry in hooks._hooks.get(name, []) if entry[0] not in functions]
        hooks._hooks[name] = left
    PagesAdminAPIViewSet.actions = {**PagesAdminAPIViewSet.actions, **API_ACTIONS}


BULK_ACTIONS = (Delete, Move, Unpublish)
