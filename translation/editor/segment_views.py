"""What the editor asks while one types: saving one text, checking it, the translation memory."""

from typing import Any

from django.http import HttpRequest, HttpResponse, JsonResponse
from django.template.loader import render_to_string
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST
from wagtail_localize.models import StringSegment, StringTranslation

from translation.checking.checks import check_translation
from translation.checking.limits import limit_of
from translation.checking.rules import ERROR
from translation.checking.stored import check_stored, overruled
from translation.checking.terms import found_terms
from translation.editor import desk as desks
from translation.editor import saving
from translation.editor.desk import Desk
from translation.editor.segments import Shown, base_of, name_of, with_overruled
from translation.editor.texts import MOST, shown, stored
from translation.editor.views import matches
from translation.mending_log import told


@require_POST
def save(request: HttpRequest, translation_id: int, segment_id: int) -> HttpResponse:
    """Save one text: 200 with what is stored now, 409 with theirs, 403 with the reason."""
    desk = desks.of_translation(translation_id, request.user)
    segment = desks.segment_of(desk, segment_id)
    if not desk.writable:
        return JsonResponse({"error": desk.why_not}, status=403)
    typed = request.POST.get("text")
    if typed is None:
        return JsonResponse({"error": _("The text is missing.")}, status=400)
    saved = saving.save_text(desk, segment, typed, request.POST.get("base", ""))
    if saved.status == saving.TOO_MUCH:
        return JsonResponse({"error": _("The text is too long to be saved.")}, status=400)
    answer = _answer(request, desk, segment, saved)
    return JsonResponse(answer, status=409 if saved.status == saving.CONFLICT else 200)


def _answer(
    request: HttpRequest, desk: Desk, segment: StringSegment, saved: saving.Saved
) -> dict[str, Any]:
    row = saved.row
    total, done = desk.translation.get_progress()
    text = row.data if row else ""
    answer = {
        "status": saved.status,
        "text": shown(text),
        "base": base_of(row),
        "mended": told(list(saved.mended)) if saved.mended else "",
        "done": done,
        "total": total,
    }
    if saved.status == saving.CONFLICT:
        answer["by"] = name_of(row.last_translated_by) if row else ""
        return answer
    return {**answer, **_findings(request, desk, segment, text, row)}


@require_POST
def check(request: HttpRequest, translation_id: int, segment_id: int) -> HttpResponse:
    """Check one text that is not saved: the findings as HTML, and how many there are."""
    desk = desks.of_translation(translation_id, request.user)
    segment = desks.segment_of(desk, segment_id)
    typed = request.POST.get("text", "")
    if len(typed) > MOST:
        return JsonResponse({"error": _("The text is too long to be saved.")}, status=400)
    return JsonResponse(_findings(request, desk, segment, stored(typed)))


@require_GET
def memory(request: HttpRequest, translation_id: int, segment_id: int) -> HttpResponse:
    """Return what was translated like this text, as HTML."""
    desk = desks.of_translation(translation_id, request.user)
    segment = desks.segment_of(desk, segment_id)
    context = {"matches": matches(desk, segment), "desk": desk, "pk": segment.pk}
    html = render_to_string("translation/editor/memory.html", context, request)
    return JsonResponse({"html": html, "count": len(context["matches"])})


def _findings(
    request: HttpRequest,
    desk: Desk,
    segment: StringSegment,
    text: str,
    row: StringTranslation | None = None,
) -> dict[str, Any]:
    source, codes = segment.string.data, (desk.source_code, desk.code)
    model = desk.translation.source.specific_content_type.model_class()
    limit = limit_of(model, segment.context.field_path or segment.context.path)
    terms = found_terms(source, *codes)
    if row is None:
        findings = check_translation(source, text, *codes, terms=terms, limit=limit)
    else:
        findings = check_stored(source, row, codes, terms=terms, limit=limit)
    found = with_overruled(findings, segment, text, overruled(desk.translation))
    return {**_counted(found), "html": _as_html(request, desk, segment.pk, found)}


def _counted(found: list[Shown]) -> dict[str, int]:
    left = [each for each in found if not each.reason]
    errors = sum(each.finding.level == ERROR for each in left)
    return {"errors": errors, "warnings": len(left) - errors}


def _as_html(request: HttpRequest, desk: Desk, pk: int, found: list[Shown]) -> str:
    context = {"desk": desk, "pk": pk, "findings": found}
    return render_to_string("translation/editor/findings.html", context, request)
