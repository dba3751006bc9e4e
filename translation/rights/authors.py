"""Whose text waits on a page to be published."""

from wagtail.models import Page, Revision
from wagtail_localize.models import StringTranslation


def authors_of(page: Page) -> set[int]:
    """Ids of the users who saved a revision or translated a text of the page since it was last
    published. Two queries."""
    revisions = Revision.page_revisions.filter(object_id=str(page.pk), user__isnull=False)
    texts = StringTranslation.objects.filter(
        context__object_id=page.translation_key,
        locale_id=page.locale_id,
        last_translated_by__isnull=False,
    )
    since = page.last_published_at
    if since is not None:
        revisions = revisions.filter(created_at__gt=since)
        texts = texts.filter(updated_at__gt=since)
    users = set(revisions.values_list("user_id", flat=True))
    return users | set(texts.values_list("last_translated_by_id", flat=True))
