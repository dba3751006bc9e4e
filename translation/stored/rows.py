"""Writing the stored rows: as many queries for two hundred pages as for one."""

from collections.abc import Collection, Iterable, Iterator
from uuid import UUID

from django.db import IntegrityError, transaction
from wagtail.models import Page

from translation.models.states import PageFacts, PageState
from translation.state import State, states
from translation.stored.facts import Found, facts_of, found_versions

CHUNK = 200
ATTEMPTS = 3
_STATE_FIELDS = ["text", "publicness", "progress", "page", "since", "updated_at"]
_FACT_FIELDS = [
    "origin", "page", "content_type", "owner", "countries", "titles", "sorts", "folded",
    "progress", "stale_since", "changed_at",
]  # fmt: skip


def refresh(keys: Iterable[UUID]) -> None:
    """Write the rows of these pages now, whatever they were; those of pages that are gone go.

    Pages that take their country from a page of these follow it.
    """
    waiting = sorted(set(keys))
    seen: set[UUID] = set()
    while waiting:
        seen.update(waiting)
        more: set[UUID] = set()
        for chunk in _chunks(waiting):
            more |= _refresh(chunk)
        waiting = sorted(more - seen)


def rebuild(*, missing: bool = False) -> int:
    """Write all rows (or those of pages that have none); return the number of pages."""
    pages = set(
        Page.objects.filter(depth__gt=1, alias_of=None).values_list("translation_key", flat=True)
    )
    stored = set(PageFacts.objects.values_list("key", flat=True))
    gone = set(PageState.objects.values_list("key", flat=True).distinct()) | stored
    wanted = pages - stored if missing else pages
    refresh(wanted | (gone - pages))
    return len(wanted)


def _chunks(keys: list[UUID]) -> Iterator[list[UUID]]:
    for start in range(0, len(keys), CHUNK):
        yield keys[start : start + CHUNK]


def _refresh(keys: list[UUID]) -> set[UUID]:
    """Write one chunk; return the keys of other pages that are to follow.

    A page that is deleted between being read and being written breaks a foreign key: read again.
    """
    for attempt in range(1, ATTEMPTS + 1):
        try:
            with transaction.atomic():
                return _write(keys)
        except IntegrityError:
            if attempt == ATTEMPTS:
                raise
    return set()


def _write(keys: list[UUID]) -> set[UUID]:
    before = _locked(keys)
    found = found_versions(keys)
    gone = [key for key in keys if key not in found]
    if gone:
        PageState.objects.filter(key__in=gone).delete()
        PageFacts.objects.filter(key__in=gone).delete()
    if not found:
        return set()
    worked_out = states(sorted(found))
    _write_states(worked_out)
    facts = facts_of(found, worked_out)
    PageFacts.objects.bulk_create(
        facts, update_conflicts=True, unique_fields=["key"], update_fields=_FACT_FIELDS
    )
    changed = [fact for fact in facts if before.get(fact.key, fact.countries) != fact.countries]
    return _others(found) | _below(changed)


def _locked(keys: list[UUID]) -> dict[UUID, str]:
    """Let one writer at a time have these pages, so that none writes what it read before another
    change was committed. Return the countries that were stored. SQLite has one writer anyway."""
    PageFacts.objects.bulk_create([PageFacts(key=key) for key in keys], ignore_conflicts=True)
    rows = PageFacts.objects.select_for_update().filter(key__in=keys).order_by("key")
    return dict(rows.values_list("key", "countries"))


def _write_states(worked_out: dict[UUID, dict[str, State]]) -> None:
    rows = [
        PageState(
            key=key,
            language=state.language,
            text=state.text,
            publicness=state.publicness,
            progress=state.progress,
            page_id=state.page_id,
            since=state.since,
        )
        for key, languages in worked_out.items()
        for state in languages.values()
    ]
    PageState.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["key", "language"],
        update_fields=_STATE_FIELDS,
    )


def _others(found: Found) -> set[UUID]:
    """Keys whose rows name one of these pages: the page was given another key."""
    ids = [version.page_id for versions in found.values() for version in versions.values()]
    rows = PageState.objects.filter(page_id__in=ids).exclude(key__in=list(found))
    return set(rows.values_list("key", flat=True))


def _below(facts: Collection[PageFacts]) -> set[UUID]:
    """Keys of the pages right below pages whose countries have changed."""
    out: set[UUID] = set()
    for page in Page.objects.filter(pk__in=[fact.page_id for fact in facts], numchild__gt=0):
        out.update(page.get_children().values_list("translation_key", flat=True))
    return out
