"""What other parts of the workbench are told of a synchronisation."""

from uuid import UUID

from django.db import transaction
from wagtail_localize.models import Translation, TranslationSource


def touch(key: UUID) -> None:
    """Have the stored state of a page worked out anew once the transaction is committed."""
    try:
        from translation.stored import touch as stored_touch
    except ImportError:
        return
    stored_touch(key)


def tell_stale(source: TranslationSource, locales: list[int]) -> None:
    """Tell the translators of these languages that a public translation of theirs is behind."""
    if locales:
        # A notice that cannot be made must not undo the synchronisation.
        transaction.on_commit(lambda: _tell(source.pk, locales), robust=True)


def _tell(source_id: int, locales: list[int]) -> None:
    try:
        from translation.workflow.notices import tell_stale as tell
    except ImportError:
        return
    found = Translation.objects.filter(
        source_id=source_id, target_locale_id__in=locales, enabled=True
    )
    tell(found.select_related("source", "target_locale"))
