"""The one-page button «Translate by machine», at wagtail-localize's own address."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.urls import NoReverseMatch, reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST
from wagtail.admin import messages as wagtail_messages
from wagtail.admin.auth import require_admin_access
from wagtail.admin.utils import get_valid_next_url_from_request

from translation.exchange.access import may, translations
from translation.jobs import start
from translation.locales import code_of
from translation.machine.errors import LastingError
from translation.machine.translating import chosen


@require_admin_access
@require_POST
def machine_translate(request: HttpRequest, translation_id: int) -> HttpResponse:
    """Start a job that drafts the missing texts of one translation."""
    translation = get_object_or_404(translations(), pk=translation_id, enabled=True)
    if not may(request.user, translation):
        raise PermissionDenied
    back = get_valid_next_url_from_request(request) or reverse("wagtailadmin_home")
    try:
        chosen(translation)
    except LastingError as error:
        messages.error(request, str(error))
        return redirect(back)
    code = code_of(translation.target_locale_id)
    job = start(
        "machine", request.user, {"translations": [translation.pk]},
        title=f"{translation.source.object_repr} ({code})"[:255],
    )  # fmt: skip
    buttons = []
    try:
        address = reverse("workbench_jobs:detail", args=[job.pk])
        buttons = [wagtail_messages.button(address, _("Show progress"))]
    except NoReverseMatch:
        pass
    said = _("The missing texts are being drafted by machine. Each draft needs a person’s look.")
    wagtail_messages.success(request, said, buttons=buttons)
    return redirect(back)
