"""The facts of items follow what is public: saved, moved, deleted, private and public again."""

from typing import Any

from django.db.models.signals import post_delete, post_save
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_unpublished, post_page_move

from heritage.exploration import upkeep
from heritage.models import HeritageItemPage

_HELD = {"back": False}


def hold_back(*, back: bool) -> None:
    """Leave the facts alone while many items are loaded; ``list_heritage`` is to follow."""
    _HELD["back"] = back


def keep(page: Page) -> None:
    """Work the rows of one item out anew: its fields and its inscriptions have been saved."""
    if not _HELD["back"]:
        upkeep.refresh([page.translation_key])


def _unpublished(instance: Page, **_kwargs: Any) -> None:
    # Only some columns of the page's own row have been written: ``save`` of the item was not asked.
    if isinstance(instance.specific_deferred, HeritageItemPage):
        keep(instance)


def _deleted(instance: HeritageItemPage, **_kwargs: Any) -> None:
    keep(instance)  # other versions may step in


def _restricted(instance: PageViewRestriction, origin: Any = None, **_kwargs: Any) -> None:
    # A rule that goes with its page must not list the page, which is still there at that moment.
    by_itself = isinstance(origin, PageViewRestriction)
    if origin is None or by_itself or getattr(origin, "model", None) is PageViewRestriction:
        upkeep.refresh_below(instance.page)


def _moved(
    instance: Page, parent_page_before: Page, parent_page_after: Page, **_kwargs: Any
) -> None:
    # Private is what stands below a private page.
    if parent_page_before.pk != parent_page_after.pk and not _HELD["back"]:
        upkeep.refresh_below(instance)


def connect() -> None:
    """Connect each handler once. Saving calls ``keep`` itself, after the inscriptions."""
    page_unpublished.connect(_unpublished, dispatch_uid="facts-unpublished")
    post_page_move.connect(_moved, dispatch_uid="facts-moved")
    post_delete.connect(_deleted, sender=HeritageItemPage, dispatch_uid="facts-deleted")
    for signal, name in ((post_save, "restricted"), (post_delete, "opened")):
        signal.connect(_restricted, sender=PageViewRestriction, dispatch_uid=f"facts-{name}")
