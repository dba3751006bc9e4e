"""«Translate this page»: at wagtail-localize's own address, from the origin only."""

from typing import Any

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import NoReverseMatch, reverse
from django.utils.http import urlencode
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.admin.auth import require_admin_access
from wagtail.models import Page

from languages import LANGUAGES
from translation import jobs
from translation.locales import code_of
from translation.origins.known import origin_of
from translation.origins.questions import may_change_origin, name_of
from translation.origins.subtree import origins_below, submittable
from translation.origins.table import Row, rows_of
from translation.origins.views.shown import back_url, page_or_404, show
from translation.rights import may_begin, may_submit

JOB = "translate"


def form_url(page: Page, code: str = "") -> str:
    """Address of the form of an origin page, with one language chosen already."""
    query = f"?{urlencode({'language': code})}" if code else ""
    return reverse("wagtail_localize:submit_page_translation", args=[page.pk]) + query


def _wanted(request: HttpRequest) -> str:
    asked = request.GET.get("language") or request.GET.get("select_locale") or ""
    return asked if asked in LANGUAGES else ""


@require_admin_access
def submit(request: HttpRequest, page_id: int) -> HttpResponse:
    """Ask into which languages, and begin the translations; refuse to translate a translation."""
    page = page_or_404(page_id)
    origin = origin_of(page)
    if origin is None or origin.pk != page.pk:
        return _refused(request, page, origin)
    rows = rows_of(page, missing=True)
    allowed = {
        row.language.code
        for row in rows
        if not row.is_origin and may_begin(request.user, page, [row.language.code])
    }
    if request.method != "POST":
        chosen = {_wanted(request)} & allowed
        return _form(request, page, rows, allowed, chosen)
    if not allowed:
        raise PermissionDenied
    return _begin(request, page, rows, allowed)


def _refused(request: HttpRequest, page: Page, origin: Page | None) -> HttpResponse:
    """Say where to translate from instead (wagtail-localize crashes here, or doubles sources)."""
    return show(
        request, page, "translated", _("Translate this page"), "wagtail-localize-language",
        language=name_of(page),
        origin=origin,
        origin_language=name_of(origin) if origin else "",
        origin_url=form_url(origin, _wanted(request)) if origin else "",
        may_change=may_change_origin(request.user, page),
        status=409 if request.method == "POST" else 200,
    )  # fmt: skip


def _form(
    request: HttpRequest, page: Page, rows: list[Row], allowed: set[str], chosen: set[str],
    error: str = "", *, below: bool = False,
) -> HttpResponse:  # fmt: skip
    return show(
        request, page, "submit", _("Translate this page"), "wagtail-localize-language",
        rows=rows, allowed=allowed, chosen=chosen, error=error, language=name_of(page),
        below=page.get_descendant_count(), below_chosen=below,
        free={row.language.code for row in rows if not row.page} & allowed,
        status=400 if error else 200,
    )  # fmt: skip


def _begin(
    request: HttpRequest, page: Page, rows: list[Row], allowed: set[str]
) -> HttpResponse:  # fmt: skip
    """Check what was chosen, and do it: one page at once, more as a job."""
    asked = request.POST.getlist("languages")
    codes = [row.language.code for row in rows if row.language.code in asked]
    below = bool(request.POST.get("below")) and page.get_descendant_count() > 0
    if set(asked) - {row.language.code for row in rows if not row.is_origin}:
        error = _("Choose languages of the list.")
        return _form(request, page, rows, allowed, set(codes) & allowed, error, below=below)
    if not set(codes) <= allowed:
        raise PermissionDenied
    there = [row.language.endonym for row in rows if row.page and row.language.code in codes]
    error = ""
    if not codes:
        error = _("Choose at least one language.")
    elif there and not below:
        error = _("This page is in %(languages)s already.") % {"languages": ", ".join(there)}
    if error:
        return _form(request, page, rows, allowed, set(codes), error, below=below)
    return _start_job(request, page, codes) if below else _submit_now(request, page, codes)


def _submit_now(request: HttpRequest, page: Page, codes: list[str]) -> HttpResponse:
    from translation.sync.submitting import submit as begin

    try:
        begin(page, codes, request.user)
    except ValidationError as error:
        for sentence in error.messages:
            messages.error(request, sentence)
        return redirect(form_url(page))
    text = ngettext(
        "The translation into %(languages)s has begun, as a draft.",
        "The translations into %(languages)s have begun, as drafts.",
        len(codes),
    )
    names = ", ".join(LANGUAGES[code].endonym for code in codes)
    messages.success(request, text % {"languages": names})
    if len(codes) == 1:
        made = page.get_translations().filter(locale__language_code=codes[0]).first()
        if made is not None:
            return redirect("wagtailadmin_pages:edit", made.pk)
    return redirect(back_url(request, page))


def _start_job(request: HttpRequest, page: Page, codes: list[str]) -> HttpResponse:
    pages, left = submittable(request.user, origins_below(page), codes)
    payload: dict[str, Any] = {"pages": [each.pk for each in pages], "languages": codes}
    try:
        job = jobs.start(
            JOB, request.user, payload, title=page.get_admin_display_title(),
            total=len(pages) * len(codes),
        )  # fmt: skip
    except KeyError:
        messages.error(request, _("Translating many pages at once is switched off here."))
        return redirect(back_url(request, page))
    count = len(pages)
    text = ngettext(
        "%d page is being submitted in the background.",
        "%d pages are being submitted in the background.",
        count,
    )
    messages.success(request, text % count)
    if left:
        text = ngettext(
            "%d page was left out: you may not translate it.",
            "%d pages were left out: you may not translate them.",
            left,
        )
        messages.warning(request, text % left)
    try:
        return redirect(reverse("workbench_jobs:detail", args=[job.pk]))
    except NoReverseMatch:
        return redirect(back_url(request, page))


def restart(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Switch a translation on again that was stopped (a hook calls this before the editor).

    wagtail-localize's own answer to this form forgets what was written into the page meanwhile:
    the next draft would put the old texts in its place.
    """
    if request.method != "POST" or "localize-restart-translation" not in request.POST:
        return None
    origin = origin_of(page)
    code = code_of(page.locale_id)
    if origin is None or not may_submit(request.user, page, [code]):
        raise PermissionDenied
    if origin.pk != page.pk:
        return _submit_now(request, origin, [code])
    return redirect("wagtailadmin_pages:edit", page.pk)
