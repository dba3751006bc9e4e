"""Download of the term base, and import of a file: looked at first, taken in when confirmed."""

import base64
import hashlib
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.db import IntegrityError
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from wagtail.admin import messages

from translation.termbase import csv_file, tbx_file
from translation.termbase.access import may_read
from translation.termbase.importing import Plan, carry_out, plan_of
from translation.termbase.rows import LARGEST, Refused, all_rows
from translation.termbase.views import INDEX, _Screen

_KEPT = "termbase_import"
_SHOWN = 100  # problems that are listed


def export(request: HttpRequest, kind: str) -> HttpResponse:
    """The whole term base as a file: ``csv`` or ``tbx``."""
    if not may_read(request.user):
        raise PermissionDenied
    rows = all_rows()
    if kind == "csv":
        data, mime = csv_file.write(rows), "text/csv; charset=utf-8"
    elif kind == "tbx":
        title = str(_("Term base of the Cultural Brand of Central Asia"))
        data, mime = tbx_file.write(rows, title), "application/x-tbx"
    else:
        raise Http404
    name = f"terms-{timezone.localdate():%Y-%m-%d}.{kind}"
    disposition = f'attachment; filename="{name}"'
    return HttpResponse(data, content_type=mime, headers={"Content-Disposition": disposition})


class FileForm(forms.Form):
    """A file to look at."""

    file = forms.FileField(
        label=gettext_lazy("File"),
        help_text=gettext_lazy("CSV (parted by commas, semicolons or tabs) or TBX, up to 1 MB."),
        widget=forms.FileInput(attrs={"accept": ".csv,.tsv,.txt,.tbx,.xml"}),
    )

    def clean_file(self) -> Any:
        file = self.cleaned_data["file"]
        if file.size > LARGEST:
            raise forms.ValidationError(
                _("The file is larger than %(limit)d KB.") % {"limit": LARGEST // 1000}
            )
        return file


class ImportTerms(_Screen):
    """First the file and what it would do; then, on the same address, the doing of it."""

    permission_required = "add"
    template_name = "translation/termbase/import.html"
    page_title = gettext_lazy("Import terms")

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return self.trail((_("Import terms"), ""))

    def post(self, request: HttpRequest) -> HttpResponse:
        """Look at an uploaded file, or take in the one that was looked at."""
        return self._confirm() if "confirm" in request.POST else self._look()

    def _show(self, form: FileForm, **context: Any) -> HttpResponse:
        return self.render_to_response(self.get_context_data(form=form, **context))

    def _look(self) -> HttpResponse:
        form = FileForm(self.request.POST, self.request.FILES)
        if not form.is_valid():
            return self._show(form)
        file = form.cleaned_data["file"]
        return self._preview(file.name[:200], file.read())

    def _preview(self, name: str, data: bytes) -> HttpResponse:
        try:
            plan = plan_of(name, data, self.request.user)
        except Refused as error:
            messages.error(self.request, str(error))
            return self._show(FileForm())
        mark = _mark(name, data, plan)
        if plan.steps and not plan.errors:
            encoded = base64.b64encode(data).decode()
            self.request.session[_KEPT] = {"name": name, "data": encoded, "mark": mark}
        return self._show(FileForm(), plan=plan, name=name, mark=mark, **_cut(plan))

    def _confirm(self) -> HttpResponse:
        kept = self.request.session.pop(_KEPT, None)
        if not kept or kept["mark"] != self.request.POST["confirm"]:
            messages.error(self.request, _("Please choose the file again."))
            return redirect("workbench_termbase:import")
        name, data = kept["name"], base64.b64decode(kept["data"])
        plan = plan_of(name, data, self.request.user)
        if plan.errors or _mark(name, data, plan) != kept["mark"]:
            messages.warning(self.request, _("The term base has changed meanwhile: look again."))
            return self._preview(name, data)
        try:
            carry_out(plan, self.request.user, name)
        except IntegrityError:
            messages.error(self.request, _("Somebody changed the same terms. Please try again."))
            return redirect("workbench_termbase:import")
        messages.success(
            self.request,
            _("Imported: %(new)d new concepts, %(changed)d changed.")
            % {"new": plan.new, "changed": plan.changed},
        )
        return redirect(INDEX)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        return super().get_context_data(**{"form": FileForm(), **kwargs})


def _mark(name: str, data: bytes, plan: Plan) -> str:
    """What was looked at: the file, and all that it would change."""
    parts = [name, *(f"{s.concept.pk} {s.concept.name} {s.fields}" for s in plan.steps)]
    parts += [f"{t.pk} {t.language} {t.text} {t.status}" for s in plan.steps for t in s.terms]
    return hashlib.sha256("\n".join(parts).encode() + data).hexdigest()


def _cut(plan: Plan) -> dict[str, Any]:
    return {
        "errors": plan.errors[:_SHOWN],
        "more_errors": max(0, len(plan.errors) - _SHOWN),
        "notices": plan.notices[:_SHOWN],
        "more_notices": max(0, len(plan.notices) - _SHOWN),
    }
