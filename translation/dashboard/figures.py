"""What the dashboard shows: lists and totals, a fixed number of queries whatever there is."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.db.models import Count, Q
from django.utils import timezone
from wagtail.models import PageLogEntry

from languages import CODES, LANGUAGES, Language
from translation.locales import code_of
from translation.models import Assignment, PageState
from translation.rights import Rights, rights_of
from translation.state import Publicness, TextState
from translation.titles import titles_of
from translation.versions import Versions, versions_of
from translation.workflow.assignments import of_person

SHOWN = 6
AHEAD = dt.timedelta(days=14)
PARTS = (
    TextState.ORIGIN,
    TextState.COMPLETE,
    TextState.MACHINE,
    TextState.STALE,
    TextState.IN_PROGRESS,
    TextState.MISSING,
)


@dataclass(frozen=True, slots=True)
class Line:
    """One page in one language in a list of work; ``title_language`` says what its title is in."""

    key: UUID
    language: Language
    title: str
    title_language: str
    page_id: int | None
    when: dt.date | dt.datetime | None = None
    late: bool = False
    person: str = ""


@dataclass(frozen=True, slots=True)
class Part:
    """Share of a language's pages in one text state; ``percent`` is rounded, 0–100."""

    state: TextState
    count: int
    percent: float


@dataclass(frozen=True, slots=True)
class Coverage:
    """How far one language is: ``parts`` in the order of ``PARTS``, ``live`` of ``total`` pages."""

    language: Language
    parts: list[Part]
    live: int
    total: int


def languages_of(user: Any) -> list[str]:
    """Codes of the languages a user translates into or reviews; all for those who coordinate and
    for ministries, whose pages are read in every language."""
    rights = rights_of(user)
    return [
        code
        for code in CODES
        if rights.within("translate", code) or rights.within("review", code) or _sees_all(rights)
    ]


def _sees_all(rights: Rights) -> bool:
    return rights.coordinates or rights.any("write") or rights.any("approve")


def coverage() -> list[Coverage]:
    """Return how far each language is, over all pages. One query."""
    rows = (
        PageState.objects.filter(language__in=CODES)
        .values("language", "text")
        .annotate(n=Count("pk"), live=Count("pk", filter=Q(publicness=Publicness.LIVE)))
    )
    counts: dict[str, dict[str, int]] = {code: {} for code in CODES}
    live = dict.fromkeys(CODES, 0)
    for row in rows.order_by():
        counts[row["language"]][row["text"]] = row["n"]
        live[row["language"]] += row["live"]
    return [_covered(code, counts[code], live[code]) for code in CODES if counts[code]]


def _covered(code: str, counts: dict[str, int], live: int) -> Coverage:
    total = sum(counts.values())
    parts = [
        Part(state, counts[state], round(100 * counts[state] / total, 1))
        for state in PARTS
        if counts.get(state)
    ]
    return Coverage(LANGUAGES[code], parts, live, total)


def tasks(user: Any) -> list[Assignment]:
    """What is assigned to a user, or to nobody in their language, and not done; the earliest
    deadline first. One query."""
    mine = of_person(user).select_related("person")
    return sorted(mine, key=lambda a: (a.deadline is None, a.deadline or dt.date.max, a.pk))


def deadlines(user: Any) -> list[Assignment]:
    """Deadlines of others that are near or past, for those who coordinate them. One query."""
    if not _sees_all(rights_of(user)):
        return []
    until = timezone.localdate() + AHEAD
    found = Assignment.objects.filter(done_at=None, deadline__lte=until).exclude(person=user)
    return list(found.select_related("person").order_by("deadline", "pk")[:SHOWN])


def went_stale(codes: list[str]) -> tuple[list[PageState], int]:
    """The latest stale pages in these languages, and how many there are. Two queries."""
    found = PageState.objects.filter(text=TextState.STALE, language__in=codes)
    return list(found.order_by("-since", "-pk")[:SHOWN]), found.count()


def unfinished(codes: list[str]) -> tuple[list[PageState], int]:
    """Translations that were begun in these languages and not finished. Two queries."""
    found = PageState.objects.filter(
        text__in=[TextState.IN_PROGRESS, TextState.MACHINE], language__in=codes
    )
    return list(found.order_by("-progress", "-pk")[:SHOWN]), found.count()


def published() -> list[PageLogEntry]:
    """The last pages that were published, newest first. One query."""
    entries = PageLogEntry.objects.filter(action="wagtail.publish", page__isnull=False)
    return list(entries.select_related("page", "user").order_by("-timestamp", "-pk")[:SHOWN])


def titled(keys: Iterable[UUID], language: str) -> tuple[dict[UUID, tuple[str, str]], Versions]:
    """Titles of the pages of all lists, and their versions. One query."""
    wanted = set(keys)
    versions = versions_of(wanted)
    return titles_of(wanted, language, versions), versions


def line_of(
    key: UUID, code: str, titles: dict[UUID, tuple[str, str]], versions: Versions, **more: Any
) -> Line | None:
    """Return a line of work, None where the page is gone."""
    if key not in titles or code not in LANGUAGES:
        return None
    title, written = titles[key]
    page = versions.get(key, {}).get(code)
    return Line(key, LANGUAGES[code], title, written, page.pk if page else None, **more)


def _name(person: Any) -> str:
    return (person.get_full_name() or person.get_username()) if person else ""


def assigned_lines(
    found: list[Assignment], titles: dict[UUID, tuple[str, str]], versions: Versions
) -> list[Line]:
    """Lines of assignments, late ones marked."""
    today = timezone.localdate()
    lines = (
        line_of(
            each.key, each.language, titles, versions,
            when=each.deadline,
            late=bool(each.deadline and each.deadline < today),
            person=_name(each.person),
        )
        for each in found
    )  # fmt: skip
    return [line for line in lines if line]


def state_lines(
    found: list[PageState], titles: dict[UUID, tuple[str, str]], versions: Versions
) -> list[Line]:
    """Lines of stored states; stale ones with the moment since when."""
    lines = (line_of(s.key, s.language, titles, versions, when=s.since) for s in found)
    return [line for line in lines if line]


def code_of_entry(entry: PageLogEntry) -> str:
    """Language code of the page of a log entry."""
    return code_of(entry.page.locale_id)
