"""Doing something with many pages: asked with numbers first, then done as a background job."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from languages import CODES
from translation.matrix.bulk import Action, Plan, actions_for, plan
from translation.matrix.forms import FORMS, ActionForm
from translation.matrix.viewer import Viewer
from translation.matrix.views import refuse, selected
from translation.matrix.work import begin
from translation.models.states import PageFacts

MOST_KEYS = 1000
"""Pages that are named one by one; more are chosen by «all that match»."""
LONGEST_QUERY = 2000


def _keys(request: HttpRequest) -> list[UUID]:
    """The keys that were ticked; ValueError where one is no key."""
    return [UUID(value) for value in dict.fromkeys(request.POST.getlist("key")[:MOST_KEYS])]


def _codes(viewer: Viewer, query: QueryDict) -> list[str]:
    """Languages ticked at first: the one that the matrix is narrowed to, or all of theirs."""
    mine, one = viewer.languages(), query.get("language", "")
    return [one] if one in mine else mine


@require_http_methods(["GET", "POST"])
def act(request: HttpRequest, name: str) -> HttpResponse:
    """Ask with numbers what to do with the chosen pages; begin it where it is confirmed."""
    query = QueryDict(request.POST.get("query", "")[:LONGEST_QUERY])
    viewer = Viewer(request.user)
    action = next((one for one in actions_for(viewer) if one.name == name), None)
    if action is None:
        return refuse(request, _("This cannot be done here, or not by you."), query.urlencode())
    try:
        keys, everything = _keys(request), "all" in request.POST
    except ValueError:
        return refuse(request, _("The selection is broken; choose the pages again."))
    pages = selected(request, query)
    if not everything:
        pages = pages.filter(key__in=keys)
    if request.method == "GET" or not (keys or everything):
        return refuse(request, _("Choose pages first."), query.urlencode())
    return _ask(request, action, viewer, pages, query)


def _ask(
    request: HttpRequest,
    action: Action,
    viewer: Viewer,
    pages: QuerySet[PageFacts],
    query: QueryDict,
) -> HttpResponse:
    asked = "asked" in request.POST
    codes = viewer.languages()
    initial = {"languages": _codes(viewer, query)}
    form = FORMS.get(action.name, ActionForm)(
        request.POST if asked else None, codes=codes, initial=initial
    )
    valid = asked and form.is_valid()
    data: dict[str, Any] = form.cleaned_data if valid else {}
    wanted = data.get("languages", [] if asked else initial["languages"])
    ordered = [code for code in CODES if code in wanted]
    found = plan(action, viewer, pages, ordered, person=data.get("person"))
    if valid and "confirm" in request.POST:
        if found.wanted:
            return _begin(request, action, found, data)
        form.add_error(None, _("There is nothing to do: see the numbers below."))
    context = {
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": _("Home")},
            {"url": _back(query), "label": _("Translations")},
            {"url": "", "label": str(action.label)},
        ],
        "header_title": action.label,
        "action": action,
        "form": form,
        "plan": found,
        "told": told(action, found),
        "query": query.urlencode(),
        "back": _back(query),
        "everything": "all" in request.POST,
        "keys": request.POST.getlist("key")[:MOST_KEYS],
    }
    status = 400 if asked and form.errors else 200
    return render(request, "translation/matrix/act.html", context, status=status)


def _back(query: QueryDict) -> str:
    address = reverse("workbench_matrix:index")
    return f"{address}?{query.urlencode()}" if query else address


def _done(action: Action, number: int) -> str:
    """What is done with so many translations."""
    return {
        "translate": ngettext("translation will be begun", "translations will be begun", number),
        "assign": ngettext("translation will be assigned", "translations will be assigned", number),
        "export": ngettext("translation will be exported", "translations will be exported", number),
        "machine": ngettext(
            "translation will be filled by machine",
            "translations will be filled by machine",
            number,
        ),
    }[action.name]


def told(action: Action, found: Plan) -> list[tuple[str, int, str]]:
    """The numbers of a plan with what they mean; those that say nothing left out."""
    lines = [
        ("do", found.wanted, _done(action, found.wanted)),
        (
            "settled", found.settled,
            _("left alone: there is nothing to do in that language"),
        ),
        ("refused", found.refused, _("left alone: you do not have the right")),
        ("unfit", found.unfit, _("left alone: the chosen person does not translate that")),
    ]  # fmt: skip
    return [line for line in lines if line[1] or line[0] == "do"]


def _begin(request: HttpRequest, action: Action, found: Plan, data: dict[str, Any]) -> HttpResponse:
    jobs = begin(action, found, request.user, data)
    messages.success(
        request,
        ngettext(
            "The work has begun in the background.",
            "The work has begun in the background, in %(count)s jobs.",
            len(jobs),
        )
        % {"count": len(jobs)},
    )
    if len(jobs) == 1:
        return redirect("workbench_jobs:detail", jobs[0].pk)
    return redirect("workbench_jobs:index")
