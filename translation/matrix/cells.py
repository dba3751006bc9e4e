"""One screen of the matrix: rows of pages, cells of languages. Three queries for any number."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from django.utils import timezone
from django.utils.html import conditional_escape
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from languages import CODES, LANGUAGES
from languages.names import country_name
from translation.axes import TextState
from translation.matrix.filters import person_name, type_name
from translation.matrix.pages import today
from translation.matrix.steps import next_step
from translation.matrix.told import Told, label_of
from translation.matrix.viewer import Viewer
from translation.models.states import PageFacts, PageState
from translation.models.work import Assignment
from translation.stored.facts import best_title

States = dict[UUID, dict[str, Told]]
Words = dict[tuple[Any, ...], tuple[str, str, str]]


@dataclass(frozen=True, slots=True)
class Cell:
    """A page in a language, as it is shown: ``text`` and ``publicness`` name its form."""

    code: str
    text: str
    publicness: str
    text_words: str
    public_words: str
    told: str
    url: str
    task: str
    late: bool

    @property
    def html(self) -> SafeString:
        """What stands in the cell; a template would take twice as long as all the rest."""
        e = conditional_escape
        parts = [f'<span class="wb-mark wb-mark--{e(self.text)}">{e(self.text_words)}</span>']
        if self.public_words:
            kind = e(self.publicness)
            parts.append(f'<span class="wb-public wb-public--{kind}">{e(self.public_words)}</span>')
        if self.task:
            late = " wb-task--late" if self.late else ""
            parts.append(f'<span class="wb-task{late}">{e(self.task)}</span>')
        inner, told = "".join(parts), e(self.told)
        if self.url:
            link = f'<a class="wb-cell" href="{e(self.url)}" title="{told}">{inner}</a>'
            return SafeString(link)
        return SafeString(f'<span class="wb-cell" title="{told}">{inner}</span>')


@dataclass(frozen=True, slots=True)
class Row:
    """A page: its best title for the reader, what it is, and a cell a language."""

    facts: PageFacts
    title: str
    title_language: str
    kind: str
    country: str
    origin: str
    cells: list[Cell]


def days_since(moment: dt.datetime | None) -> int:
    """Whole days since a moment, in the site's zone."""
    return max(0, (today() - timezone.localdate(moment)).days) if moment else 0


def grouped_states(pages: Any) -> States:
    """Stored states by key and language; ``pages`` are keys or a query of them. One query."""
    out: States = {}
    rows = PageState.objects.filter(key__in=pages, language__in=CODES).values_list(
        "key", "language", "text", "publicness", "progress", "since", "page_id", "page__url_path"
    )
    for key, *values in rows:
        state = Told._make(values)
        out.setdefault(key, {})[state.language] = state
    return out


def _assigned(keys: Iterable[UUID]) -> dict[tuple[UUID, str], Assignment]:
    found = Assignment.objects.filter(key__in=list(keys), done_at=None).select_related("person")
    return {(each.key, each.language): each for each in found}


def rows_of(pages: list[PageFacts], user: Any, interface: str) -> list[Row]:
    """Return the rows of a screen; ``pages`` come with their content types."""
    keys = [facts.key for facts in pages]
    states, assigned, viewer = grouped_states(keys), _assigned(keys), Viewer(user)
    words: Words = {}
    names = {code: LANGUAGES[code].endonym for code in CODES}
    rows = []
    for facts in pages:
        mine = states.get(facts.key, {})
        title, language = best_title(facts.titles, facts.origin, interface)
        cells = [
            _cell(viewer, facts, mine, code, names[code], assigned.get((facts.key, code)), words)
            for code in CODES
        ]
        countries = [country_name(code, interface) for code in facts.country_codes]
        rows.append(
            Row(
                facts, title, language, type_name(facts.content_type) if facts.content_type else "",
                ", ".join(countries), names.get(facts.origin, ""), cells,
            )
        )  # fmt: skip
    return rows


def _cell(
    viewer: Viewer,
    facts: PageFacts,
    states: dict[str, Told],
    code: str,
    name: str,
    task: Assignment | None,
    words: Words,
) -> Cell:
    state = states.get(code) or Told(code)
    url, step = next_step(viewer, facts, states, state)
    late = bool(task and task.deadline and task.deadline < today())
    short, long, public = _words_of(state, words)
    told = [f"{name}: {long}"]
    if public:
        told.append(public)
    if task:
        told.append(_task_told(task))
    sentence = ", ".join(told) + "."
    return Cell(
        code, state.text, state.publicness, short, public,
        f"{sentence} {step}" if step else sentence, url, _task_words(task), late,
    )  # fmt: skip


def _words_of(state: Told, known: Words) -> tuple[str, str, str]:
    """Short and long words of the text state, and those of the publicness.

    Translated once a screen: its cells say the same few things, and asking takes most of the time.
    """
    key = (state.text, state.publicness, state.progress, state.since)
    if key not in known:
        missing = state.text == TextState.MISSING
        public = "" if missing else label_of(state.publicness)
        known[key] = short_text(state), long_text(state), public
    return known[key]


def short_text(state: Told) -> str:
    """The text state in as few characters as a narrow cell has."""
    if state.text == TextState.IN_PROGRESS:
        return f"{state.progress} %"
    if state.text == TextState.STALE:
        return _("stale, %(days)s\u00a0d") % {"days": days_since(state.since)}
    return label_of(state.text)


def long_text(state: Told) -> str:
    """The text state in full words."""
    if state.text == TextState.IN_PROGRESS:
        return _("in progress, %(percent)s %% translated") % {"percent": state.progress}
    if state.text == TextState.STALE:
        days = days_since(state.since)
        return ngettext(
            "stale for %(days)s day, %(percent)s %% translated",
            "stale for %(days)s days, %(percent)s %% translated",
            days,
        ) % {"days": days, "percent": state.progress}
    return label_of(state.text)


def _task_words(task: Assignment | None) -> str:
    """Deadline, or the person where there is none."""
    if task is None:
        return ""
    if task.deadline:
        return f"{task.deadline:%d.%m.}"
    return person_name(task.person) if task.person else ""


def _task_told(task: Assignment) -> str:
    person = person_name(task.person) if task.person else _("the language's translators")
    if task.deadline is None:
        return _("assigned to %(person)s") % {"person": person}
    return _("assigned to %(person)s until %(day)s") % {
        "person": person,
        "day": f"{task.deadline:%d.%m.%Y}",
    }
