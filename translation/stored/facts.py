"""What pages are, whatever their type: worked out for the matrix beside their states."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from wagtail.models import Page

from languages import CODES
from languages.folding import fold
from languages.order import sort_key
from languages.registry import preference
from translation.locales import locale_codes
from translation.models.states import PageFacts
from translation.state import State, TextState


@dataclass(frozen=True, slots=True)
class Version:
    """One language version of a page; ``title`` is the one that editors see."""

    page_id: int
    title: str
    owner_id: int | None
    content_type_id: int
    changed_at: datetime | None


Found = dict[UUID, dict[str, Version]]


def found_versions(keys: Collection[UUID]) -> Found:
    """Return translation key → language code → version, without the tree's root. One query."""
    codes = locale_codes()
    out: Found = defaultdict(dict)
    rows = Page.objects.filter(
        translation_key__in=keys, alias_of=None, locale_id__in=codes, depth__gt=1
    ).values_list(
        "translation_key", "locale_id", "pk", "draft_title", "title", "owner_id",
        "content_type_id", "latest_revision_created_at",
    )  # fmt: skip
    for key, locale, pk, draft_title, title, owner, content_type, changed_at in rows:
        out[key][codes[locale]] = Version(pk, draft_title or title, owner, content_type, changed_at)
    return out


def origin_of(versions: dict[str, Version], states: dict[str, State]) -> str:
    """Language of the origin; of the oldest version where the origin itself was deleted."""
    named = (code for code, state in states.items() if state.text is TextState.ORIGIN)
    oldest = min(versions, key=lambda code: versions[code].page_id)
    return next(named, oldest)


def _countries(ids: Collection[int]) -> dict[int, str]:
    """Page id → codes of its countries between commas. A query a page type."""
    out = {}
    for page in Page.objects.filter(pk__in=ids).specific():
        asked = getattr(page, "rights_countries", None)
        codes = sorted({code for code in asked() if code}) if asked else []
        out[page.pk] = f",{','.join(codes)}," if codes else ""
    return out


def facts_of(found: Found, states: dict[UUID, dict[str, State]]) -> list[PageFacts]:
    """Return unsaved rows, in the order of their keys."""
    origins = {key: origin_of(versions, states[key]) for key, versions in found.items()}
    countries = _countries([found[key][code].page_id for key, code in origins.items()])
    return [_facts(key, found[key], states[key], origins[key], countries) for key in sorted(found)]


def best_title(titles: dict[str, str], origin: str, language: str) -> tuple[str, str]:
    """Return the title that a reader of ``language`` reads best, and its language."""
    code = next((code for code in preference(language) if code in titles), origin)
    return titles.get(code, ""), code


def _facts(
    key: UUID,
    versions: dict[str, Version],
    states: dict[str, State],
    origin: str,
    countries: dict[int, str],
) -> PageFacts:
    first = versions[origin]
    titles = {code: version.title for code, version in versions.items()}
    folded = {fold(title, code): None for code, title in titles.items()}
    return PageFacts(
        key=key,
        origin=origin,
        page_id=first.page_id,
        content_type_id=first.content_type_id,
        owner_id=first.owner_id,
        countries=countries.get(first.page_id, ""),
        titles=titles,
        sorts={code: sort_key(best_title(titles, origin, code)[0], code) for code in CODES},
        folded="\n".join(folded),
        progress=sum(state.progress for state in states.values()) // len(states),
        stale_since=min((s.since for s in states.values() if s.since), default=None),
        changed_at=max((v.changed_at for v in versions.values() if v.changed_at), default=None),
    )
