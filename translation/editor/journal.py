"""What the page's history says of translating: one entry a sitting, not one a keystroke."""

from datetime import timedelta

from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import PageLogEntry

from translation.editor.desk import Desk

TRANSLATE, OVERRULE = "brand.translate_text", "brand.overrule"
SITTING = timedelta(minutes=30)


def note_text(desk: Desk) -> None:
    """Count one more text in the person's entry of this sitting; begin one where there is none."""
    entry = (
        PageLogEntry.objects.filter(
            page=desk.page.pk, user=desk.user, action=TRANSLATE,
            timestamp__gte=timezone.now() - SITTING,
        )
        .order_by("-timestamp", "-pk")
        .first()
    )  # fmt: skip
    if entry is None:
        data = {"language": desk.code, "count": 1}
        log(desk.page, TRANSLATE, user=desk.user, content_changed=True, data=data)
        return
    entry.data = {**entry.data, "count": int(entry.data.get("count", 0)) + 1}
    entry.save(update_fields=["data"])


def note_overrule(desk: Desk, rule: str, place: str, reason: str) -> None:
    """Say in the page's history who overruled which finding, and why."""
    data = {"language": desk.code, "rule": rule, "place": place, "reason": reason}
    log(desk.page, OVERRULE, user=desk.user, data=data)
