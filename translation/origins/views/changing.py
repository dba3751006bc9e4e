"""«Make this language the origin»: what happens, asked before it does."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages

from translation.origins.changing import change_origin
from translation.origins.known import origin_of
from translation.origins.questions import may_change_origin, name_of, obstacles
from translation.origins.table import rows_of
from translation.origins.views.shown import page_or_404, show


def change(request: HttpRequest, page_id: int) -> HttpResponse:
    """Ask, and make the page the origin of its languages."""
    page = page_or_404(page_id)
    if not may_change_origin(request.user, page):
        raise PermissionDenied
    reasons = obstacles(page)
    if request.method == "POST" and not reasons:
        outcome = change_origin(page, request.user)
        messages.success(
            request,
            _("The origin of “%(title)s” is now %(language)s.")
            % {"title": page.get_admin_display_title(), "language": name_of(page)},
        )
        if outcome.apart:
            count = len(outcome.apart)
            text = ngettext(
                "%d text could not be kept beside its source; it stands on its page and in the"
                " page's history.",
                "%d texts could not be kept beside their source; they stand on their pages and in"
                " the pages' history.",
                count,
            )
            messages.warning(request, text % count)
        return redirect("wagtailadmin_pages:edit", page.pk)
    rows = rows_of(page)
    return show(
        request, page, "change", _("Make this language the origin"), "rotate",
        rows=rows, reasons=reasons, language=name_of(page), origin=origin_of(page),
        own=next((row for row in rows if row.is_this), None),
        status=409 if request.method == "POST" else 200,
    )  # fmt: skip
