"""Wagtail's signals of the workflow: who is told, which assignments end, what the log keeps."""

from typing import Any

from django.contrib.auth import get_user_model
from django.db.models.signals import pre_save
from wagtail import signals
from wagtail.models import Page, PageLogEntry, TaskState, WorkflowState

from translation.locales import code_of
from translation.models import ReviewTask
from translation.rights.authors import authors_of
from translation.workflow import approvers, assignments, revisions
from translation.workflow.notices import edit_address, of_page, settle, tell

# Wagtail's own mails about these would reach people twice. Its signals know receivers by these
# names: a receiver that holds the name is neither doubled nor replaced, whichever came first.
_STOCK_MAILS = (
    (signals.workflow_submitted, "workflow_state_submitted_email_notification"),
    (signals.workflow_rejected, "workflow_state_rejected_email_notification"),
    (signals.workflow_approved, "workflow_state_approved_email_notification"),
)


def _page(state: WorkflowState) -> Page | None:
    found = state.content_object
    return found if isinstance(found, Page) else None


def _people(ids: set[int], but: Any) -> list[Any]:
    leave_out = but.pk if but else None
    return list(get_user_model().objects.filter(pk__in=ids - {leave_out}))


def _review_wanted(instance: TaskState, user: Any = None, **_kwargs: Any) -> None:
    """Ask those who may approve; who was asked about an older text is asked anew. The
    translator's part is done."""
    if not ReviewTask.objects.filter(pk=instance.task_id).exists():
        return
    state = instance.workflow_state
    page = _page(state)
    if page is None:
        return
    from translation.workflow.review import review_address

    settle("review_wanted", page.pk)
    settle("sent_back", page.pk)
    assignments.finish(page)
    asked = user or state.requested_by
    receivers = [person for person in approvers.reviewers_of(page) if person != asked]
    tell(receivers, "review_wanted", of_page(page, asked), review_address(page))


def _approved(instance: WorkflowState, user: Any = None, **_kwargs: Any) -> None:
    page = _page(instance)
    if page is None:
        return
    settle("review_wanted", page.pk)
    assignments.finish(page)
    authors = set(getattr(instance, "waiting_authors", ())) | {instance.requested_by_id}
    data = of_page(page, user, note=_comment(instance))
    tell(_people(authors, user), "approved", data, edit_address(page))


def _sent_back(instance: WorkflowState, user: Any = None, **_kwargs: Any) -> None:
    page = _page(instance)
    if page is None:
        return
    settle("review_wanted", page.pk)
    assignments.reopen(page)
    authors = authors_of(page) | {instance.requested_by_id}
    data = of_page(page, user, note=_comment(instance))
    tell(_people(authors, user), "sent_back", data, edit_address(page))


def _comment(state: WorkflowState) -> str:
    task_state = state.current_task_state
    return task_state.comment if task_state else ""


def _withdrawn(instance: WorkflowState, user: Any = None, **_kwargs: Any) -> None:
    """Nobody has to review it any more; unless it was published past the review, it is open."""
    page = _page(instance)
    if page is None:
        return
    settle("review_wanted", page.pk)
    if not page.live or page.has_unpublished_changes:
        assignments.reopen(page)


def _published(instance: Page, **_kwargs: Any) -> None:
    assignments.finish(instance)


def _with_language(instance: PageLogEntry, **_kwargs: Any) -> None:
    """Every entry of a page's log says in which language it happened, also after the page."""
    if isinstance(instance.data, dict) and not instance.data.get("language"):
        page = instance.page if "page" in instance._state.fields_cache else None
        if page is not None and page.locale_id:
            instance.data = {**instance.data, "language": code_of(page.locale_id)}


def _nothing(**_kwargs: Any) -> None:
    """Stands where Wagtail's own mail would."""


def connect() -> None:
    """Connect all of them, once."""
    for signal, name in _STOCK_MAILS:
        signal.disconnect(sender=WorkflowState, dispatch_uid=name)
        signal.connect(_nothing, sender=WorkflowState, dispatch_uid=name)
    for signal, receiver in (
        (signals.task_submitted, _review_wanted),
        (signals.workflow_approved, _approved),
        (signals.workflow_rejected, _sent_back),
        (signals.workflow_cancelled, _withdrawn),
        (signals.page_published, _published),
    ):
        signal.connect(receiver, dispatch_uid=f"workflow-{receiver.__name__}")
    pre_save.connect(_with_language, sender=PageLogEntry, dispatch_uid="workflow-log-language")
    revisions.connect()
