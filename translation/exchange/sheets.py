"""The texts of one translation as a sheet: what every format of exchange is written from."""

import hashlib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Literal

from django.utils import timezone
from wagtail.models import Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from translation.exchange.places import Places
from translation.locales import code_of
from translation.urls import page_path

if TYPE_CHECKING:
    from translation.sync.changes import Change as Changed

Condition = Literal["missing", "translated", "final", "machine", "stale", "broken"]
UNFINISHED: tuple[Condition, ...] = ("machine", "stale", "broken")


@dataclass(frozen=True, slots=True)
class Row:
    """One text: ``source``, ``text`` and ``previous`` are HTML as wagtail-localize keeps it.

    ``path`` is the context path, ``place`` its name for people, ``limit`` the most characters.
    ``text`` of a stale row is the translation of ``previous``, the source as it was.
    """

    path: str
    source: str
    place: str
    number: int
    condition: Condition
    text: str = ""
    previous: str = ""
    limit: int | None = None
    trouble: str = ""

    @property
    def fuzzy(self) -> bool:
        """Whether a person has to look at the text before it counts as translated."""
        return self.condition in UNFINISHED


@dataclass(frozen=True, slots=True)
class Sheet:
    """All texts of a page in one language, in the order of the page, each once."""

    uuid: str
    source_code: str
    target_code: str
    title: str
    reference: str
    slug: str
    digest: str
    exported_at: datetime
    changed_at: datetime
    rows: list[Row]


def key_of(path: str, source: str) -> tuple[str, str]:
    """What a text is recognised by; carriage returns are lost in many tools."""
    return path, source.replace("\r", "")


def digest_of(texts: Iterable[tuple[str, str]]) -> str:
    """Return the fingerprint of a page's source texts, given as (path, source) in page order."""
    found = hashlib.sha256()
    for path, source in dict.fromkeys(key_of(*text) for text in texts):
        found.update(f"{path}\0{source}\0".encode("utf-8", "surrogatepass"))
    return found.hexdigest()[:32]


def segments_of(translation: Translation) -> list[StringSegment]:
    """Return the source's texts in the order of the page, each (context, text) once."""
    rows = (
        StringSegment.objects.filter(source_id=translation.source_id)
        .select_related("string", "context__object__content_type")
        .order_by("order", "pk")
    )
    return list(
        {key_of(row.context.path, row.string.data): row for row in reversed(rows)}.values()
    )[::-1]


def texts_of(translation: Translation) -> dict[tuple[int, int], StringTranslation]:
    """Return the translated texts of a page by (context id, string id), broken ones too."""
    rows = StringTranslation.objects.filter(
        context__object_id=translation.source.object_id, locale_id=translation.target_locale_id
    ).select_related("translation_of", "context", "last_translated_by")
    return {(row.context_id, row.translation_of_id): row for row in rows}


def changes_of(translation: Translation) -> Mapping[int, "Changed"]:
    """Return segment id → what its source was before, for texts that became stale."""
    from translation.sync.changes import changes_for

    return changes_for(translation)


def _condition(text: StringTranslation | None, public_since: datetime | None) -> Condition:
    if text is None:
        return "missing"
    if text.has_error:
        return "broken"
    if text.translation_type == StringTranslation.TRANSLATION_TYPE_MACHINE:
        return "machine"
    if public_since is not None and text.updated_at <= public_since:
        return "final"
    return "translated"


def _row(
    number: int, segment: StringSegment, text: StringTranslation | None, change: "Changed | None",
    places: Places, public_since: datetime | None,
) -> Row:  # fmt: skip
    condition = _condition(text, public_since)
    own, previous = (text.data if text else ""), ""
    if text is None and change is not None:
        previous = change.old_source
        if change.old_translation:
            condition, own = "stale", change.old_translation
    return Row(
        path=segment.context.path,
        source=segment.string.data,
        place=places.name(segment.context),
        number=number,
        condition=condition,
        text=own,
        previous=previous,
        limit=places.limit(segment.context),
        trouble=(text.get_error() or "") if text is not None and text.has_error else "",
    )


def sheet_of(translation: Translation) -> Sheet:
    """Gather the texts of a translation; some ten queries, whatever their number."""
    source = translation.source
    origin = source.get_source_instance()
    segments, texts, changes = (
        segments_of(translation), texts_of(translation), changes_of(translation),
    )  # fmt: skip
    places, now = Places(source), timezone.now()
    target = Page.objects.filter(
        translation_key=source.object_id, locale_id=translation.target_locale_id, live=True
    ).first()
    public_since = target.last_published_at if target else None
    rows = [
        _row(
            number, segment, texts.get((segment.context_id, segment.string_id)),
            changes.get(segment.pk), places, public_since,
        )
        for number, segment in enumerate(segments, start=1)
    ]  # fmt: skip
    return Sheet(
        uuid=str(translation.uuid),
        source_code=code_of(source.locale_id),
        target_code=code_of(translation.target_locale_id),
        title=source.object_repr,
        reference=page_path(origin) if isinstance(origin, Page) else f"/{source.object_id}/",
        slug=getattr(origin, "slug", "") or str(source.object_id),
        digest=digest_of((row.path, row.source) for row in rows),
        exported_at=now,
        changed_at=max((text.updated_at for text in texts.values()), default=now),
        rows=rows,
    )
