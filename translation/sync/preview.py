"""What a synchronisation would give translators, without giving it."""

from django.db import transaction
from wagtail.models import Page
from wagtail_localize.models import TranslationSource

from translation.sync import segments
from translation.sync.pairing import Pair, pair


def pending(source: TranslationSource, origin: Page) -> list[Pair]:
    """Return what changed in an origin (specific) since translators were given it."""
    if not segments.has_changed(source, origin):
        return []
    with transaction.atomic():  # the new texts get their places, and it is all taken back
        old = segments.pieces_of(source)
        segments.refresh(source, origin)
        pairs = pair(old, segments.pieces_of(source))
        transaction.set_rollback(True)
    return pairs
