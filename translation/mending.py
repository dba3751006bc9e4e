"""Letters of what translators write are mended, segment by segment, and logged on the page.

Nothing is mended where there is no page yet to log it on.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any

from django.db.models.signals import post_save, pre_save
from wagtail.log_actions import log
from wagtail.models import Page
from wagtail_localize.models import StringTranslation

from languages.letters import Change, Mended, mended_html
from translation.locales import code_of
from translation.mending_log import KEEP, MEND, Memory, as_data, as_kept


@dataclass(slots=True)
class Collected:
    """What one import mended: logged once, when it ends."""

    page: Page | None = None
    user: Any = None
    changes: list[tuple[str, Change]] = field(default_factory=list)
    typed: dict[str, str] = field(default_factory=dict)


_collected: ContextVar[Collected | None] = ContextVar("collected", default=None)


@contextmanager
def collecting() -> Iterator[Collected]:
    """Log the segments of an import as one entry; within another import, leave it to that one."""
    outer = _collected.get()
    if outer is not None:
        yield outer
        return
    collected = Collected()
    token = _collected.set(collected)
    try:
        yield collected
    finally:
        _collected.reset(token)
    if collected.page is not None:
        _log(collected.page, collected.changes, collected.typed, collected.user)


def _log(page: Page, changes: list[tuple[str, Change]], typed: dict[str, str], user: Any) -> None:
    data = {**as_data(changes, typed), "as_typed": typed}
    log(page, MEND, user=user, content_changed=True, data=data)


def _target(segment: StringTranslation) -> Page | None:
    return Page.objects.filter(
        translation_key=segment.context.object_id, locale_id=segment.locale_id
    ).first()


def _mend(instance: StringTranslation, update_fields: Any = None, **_kwargs: Any) -> None:
    instance.mending = None
    if instance.context is None or (update_fields is not None and "data" not in update_fields):
        return
    language = code_of(instance.locale_id)
    if not mended_html(instance.data, language).changes:
        return
    page = _target(instance)
    if page is None:
        return
    memory, place = Memory(page.pk), instance.context.path
    result = mended_html(instance.data, language, keep=memory.kept(place))
    if not result.changes:
        return
    again = memory.was_typed(place, instance.data)
    # A translator who writes it again means it; a file that is imported again is just the file.
    insisted = again and _collected.get() is None
    instance.mending = (page, instance.data, result, insisted, again)
    if not insisted:
        instance.data = result.text


def _log_saved(instance: StringTranslation, **_kwargs: Any) -> None:
    if not getattr(instance, "mending", None):
        return
    page, typed, result, insisted, again = instance.mending
    instance.mending = None
    _note(instance, page, typed, result, insisted=insisted, again=again)


def _note(
    segment: StringTranslation,
    page: Page,
    typed: str,
    result: Mended,
    *,
    insisted: bool,
    again: bool,
) -> None:
    place, user = segment.context.path, segment.last_translated_by
    changes = [(place, change) for change in result.changes]
    collected = _collected.get()
    if insisted:
        log(page, KEEP, user=user, data=as_kept(changes))
    elif collected is None:
        _log(page, changes, {place: typed}, user)
    elif not again:
        collected.page, collected.user = page, user
        collected.changes += changes
        collected.typed[place] = typed


def connect() -> None:
    """Mend each translated string before it is saved, and log it after."""
    pre_save.connect(_mend, sender=StringTranslation, dispatch_uid="segment-letters")
    post_save.connect(_log_saved, sender=StringTranslation, dispatch_uid="segment-letters-log")
