"""A person's notices: the list, opening one, marking as read; and their open assignments."""

from typing import Any

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST
from wagtail.models import Page

from languages import LANGUAGES
from translation.locales import code_of
from translation.models import Notice
from translation.versions import versions_of
from translation.workflow.assignments import of_person, origins_of, today
from translation.workflow.notices import edit_address, notices_of, unread
from translation.workflow.wording import words

ON_A_PAGE = 30


def _crumbs(label: str) -> list[dict[str, str]]:
    return [
        {"url": reverse("wagtailadmin_home"), "label": _("Home")},
        {"url": "", "label": label},
    ]


@require_GET
def notices(request: HttpRequest) -> HttpResponse:
    """The newest first; ``?show=unread`` leaves out what was read."""
    mine, new = notices_of(request.user), unread(request.user)
    only_unread = request.GET.get("show") == "unread"
    found = Paginator(new if only_unread else mine, ON_A_PAGE).get_page(request.GET.get("p"))
    items = [(notice, words(notice.kind, notice.data)) for notice in found.object_list]
    context = {
        "items": items,
        "page_of": found,
        "unread": new.count(),
        "only_unread": only_unread,
        "page_title": _("Notices"),
        "header_icon": "bell",
        "header_title": _("Notices"),
        "breadcrumbs_items": _crumbs(_("Notices")),
        "here": request.get_full_path(),
    }
    return render(request, "translation/workflow/notices.html", context)


def _mine(request: HttpRequest, pk: int) -> Notice:
    return get_object_or_404(Notice, pk=pk, user=request.user)


def _read(notice: Notice) -> None:
    Notice.objects.filter(pk=notice.pk, read_at=None).update(read_at=timezone.now())


@require_GET
def open_notice(request: HttpRequest, pk: int) -> HttpResponse:
    """Go to what a notice is about; it counts as read from then on."""
    notice = _mine(request, pk)
    _read(notice)
    page = notice.data.get("page")
    if isinstance(page, int) and not Page.objects.filter(pk=page).exists():
        messages.warning(request, _("The page of this notice has been deleted since."))
        return redirect("workbench_workflow:notices")
    if not notice.url or not url_has_allowed_host_and_scheme(notice.url, {request.get_host()}):
        return redirect("workbench_workflow:notices")
    return redirect(notice.url)


def _back(request: HttpRequest, other: str) -> HttpResponse:
    target = request.POST.get("next", "")
    if not url_has_allowed_host_and_scheme(target, {request.get_host()}):
        target = other
    return redirect(target)


@require_POST
def mark_read(request: HttpRequest, pk: int) -> HttpResponse:
    """Mark one notice as read."""
    _read(_mine(request, pk))
    return _back(request, reverse("workbench_workflow:notices"))


@require_POST
def mark_all_read(request: HttpRequest) -> HttpResponse:
    """Mark every notice of the user as read."""
    unread(request.user).update(read_at=timezone.now())
    return _back(request, reverse("workbench_workflow:notices"))


@require_GET
def my_assignments(request: HttpRequest) -> HttpResponse:
    """What is to be translated by this person, or by anyone of their languages."""
    found = Paginator(of_person(request.user), ON_A_PAGE).get_page(request.GET.get("p"))
    rows = list(found.object_list)
    versions = versions_of({item.key for item in rows})
    origins = origins_of({item.key for item in rows}, versions)
    items: list[dict[str, Any]] = []
    for item in rows:
        origin = origins.get(item.key)
        if origin is None:  # deleted meanwhile
            continue
        page = versions[item.key].get(item.language)
        title = page or origin
        items.append(
            {
                "assignment": item,
                "title": title.title,
                "title_language": code_of(title.locale_id),
                "language": LANGUAGES[item.language].endonym,
                "url": edit_address(page) if page else reverse(
                    "wagtail_localize:submit_page_translation", args=[origin.pk]
                ),
                "begun": page is not None,
                "late": bool(item.deadline and item.deadline < today()),
            }
        )  # fmt: skip
    context = {
        "items": items,
        "page_of": found,
        "page_title": _("My translations"),
        "header_title": _("My translations"),
        "header_icon": "tasks",
        "breadcrumbs_items": _crumbs(_("My translations")),
    }
    return render(request, "translation/workflow/assignments.html", context)
