"""Upload of a PO file in the translation editor: checked whole, refused with line and reason."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from wagtail.admin.auth import require_admin_access
from wagtail_localize.models import Translation
from wagtail_localize.views.edit_translation import user_can_edit_instance

from translation.exchange import MAX_BYTES, RefusedFile, import_po
from translation.mending import collecting
from translation.mending_log import told

SHOWN_FINDINGS = 20


@require_admin_access
@require_POST
def upload_po(request: HttpRequest, translation_id: int) -> HttpResponse:
    """Stand in for wagtail-localize's view, which answers 500 to a file without its header."""
    translation = get_object_or_404(Translation, pk=translation_id)
    if not user_can_edit_instance(request.user, translation.get_target_instance()):
        raise PermissionDenied
    upload = request.FILES.get("file")
    if upload is None:
        messages.error(request, _("Choose a PO file to upload."))
    else:
        try:
            with collecting() as mended:
                count = import_po(translation, upload.read(MAX_BYTES + 1), user=request.user)
        except RefusedFile as refusal:
            messages.error(request, _("The file was refused; nothing has been changed."))
            for finding in refusal.findings[:SHOWN_FINDINGS]:
                messages.error(request, str(finding))
        else:
            messages.success(
                request,
                ngettext("%d text imported.", "%d texts imported.", count) % count,
            )
            if mended.changes:
                messages.info(request, told([change for _place, change in mended.changes]))
    return redirect(translation.get_target_instance_edit_url())
