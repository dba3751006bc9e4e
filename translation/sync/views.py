"""The page where an editor sees what translators were given, and repeats it where it failed."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods
from wagtail.admin.auth import require_admin_access
from wagtail.models import Page
from wagtail_localize.models import TranslationSource

from languages import get_language
from translation.locales import code_of
from translation.models.changes import SourceChange
from translation.rights import may_write
from translation.state import states
from translation.sync.changes import stale_translations
from translation.sync.difference import word_diff
from translation.sync.preview import pending
from translation.sync.synchronise import Report, synchronise

SHOWN = 50


@dataclass(frozen=True, slots=True)
class Shown:
    """One change for ``translation/sync/change.html``."""

    diff: SafeString
    is_new: bool = False
    is_gone: bool = False
    minor: bool = False
    since: datetime | None = None
    old_translation: str = ""


def _shown(old: str | None, new: str | None, **more: Any) -> Shown:
    return Shown(word_diff(old or "", new or ""), old is None, new is None, **more)


def _origin(source: TranslationSource) -> Page:
    try:
        origin = source.get_source_instance()
    except ObjectDoesNotExist as error:
        raise Http404("the original is gone") from error
    if not isinstance(origin, Page):
        raise Http404("not a page")
    return origin


@require_admin_access
@require_http_methods(["GET", "HEAD", "POST"])
def update(request: HttpRequest, translation_source_id: int) -> HttpResponse:
    """Show what changed; with POST, give it to the translators. Never publishes.

    Takes the place of wagtail-localize's view of the same address. Asks for the right to write
    the origin.
    """
    source = get_object_or_404(TranslationSource, pk=translation_source_id)
    origin = _origin(source)
    if not may_write(request.user, origin):
        raise PermissionDenied
    if request.method == "POST":
        report = synchronise(source, request.user)
        messages.success(request, _said(report))
        return redirect(request.path)
    return render(request, "translation/sync/update.html", _context(source, origin))


def _said(report: Report) -> str:
    if not report.changed:
        return _("Nothing has changed; translators have the newest text.")
    return ngettext(
        "Translators were given %(count)d changed text. Nothing was published.",
        "Translators were given %(count)d changed texts. Nothing was published.",
        len(report.pairs),
    ) % {"count": len(report.pairs)}


def _context(source: TranslationSource, origin: Page) -> dict[str, Any]:
    waiting = pending(source, origin)
    rows = SourceChange.objects.filter(source=source).select_related("old", "new")[:SHOWN]
    edit = reverse("wagtailadmin_pages:edit", args=[origin.pk])
    title = _("Changes given to translators")
    return {
        "breadcrumbs_items": [
            {"url": reverse("wagtailadmin_home"), "label": _("Home")},
            {"url": edit, "label": origin.get_admin_display_title()},
            {"url": "", "label": title},
        ],
        "header_title": title,
        "title": title,
        "origin": origin,
        "edit_url": edit,
        "synchronised_at": source.last_updated_at,
        "waiting": [
            _shown(each.old.html if each.old else None, each.new.html if each.new else None)
            for each in waiting
        ],
        "given": [
            _shown(
                row.old.data if row.old else None, row.new.data if row.new else None,
                minor=row.minor, since=row.made_at,
            )
            for row in rows
        ],
        "languages": _languages(source, origin),
    }  # fmt: skip


def _languages(source: TranslationSource, origin: Page) -> list[dict[str, Any]]:
    """Name, address of the editor and state of each translation."""
    behind = set(stale_translations().filter(source=source).values_list("pk", flat=True))
    known = states([origin.translation_key])[origin.translation_key]
    out = []
    for each in source.translations.filter(enabled=True).order_by("target_locale_id"):
        code = code_of(each.target_locale_id)
        page_id = known[code].page_id
        if page_id is not None:
            out.append({
                "name": get_language(code).endonym,
                "code": code,
                "url": reverse("wagtailadmin_pages:edit", args=[page_id]),
                "state": known[code].text.label,
                "stale": each.pk in behind,
            })  # fmt: skip
    return out
