"""The one place that knows the text state and publicness of a page in a language.

Switcher, ``hreflang``, sitemap, feeds and reports all ask here. The number of queries does not
depend on the number of pages.
"""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from django.db.models import Case, Count, Exists, OuterRef, TextChoices, Value, When
from django.utils.translation import gettext_lazy as _
from wagtail.models import Page, WorkflowState
from wagtail_localize.models import StringSegment, StringTranslation, Translation, TranslationSource

from languages import CODES
from translation.locales import locale_codes


class TextState(TextChoices):
    """What the text of a page in a language is."""

    ORIGIN = "origin", _("origin")
    MISSING = "missing", _("missing")
    IN_PROGRESS = "in_progress", _("in progress")
    MACHINE = "machine", _("machine")
    COMPLETE = "complete", _("complete")
    STALE = "stale", _("stale")


class Publicness(TextChoices):
    """Who can see a page in a language; independent of the state of its text."""

    NONE = "none", _("none")
    DRAFT = "draft", _("draft")
    IN_REVIEW = "in_review", _("in review")
    LIVE = "live", _("live")
    UNPUBLISHED = "unpublished", _("unpublished")


@dataclass(frozen=True, slots=True)
class State:
    """State of one page in one language; ``progress`` is 0–100, ``page_id`` None if missing."""

    language: str
    text: TextState
    publicness: Publicness
    progress: int = 0
    page_id: int | None = None

    @property
    def is_public(self) -> bool:
        """Whether visitors can read it, and so whether it may be advertised."""
        return self.publicness is Publicness.LIVE


@dataclass(slots=True)
class _Row:
    pk: int
    live: bool
    published_before: bool
    last_published_at: datetime | None
    in_review: bool


@dataclass(slots=True)
class _Done:
    total: int
    translated: int = 0
    machine: int = 0


def _publicness(row: _Row) -> Publicness:
    if row.live:
        return Publicness.LIVE
    if row.in_review:
        return Publicness.IN_REVIEW
    return Publicness.UNPUBLISHED if row.published_before else Publicness.DRAFT


def _pages(keys: Collection[UUID]) -> dict[UUID, dict[str, _Row]]:
    codes = locale_codes()
    out: dict[UUID, dict[str, _Row]] = defaultdict(dict)
    rows = Page.objects.filter(translation_key__in=keys, alias_of=None).values_list(
        "translation_key", "locale_id", "pk", "live", "first_published_at", "last_published_at"
    )
    reviewed = set(
        WorkflowState.objects.filter(
            status__in=[WorkflowState.STATUS_IN_PROGRESS, WorkflowState.STATUS_NEEDS_CHANGES],
            object_id__in=[str(row[2]) for row in rows],
        ).values_list("object_id", flat=True)
    )
    for key, locale, pk, live, first, last in rows:
        if locale in codes:
            out[key][codes[locale]] = _Row(pk, live, first is not None, last, str(pk) in reviewed)
    return out


def _sources(keys: Collection[UUID]) -> dict[UUID, tuple[int, str, datetime]]:
    """Origin of each page: source id, language, when its text was last given to translators."""
    codes = locale_codes()
    found = TranslationSource.objects.filter(object_id__in=keys).order_by("-created_at")
    rows = found.values_list("object_id", "pk", "locale_id", "last_updated_at")
    return {key: (pk, codes[loc], at) for key, pk, loc, at in rows if loc in codes}


def _progress(sources: dict[UUID, tuple[int, str, datetime]]) -> dict[tuple[int, int], _Done]:
    """(source, locale) → how much of it is translated; absent where never given to translators."""
    ids = [source for source, _language, _at in sources.values()]
    segments = StringSegment.objects.filter(source_id__in=ids)
    totals = dict(segments.order_by().values_list("source_id").annotate(Count("pk")))
    out = {
        (source, locale): _Done(totals.get(source, 0))
        for source, locale in Translation.objects.filter(
            source_id__in=ids, enabled=True
        ).values_list("source_id", "target_locale_id")
    }
    used = segments.filter(
        string_id=OuterRef("translation_of_id"), context_id=OuterRef("context_id")
    )
    counts = (
        StringTranslation.objects.filter(context__object_id__in=sources, has_error=False)
        .filter(Exists(used))
        .order_by()
        .values_list("context__object_id", "locale_id")
        .annotate(
            translated=Count("pk"),
            machine=Count(Case(When(translation_type="machine", then=Value(1)))),
        )
    )
    for key, locale, translated, machine in counts:
        done = out.get((sources[key][0], locale))
        if done is not None:
            done.translated, done.machine = translated, machine
    return out


def _text(row: _Row, done: _Done | None, changed: bool) -> tuple[TextState, int]:
    if done is None:  # a page of its own, outside the translation records
        return TextState.COMPLETE, 100
    progress = min(100, done.translated * 100 // done.total) if done.total else 100
    if row.published_before and (progress < 100 or changed):
        return TextState.STALE, progress
    if progress < 100:
        return TextState.IN_PROGRESS, progress
    return (TextState.MACHINE if done.machine else TextState.COMPLETE), progress


def states(keys: Collection[UUID]) -> dict[UUID, dict[str, State]]:
    """Return, for each translation key, the state in every language of the registry."""
    pages, sources = _pages(keys), _sources(keys)
    progress = _progress(sources)
    ids = {code: pk for pk, code in locale_codes().items()}
    out: dict[UUID, dict[str, State]] = {}
    for key in keys:
        rows, source = pages.get(key, {}), sources.get(key)
        # Without translation records the oldest page of the set is the origin.
        origin = source[1] if source else min(rows, key=lambda c: rows[c].pk, default=None)
        changed = _origin_changed(rows.get(origin) if origin else None, source)
        out[key] = {
            code: _state(code, rows.get(code), code == origin, source, progress, ids, changed)
            for code in CODES
        }
    return out


def _origin_changed(row: _Row | None, source: tuple[int, str, datetime] | None) -> bool:
    """Whether the origin was published again after translators were given its text."""
    if row is None or source is None or row.last_published_at is None:
        return False
    return row.last_published_at > source[2]


def _state(
    code: str,
    row: _Row | None,
    is_origin: bool,
    source: tuple[int, str, datetime] | None,
    progress: dict[tuple[int, int], _Done],
    ids: dict[str, int],
    changed: bool,
) -> State:
    if row is None:
        return State(code, TextState.MISSING, Publicness.NONE)
    if is_origin:
        return State(code, TextState.ORIGIN, _publicness(row), 100, row.pk)
    done = progress.get((source[0], ids[code])) if source else None
    text, percent = _text(row, done, changed)
    return State(code, text, _publicness(row), percent, row.pk)
