"""The checks over all texts of a translation as they are stored, less what was overruled."""

import hashlib
from collections.abc import Callable, Iterable
from typing import Any

from django.db.models import F
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from translation.checking.checks import check_translation
from translation.checking.limits import limits_of
from translation.checking.rules import Finding, finding
from translation.checking.terms import found_terms
from translation.locales import code_of
from translation.models import Overrule


def digest(text: str) -> str:
    """Return what an overruled finding remembers of its text: another text lapses it."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def overruled(translation: Translation) -> dict[tuple[int, int, str, str], Overrule]:
    """Overruled findings of a translation by context, string, rule and digest. One query."""
    rows = Overrule.objects.filter(
        context__object_id=translation.source.object_id,
        language=code_of(translation.target_locale_id),
    ).select_related("made_by")
    return {(row.context_id, row.string_id, row.rule, row.text_digest): row for row in rows}


def check_stored(
    source: str, stored: StringTranslation | None, codes: tuple[str, str], **more: Any
) -> list[Finding]:
    """Return the findings of a stored text, those of the page's own validation included."""
    text = stored.data if stored else ""
    findings = check_translation(source, text, *codes, **more)
    refused = stored.field_error if stored and stored.has_error else ""
    if refused and not any(found.rule == "too-long" for found in findings):
        findings.insert(0, finding("refused", refused))
    return findings


def problems(
    translation: Translation, terms: Callable[[str, str, str], Iterable[Any]] = found_terms
) -> dict[int, list[Finding]]:
    """Return segment id → findings that nobody overruled; segments without any are left out.

    A constant number of queries, but for what ``terms`` asks.
    """
    code, source_code = code_of(translation.target_locale_id), code_of(translation.source.locale_id)
    segments = (
        StringSegment.objects.filter(source_id=translation.source_id)
        .select_related("string", "context")
        .annotate(place=F("context__path"))
    )
    texts = texts_of(translation)
    accepted, limits = overruled(translation), limits_of(translation.source)
    out = {}
    for segment in segments:
        stored = texts.get((segment.string_id, segment.context_id))
        source = segment.string.data
        found = check_stored(
            source, stored, (source_code, code),
            terms=terms(source, source_code, code), limit=limits.get(segment.place),
        )  # fmt: skip
        mark = digest(stored.data if stored else "")
        where = (segment.context_id, segment.string_id)
        left = [each for each in found if (*where, each.rule, mark) not in accepted]
        if left:
            out[segment.pk] = left
    return out


def texts_of(translation: Translation) -> dict[tuple[int, int], StringTranslation]:
    """Stored texts of a translation by string and context. One query."""
    rows = StringTranslation.objects.filter(
        context__object_id=translation.source.object_id, locale_id=translation.target_locale_id
    ).select_related("last_translated_by")
    return {(row.translation_of_id, row.context_id): row for row in rows if row.context_id}
