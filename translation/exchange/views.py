"""Addresses of exchange: a file out, a file in, many in. Each asks for the right it needs."""

from typing import Any

from django.contrib import messages
from django.core.exceptions import ObjectDoesNotExist, PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseBadRequest
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from wagtail.admin.auth import require_admin_access
from wagtail_localize.models import Translation

from translation.exchange.access import may, translations
from translation.exchange.archives import MAX_ARCHIVE, is_archive, pack
from translation.exchange.findings import MAX_BYTES, RefusedFile
from translation.exchange.forms import ImportForm
from translation.exchange.incoming import import_file
from translation.exchange.many import FileOutcome, gathered, import_one
from translation.exchange.outgoing import FORMATS, export
from translation.exchange.work import keep_upload
from translation.jobs import start
from translation.mending_log import told
from translation.rights import rights_of

SHOWN_FINDINGS = 20
AT_ONCE = 20


def _translation(request: HttpRequest, translation_id: int) -> Translation:
    translation = get_object_or_404(translations(), pk=translation_id)
    if not may(request.user, translation):
        raise PermissionDenied
    return translation


@require_admin_access
@require_GET
def download(request: HttpRequest, translation_id: int) -> HttpResponse:
    """The texts of a translation as a file; ``?format=xliff`` for XLIFF, else PO."""
    form = request.GET.get("format", "po")
    if form not in FORMATS:
        return HttpResponseBadRequest(
            _("Unknown format: %(name)s") % {"name": form[:40]},
            content_type="text/plain; charset=utf-8",
        )
    try:
        name, data = export(_translation(request, translation_id), form)
    except ObjectDoesNotExist as error:
        raise PermissionDenied from error  # the page went between the two questions
    response = HttpResponse(data, content_type=FORMATS[form][2])
    response["Content-Disposition"] = f'attachment; filename="{name}"'
    return response


@require_admin_access
@require_POST
def upload(request: HttpRequest, translation_id: int) -> HttpResponse:
    """Import one file into one translation and go back to its editor."""
    translation = _translation(request, translation_id)
    file = request.FILES.get("file")
    if file is None:
        messages.error(request, _("Choose a PO or XLIFF file to upload."))
    else:
        _import(request, translation, str(file.name), file.read(MAX_BYTES + 1))
    try:
        return redirect(translation.get_target_instance_edit_url())
    except ObjectDoesNotExist:
        return redirect("workbench_exchange:import")


def _import(request: HttpRequest, translation: Translation, name: str, data: bytes) -> None:
    overwrite = request.POST.get("overwrite") in ("on", "true", "1")
    try:
        outcome = import_file(translation, name, data, request.user, overwrite=overwrite)
    except RefusedFile as refusal:
        messages.error(request, _("The file was refused; nothing has been changed."))
        for finding in refusal.findings[:SHOWN_FINDINGS]:
            messages.error(request, str(finding))
        return
    count = outcome.finished
    messages.success(request, ngettext("%d text imported.", "%d texts imported.", count) % count)
    if outcome.unfinished:
        said = ngettext(
            "%d text is not marked as finished in the file and was left out.",
            "%d texts are not marked as finished in the file and were left out.",
            outcome.unfinished,
        )
        messages.warning(request, said % outcome.unfinished)
    if outcome.mended.changes:
        messages.info(request, told([change for _place, change in outcome.mended.changes]))


@require_admin_access
@require_http_methods(["GET", "HEAD", "POST"])
def import_many(request: HttpRequest) -> HttpResponse:
    """The page «Import translations»: outcomes of each file, or a job for a large archive."""
    rights = rights_of(request.user)
    if not any(rights.any(act) for act in ("translate", "review", "write")):
        raise PermissionDenied
    posted = request.method == "POST"
    form = ImportForm(request.POST, request.FILES) if posted else ImportForm()
    outcomes: list[FileOutcome] = []
    if posted and form.is_valid():
        given = [(str(f.name), f.read(MAX_ARCHIVE + 1)) for f in form.cleaned_data["uploads"]]
        overwrite = form.cleaned_data["overwrite"]
        files, outcomes = gathered(given)
        if len(files) > AT_ONCE:
            return _as_jobs(request, given, overwrite=overwrite)
        outcomes += [import_one(n, d, request.user, overwrite=overwrite) for n, d in files]
    return render(
        request,
        "translation/exchange/import.html",
        {
            "form": form,
            "outcomes": outcomes,
            "refused": sum(out.outcome is None for out in outcomes),
            "imported": sum(out.outcome is not None for out in outcomes),
            "overwritable": any(out.overwritable for out in outcomes),
            "page_title": _("Import translations"),
            "header_icon": "upload",
            "breadcrumbs_items": [
                {"url": reverse("wagtailadmin_home"), "label": _("Home")},
                {"url": "", "label": _("Import translations")},
            ],
        },
    )


def _as_jobs(
    request: HttpRequest, given: list[tuple[str, bytes]], *, overwrite: bool
) -> HttpResponse:
    """Hand many files to the worker: one job for each archive, one for what came loose."""
    loose = [(name, data) for name, data in given if not is_archive(data)]
    archives = [(name, data) for name, data in given if is_archive(data)]
    if loose:
        numbered = [(f"{number}/{name}", data) for number, (name, data) in enumerate(loose, 1)]
        archives.append((_("Import of translations"), pack(numbered)))
    job: Any = None
    for name, data in archives:
        payload = {"upload": keep_upload(data), "overwrite": overwrite}
        job = start("import", request.user, payload, title=name[:255])
    messages.success(request, _("The files are being imported in the background."))
    try:
        return redirect("workbench_jobs:detail", job.pk)
    except NoReverseMatch:
        return redirect("workbench_exchange:import")
