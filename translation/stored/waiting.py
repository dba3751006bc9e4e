"""Pages whose stored state is to be worked out anew once the transaction is committed."""

import logging
from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from django.db import transaction
from wagtail.models import Page
from wagtail_localize.models import TranslationContext, TranslationSource

logger = logging.getLogger(__name__)
_HELD = {"back": False}
_ATTRIBUTE = "_page_states_waiting"


@dataclass(slots=True)
class _Waiting:
    """What one connection's transaction touched; ids are turned into keys at the end, at once."""

    keys: set[UUID] = field(default_factory=set)
    sources: set[int] = field(default_factory=set)
    contexts: set[int] = field(default_factory=set)
    pages: set[int] = field(default_factory=set)

    def flush(self) -> None:
        """Write the rows of all that waits. Called once a touch: the first call does the work."""
        keys = self._take()
        if keys:
            from translation.stored.rows import refresh

            try:
                refresh(keys)
            except Exception:
                # What was committed stays; the rows can be worked out by ``rebuild_states``.
                logger.exception("Stored states of %d pages could not be written", len(keys))

    def _take(self) -> set[UUID]:
        keys, sources, contexts, pages = self.keys, self.sources, self.contexts, self.pages
        self.keys, self.sources, self.contexts, self.pages = set(), set(), set(), set()
        if sources:
            found = TranslationSource.objects.filter(pk__in=sources)
            keys.update(found.values_list("object_id", flat=True))
        if contexts:
            places = TranslationContext.objects.filter(pk__in=contexts)
            keys.update(places.values_list("object_id", flat=True))
        if pages:
            keys.update(Page.objects.filter(pk__in=pages).values_list("translation_key", flat=True))
        return keys


def hold_back(*, back: bool) -> None:
    """Leave the rows alone while many pages are loaded; ``rebuild`` is to be called afterwards."""
    _HELD["back"] = back


def touch(
    key: UUID | None = None,
    *,
    keys: Iterable[UUID] = (),
    source: int | None = None,
    context: int | None = None,
    page: int | None = None,
) -> None:
    """Write the rows of a page on commit, once however often it is touched.

    The page is given by its translation key(s), or by the id of its source, of one of its
    translation contexts or of one of its versions. Keys that a rollback left waiting are worked
    out at the next commit, which finds them unchanged.
    """
    if _HELD["back"]:
        return
    connection = transaction.get_connection()
    waiting = connection.__dict__.setdefault(_ATTRIBUTE, _Waiting())
    waiting.keys.update(keys if key is None else [key, *keys])
    for name, value in (("sources", source), ("contexts", context), ("pages", page)):
        if value is not None:
            getattr(waiting, name).add(value)
    transaction.on_commit(waiting.flush)
