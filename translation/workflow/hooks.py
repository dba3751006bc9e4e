"""What this package adds to the admin; read by ``translation.wagtail_hooks``."""

import json
from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.templatetags.static import static
from django.urls import reverse, reverse_lazy
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext
from wagtail import hooks
from wagtail.admin.action_menu import SubmitForModerationMenuItem
from wagtail.admin.menu import MenuItem
from wagtail.admin.ui.sidebar import LinkMenuItem
from wagtail.models import Page

from translation.workflow import approvers, log
from translation.workflow.notices import unread


class NoticesItem(MenuItem):
    """«Notices», with how many are unread; one query a page of the admin."""

    def render_component(self, request: HttpRequest) -> LinkMenuItem:
        count = unread(request.user).count()
        label, attrs = str(self.label), dict(self.attrs)
        if count:
            spoken = ngettext("%d unread notice", "%d unread notices", count) % count
            attrs |= {"aria-label": f"{label}: {spoken}", "data-unread": str(min(count, 99))}
            label = f"{label} ({count})"
        return LinkMenuItem(
            self.name, label, self.url, icon_name=self.icon_name, classname=self.classname,
            attrs=attrs,
        )  # fmt: skip


@hooks.register("register_admin_menu_item")
def notices_item() -> MenuItem:
    """In the main menu, above the pages."""
    return NoticesItem(
        gettext_lazy("Notices"),
        reverse_lazy("workbench_workflow:notices"),
        name="notices",
        icon_name="bell",
        order=90,
    )


class SubmitItem(SubmitForModerationMenuItem):
    """«Submit for review», in the editor's language: Wagtail names the workflow as stored."""

    def get_context_data(self, parent_context: Any) -> Any:
        return super().get_context_data(parent_context) | {"label": _("Submit for review")}


@hooks.register("construct_page_action_menu", order=10)
def submit_item(items: list[Any], request: HttpRequest, context: dict[str, Any]) -> None:
    """In the place of Wagtail's own item."""
    for place, item in enumerate(items):
        if type(item) is SubmitForModerationMenuItem:
            items[place] = SubmitItem(item.order)


@hooks.register("register_reports_menu_item")
def audit_item() -> MenuItem:
    """Under «Reports»."""
    return MenuItem(
        gettext_lazy("Audit trail"),
        reverse_lazy("workbench_workflow:audit"),
        icon_name="history",
        order=810,
    )


@hooks.register("register_icons")
def icons(found: list[str]) -> list[str]:
    """The bell, which Wagtail does not have."""
    return [*found, "translation/workflow/icons/bell.svg"]


@hooks.register("insert_global_admin_css")
def styles() -> str:
    """Small: the notices' list and the review."""
    return format_html('<link rel="stylesheet" href="{}">', static("workbench/workflow.css"))


@hooks.register("register_log_actions")
def log_actions(actions: Any) -> None:
    """What the audit trail can say of the workflow."""
    log.register(actions)


def _extra(request: HttpRequest) -> dict[str, Any] | None:
    """What the review's dialogue gave the editor's form; None for anything but a JSON object."""
    try:
        given = json.loads(request.POST.get("workflow-action-extra-data") or "{}")
    except ValueError:
        return None
    return given if isinstance(given, dict) else None


@hooks.register("before_edit_page")
def check_decision(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Answer decisions that Wagtail's editor does not expect: a review that is over meanwhile
    (a server error there), a form that no browser sends, changes that nobody named."""
    if request.method != "POST" or not request.POST.get("action-workflow-action"):
        return None
    extra = _extra(request)
    action = request.POST.get("workflow-action-name", "")
    problem = ""
    if page.current_workflow_task is None:
        problem = _("This review is over, or the text has changed since. Look at it again.")
    elif extra is None or action not in {"approve", "reject"}:
        problem = _("This is no decision about the text.")
    elif action == "reject" and not str(extra.get("comment") or "").strip():
        problem = _("Say what is to be changed.")
    if not problem:
        return None
    messages.error(request, problem)
    return redirect(reverse("wagtailadmin_pages:edit", args=[page.pk]))


@hooks.register("after_edit_page")
def say_who_approves(request: HttpRequest, page: Page) -> None:
    """Say it where a reviewer changed the text and approved it at once: another has to."""
    decided = request.POST.get("action-workflow-action") and request.POST.get(
        "workflow-action-name"
    )
    fresh = Page.objects.filter(pk=page.pk).first() if decided == "approve" else None
    if fresh and fresh.workflow_in_progress and not approvers.may_act(request.user, fresh):
        messages.warning(
            request,
            _("You changed the text, so you are one of its authors: another reviewer approves it."),
        )
