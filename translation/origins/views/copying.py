"""Copying a page as a new origin."""

from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.forms.pages import CopyForm
from wagtail.models import Page

from translation.origins.every.copying import copy_page
from translation.origins.forms import copy_form
from translation.origins.questions import name_of
from translation.origins.refusing import NO_ALIAS
from translation.origins.table import rows_of
from translation.origins.views.shown import back_url, show


def copy(request: HttpRequest, page: Page) -> HttpResponse:
    """Stand in for Wagtail's view (a hook of which calls this, with the right to copy asked)."""
    rows = rows_of(page)
    base = getattr(page.specific_class, "copy_form_class", CopyForm)
    form_class = copy_form(base, translations=len(rows) - 1)
    refused = _nonsense(request)
    if refused:
        messages.error(request, refused)
    data = request.POST if request.method == "POST" and not refused else None
    form = form_class(data, user=request.user, page=page)  # type: ignore[call-arg]
    if not refused and request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        parent = values["new_parent_page"] or page.get_parent()
        below = bool(values.get("copy_subpages"))
        translations = bool(values.get("with_translations"))
        problem = _problem(request, page, parent, below=below, translations=translations)
        if not problem:
            made = copy_page(
                page, parent.specific, title=values["new_title"], slug=values["new_slug"],
                user=request.user, below=below, translations=translations,
            )  # fmt: skip
            return _copied(request, page, made)
        form.add_error("new_parent_page", ValidationError(problem))
    return show(
        request, page, "copy", _("Copy"), "copy", form=form, rows=rows, language=name_of(page),
        status=400 if refused else 200,
    )  # fmt: skip


def _nonsense(request: HttpRequest) -> str:
    """Return why what was sent cannot be read at all."""
    if request.method != "POST":
        return ""
    if request.POST.get("alias"):
        return str(NO_ALIAS)
    place = request.POST.get("new_parent_page", "")
    if not place.isdecimal() or not Page.objects.filter(pk=place[:18]).exists():
        return _("Choose a page to copy to.")
    return ""


def _problem(
    request: HttpRequest, page: Page, parent: Page, *, below: bool, translations: bool
) -> str:  # fmt: skip
    """Return why the copy may not be made there; raises PermissionDenied without the right."""
    if parent.locale_id != page.locale_id and parent.depth > 1:
        return _("Choose a page in %(language)s: the copy is in that language too.") % {
            "language": name_of(page)
        }
    if below and (parent.pk == page.pk or parent.is_descendant_of(page)):
        return _("A page cannot be copied with all below into itself.")
    if not type(page.specific).can_create_at(parent.specific):
        return _("Pages of this type cannot be created there.")
    pages = [(page, parent)]
    if translations:
        parents = {
            each.locale_id: each
            for each in Page.objects.filter(translation_key=parent.translation_key)
        }
        others = page.get_translations()
        pages += [(o, parents[o.locale_id]) for o in others if o.locale_id in parents]
    for version, place in pages:
        if not version.permissions_for_user(request.user).can_copy_to(place, below):
            raise PermissionDenied
    return ""


def _copied(request: HttpRequest, page: Page, made: Page) -> HttpResponse:
    messages.success(
        request,
        _("“%(title)s” copied as a draft.") % {"title": page.specific.get_admin_display_title()},
        buttons=[messages.button(reverse("wagtailadmin_pages:edit", args=[made.pk]), _("Edit"))],
    )
    for hook in hooks.get_hooks("after_copy_page"):
        result = hook(request, page, made)
        if hasattr(result, "status_code"):
            return result
    return redirect(back_url(request, made))
