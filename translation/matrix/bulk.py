"""What is done with many pages at once: which cells it concerns, and which of them one may."""

from collections import defaultdict
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy

from translation.axes import TextState
from translation.jobs.kinds import KINDS
from translation.matrix.cells import grouped_states
from translation.matrix.pages import TO_DO
from translation.matrix.steps import may_begin
from translation.matrix.told import Told
from translation.matrix.viewer import Viewer
from translation.models.states import PageFacts

States = dict[str, Told]
BEGUN = (TextState.IN_PROGRESS, TextState.MACHINE, TextState.COMPLETE, TextState.STALE)


@dataclass(frozen=True, slots=True)
class Action:
    """One thing to do: ``concerns`` are the text states of the cells that it changes anything
    in, ``may`` asks whether a viewer may do it to a cell."""

    name: str
    label: str | Promise
    icon: str
    kind: str
    concerns: Collection[TextState]
    may: Callable[[Viewer, PageFacts, States, str], bool]


def _may_translate(viewer: Viewer, facts: PageFacts, states: States, code: str) -> bool:
    return viewer.may_translate(facts, code)


def _may_assign(viewer: Viewer, facts: PageFacts, states: States, code: str) -> bool:
    return viewer.may_assign(facts, code)


ACTIONS = {
    action.name: action
    for action in (
        Action(
            "translate", gettext_lazy("Begin translations"), "wagtail-localize-language",
            "translate", (TextState.MISSING,), may_begin,
        ),
        Action("assign", gettext_lazy("Assign"), "user", "assign", TO_DO, _may_assign),
        Action(
            "export", gettext_lazy("Export for translators"), "download", "export", BEGUN,
            _may_translate,
        ),
        Action(
            "machine", gettext_lazy("Translate by machine"), "cogs", "machine",
            (TextState.IN_PROGRESS, TextState.STALE), _may_translate,
        ),
    )
}  # fmt: skip


def engine_is_there() -> bool:
    """Whether a machine translates here."""
    try:
        from translation.machine.engines import engine
    except ImportError:
        return False
    return engine() is not None


def actions_for(viewer: Viewer) -> list[Action]:
    """The actions that this site and this user have."""
    if not viewer.may_act():
        return []
    there = [action for action in ACTIONS.values() if action.kind in KINDS]
    return [action for action in there if action.name != "machine" or engine_is_there()]


@dataclass(slots=True)
class Plan:
    """Cells that an action will change, grouped by the languages that pages have in common;
    and how many it will leave alone: nothing to do there, or not allowed."""

    pages: int = 0
    groups: dict[tuple[str, ...], list[PageFacts]] = field(
        default_factory=lambda: defaultdict(list)
    )
    wanted: int = 0
    settled: int = 0
    refused: int = 0
    unfit: int = 0

    def as_keys(self) -> list[tuple[list[UUID], list[str]]]:
        """Groups as keys and language codes."""
        return [([f.key for f in facts], list(codes)) for codes, facts in self.groups.items()]


def plan(
    action: Action,
    viewer: Viewer,
    pages: QuerySet[PageFacts],
    codes: Collection[str],
    *,
    person: Any = None,
) -> Plan:
    """Work out what an action would do. Two queries, however many pages.

    ``person`` is who is to translate: what they may not is counted as ``unfit``.
    """
    out = Plan()
    states = grouped_states(pages.order_by().values("key"))
    translator = Viewer(person) if person else None
    for facts in pages:
        out.pages += 1
        mine = states.get(facts.key, {})
        chosen = tuple(
            code for code in codes if _counts(out, action, viewer, translator, facts, mine, code)
        )
        if chosen:
            out.groups[chosen].append(facts)
            out.wanted += len(chosen)
    return out


def _counts(
    out: Plan,
    action: Action,
    viewer: Viewer,
    translator: Viewer | None,
    facts: PageFacts,
    states: States,
    code: str,
) -> bool:
    """Whether the action is to change this cell; counts it where it is not."""
    state = states.get(code)
    if state is None or state.text not in action.concerns:
        out.settled += 1
    elif not action.may(viewer, facts, states, code):
        out.refused += 1
    elif translator is not None and not translator.may_translate(facts, code):
        out.unfit += 1
    else:
        return True
    return False
