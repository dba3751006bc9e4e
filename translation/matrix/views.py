"""Reports → Translations: pages × languages, and what is done with many at once."""

from typing import Any
from urllib.parse import urlencode

from django.contrib import messages
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import get_language as active_language
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET
from wagtail.admin.paginator import WagtailPaginator

from languages import CODES, LANGUAGES, get_language
from translation.matrix.bulk import actions_for
from translation.matrix.cells import rows_of
from translation.matrix.export import MatrixExport
from translation.matrix.filters import MatrixForm
from translation.matrix.pages import ordered, pages_for
from translation.matrix.totals import totals_of
from translation.matrix.viewer import Viewer
from translation.models.states import PageFacts

PER_PAGE = 50
EXPORTS = ("csv", "xlsx")


def interface_language() -> str:
    """The registry's language that the admin is shown in."""
    return get_language(active_language()).code


def chosen_of(query: QueryDict) -> tuple[MatrixForm, dict[str, Any]]:
    """The form of the filters, and what was validly chosen in it."""
    form = MatrixForm(query, interface=interface_language())
    return form, form.chosen()


def selected(request: HttpRequest, query: QueryDict) -> QuerySet[PageFacts]:
    """Pages of a query in the order that it asks for."""
    _form, chosen = chosen_of(query)
    pages = pages_for(chosen, request.user)
    return ordered(pages, chosen, interface_language())


@require_GET
@never_cache
def index(request: HttpRequest) -> HttpResponse:
    """One screen of the matrix, or all of the selection as a sheet."""
    interface = interface_language()
    form, chosen = chosen_of(request.GET)
    pages = pages_for(chosen, request.user)
    in_order = ordered(pages, chosen, interface)
    if request.GET.get("export") in EXPORTS:
        export = MatrixExport(interface)
        return export.as_spreadsheet(export.lines(in_order), request.GET["export"])
    paginator = WagtailPaginator(in_order.select_related("content_type"), PER_PAGE)
    page = paginator.get_page(request.GET.get("p"))
    narrowing = {name: value for name, value in chosen.items() if name != "sort"}
    viewer = Viewer(request.user)
    context = {
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": _("Home")},
            {"url": "", "label": _("Translations")},
        ],
        "header_title": _("Translations"),
        "header_icon": "site",
        "form": form,
        "narrowed": bool(narrowing),
        "more_chosen": bool(narrowing.keys() - {"q"}) or "sort" in chosen,
        "page": page,
        "elided_page_range": paginator.get_elided_page_range(page.number),
        "index_url": reverse("workbench_matrix:index"),
        "rows": rows_of(list(page.object_list), request.user, interface),
        "totals": totals_of(pages, everything=not narrowing),
        "languages": [LANGUAGES[code] for code in CODES],
        "count": paginator.count,
        "counted": ngettext("%(count)s page", "%(count)s pages", paginator.count)
        % {"count": paginator.count},
        "actions": actions_for(viewer),
        "query": urlencode([(k, v) for k, v in request.GET.items() if k in form.fields and v]),
    }
    return render(request, "translation/matrix/index.html", context)


@require_GET
def old_report(request: HttpRequest, **_kwargs: Any) -> HttpResponse:
    """The address of wagtail-localize's report, which lists translations one by one."""
    return redirect("workbench_matrix:index")


def refuse(request: HttpRequest, message: str, query: str = "") -> HttpResponse:
    """Back to the matrix with a word on why nothing was done."""
    messages.error(request, message)
    address = reverse("workbench_matrix:index")
    return redirect(f"{address}?{query}" if query else address)
