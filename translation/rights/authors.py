"""Whose text waits on a page to be published."""

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


def _writers(page: Page) -> set[int]:
    """Users whose revisions since the last publishing changed anything but comments.

    Wagtail saves a revision for a comment, too; who comments on a text has not written it.
    """
    since = page.last_published_at
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
    """Ids of the users who saved a revision or translated a text of the page since it was last
    published. Two or three queries."""
    texts = StringTranslation.objects.filter(
        context__object_id=page.translation_key,
        locale_id=page.locale_id,
        last_translated_by__isnull=False,
    )
    if page.last_published_at is not None:
        texts = texts.filter(updated_at__gt=page.last_published_at)
    return _writers(page) | set(texts.values_list("last_translated_by_id", flat=True))
