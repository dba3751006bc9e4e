"""The review by a second person, and what is said about a text beside it."""

from typing import Any

from django.conf import settings
from django.db import models
from django.db.models import QuerySet
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, Task, TaskState


class Remark(models.Model):
    """One remark on a page in one language: a thread that authors and reviewers share.

    Origin pages have Wagtail's own comments as well; translations have no other place.
    """

    page = models.ForeignKey("wagtailcore.Page", on_delete=models.CASCADE, related_name="remarks")
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )
    text = models.TextField(_("remark"))
    made_at = models.DateTimeField(auto_now_add=True)
    resolved_at = models.DateTimeField(null=True)
    resolved_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+"
    )

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("remark")
        verbose_name_plural = _("remarks")
        ordering = ["made_at", "pk"]

    def __str__(self) -> str:
        return self.text


def _lock_class() -> Any:
    from translation.workflow.locks import ReviewLock

    return ReviewLock


class ReviewTask(Task):
    """The one step of the site's workflow: a second person with the right approves.

    For an origin that is a reviewer of its country, for a translation one of its language; never
    the person whose text it is. While it waits the text is locked for all but its reviewers.
    """

    class Meta:
        verbose_name = _("review by a second person")
        verbose_name_plural = _("reviews by a second person")

    @property
    def lock_class(self) -> Any:
        """The lock that says in words who may do what meanwhile."""
        return _lock_class()

    @classmethod
    def get_description(cls) -> str:
        """What administrators read when they choose a kind of task."""
        return gettext(
            "A reviewer of the page’s country, or of the translation’s language, approves: never "
            "the person who wrote the text."
        )

    def start(self, workflow_state: Any, user: Any = None) -> Any:
        """Begin the review; a lock that its author left behind is taken off."""
        from translation.workflow.deciding import free

        free(workflow_state.content_object)
        return super().start(workflow_state, user=user)

    def user_can_access_editor(self, obj: Any, user: Any) -> bool:
        """Whoever reviews, writes or translates the page may look at it in the editor."""
        from translation.workflow import approvers

        return approvers.may_see(user, obj)

    def locked_for_user(self, obj: Any, user: Any) -> bool:
        """Only those who review such pages may change a text that waits."""
        from translation.workflow import approvers

        return not approvers.has_review_right(user, obj)

    def user_can_lock(self, obj: Any, user: Any) -> bool:
        """A reviewer may lock the page against other reviewers."""
        from translation.workflow import approvers

        return approvers.has_review_right(user, obj)

    def user_can_unlock(self, obj: Any, user: Any) -> bool:
        """Nobody takes off another reviewer's lock, but for who may by Wagtail's own rules."""
        return False

    def get_actions(self, obj: Any, user: Any) -> list[tuple[str, Any, bool]]:
        """(name, words, whether a form asks for more): none for who may not approve the page."""
        from translation.workflow import approvers

        if not isinstance(obj, Page) or not approvers.may_act(user, obj):
            return []
        return [
            ("approve", _("Approve"), False),
            ("approve", _("Approve with comment"), True),
            ("reject", _("Request changes"), True),
        ]

    def get_form_for_action(self, action: str) -> Any:
        """The form of an action; who asks for changes must say which."""
        from translation.workflow import deciding

        return deciding.form_for(action)

    def on_action(self, task_state: Any, user: Any, action_name: str, **kwargs: Any) -> None:
        """Approve or send back; see ``workflow.deciding.decide``."""
        from translation.workflow import deciding

        comment = kwargs.get("comment", "")
        deciding.decide(task_state, user, action_name, comment if isinstance(comment, str) else "")

    def get_task_states_user_can_moderate(self, user: Any, **kwargs: Any) -> QuerySet[TaskState]:
        """What waits for this user; a number of queries that does not grow with the queue."""
        from translation.workflow import approvers

        waiting = self.task_states.filter(status=TaskState.STATUS_IN_PROGRESS)
        return waiting.filter(pk__in=approvers.queue(user, waiting)).select_related("task")
