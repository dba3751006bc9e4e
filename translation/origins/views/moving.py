"""Moving a page in all its languages."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page

from translation.origins.every.moving import move_versions, plan
from translation.origins.questions import name_of
from translation.origins.table import rows_of
from translation.origins.views.shown import show


def move(request: HttpRequest, page: Page, destination: Page) -> HttpResponse:
    """Stand in for Wagtail's confirmation (a hook of which calls this)."""
    made = plan(page, destination, request.user)
    if request.method == "POST" and not made.reasons:
        move_versions(made.moves, request.user)
        count = len(made.moves)
        text = ngettext(
            "“%(title)s” moved in %(n)d language.", "“%(title)s” moved in %(n)d languages.", count
        )
        messages.success(
            request,
            text % {"title": page.get_admin_display_title(), "n": count},
            buttons=[
                messages.button(reverse("wagtailadmin_pages:edit", args=[page.pk]), _("Edit"))
            ],
        )
        for hook in hooks.get_hooks("after_move_page"):
            result = hook(request, page)
            if hasattr(result, "status_code"):
                return result
        return redirect("wagtailadmin_explore", destination.pk)
    return show(
        request, page, "move", _("Move"), "arrow-right-full", rows=rows_of(page),
        destination=destination, reasons=made.reasons,
        moves=[(name_of(version), parent) for version, parent in made.moves],
        below=page.get_descendant_count(), status=409 if request.method == "POST" else 200,
    )  # fmt: skip
