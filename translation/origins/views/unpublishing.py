"""Unpublishing a page: this language only, or all."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page

from translation.origins.every.unpublishing import unpublish_versions
from translation.origins.forms import Unpublishing
from translation.origins.questions import name_of
from translation.origins.table import rows_of, versions
from translation.origins.views.shown import back_url, page_or_404, show


def _hooked(name: str, request: HttpRequest, page: Page) -> HttpResponse | None:
    for hook in hooks.get_hooks(name):
        result = hook(request, page)
        if hasattr(result, "status_code"):
            return result
    return None


def unpublish(request: HttpRequest, page_id: int) -> HttpResponse:
    """Stand in for Wagtail's view, which has no hook before it asks."""
    page = page_or_404(page_id)
    if not page.permissions_for_user(request.user).can_unpublish():
        raise PermissionDenied
    live = [each for each in versions(page) if each.live]
    below = page.get_descendants().live().count()
    form = Unpublishing(name_of(page), len(live), below, request.POST or None)
    if request.method == "POST" and form.is_valid():
        pages = live if form.everywhere else [page]
        if not all(each.permissions_for_user(request.user).can_unpublish() for each in pages):
            raise PermissionDenied
        stopped = _hooked("before_unpublish_page", request, page)
        if stopped is not None:
            return stopped
        with_descendants = bool(form.cleaned_data.get("include_descendants"))
        count = unpublish_versions(pages, request.user, below=with_descendants)
        text = ngettext(
            "“%(title)s” is unpublished in %(n)d language.",
            "“%(title)s” is unpublished in %(n)d languages.",
            count,
        )
        messages.success(request, text % {"title": page.get_admin_display_title(), "n": count})
        return _hooked("after_unpublish_page", request, page) or redirect(back_url(request, page))
    return show(
        request, page, "unpublish", _("Unpublish"), "download", form=form, rows=rows_of(page),
        below=below,
    )  # fmt: skip
