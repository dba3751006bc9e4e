"""From the translator to the reviewer: submitted where no error is left, withdrawn on request."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import HttpRequest
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from wagtail.admin import messages
from wagtail.models import Page

from translation.checking import ERROR, problems
from translation.editor import neighbours
from translation.editor.desk import Desk

LONGEST_NOTE = 1000


def submit(request: HttpRequest, desk: Desk, note: str) -> bool:
    """Save the draft and begin its review; say why not where errors are left."""
    found = problems(desk.translation)
    wrong = sum(any(each.level == ERROR for each in findings) for findings in found.values())
    if wrong:
        messages.error(
            request,
            ngettext(
                "Not submitted: %d text has an error. It is marked below.",
                "Not submitted: %d texts have errors. They are marked below.",
                wrong,
            )
            % wrong,
        )
        return False
    try:
        with transaction.atomic():
            desk.translation.save_target(user=desk.user, publish=False)
            page = Page.objects.get(pk=desk.page.pk).specific
            neighbours.submit(page, desk.user, note.replace("\0", "").strip()[:LONGEST_NOTE])
    except ValidationError as error:
        # wagtail-localize notes on the text what the page refused; that was rolled back with the
        # draft, so the reasons are said here.
        messages.error(request, _("Not submitted: %s") % "; ".join(error.messages))
        return False
    messages.success(request, _("Submitted for review. A reviewer of the language is told."))
    return True


def withdraw(request: HttpRequest, desk: Desk) -> None:
    """Take a translation back from review. PermissionDenied for those who may not."""
    try:
        neighbours.withdraw(desk.page, desk.user)
    except ValidationError as error:
        messages.info(request, " ".join(error.messages))
    else:
        messages.success(request, _("Withdrawn from review: the texts can be changed again."))
