"""The page as readers will see it, and the end of translating."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods
from wagtail.admin import messages
from wagtail.utils.decorators import xframe_options_sameorigin_override

from translation.editor import desk as desks
from translation.rights import may_write


@xframe_options_sameorigin_override
@require_GET
def preview(request: HttpRequest, translation_id: int, mode: str | None = None) -> HttpResponse:
    """Show the page with the texts saved so far, the origin's where there are none."""
    desk = desks.of_translation(translation_id, request.user)
    mode = desk.page.default_preview_mode if mode is None else mode
    if mode not in dict(desk.page.preview_modes):
        raise Http404("no such preview")
    translation = desk.translation
    page = translation.source.get_ephemeral_translated_instance(
        translation.target_locale, fallback=True
    )
    response: HttpResponse = page.make_preview_request(request, mode)
    # The policy of public pages forbids frames; without it the admin's own is set, which allows
    # those of the site itself.
    response.headers.pop("Content-Security-Policy", None)
    return response


@require_http_methods(["GET", "POST"])
def stop(request: HttpRequest, translation_id: int) -> HttpResponse:
    """Ask, then cut the page from its origin: it becomes a page edited by itself.

    For those who may write the page itself: from then on nobody else may.
    """
    desk = desks.of_translation(translation_id, request.user)
    if not desk.writable or not may_write(desk.user, desk.page):
        raise PermissionDenied(desk.why_not)
    if request.method == "POST":
        desk.translation.enabled = False
        desk.translation.save(update_fields=["enabled"])
        messages.success(request, _("Translation has been stopped; all texts stay as they are."))
        return redirect("wagtailadmin_explore", desk.page.get_parent().pk)
    return render(request, "translation/editor/stop.html", {"desk": desk, "page": desk.page})
