"""The translation editor: one page, every text a field, whole without JavaScript."""

from collections import OrderedDict
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages
from wagtail.models import Page

from translation.editor import desk as desks
from translation.editor import memory
from translation.editor.desk import Desk
from translation.editor.head import head
from translation.editor.keyboard import characters
from translation.editor.overruling import overrule
from translation.editor.posting import Posted, save_form, untouched
from translation.editor.reviewing import submit, withdraw
from translation.editor.segments import Segment, load
from translation.editor.texts import shown
from translation.mending_log import told

LONGEST_NUMBER = 12
"""Digits of an id; Python reads no number of more than some thousands, by an error."""


@require_http_methods(["GET", "HEAD", "POST"])
def edit(request: HttpRequest, page_id: int) -> HttpResponse:
    """The editor at an address of its own, where those who may only read are let in too."""
    page = get_object_or_404(Page, pk=page_id, alias_of=None)
    return editor(request, page.specific)


def editor(request: HttpRequest, page: Page) -> HttpResponse:
    """Show a translated page's texts, or save what the form sends."""
    desk = desks.of_page(page, request.user)
    if request.method != "POST":
        return _shown(request, desk)
    if "withdraw" in request.POST or "action-cancel-workflow" in request.POST:
        return _withdrawn(request, desk)
    if not desk.writable:
        if "overrule" in request.POST and desk.may_review:
            return _overruled(request, desk)
        raise PermissionDenied(desk.why_not)
    posted = save_form(request, desk)
    _tell(request, posted)
    if posted.conflicts:
        return _shown(request, desk, posted)
    if "overrule" in request.POST:
        return _overruled(request, desk)
    if "submit" in request.POST:
        submit(request, desk, request.POST.get("note", ""))
    anchor = request.POST.get("save", "")
    return redirect(f"{request.path}#text-{anchor}" if anchor.isdecimal() else request.path)


def _withdrawn(request: HttpRequest, desk: Desk) -> HttpResponse:
    withdraw(request, desk)
    return redirect(request.path)


def _tell(request: HttpRequest, posted: Posted) -> None:
    if posted.saved:
        text = ngettext("%d text saved.", "%d texts saved.", posted.saved) % posted.saved
        messages.success(request, text)
    if posted.mended:
        messages.info(request, told(posted.mended))
    if posted.too_much:
        messages.error(request, _("A text is too long to be saved."))
    if posted.conflicts:
        messages.error(
            request,
            _(
                "Somebody else changed a text while you were writing. Both are shown below; "
                "nothing of theirs has been overwritten."
            ),
        )


def _overruled(request: HttpRequest, desk: Desk) -> HttpResponse:
    pk, _colon, rule = request.POST["overrule"].partition(":")
    if not pk.isdecimal() or len(pk) > LONGEST_NUMBER:
        raise Http404("no such text")
    segment = desks.segment_of(desk, int(pk))
    problem = overrule(desk, segment, rule, request.POST.get(f"reason-{pk}-{rule}", ""))
    if problem:
        messages.error(request, problem)
    else:
        messages.success(request, _("The finding is overruled for this text."))
    return redirect(f"{request.path}#text-{pk}")


def _shown(request: HttpRequest, desk: Desk, posted: Posted | None = None) -> HttpResponse:
    segments = load(desk)
    for segment in segments:
        if posted is not None and segment.pk in posted.conflicts:
            segment.theirs, segment.text = segment.text, posted.conflicts[segment.pk]
    context = {
        "desk": desk,
        "page": desk.page,
        "translation": desk.translation,
        "title": desk.page.draft_title or desk.page.title,
        "groups": _grouped(segments),
        "segments": segments,
        "characters": characters(desk.code),
        "tags": _tags(segments),
        "looked_up": _looked_up(request, desk),
        "untouched": {segment.pk: untouched(segment.text) for segment in segments},
        **head(desk, segments),
    }
    status = 409 if posted is not None and posted.conflicts else 200
    return render(request, "translation/editor/page.html", context, status=status)


def _grouped(segments: list[Segment]) -> dict[str, list[Segment]]:
    groups: OrderedDict[str, list[Segment]] = OrderedDict()
    for segment in segments:
        groups.setdefault(segment.label.group, []).append(segment)
    return groups


def _tags(segments: list[Segment]) -> list[str]:
    return sorted({token.name for segment in segments for token in segment.tokens})


def _looked_up(request: HttpRequest, desk: Desk) -> dict[str, Any] | None:
    """The translation memory of one text, asked for by a link where there is no JavaScript."""
    pk = request.GET.get("memory", "")
    if not pk.isdecimal() or len(pk) > LONGEST_NUMBER:
        return None
    row = desks.segment_of(desk, int(pk))
    return {"pk": row.pk, "matches": matches(desk, row)}


def matches(desk: Desk, row: Any) -> list[dict[str, Any]]:
    """Return what the memory has for a text, as it is shown and inserted."""
    found = memory.suggest(
        row.string.data, desk.source_code, desk.code, skip=(row.string_id, row.context_id)
    )
    return [
        {
            "text": shown(match.text),
            "source": shown(match.source),
            "similarity": match.similarity,
            "where": match.where,
        }
        for match in found
    ]
