"""What a new revision means for the review of its page, and for who counts as an author."""

from typing import Any

from django.db.models.signals import post_save
from wagtail.models import Page, Revision, TaskState
from wagtail.signals import task_submitted

from translation.models import CommentRevision, ReviewTask

COMMENTS = "wagtail_admin_comments"
# What saving itself changes in a revision's content.
_BOOKKEEPING = {
    COMMENTS, "latest_revision", "latest_revision_created_at", "has_unpublished_changes",
    "draft_title", "locked", "locked_at", "locked_by", "live_revision", "live",
    "last_published_at", "first_published_at", "owner", "numchild", "url_path", "path", "depth",
}  # fmt: skip


def _text(content: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in content.items() if name not in _BOOKKEEPING}


def only_comments(revision: Revision) -> bool:
    """Whether a revision differs from the one before it in its comments alone. One query."""
    before = (
        Revision.page_revisions.filter(object_id=revision.object_id, pk__lt=revision.pk)
        .order_by("-pk")
        .first()
    )
    if before is None or before.content.get(COMMENTS) == revision.content.get(COMMENTS):
        return False
    return _text(before.content) == _text(revision.content)


def _waiting(revision: Revision) -> TaskState | None:
    """The review by a second person that the page of a revision is in."""
    return (
        TaskState.objects.filter(
            status=TaskState.STATUS_IN_PROGRESS,
            workflow_state__base_content_type_id=revision.base_content_type_id,
            workflow_state__object_id=revision.object_id,
            task__in=ReviewTask.objects.values("pk"),
        )
        .select_related("workflow_state", "task")
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


def _saved(instance: Revision, created: bool, update_fields: Any = None, **_kwargs: Any) -> None:
    """Note comments; carry a review on to the newest text."""
    if update_fields is not None and "content" not in update_fields:
        return
    model = instance.base_content_type.model_class()
    if model is not Page or not isinstance(instance.content, dict):
        return
    waiting = _waiting(instance)
    comments = bool(waiting or instance.content.get(COMMENTS)) and only_comments(instance)
    marks = CommentRevision.objects.filter(revision=instance)
    if comments:
        marks.get_or_create(revision=instance)
        if waiting:
            TaskState.objects.filter(pk=waiting.pk).update(revision=instance)
        return
    was_comment = not created and bool(marks.delete()[0])
    if waiting:
        same = waiting.revision_id == instance.pk
        _begin_again(waiting, instance, quietly=same and not was_comment)


def connect() -> None:
    """Look at each revision that is saved."""
    post_save.connect(_saved, sender=Revision, dispatch_uid="workflow-revision")
