"""What an approval ends in. Named in the settings; Wagtail's models import it while they load, so
nothing of Wagtail may be imported at the top."""

from typing import Any


def publish(workflow_state: Any, user: Any = None) -> None:
    """Publish what was approved.

    That the reviewer may was checked by the decision itself, one place for origins and
    translations (``deciding.decide``). Of other kinds of task Wagtail's own rules are asked.
    """
    from translation.models import ReviewTask

    last = workflow_state.current_task_state
    reviewed = last is not None and ReviewTask.objects.filter(pk=last.task_id).exists()
    revision = last.revision if reviewed else workflow_state.content_object.get_latest_revision()
    revision.publish(user=user, skip_permission_checks=reviewed)
