"""A language reviewer accepts a finding, and says why; another text lapses it."""

from django.core.exceptions import PermissionDenied
from django.utils.translation import gettext as _
from wagtail_localize.models import StringSegment, StringTranslation

from translation.checking.limits import limits_of
from translation.checking.rules import ERROR
from translation.checking.stored import check_stored, digest
from translation.checking.terms import found_terms
from translation.editor.desk import Desk
from translation.editor.journal import note_overrule
from translation.models import Overrule

LONGEST_REASON = 500


def overrule(desk: Desk, segment: StringSegment, rule: str, reason: str) -> str:
    """Accept the finding ``rule`` of the text as it is stored; return why not, or an empty string.

    PermissionDenied for anybody but a reviewer of the language.
    """
    if not desk.may_review:
        raise PermissionDenied
    reason = reason.replace("\0", "").strip()[:LONGEST_REASON]
    if not reason:
        return _("Say why the finding does not matter here.")
    row = StringTranslation.objects.filter(
        translation_of_id=segment.string_id, context_id=segment.context_id,
        locale_id=desk.page.locale_id,
    ).first()  # fmt: skip
    if row is not None and row.has_error:
        # wagtail-localize puts no such text on a page: readers would get the origin's instead.
        return str(row.get_error() or _("this text was not accepted"))
    source = segment.string.data
    findings = check_stored(
        source, row, (desk.source_code, desk.code),
        terms=found_terms(source, desk.source_code, desk.code),
        limit=limits_of(desk.translation.source).get(segment.context.path),
    )  # fmt: skip
    if not any(each.rule == rule and each.level == ERROR for each in findings):
        return _("The text has no such error any more.")
    Overrule.objects.update_or_create(
        context_id=segment.context_id, string_id=segment.string_id, language=desk.code, rule=rule,
        text_digest=digest(row.data if row else ""),
        defaults={"reason": reason, "made_by": desk.user},
    )  # fmt: skip
    note_overrule(desk, rule, segment.context.path, reason)
    return ""
