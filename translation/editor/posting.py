"""The whole form of the editor, sent without JavaScript: every text that was changed is saved."""

from dataclasses import dataclass, field

from django.http import HttpRequest
from wagtail_localize.models import StringSegment

from languages.letters import Change
from translation.checking.stored import digest
from translation.editor import saving
from translation.editor.desk import Desk
from translation.editor.texts import stored


@dataclass(slots=True)
class Posted:
    """What became of a form: ``conflicts`` maps a segment to what was typed over a newer text."""

    saved: int = 0
    too_much: int = 0
    mended: list[Change] = field(default_factory=list)
    conflicts: dict[int, str] = field(default_factory=dict)


def untouched(shown: str) -> str:
    """Return the mark by which the form knows that a text was left as it was shown."""
    return digest(stored(shown))


def save_form(request: HttpRequest, desk: Desk) -> Posted:
    """Save what was changed in the form, and the texts that are kept on purpose."""
    kept = request.POST.get("keep", "")
    posted = Posted()
    rows = StringSegment.objects.filter(source_id=desk.translation.source_id)
    for segment in rows.select_related("string", "context").order_by("order"):
        typed = request.POST.get(f"text-{segment.pk}")
        if typed is None:
            continue
        left = request.POST.get(f"was-{segment.pk}") == digest(stored(typed))
        if left and kept != str(segment.pk):
            continue
        base = request.POST.get(f"base-{segment.pk}", "")
        _note(posted, segment.pk, typed, saving.save_text(desk, segment, typed, base))
    return posted


def _note(posted: Posted, pk: int, typed: str, saved: saving.Saved) -> None:
    if saved.status == saving.CONFLICT:
        posted.conflicts[pk] = typed
    elif saved.status == saving.TOO_MUCH:
        posted.too_much += 1
    elif saved.status in (saving.SAVED, saving.REMOVED):
        posted.saved += 1
        posted.mended += saved.mended
