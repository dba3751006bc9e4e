"""Taking a page out of the public's sight in one language or in all."""

from typing import Any

from django.db import transaction
from wagtail.actions.unpublish_page import UnpublishPageAction
from wagtail.models import Page


@transaction.atomic
def unpublish_versions(pages: list[Page], user: Any, *, below: bool = False) -> int:
    """Unpublish those of the pages that are live; ``below``: their descendants too.

    Descendants that the user may not unpublish stay. Returns the number of pages that were named.
    """
    live = [page for page in pages if page.live]
    for page in live if not below else pages:
        UnpublishPageAction(page.specific, user=user, include_descendants=below).execute(
            skip_permission_checks=True
        )
    return len(live)
