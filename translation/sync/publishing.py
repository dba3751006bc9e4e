"""An origin is published: by hand, by a workflow's approval or at its hour; translators get it."""

import logging
from typing import Any

from wagtail.models import Page, PageLogEntry, Revision
from wagtail.signals import page_published
from wagtail_localize.models import TranslationSource

from translation.models.changes import MinorRevision
from translation.sync.synchronise import synchronise

logger = logging.getLogger(__name__)


def source_to_follow(page: Page) -> TranslationSource | None:
    """Return the source that begins in this page and has translations, None otherwise."""
    return TranslationSource.objects.filter(
        object_id=page.translation_key, locale_id=page.locale_id, translations__enabled=True
    ).first()


def is_minor(page: Page, revision: Revision) -> bool:
    """Whether everything that this publication brings was called a small change.

    That are the versions since the one that was public before: a draft that nobody called small
    makes the whole a change like any other.
    """
    before = (
        PageLogEntry.objects.filter(
            page=page.pk, action="wagtail.publish", revision_id__lt=revision.pk
        )
        .order_by("-timestamp", "-pk")
        .values_list("revision_id", flat=True)
        .first()
    )
    brought = page.revisions.filter(pk__gt=before or 0, pk__lte=revision.pk)
    ids = {*brought.values_list("pk", flat=True), revision.pk}
    return MinorRevision.objects.filter(revision__in=ids).count() == len(ids)


def _published(instance: Page, revision: Revision | None = None, **_kwargs: Any) -> None:
    source = source_to_follow(instance)
    if source is None or instance.alias_of_id:
        return
    minor = revision is not None and is_minor(instance, revision)
    try:
        synchronise(source, revision.user if revision else None, minor=minor)
    except Exception:
        # The page is public already; its translations are shown as stale until it is repeated.
        logger.exception("The translations of page %s could not be synchronised", instance.pk)


def connect() -> None:
    """Connect each handler once."""
    page_published.connect(_published, dispatch_uid="translations-synchronised")
