"""The index follows what is public: publish, unpublish, move, delete, private and public again."""

from typing import Any

from django.db.models.signals import post_delete, post_save
from wagtail.models import Page, PageViewRestriction
from wagtail.signals import page_published, page_unpublished, post_page_move

from search import index
from search.documents import documents_of

_HELD = {"back": False}


def hold_back(*, back: bool) -> None:
    """Leave the index alone while many pages are loaded; it is to be built anew afterwards."""
    _HELD["back"] = back


def refresh(page: Page) -> None:
    """Put one page (specific) into the index, or take it out where it is not to be found."""
    found = documents_of([page])
    if found:
        index.write(found)
    else:
        index.remove([page.pk])


def _published(instance: Page, **_kwargs: Any) -> None:
    if _HELD["back"]:
        return
    refresh(instance.specific)
    # Works and events are found by facts of the page above them.
    children = instance.get_children().live().specific() if instance.numchild else []
    if instance.depth > 3:  # below the index pages, whose children have facts of their own
        index.write(documents_of(children))


def _unpublished(instance: Page, **_kwargs: Any) -> None:
    index.remove([instance.pk])


def _deleted(instance: Any, **_kwargs: Any) -> None:
    if type(instance) is Page:
        index.remove([instance.pk])


def _refresh_below(page: Page) -> None:
    pages = list(page.get_descendants(inclusive=True).live().specific())
    index.remove([page.pk for page in pages])
    index.write(documents_of(pages))


def _restricted(instance: PageViewRestriction, **_kwargs: Any) -> None:
    _refresh_below(instance.page)


def _moved(
    instance: Page, parent_page_before: Page, parent_page_after: Page, **_kwargs: Any
) -> None:
    # Private is what stands below a private page, and works have facts of the page above them.
    if parent_page_before.pk != parent_page_after.pk and not _HELD["back"]:
        _refresh_below(instance)


def connect() -> None:
    """Connect each handler once."""
    page_published.connect(_published, dispatch_uid="search-published")
    page_unpublished.connect(_unpublished, dispatch_uid="search-unpublished")
    post_page_move.connect(_moved, dispatch_uid="search-moved")
    post_delete.connect(_deleted, dispatch_uid="search-deleted")
    for signal, name in ((post_save, "restricted"), (post_delete, "opened")):
        signal.connect(_restricted, sender=PageViewRestriction, dispatch_uid=f"search-{name}")
