"""Texts that were written into a translation's page by hand come back to the translators' records.

Where a translation was switched off and its page edited, switching it on again would write the
old texts over what people wrote (wagtail-localize's issue 876).
"""

from collections import defaultdict
from typing import Any

from wagtail.models import Page
from wagtail_localize.models import StringTranslation, Translation
from wagtail_localize.segments import StringSegmentValue
from wagtail_localize.segments.extract import extract_segments
from wagtail_localize.strings import extract_ids

from translation.sync.pairing import Piece
from translation.sync.segments import pieces_of


def _texts_of(page: Page) -> dict[str, list[StringSegmentValue]]:
    newest = page.get_latest_revision_as_object() if page.latest_revision_id else page.specific
    out = defaultdict(list)
    for value in extract_segments(newest):
        if isinstance(value, StringSegmentValue):
            out[value.path].append(value)
    return out


def _belong(pieces: list[Piece], values: list[StringSegmentValue]) -> bool:
    """Whether these are the same places: as many texts, and no link that the origin lacks."""
    return len(pieces) == len(values) and all(
        extract_ids(value.string.data) <= extract_ids(piece.html)
        for piece, value in zip(pieces, values, strict=True)
    )


def adopt(translation: Translation, page: Page, user: Any = None) -> int:
    """Store what a translation's page says as its translated texts; returns how many differed.

    A text that is still the origin's own is no translation. What has no place in the origin stays
    in the page's history only.
    """
    written = _texts_of(page)
    places = defaultdict(list)
    for piece in pieces_of(translation.source):
        places[piece.path].append(piece)
    known = {
        (each.context_id, each.translation_of_id): each
        for each in StringTranslation.objects.filter(
            context__object_id=translation.source.object_id, locale=translation.target_locale
        ).select_related("context", "translation_of")
    }
    adopted = 0
    for path, pieces in places.items():
        values = written.get(path, [])
        if not _belong(pieces, values):
            continue
        for piece, value in zip(pieces, values, strict=True):
            adopted += _store(translation, known.get(piece.place), piece, value.string.data, user)
    return adopted


def _store(
    translation: Translation, known: StringTranslation | None, piece: Piece, text: str, user: Any
) -> bool:
    if (known.data if known else piece.html) == text:
        return False
    if known is None:
        known = StringTranslation(
            translation_of_id=piece.string, context_id=piece.context,
            locale=translation.target_locale,
        )  # fmt: skip
    known.data, known.has_error, known.field_error = text, False, ""
    known.translation_type, known.tool_name = StringTranslation.TRANSLATION_TYPE_MANUAL, ""
    known.last_translated_by = user
    known.save()
    return True
