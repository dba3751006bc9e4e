"""The jobs that the matrix starts, and the kind of job that it does itself: assigning."""

import datetime as dt
from importlib import import_module
from typing import Any
from uuid import UUID

from django.contrib.auth import get_user_model
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail_localize.models import Translation

from languages import LANGUAGES
from translation.jobs import Progress, kind, start
from translation.matrix.bulk import Action, Plan
from translation.matrix.viewer import Viewer
from translation.models.jobs import Job
from translation.models.states import PageFacts

BATCH = 50


def begin(action: Action, plan: Plan, user: Any, data: dict[str, Any]) -> list[Job]:
    """Start the jobs of a plan: one for pages that have their languages in common. All or none."""
    with transaction.atomic():
        if action.name == "assign":
            return [_assigning(plan, user, data)]
        if action.name == "machine":
            return [_machine(plan, user)]
        return [
            start(
                action.kind, user, _payload(action, codes, facts, data),
                title=_title(action, len(facts), codes), total=len(facts) * len(codes),
            )
            for codes, facts in plan.groups.items()
        ]  # fmt: skip


def _payload(
    action: Action, codes: tuple[str, ...], facts: list[PageFacts], data: dict[str, Any]
) -> dict[str, Any]:
    payload: dict[str, Any] = {
        "pages": [each.page_id for each in facts if each.page_id],
        "languages": list(codes),
    }
    if action.name == "export":
        payload["format"] = data["format"]
    return payload


def _title(action: Action, pages: int, codes: Any) -> str:
    counted = ngettext("%(count)s page", "%(count)s pages", pages) % {"count": pages}
    names = ", ".join(LANGUAGES[code].endonym for code in codes)
    return f"{action.label}: {counted} ({names})"


def _languages(plan: Plan) -> list[str]:
    return list(dict.fromkeys(code for codes in plan.groups for code in codes))


def _assigning(plan: Plan, user: Any, data: dict[str, Any]) -> Job:
    person, deadline = data.get("person"), data.get("deadline")
    payload = {
        "groups": [
            {"keys": [str(key) for key in keys], "languages": codes}
            for keys, codes in plan.as_keys()
        ],
        "person": person.pk if person else None,
        "deadline": deadline.isoformat() if deadline else None,
        "note": data.get("note", ""),
    }
    pages = sum(len(facts) for facts in plan.groups.values())
    title = _("Assign: %(pages)s") % {
        "pages": ngettext("%(count)s page", "%(count)s pages", pages) % {"count": pages}
    }
    names = ", ".join(LANGUAGES[code].endonym for code in _languages(plan))
    return start("assign", user, payload, title=f"{title} ({names})", total=pages)


def _machine(plan: Plan, user: Any) -> Job:
    ids: list[int] = []
    for keys, codes in plan.as_keys():
        found = Translation.objects.filter(
            source__object_id__in=keys, target_locale__language_code__in=codes, enabled=True
        )
        ids += found.order_by("pk").values_list("pk", flat=True)
    title = _("Translate by machine: %(count)s") % {"count": len(ids)}
    return start("machine", user, {"translations": ids}, title=title, total=len(ids))


@kind("assign", gettext_lazy("Assign translations"))
def assign(job: Job, progress: Progress) -> None:
    """Assign pages to a person; what the one who asked may no longer do is told as a failure."""
    payload = job.payload
    users = get_user_model().objects
    person = users.filter(pk=payload["person"]).first() if payload["person"] else None
    if payload["person"] and person is None:
        raise ValueError(_("The person whom this was to be assigned to does not exist any more."))
    deadline = dt.date.fromisoformat(payload["deadline"]) if payload["deadline"] else None
    progress.total(sum(len(group["keys"]) for group in payload["groups"]))
    options = {"person": person, "deadline": deadline, "note": payload["note"], "by": job.user}
    for group in payload["groups"]:
        keys = [UUID(key) for key in group["keys"]]
        for first in range(0, len(keys), BATCH):
            batch = keys[first : first + BATCH]
            _assign(batch, group["languages"], options, progress)
            progress.step(len(batch))


def _assign(
    keys: list[UUID], codes: list[str], options: dict[str, Any], progress: Progress
) -> None:
    """Assign one batch, after asking for the rights again: they may have been taken since."""
    by, person = options["by"], options["person"]
    allowed = []
    for facts in PageFacts.objects.filter(key__in=keys):
        refused = [
            code
            for code in codes
            if not Viewer(by).may_assign(facts, code)
            or (person and not Viewer(person).may_translate(facts, code))
        ]
        if refused:
            progress.failed(str(facts), _("No right to assign: %s") % ", ".join(refused))
        else:
            allowed.append(facts.key)
    if allowed:
        assignments = import_module("translation.workflow.assignments")
        with transaction.atomic():
            assignments.assign(allowed, codes, **options)
