"""Our answers at wagtail-localize's addresses for single texts and for what it would override."""

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.http.multipartparser import MultiPartParserError
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from translation.editor import desk as desks
from translation.editor import saving
from translation.editor.desk import Desk
from translation.editor.segments import name_of


def _desk(request: HttpRequest, translation_id: int) -> Desk:
    desk = desks.of_translation(translation_id, request.user)
    if not desk.writable:
        raise PermissionDenied(desk.why_not)
    return desk


def _value(request: HttpRequest) -> str | None:
    """The field ``value`` of a form that is PUT; None where it is missing or no form."""
    kind = request.content_type or ""
    try:
        if kind == "multipart/form-data":
            data, _files = request.parse_file_upload(request.META, request)
        else:
            data = QueryDict(request.body, encoding=request.encoding)
    except (MultiPartParserError, UnicodeDecodeError, LookupError):
        return None
    return data.get("value")


@require_http_methods(["PUT", "DELETE"])
def edit_string(request: HttpRequest, translation_id: int, string_segment_id: int) -> HttpResponse:
    """Write or take away one translated text, as wagtail-localize's own client asks."""
    desk = _desk(request, translation_id)
    segment = desks.segment_of(desk, string_segment_id)
    text = "" if request.method == "DELETE" else _value(request)
    if text is None:
        return JsonResponse({"error": _("The text is missing.")}, status=400)
    saved = saving.save_text(desk, segment, text, None)
    if saved.status == saving.TOO_MUCH:
        return JsonResponse({"error": _("The text is too long to be saved.")}, status=400)
    row = saved.row
    return JsonResponse(
        {
            "string_id": segment.string_id,
            "segment_id": segment.pk,
            "data": row.data if row else "",
            "error": row.get_error() if row else None,
            "comment": row.get_comment() if row else "",
            "last_translated_by": {"full_name": name_of(row.last_translated_by)} if row else None,
        }
    )


@require_http_methods(["PUT", "DELETE"])
def edit_override(
    request: HttpRequest, translation_id: int, overridable_segment_id: int
) -> HttpResponse:
    """Refuse: where a link leads, and what a chooser chose, is the origin's in every language.

    wagtail-localize would take any value here and look at none: a link that runs a script, a page
    that is not there. Nor does its reviewer see that the link is another.
    """
    desks.of_translation(translation_id, request.user)
    raise PermissionDenied
