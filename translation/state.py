"""The one place that knows the text state and publicness of a page in a language.

Switcher, ``hreflang``, sitemap, feeds and reports all ask here. The number of queries does not
depend on the number of pages.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from django.db.models import Count, Exists, F, OuterRef, QuerySet, Subquery
from wagtail.models import Page, WorkflowState
from wagtail_localize.models import StringSegment, StringTranslation, TranslationSource

from languages import CODES
from translation.axes import Publicness, TextState
from translation.locales import locale_codes
from translation.models.changes import SourceChange
from translation.versions import Versions, versions_of

__all__ = ["Publicness", "State", "TextState", "states"]


@dataclass(frozen=True, slots=True)
class State:
    """State of one page in one language; ``progress`` is 0–100, ``page_id`` None if missing.

    ``since`` is when the text became stale, None where it is not.
    """

    language: str
    text: TextState
    publicness: Publicness
    progress: int = 0
    page_id: int | None = None
    since: datetime | None = None

    @property
    def is_public(self) -> bool:
        """Whether visitors can read it, and so whether it may be advertised."""
        return self.publicness is Publicness.LIVE


@dataclass(frozen=True, slots=True)
class _Record:
    """One translation as wagtail-localize keeps it, and its earliest change not yet settled."""

    total: int
    translated: int
    machine: int
    changed_at: datetime | None


@dataclass(slots=True)
class _Source:
    """Origin of a page: its language, and when translators were last given its text."""

    language: str
    updated_at: datetime
    records: dict[str, _Record]


def _count(segments: QuerySet[Any]) -> Subquery:
    """A correlated ``COUNT(*)``."""
    return Subquery(segments.order_by().values("source_id").annotate(n=Count("pk")).values("n"))


def _done(locale: OuterRef) -> QuerySet[StringTranslation]:
    """Translations of the string and place of the row outside, in ``locale``."""
    return StringTranslation.objects.filter(
        translation_of_id=OuterRef("string_id"),
        context_id=OuterRef("context_id"),
        locale_id=locale,
        has_error=False,
    )


def _changed_at() -> Subquery:
    """When the earliest change was made that a translation has not followed yet.

    A change whose new text has itself been replaced since is history.
    """
    target = OuterRef(OuterRef("translations__target_locale_id"))
    changes = SourceChange.objects.filter(source_id=OuterRef("pk"), new__isnull=False).annotate(
        string_id=F("new_id")
    )
    still_there = StringSegment.objects.filter(
        source_id=OuterRef("source_id"),
        context_id=OuterRef("context_id"),
        string_id=OuterRef("new_id"),
    )
    waiting = changes.filter(Exists(still_there)).exclude(Exists(_done(target)))
    return Subquery(waiting.order_by("made_at").values("made_at")[:1])


def _sources(keys: Collection[UUID]) -> dict[UUID, _Source]:
    """Return source and translations of each key in one query; absent where never submitted."""
    codes = locale_codes()
    segments = StringSegment.objects.filter(source_id=OuterRef("pk"))
    done = _done(OuterRef(OuterRef("translations__target_locale_id")))
    rows = (
        TranslationSource.objects.filter(object_id__in=keys, locale_id__in=codes)
        .annotate(
            total=_count(segments),
            translated=_count(segments.filter(Exists(done))),
            machine=_count(segments.filter(Exists(done.filter(translation_type="machine")))),
            changed_at=_changed_at(),
        )
        .order_by("created_at")
        .values_list(
            "object_id", "locale_id", "last_updated_at", "translations__target_locale_id",
            "translations__enabled", "changed_at", "total", "translated", "machine",
        )
    )  # fmt: skip
    out: dict[UUID, _Source] = {}
    for key, locale, updated_at, target, enabled, changed_at, total, translated, machine in rows:
        language = codes[locale]
        source = out.get(key)
        if source is None:
            source = out[key] = _Source(language, updated_at, {})
        elif source.language != language:  # a second source, which ``mend_sources`` will mend
            continue
        if enabled and target in codes:
            source.records[codes[target]] = _Record(
                total or 0, translated or 0, machine or 0, changed_at
            )
    return out


def _in_review(versions: Versions) -> set[int]:
    """Ids of the pages in a workflow; a page that is live needs no question."""
    waiting = [str(p.pk) for pages in versions.values() for p in pages.values() if not p.live]
    if not waiting:
        return set()
    found = WorkflowState.objects.filter(
        status__in=[WorkflowState.STATUS_IN_PROGRESS, WorkflowState.STATUS_NEEDS_CHANGES],
        object_id__in=waiting,
    )
    return {int(pk) for pk in found.values_list("object_id", flat=True)}


def _publicness(page: Page, reviewed: set[int]) -> Publicness:
    if page.live:
        return Publicness.LIVE
    if page.pk in reviewed:
        return Publicness.IN_REVIEW
    return Publicness.UNPUBLISHED if page.first_published_at else Publicness.DRAFT


def _text(page: Page, record: _Record | None, origin_changed: bool) -> tuple[TextState, int]:
    if record is None:  # a page of its own, outside the translation records
        return TextState.COMPLETE, 100
    progress = min(100, record.translated * 100 // record.total) if record.total else 100
    if page.first_published_at and (progress < 100 or origin_changed):
        return TextState.STALE, progress
    if progress < 100:
        return TextState.IN_PROGRESS, progress
    return (TextState.MACHINE if record.machine else TextState.COMPLETE), progress


def _stale_since(
    record: _Record | None, origin: Page | None, source: _Source | None
) -> datetime | None:
    """When a text became stale: by its earliest change, or by the origin's later publication."""
    if source is None:
        return None
    if record is not None and record.changed_at:
        return record.changed_at
    if _origin_changed(origin, source) and origin is not None:
        moment: datetime = origin.last_published_at
        return moment
    return source.updated_at


def _origin_changed(origin: Page | None, source: _Source | None) -> bool:
    """Whether the origin was published again after translators were given its text."""
    if origin is None or source is None or origin.last_published_at is None:
        return False
    return bool(origin.last_published_at > source.updated_at)


def states(
    keys: Collection[UUID], versions: Versions | None = None
) -> dict[UUID, dict[str, State]]:
    """Return, for each translation key, the state in every language of the registry.

    At most three queries; one fewer where the caller has fetched ``versions`` already.
    """
    versions = versions_of(keys) if versions is None else versions
    sources, reviewed = _sources(keys), _in_review(versions)
    return {key: _of_page(versions.get(key, {}), sources.get(key), reviewed) for key in keys}


def _of_page(
    pages: dict[str, Page], source: _Source | None, reviewed: set[int]
) -> dict[str, State]:
    # Without translation records the oldest page of the set is the origin.
    origin = source.language if source else min(pages, key=lambda c: pages[c].pk, default=None)
    changed = _origin_changed(pages.get(origin or ""), source)
    out = {}
    for code in CODES:
        page = pages.get(code)
        if page is None:
            out[code] = State(code, TextState.MISSING, Publicness.NONE)
            continue
        public = _publicness(page, reviewed)
        if code == origin:
            out[code] = State(code, TextState.ORIGIN, public, 100, page.pk)
        else:
            record = source.records.get(code) if source else None
            text, progress = _text(page, record, changed)
            stale = text is TextState.STALE
            since = _stale_since(record, pages.get(origin or ""), source) if stale else None
            out[code] = State(code, text, public, progress, page.pk, since)
    return out
