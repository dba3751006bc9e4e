"""What a new revision means for the review of its page."""

from typing import Any

from django.db.models.signals import post_save
from wagtail.models import Page, Revision, TaskState, WorkflowState
from wagtail.signals import task_submitted

from translation.models import ReviewTask
from translation.rights.authors import content_of


def same_text(one: Revision, other: Revision) -> bool:
    """Whether two revisions differ in their comments at most."""
    return one.pk == other.pk or content_of(one) == content_of(other)


def _waiting(revision: Revision) -> TaskState | None:
    """The review by a second person that the page of a revision is in."""
    of_page = WorkflowState.objects.filter(
        base_content_type_id=revision.base_content_type_id, object_id=revision.object_id
    )
    if not of_page.exists():  # most pages, and far cheaper to ask than the rest
        return None
    return (
        TaskState.objects.filter(
            status=TaskState.STATUS_IN_PROGRESS,
            workflow_state__base_content_type_id=revision.base_content_type_id,
            workflow_state__object_id=revision.object_id,
            task__in=ReviewTask.objects.values("pk"),
        )
        .select_related("workflow_state", "task", "revision")
        .first()
    )


def _begin_again(waiting: TaskState, revision: Revision, *, quietly: bool) -> None:
    """What one reviewer has changed others have to see: the review begins anew with it.

    So the button of a page that was opened before approves nothing that its reader has not seen.
    ``quietly`` is for what the editor saves by itself every moment: nobody is told again.
    """
    new = TaskState.objects.create(
        workflow_state=waiting.workflow_state, revision=revision, task=waiting.task
    )
    waiting.workflow_state.current_task_state = new
    waiting.workflow_state.save()
    old = TaskState.objects.filter(pk=waiting.pk)
    if quietly:
        old.delete()
        return
    old.update(status=TaskState.STATUS_CANCELLED, finished_at=new.started_at)
    task_submitted.send(sender=TaskState, instance=new, user=revision.user)


def _saved(instance: Revision, update_fields: Any = None, **_kwargs: Any) -> None:
    """Carry a review on to the newest text; a comment changes nothing."""
    if update_fields is not None and "content" not in update_fields:
        return
    if instance.base_content_type.model_class() is not Page:
        return
    waiting = _waiting(instance)
    if waiting is None:
        return
    again = waiting.revision_id == instance.pk
    if again or not same_text(waiting.revision, instance):
        _begin_again(waiting, instance, quietly=again)


def connect() -> None:
    """Look at each revision that is saved."""
    post_save.connect(_saved, sender=Revision, dispatch_uid="workflow-revision")
