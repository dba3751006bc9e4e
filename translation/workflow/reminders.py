"""Deadlines that are near or have passed: each is told once."""

import datetime as dt

from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from translation.models import Assignment, Notice
from translation.versions import Versions, versions_of
from translation.workflow import approvers
from translation.workflow.assignments import can_translate, today
from translation.workflow.notices import edit_address, tell

NEAR = dt.timedelta(days=3)
KEPT = dt.timedelta(days=180)


def send_reminders() -> int:
    """Tell of deadlines within three days, and of those that passed; how many assignments.

    Running it again tells nothing twice: ``reminded_at`` says when, and whether that was before
    the deadline or after it.
    """
    day = today()
    due = list(
        Assignment.objects.filter(done_at=None, deadline__lte=day + NEAR)
        .filter(Q(reminded_at=None) | Q(deadline__lt=day))
        .select_related("person", "made_by")
    )
    due = [item for item in due if _untold(item, day)]
    versions = versions_of({item.key for item in due})
    for item in due:
        # Taken before it is told: of two runs at a time one finds nothing to do.
        taken = Assignment.objects.filter(pk=item.pk, reminded_at=item.reminded_at).update(
            reminded_at=timezone.now()
        )
        if taken:
            _remind(item, versions, day)
    return len(due)


def _untold(item: Assignment, day: dt.date) -> bool:
    if item.reminded_at is None:
        return True
    zone = timezone.get_default_timezone()
    told = timezone.localdate(item.reminded_at, timezone=zone)
    return bool(item.deadline and item.deadline < day and told <= item.deadline)


def _remind(item: Assignment, versions: Versions, day: dt.date) -> None:
    assert item.deadline is not None
    pages = versions.get(item.key, {})
    page = pages.get(item.language)
    known = page or min(pages.values(), key=lambda each: each.pk, default=None)
    if known is None:  # the page was deleted meanwhile
        return
    passed = item.deadline < day
    people = [item.person] if item.person else list(approvers.translators_of(item.language))
    people = [user for user in people if can_translate(user, item.language, known)]
    if passed and item.made_by:
        people.append(item.made_by)
    data = {
        "title": known.title, "language": item.language, "deadline": item.deadline.isoformat(),
        "note": item.note, "page": page.pk if page else None,
    }  # fmt: skip
    url = edit_address(page) if page else reverse("workbench_workflow:assignments")
    tell(people, "deadline_passed" if passed else "deadline_near", data, url)


def forget_old() -> int:
    """Delete notices that were read half a year ago; how many."""
    return Notice.objects.filter(read_at__lt=timezone.now() - KEPT).delete()[0]
