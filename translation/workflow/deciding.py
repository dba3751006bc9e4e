"""A reviewer's decision, made once: what is checked at the moment that it counts."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.models import Page, TaskState

from translation.rights import may_approve, wrote
from translation.rights.authors import authors_of
from translation.workflow.revisions import same_text

LONGEST_COMMENT = 5_000


class ReviewIsOver(PermissionDenied):
    """Another decided first, or the text has changed since it was looked at."""


class ApproveForm(forms.Form):
    """A comment, if the reviewer has one."""

    comment = forms.CharField(
        label=gettext_lazy("Comment"),
        required=False,
        max_length=LONGEST_COMMENT,
        widget=forms.Textarea({"rows": 3}),
    )


class SendBackForm(forms.Form):
    """What is to be changed: whoever sends a text back must say it."""

    comment = forms.CharField(
        label=gettext_lazy("What is to be changed?"),
        max_length=LONGEST_COMMENT,
        widget=forms.Textarea({"rows": 3}),
        error_messages={"required": gettext_lazy("Say what is to be changed.")},
    )


def form_for(action: str) -> type[forms.Form]:
    """The form of one of Wagtail's two actions."""
    return SendBackForm if action == "reject" else ApproveForm


@transaction.atomic
def decide(task_state: Any, user: Any, action: str, comment: str = "") -> None:
    """Approve (publishes) or send back, once and by the right person only.

    Raises ReviewIsOver where another was first, PermissionDenied where the user is no reviewer of
    the page or asks for changes without saying which. Does nothing where the user has just changed
    the text themselves (the editor saves before it approves): another has to approve it.
    """
    page_id = task_state.workflow_state.object_id
    # The row of the page is the lock: the second of two reviewers finds the review decided.
    page = Page.objects.select_for_update().filter(pk=page_id).first()
    state = TaskState.objects.select_for_update().filter(pk=task_state.pk).first()
    if page is None or state is None or state.status != TaskState.STATUS_IN_PROGRESS:
        raise ReviewIsOver(_("This review is over."))
    if not may_approve(user, page):
        if wrote(user, page):
            return
        raise PermissionDenied(_("You do not review this page."))
    if action == "approve":
        _align(state, page)
        # Publishing makes everyone's part old, so those to be told are asked for before.
        state.workflow_state.waiting_authors = authors_of(page)
        state.specific.approve(user=user, comment=comment)
    elif action == "reject":
        if not comment.strip():
            raise PermissionDenied(_("Say what is to be changed."))
        state.specific.reject(user=user, comment=comment)
    else:
        raise PermissionDenied(_("There is no such action."))


def _align(state: TaskState, page: Page) -> None:
    """Carry the review over revisions that hold nothing but comments; refuse any other text."""
    newest = page.latest_revision
    if newest is None or newest.pk == state.revision_id:
        return
    if not same_text(state.revision, newest):
        raise ReviewIsOver(_("The text has changed since it was submitted."))
    state.revision = newest
    state.save(update_fields=["revision"])


def free(page: Any) -> None:
    """Take off the lock of somebody who may not decide about the page."""
    holder = getattr(page, "locked_by", None)
    if not isinstance(page, Page) or holder is None or may_approve(holder, page):
        return
    page.locked, page.locked_by, page.locked_at = False, None, None
    page.save(update_fields=["locked", "locked_by", "locked_at"], clean=False)
