"""One text saved: what somebody else wrote meanwhile is never overwritten unseen."""

from dataclasses import dataclass, field
from typing import Any

from django.db import IntegrityError, transaction
from wagtail_localize.models import StringSegment, StringTranslation

from languages.letters import Change, mended_html
from translation.editor.desk import Desk
from translation.editor.journal import note_text
from translation.editor.segments import base_of
from translation.editor.texts import MOST, shown, stored

SAVED, UNCHANGED, CONFLICT, REMOVED, TOO_MUCH = (
    "saved", "unchanged", "conflict", "removed", "too-much",
)  # fmt: skip


@dataclass(slots=True)
class Saved:
    """``status`` is one of the words above; ``row`` is what is stored now (theirs, after a
    conflict); ``mended`` are the letters that saving changed."""

    status: str
    row: StringTranslation | None = None
    mended: tuple[Change, ...] = field(default=())


def save_text(desk: Desk, segment: StringSegment, typed: str, base: str | None) -> Saved:
    """Store what was typed; ``base`` is the digest of the text that it was typed over.

    An empty text takes the translation away. ``base=None`` asks for no comparison.
    """
    text = stored(typed)
    if len(text) > MOST:
        return Saved(TOO_MUCH, _current(desk, segment))
    try:
        with transaction.atomic():
            return _save(desk, segment, text, base)
    except IntegrityError:  # somebody else was first by a moment
        return Saved(CONFLICT, _current(desk, segment))


def _current(desk: Desk, segment: StringSegment, *, lock: bool = False) -> StringTranslation | None:
    rows = StringTranslation.objects.filter(
        translation_of_id=segment.string_id,
        locale_id=desk.page.locale_id,
        context_id=segment.context_id,
    )
    if lock:
        rows = rows.select_for_update()
    return rows.first()


def _save(desk: Desk, segment: StringSegment, text: str, base: str | None) -> Saved:
    row = _current(desk, segment, lock=True)
    now = row.data if row else ""
    alike = text in (now, stored(shown(now)))
    if base is not None and base != base_of(row) and not alike:
        return Saved(CONFLICT, row)
    if alike and (row is None or not _needs_saving(row)):
        return Saved(UNCHANGED, row)
    if not text:
        if row is not None:
            row.delete()
        note_text(desk)
        return Saved(REMOVED)
    row = _write(desk, segment, row, text)
    note_text(desk)
    mended: tuple[Change, ...] = ()
    if row.data != text:
        mended = mended_html(text, desk.code).changes
    return Saved(SAVED, row, mended)


def _needs_saving(row: StringTranslation) -> bool:
    """A machine's text that a person saves is theirs from then on; an error is looked at again."""
    return bool(row.has_error or row.translation_type != StringTranslation.TRANSLATION_TYPE_MANUAL)


def _write(
    desk: Desk, segment: StringSegment, row: StringTranslation | None, text: str
) -> StringTranslation:
    values: dict[str, Any] = {
        "data": text,
        "translation_type": StringTranslation.TRANSLATION_TYPE_MANUAL,
        "tool_name": "",
        "last_translated_by": desk.user,
        "has_error": False,
        "field_error": "",
    }
    if row is None:
        row = StringTranslation(
            translation_of_id=segment.string_id,
            locale_id=desk.page.locale_id,
            context=segment.context,
        )
    for name, value in values.items():
        setattr(row, name, value)
    row.save()
    return row
