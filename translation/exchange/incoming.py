"""Files back from translators: taken whole or refused whole."""

from typing import Any

from django.core.exceptions import ObjectDoesNotExist
from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Page
from wagtail_localize.models import StringTranslation, Translation

from translation import mending
from translation.exchange.access import closed
from translation.exchange.findings import MAX_BYTES, Finding, Outcome, RefusedFile, refuse
from translation.exchange.judging import Change, Judge
from translation.exchange.po_read import read_po
from translation.exchange.reading import ReadFile
from translation.exchange.xliff_read import read_xliff
from translation.locales import code_of

IMPORT = "brand.import_file"


def read_file(data: bytes) -> ReadFile:
    """Read a PO or an XLIFF file, told apart by its first characters; RefusedFile for others."""
    if len(data) > MAX_BYTES:
        raise refuse(_("The file is larger than 2 MB."))
    if data.removeprefix(b"\xef\xbb\xbf").lstrip()[:1] == b"<":
        return read_xliff(data)
    return read_po(data)


def _write(change: Change, translation: Translation, user: Any, tool: str) -> None:
    stored = change.stored or StringTranslation(
        translation_of=change.segment.string,
        context=change.segment.context,
        locale_id=translation.target_locale_id,
    )
    stored.data = change.text
    stored.translation_type = StringTranslation.TRANSLATION_TYPE_MANUAL
    stored.tool_name = tool
    stored.last_translated_by = user
    stored.has_error, stored.field_error = False, ""
    stored.save()
    if stored.has_error:  # the guards know more than the judge: a fault of ours, nothing is kept
        place = change.segment.context.path
        raise refuse(f"{place}: {stored.get_error() or _('this text was not accepted')}")


def take(
    translation: Translation, read: ReadFile, user: Any = None, *, overwrite: bool = False
) -> Outcome:
    """Take the finished texts of a file; RefusedFile with every reason, and then nothing.

    ``overwrite`` takes texts too that were changed in the site after the file was made.
    """
    with transaction.atomic(), mending.collecting() as mended:
        # Two files for one translation wait for each other, so that neither overwrites unseen.
        locked = Translation.objects.select_for_update(of=("self",)).get(pk=translation.pk)
        judgement = Judge(locked, user, overwrite=overwrite).judge(read)
        if judgement.findings:
            raise RefusedFile(sorted(judgement.findings, key=lambda finding: finding.line))
        for change in judgement.changes:
            _write(change, locked, user, read.tool)
    return Outcome(
        taken=len(judgement.changes),
        unchanged=judgement.unchanged,
        unfinished=judgement.unfinished,
        empty=judgement.empty,
        mended=mended,
    )


def _logged(translation: Translation, name: str, tool: str, user: Any, outcome: Outcome) -> None:
    try:
        target = translation.get_target_instance()
    except ObjectDoesNotExist:
        return
    if isinstance(target, Page):
        data = {
            "language": code_of(translation.target_locale_id),
            "file": name[:200],
            "format": tool,
            "count": outcome.taken,
        }
        log(target, IMPORT, user=user, data=data)


def import_file(
    translation: Translation, name: str, data: bytes, user: Any, *, overwrite: bool = False
) -> Outcome:
    """Import one uploaded file and log it on the page; RefusedFile changes nothing."""
    read = read_file(data)
    if why := closed(user, translation):
        raise refuse(why)
    outcome = take(translation, read, user, overwrite=overwrite)
    if outcome.taken:
        _logged(translation, name, read.tool, user, outcome)
    return outcome


def import_po(translation: Translation, data: bytes, user: Any = None) -> int:
    """Import a PO file of our own making, unlogged; return how many of its texts are finished."""
    return take(translation, read_po(data), user).finished


__all__ = ["Finding", "import_file", "import_po", "read_file", "take"]
