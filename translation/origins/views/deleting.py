"""Deleting a page: this language only, or all; an origin is handed over first."""

from collections.abc import Iterable
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail import hooks
from wagtail.admin import messages
from wagtail.models import Page, ReferenceIndex

from languages import LANGUAGES
from translation.locales import code_of
from translation.origins.every.deleting import delete_versions
from translation.origins.forms import Deleting
from translation.origins.questions import name_of
from translation.origins.table import orphaned, rows_of, versions
from translation.origins.views.shown import back_url, show


def _heirs(page: Page) -> list[tuple[str, str]]:
    """Languages that can take over, best first; empty where the page is not an origin."""
    found = next((h for p, h in orphaned([page]).items() if p.pk == page.pk), [])
    codes = [code_of(heir.locale_id) for heir in found]
    return [(code, LANGUAGES[code].endonym) for code in codes]


def _check(pages: Iterable[Page], user: Any) -> None:
    for page in pages:
        if not page.permissions_for_user(user).can_delete():
            raise PermissionDenied


def delete(request: HttpRequest, page: Page) -> HttpResponse:
    """Stand in for Wagtail's view (a hook of which calls this, with the right to delete asked)."""
    every = versions(page)
    protected = ReferenceIndex.get_references_to(page).group_by_source_object().is_protected
    form = Deleting(name_of(page), len(every), _heirs(page), request.POST or None)
    if len(every) < 2:
        form.fields["languages"].initial = "this"
    if request.method == "POST" and not protected and form.is_valid():
        roots = every if form.everywhere else [page]
        _check(roots, request.user)
        return _deleted(request, page, roots, form.cleaned_data.get("heir", ""))
    return show(
        request, page, "delete", _("Delete"), "bin", form=form, rows=rows_of(page),
        protected=protected, below=page.get_descendant_count(),
        all_below=sum(each.get_descendant_count() for each in every), handed=_handed(page),
        status=409 if request.method == "POST" and protected else 200,
    )  # fmt: skip


def _handed(page: Page) -> int:
    """How many origins below the page hand over to a translation."""
    return sum(1 for each in orphaned([page]) if each.pk != page.pk)


def _deleted(request: HttpRequest, page: Page, roots: list[Page], heir: str) -> HttpResponse:
    url = back_url(request, page)
    count = delete_versions(roots, request.user, heir)
    text = ngettext("“%(title)s”: %(n)d page deleted.", "“%(title)s”: %(n)d pages deleted.", count)
    messages.success(request, text % {"title": page.get_admin_display_title(), "n": count})
    for hook in hooks.get_hooks("after_delete_page"):
        result = hook(request, page)
        if hasattr(result, "status_code"):
            return result
    return redirect(url)
