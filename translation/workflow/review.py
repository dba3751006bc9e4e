"""Sending a text to its review, and taking it back."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail.models import Page, WorkflowState

from translation.models import Remark
from translation.rights.authors import authors_of
from translation.workflow import approvers


def review_address(page: Page) -> str:
    """Where a page's review is read and decided."""
    return reverse("workbench_workflow:review", args=[page.pk])


def submit_for_review(page: Page, user: Any, note: str = "") -> WorkflowState:
    """Start the review of the newest draft of a page, or go on after «request changes».

    Saves no revision. ``note`` becomes the first remark that reviewers read. Whether the user may
    submit the page is for the caller to ask. Raises ValidationError where nothing waits to be
    published, where the page is in review already, and where no workflow is set up.
    """
    try:
        with transaction.atomic():
            state = _begin(page.pk, user)
            if note.strip():
                Remark.objects.create(page_id=page.pk, user=user, text=note.strip())
    except IntegrityError as error:  # PostgreSQL: another request began it meanwhile
        raise ValidationError(_("This text is in review already.")) from error
    vars(page).pop("_current_workflow_states", None)
    return state


def _begin(page_id: int, user: Any) -> WorkflowState:
    locked = Page.objects.select_for_update().filter(pk=page_id).first()
    if locked is None:
        raise ValidationError(_("This page has been deleted."))
    page = locked.specific
    if page.latest_revision_id is None or (page.live and not page.has_unpublished_changes):
        raise ValidationError(_("There is nothing to review: no change waits to be published."))
    current = page.current_workflow_state
    if current and current.status == WorkflowState.STATUS_IN_PROGRESS:
        raise ValidationError(_("This text is in review already."))
    if current:
        if current.workflow.active and current.current_task_state:
            current.resume(user)
            return current
        current.cancel(user=user)  # of a workflow that is used no more
    workflow = page.get_workflow()
    if workflow is None:
        raise ValidationError(
            _("No workflow is set up for this page. An administrator has to run “setup_site”.")
        )
    return workflow.start(page, user)


def may_withdraw(user: Any, page: Page, state: WorkflowState | None = None) -> bool:
    """Whether a user may take a page out of its review: who asked for it, or wrote the text."""
    state = state or page.current_workflow_state
    if state is None:
        return False
    asked = state.requested_by_id == user.pk
    return asked or user.pk in authors_of(page) or approvers.may_act(user, page)


@transaction.atomic
def withdraw(page: Page, user: Any) -> None:
    """Take a page out of its review, so that its author can mend it.

    Raises PermissionDenied for others, ValidationError where it is in no review.
    """
    Page.objects.select_for_update().filter(pk=page.pk).first()
    state = WorkflowState.objects.for_instance(page).active().first()
    if state is None:
        raise ValidationError(_("This page is in no review."))
    if not may_withdraw(user, page, state):
        raise PermissionDenied
    state.cancel(user=user)
