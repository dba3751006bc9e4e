"""What stands above the texts: where the translation comes from, how far it is, what to do next."""

from typing import Any

from django.db.models import Field
from django.urls import reverse
from django.utils.text import capfirst
from wagtail.models import Page, TaskState, WorkflowState
from wagtail_localize.fields import SynchronizedField

from languages import get_language
from translation.axes import TextState
from translation.editor.desk import Desk
from translation.editor.neighbours import has_engine, may_withdraw
from translation.editor.segments import DONE, MACHINE, STALE, Segment, name_of
from translation.models import Assignment, PageState
from translation.rights import may_write
from translation.state import states
from translation.urls import page_path

# Facts that every page has and no translator asks for.
_NOT_NAMED = {"slug", "show_in_menus", "related_links"}


def head(desk: Desk, segments: list[Segment]) -> dict[str, Any]:
    """Return the context of the page's head; a constant number of queries."""
    page, translation = desk.page, desk.translation
    key = page.translation_key
    origin = Page.objects.filter(
        translation_key=key, locale_id=translation.source.locale_id
    ).first()
    assignment = (
        Assignment.objects.filter(key=key, language=desk.code, done_at=None)
        .select_related("person")
        .first()
    )
    return {
        "state": states([key])[key][desk.code],
        "complete_label": TextState.COMPLETE.label,
        "stale_since": PageState.objects.filter(key=key, language=desk.code)
        .values_list("since", flat=True)
        .first(),
        "origin": origin,
        "origin_editable": origin is not None and may_write(desk.user, origin),
        "origin_path": page_path(origin) if origin is not None and origin.live else "",
        "live_path": page_path(page) if page.live else "",
        "source_language": get_language(desk.source_code),
        "language": get_language(desk.code),
        "assignment": assignment,
        "assigned_to": name_of(assignment.person) if assignment else "",
        "shared": shared_facts(page),
        **_counts(segments),
        **_addresses(desk),
        **_review(desk),
    }


def _counts(segments: list[Segment]) -> dict[str, int]:
    return {
        "done": sum(segment.state in (DONE, MACHINE) for segment in segments),
        "total": len(segments),
        "stale": sum(segment.state == STALE for segment in segments),
    }


def _addresses(desk: Desk) -> dict[str, Any]:
    pk = desk.translation.pk
    download = reverse("workbench_exchange:download", args=[pk])
    ends = desk.writable and may_write(desk.user, desk.page)
    return {
        "history_url": reverse("wagtailadmin_pages:history", args=[desk.page.pk]),
        "preview_url": reverse("workbench_editor:preview", args=[pk]),
        "stop_url": reverse("workbench_editor:stop", args=[pk]) if ends else "",
        "po_url": f"{download}?format=po" if desk.may_translate else "",
        "xliff_url": f"{download}?format=xliff" if desk.may_translate else "",
        "upload_url": reverse("workbench_exchange:upload", args=[pk]),
        "machine_url": reverse("wagtail_localize:machine_translate", args=[pk])
        if has_engine()
        else "",
    }


def _review(desk: Desk) -> dict[str, Any]:
    """Buttons of the review: what the task lets this person do, each action once."""
    task = desk.task
    if task is None or task.status != TaskState.STATUS_IN_PROGRESS:
        return {"actions": [], "may_withdraw": False, "sent_back": _sent_back(desk)}
    names: dict[str, str] = {}
    for name, label, _modal in task.task.specific.get_actions(desk.page, desk.user):
        names.setdefault(name, label)
    workflow = desk.workflow
    return {
        "actions": [(_action(desk, task, name), label, name) for name, label in names.items()],
        "task_state": task.pk,
        "may_withdraw": workflow is not None and may_withdraw(desk.page, desk.user, workflow),
        "requested_by": name_of(workflow.requested_by) if workflow is not None else "",
        "review_url": reverse("workbench_workflow:review", args=[desk.page.pk]),
    }


_OURS = {"approve": "workbench_workflow:approve", "reject": "workbench_workflow:send_back"}


def _action(desk: Desk, task: TaskState, name: str) -> str:
    """Where an action of the review is taken: at the site's own view, which says what is missing,
    else at Wagtail's."""
    if name in _OURS:
        return reverse(_OURS[name], args=[desk.page.pk])
    return reverse("wagtailadmin_pages:workflow_action", args=[desk.page.pk, name, task.pk])


def _sent_back(desk: Desk) -> TaskState | None:
    """The reviewer's last word where they asked for changes."""
    workflow = desk.workflow
    if workflow is None or workflow.status != WorkflowState.STATUS_NEEDS_CHANGES:
        return None
    return workflow.current_task_state


def shared_facts(page: Page) -> list[str]:
    """Names of the facts that this page has from its origin, the same in all languages."""
    out = []
    for described in type(page).translatable_fields:
        name = described.field_name
        if not isinstance(described, SynchronizedField) or name in _NOT_NAMED:
            continue
        field = page._meta.get_field(name)
        if isinstance(field, Field) and getattr(page, field.attname, None):
            out.append(capfirst(str(field.verbose_name)))
    return out
