"""Deleting a page in one language or in all; an origin hands over to another language first."""

from typing import Any

from django.db import transaction
from wagtail.actions.delete_page import DeletePageAction
from wagtail.models import Page

from translation.locales import code_of
from translation.origins.changing import change_origin
from translation.origins.table import orphaned


@transaction.atomic
def delete_versions(roots: list[Page], user: Any, heir: str = "") -> int:
    """Delete these pages with all below; return how many pages are gone.

    Where an origin goes and a translation of it stays, the one in language ``heir`` becomes the
    origin; where there is none in it, the best there is.
    """
    count = sum(root.get_descendant_count() + 1 for root in roots)
    for heirs in orphaned(roots).values():
        chosen = next((h for h in heirs if code_of(h.locale_id) == heir), heirs[0])
        change_origin(Page.objects.get(pk=chosen.pk), user)
    for root in roots:
        fresh = Page.objects.filter(pk=root.pk).first()
        if fresh is not None:
            DeletePageAction(fresh.specific, user=user).execute(skip_permission_checks=True)
    return count
