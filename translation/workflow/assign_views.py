"""The form that gives one page in one language to a translator."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods
from wagtail.admin.utils import get_user_display_name
from wagtail.log_actions import log
from wagtail.models import Page

from languages import LANGUAGES
from translation.locales import code_of
from translation.models import Assignment
from translation.versions import versions_of
from translation.workflow.assignments import assign, may_assign, origins_of
from translation.workflow.forms import AssignForm
from translation.workflow.notice_views import _back


def _origin(key: UUID, code: str) -> Page:
    """The origin of a page; 404 where there is none, or where the language is its own."""
    versions = versions_of([key])
    origin = origins_of([key], versions).get(key) if code in LANGUAGES else None
    if origin is None or code_of(origin.locale_id) == code:
        raise Http404
    return origin


@require_http_methods(["GET", "POST"])
def assign_one(request: HttpRequest, key: UUID, code: str) -> HttpResponse:
    """Show and take the form; ``remove`` in a POST ends the assignment."""
    origin = _origin(key, code)
    if not may_assign(request.user, origin, code):
        raise PermissionDenied
    current = Assignment.objects.filter(key=key, language=code).select_related("person").first()
    home = reverse("wagtailadmin_explore", args=[origin.get_parent().pk])
    if request.method == "POST" and "remove" in request.POST:
        _remove(request, current, origin)
        return _back(request, home)
    form = AssignForm(request.POST or None, code=code, initial=_initial(current))
    if request.method == "POST" and form.is_valid() and _assigned(request, key, code, form):
        return _back(request, home)
    return render(request, "translation/workflow/assign.html", _context(
        request, origin, code, current, form
    ))  # fmt: skip


def _initial(current: Assignment | None) -> dict[str, Any]:
    if current is None or current.done_at:
        return {}
    return {"person": current.person_id, "deadline": current.deadline, "note": current.note}


def _assigned(request: HttpRequest, key: UUID, code: str, form: AssignForm) -> bool:
    try:
        assign([key], [code], by=request.user, **form.cleaned_data)
    except ValidationError as error:
        form.add_error(None, error)
        return False
    person = form.cleaned_data["person"]
    if person:
        text = _("Assigned to %(name)s.") % {"name": get_user_display_name(person)}
    else:
        text = _("Offered to the translators of this language.")
    messages.success(request, text)
    return True


def _remove(request: HttpRequest, current: Assignment | None, origin: Page) -> None:
    if current is None:
        return
    current.delete()
    log(
        instance=origin, action="brand.assign", user=request.user,
        data={"language": current.language, "removed": True},
    )  # fmt: skip
    messages.success(request, _("The assignment is removed."))


def _context(
    request: HttpRequest, origin: Page, code: str, current: Assignment | None, form: AssignForm
) -> dict[str, Any]:
    return {
        "form": form,
        "media": form.media,
        "origin": origin,
        "origin_code": code_of(origin.locale_id),
        "origin_language": LANGUAGES[code_of(origin.locale_id)].endonym,
        "language": LANGUAGES[code].endonym,
        "current": current if current and not current.done_at else None,
        "next": request.POST.get("next") or request.GET.get("next") or "",
        "header_title": _("Assign a translation"),
        "header_icon": "user",
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": _("Home")},
            {"url": reverse("wagtailadmin_pages:edit", args=[origin.pk]), "label": origin.title},
            {"url": "", "label": _("Assign a translation")},
        ],
    }
