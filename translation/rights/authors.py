"""Whose text waits on a page to be published."""

from collections.abc import Iterable
from datetime import datetime
from typing import Any

from wagtail.models import Page, Revision
from wagtail_localize.models import StringTranslation

# Fields of Page that are content; the rest of its columns are kept by Wagtail at every save.
_CONTENT = {"title", "slug", "seo_title", "search_description", "show_in_menus", "expire_at",
            "go_live_at"}  # fmt: skip
_KEPT_BY_WAGTAIL = {field.name for field in Page._meta.get_fields()} - _CONTENT
_KEPT_BY_WAGTAIL |= {"pk", "wagtail_admin_comments"}


def content_of(revision: Revision) -> dict[str, Any]:
    """The part of a revision that its author wrote: neither comments nor bookkeeping."""
    return {k: v for k, v in revision.content.items() if k not in _KEPT_BY_WAGTAIL}


def waiting_since(pages: Iterable[Page]) -> dict[int, datetime | None]:
    """Page id → what was written after this moment is not public yet; None: all of it. One query.

    That is when the public version was saved, not when it was published: between the two it may
    have waited for its hour while others wrote on. A later save into the same version (the
    editor's autosave) publishes nothing.
    """
    pages = list(pages)
    live = {page.live_revision_id for page in pages if page.live_revision_id}
    saved = dict(Revision.objects.filter(pk__in=live).values_list("pk", "created_at"))
    out = {}
    for page in pages:
        moments = (page.last_published_at, saved.get(page.live_revision_id or 0))
        out[page.pk] = min((at for at in moments if at), default=None)
    return out


def _writers(page: Page, since: datetime | None) -> set[int]:
    """Users whose revisions since then changed anything but comments.

    Wagtail saves a revision for a comment, too; who comments on a text has not written it.
    """
    before, writers = None, set()
    revisions = Revision.page_revisions.filter(object_id=str(page.pk))
    if since is not None:
        before = revisions.filter(created_at__lte=since).order_by("-created_at", "-pk").first()
        revisions = revisions.filter(created_at__gt=since)
    content = content_of(before) if before else None
    for revision in revisions.order_by("created_at", "pk").iterator():
        was, content = content, content_of(revision)
        if revision.user_id is not None and content != was:
            writers.add(revision.user_id)
    return writers


def authors_of(page: Page) -> set[int]:
    """Ids of the users who saved a revision or translated a text of the page after its public
    version. Three or four queries."""
    since = waiting_since([page])[page.pk]
    texts = StringTranslation.objects.filter(
        context__object_id=page.translation_key,
        locale_id=page.locale_id,
        last_translated_by__isnull=False,
    )
    if since is not None:
        texts = texts.filter(updated_at__gt=since)
    return _writers(page, since) | set(texts.values_list("last_translated_by_id", flat=True))
