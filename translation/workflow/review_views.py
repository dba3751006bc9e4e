"""A page's review: what waits, who wrote it, the remarks on it, and the decision."""

from typing import Any

from django.contrib import messages
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST
from wagtail.admin.utils import get_user_display_name
from wagtail.models import Page, TaskState, WorkflowState

from languages import LANGUAGES
from translation.locales import code_of
from translation.models import Remark
from translation.rights import is_translation, may_approve, may_read
from translation.rights.authors import authors_of
from translation.workflow import approvers, remarks
from translation.workflow.deciding import ApproveForm, ReviewIsOver, SendBackForm
from translation.workflow.forms import RemarkForm
from translation.workflow.notice_views import _back
from translation.workflow.notices import edit_address
from translation.workflow.review import may_withdraw, review_address, withdraw


def _page(request: HttpRequest, page_id: int) -> Page:
    page = get_object_or_404(
        Page.objects.select_related("latest_revision"), pk=page_id, depth__gt=1
    )
    if not may_read(request.user, page):
        raise PermissionDenied
    return page


@require_GET
def review(request: HttpRequest, page_id: int) -> HttpResponse:
    """What waits on a page, for everyone who may read it; buttons for those who may decide."""
    page = _page(request, page_id)
    state = page.current_workflow_state
    task_state = page.current_workflow_task_state
    return render(request, "translation/workflow/review.html", _context(request, page, state) | {
        "task_state": task_state,
        "approve_form": ApproveForm(auto_id="approve_%s"),
        "send_back_form": SendBackForm(auto_id="send_back_%s"),
    })  # fmt: skip


def _context(request: HttpRequest, page: Page, state: WorkflowState | None) -> dict[str, Any]:
    user, waits = request.user, bool(state and state.status == WorkflowState.STATUS_IN_PROGRESS)
    authors = get_user_model().objects.filter(pk__in=authors_of(page)).order_by("pk")
    wrote = user in authors
    return {
        "page": page,
        "title": page.draft_title or page.title,
        "code": code_of(page.locale_id),
        "language": LANGUAGES[code_of(page.locale_id)].endonym,
        "translated": is_translation(page),
        "state": state,
        "waits": waits,
        "sent_back": bool(state and not waits),
        "last_comment": _last_comment(state),
        "authors": [get_user_display_name(author) for author in authors],
        "asked_by": get_user_display_name(state.requested_by) if state else "",
        "may_decide": waits and may_approve(user, page),
        "is_author": waits and wrote and approvers.has_review_right(user, page),
        "may_withdraw": bool(state) and may_withdraw(user, page, state),
        "edit_url": edit_address(page),
        "header_title": _("Review"),
        "header_icon": "clipboard-list",
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": _("Home")},
            {"url": edit_address(page), "label": page.draft_title or page.title},
            {"url": "", "label": _("Review")},
        ],
    }


def _last_comment(state: WorkflowState | None) -> str:
    task_state = state.current_task_state if state else None
    return task_state.comment if task_state else ""


def _task_state(page: Page, given: str) -> TaskState | None:
    """The review that the reader saw, if it is still the one that is open."""
    current = page.current_workflow_task_state
    return current if current and str(current.pk) == given else None


def _over(request: HttpRequest, page: Page) -> HttpResponse:
    messages.error(
        request, _("This review is over, or the text has changed since. Look at it again.")
    )
    return redirect(review_address(page))


def _decide(
    request: HttpRequest, page_id: int, form_class: type[Any], action: str, done: str
) -> HttpResponse:
    page = _page(request, page_id)
    state = _task_state(page, request.POST.get("task_state", ""))
    if state is None:
        return _over(request, page)
    if not may_approve(request.user, page):
        raise PermissionDenied
    form = form_class(request.POST)
    if not form.is_valid():
        messages.error(request, " ".join(form.errors["comment"]))
        return redirect(review_address(page))
    try:
        state.task.specific.on_action(state, request.user, action, **form.cleaned_data)
    except ReviewIsOver:
        return _over(request, page)
    except ValidationError as error:  # what a page's own checks say at publishing
        messages.error(request, " ".join(error.messages))
    else:
        messages.success(request, done % {"title": page.draft_title or page.title})
    return redirect(review_address(page))


@require_POST
def approve(request: HttpRequest, page_id: int) -> HttpResponse:
    """Approve, and so publish."""
    done = _("“%(title)s” is approved and published.")
    return _decide(request, page_id, ApproveForm, "approve", done)


@require_POST
def send_back(request: HttpRequest, page_id: int) -> HttpResponse:
    """Ask for changes, with the reason."""
    done = _("“%(title)s” has been sent back to its author.")
    return _decide(request, page_id, SendBackForm, "reject", done)


@require_POST
def take_back(request: HttpRequest, page_id: int) -> HttpResponse:
    """Withdraw the text from its review."""
    page = _page(request, page_id)
    try:
        withdraw(page, request.user)
    except ValidationError as error:
        messages.error(request, " ".join(error.messages))
        return redirect(review_address(page))
    messages.success(request, _("The text is withdrawn from its review and can be changed again."))
    return redirect(edit_address(page))


def _may_remark(request: HttpRequest, page: Page) -> None:
    if not approvers.may_see(request.user, page):
        raise PermissionDenied


@require_POST
def add_remark(request: HttpRequest, page_id: int) -> HttpResponse:
    """Write a remark on a page in its language; ``next`` says where to go on."""
    page = _page(request, page_id)
    _may_remark(request, page)
    form = RemarkForm(request.POST)
    if form.is_valid():
        remarks.add(page, request.user, form.cleaned_data["text"])
        messages.success(request, _("Your remark is written, and the others are told."))
    else:
        messages.error(request, " ".join(str(error) for error in form.errors["text"]))
    return _back(request, review_address(page))


@require_POST
def resolve_remark(request: HttpRequest, pk: int) -> HttpResponse:
    """Settle a remark."""
    remark = get_object_or_404(Remark.objects.select_related("page"), pk=pk)
    _may_remark(request, _page(request, remark.page_id))
    remarks.resolve(remark, request.user)
    return _back(request, review_address(remark.page))
