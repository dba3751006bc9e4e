"""Taking a file in: first a plan of all that would change, then, if nothing is wrong, the change.

Nothing is ever deleted: empty cells leave what is there, and a term that the file does not have
stays.
"""

from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from languages import LANGUAGES
from languages.letters import check as check_letters
from translation.models import Concept, Term
from translation.termbase import csv_file, tbx_file
from translation.termbase.access import may_add, may_edit_concepts, may_settle, proposes_in
from translation.termbase.changes import Done, put_status, record, record_terms
from translation.termbase.rows import FIELDS, LARGEST, Problem, Refused, Row, RowTerm, check
from translation.termbase.signals import changed

Status = Term.Status


@dataclass(slots=True)
class Step:
    """What a row does: its concept (unsaved where it is new), and the terms to save."""

    concept: Concept
    fields: list[str] = field(default_factory=list)
    terms: list[Term] = field(default_factory=list)


@dataclass(slots=True)
class Plan:
    """What a file would do. With ``errors``, it does nothing."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    terms: int = 0
    errors: list[Problem] = field(default_factory=list)
    notices: list[Problem] = field(default_factory=list)
    steps: list[Step] = field(default_factory=list)


def read_file(name: str, data: bytes) -> tuple[list[Row], list[Problem]]:
    """Return rows and notices of a CSV or TBX file, told by what it begins with.

    Raises ``Refused`` for one that cannot be read.
    """
    if len(data) > LARGEST:
        raise Refused(_("The file is larger than %(limit)d KB.") % {"limit": LARGEST // 1000})
    if not data.strip():
        raise Refused(_("The file is empty."))
    is_xml = data.lstrip(b"\xef\xbb\xbf\xff\xfe \r\n\t\x00").startswith(b"<")
    if is_xml or name.lower().endswith((".tbx", ".xml")):
        return tbx_file.read(data)
    return csv_file.read(data), []


class _Planner:
    """One file and one importer; the concepts and terms that are there are read once."""

    def __init__(self, rows: list[Row], user: Any) -> None:
        self.user, self.plan = user, Plan()
        self.languages, self.edits = set(proposes_in(user)), may_edit_concepts(user)
        self.settles = {code for code in LANGUAGES if may_settle(user, code)}
        names = [row.name for row in rows]
        found = Concept.objects.prefetch_related("terms")
        self.there = {c.name: c for c in found if c.name in set(names)}

    def row(self, row: Row) -> None:
        """Add what a row does to the plan."""
        concept = self.there.get(row.name)
        if concept is None:
            given = {name: getattr(row, name) for name in FIELDS if getattr(row, name)}
            step = Step(Concept(name=row.name, **given))
            if not may_add(self.user):
                self._wrong(row, _("You may not add concepts."))
        else:
            step = Step(concept, self._fields(row, concept))
        old = {} if concept is None else {(t.language, t.text): t for t in concept.terms.all()}
        for given_term in row.terms:
            term = old.get((given_term.language, given_term.text))
            made = self._known(row, given_term, term) if term else self._new(row, given_term, step)
            if made is not None:
                step.terms.append(made)
        self._count(step, is_new=concept is None)

    def _count(self, step: Step, *, is_new: bool) -> None:
        if is_new:
            self.plan.new += 1
        elif step.fields or step.terms:
            self.plan.changed += 1
        else:
            self.plan.unchanged += 1
            return
        self.plan.terms += len(step.terms)
        self.plan.steps.append(step)

    def _wrong(self, row: Row, text: str) -> None:
        self.plan.errors.append(Problem(row.line, text))

    def _fields(self, row: Row, concept: Concept) -> list[str]:
        """Set what differs on the concept; the names of its changed fields."""
        differing = [
            name
            for name in FIELDS
            if getattr(row, name) and getattr(row, name) != getattr(concept, name)
        ]
        if differing and not self.edits:
            self._wrong(
                row,
                _("Only the chief editor may change what a concept is: %(fields)s.")
                % {"fields": ", ".join(differing)},
            )
            return []
        for name in differing:
            setattr(concept, name, getattr(row, name))
        return differing

    def _may(self, row: Row, code: str) -> bool:
        if code in self.languages:
            return True
        language = LANGUAGES[code].endonym
        self._wrong(
            row,
            _("You may not change terms in this language: %(language)s.") % {"language": language},
        )
        return False

    def _new(self, row: Row, given: RowTerm, step: Step) -> Term | None:
        if not self._may(row, given.language):
            return None
        if check_letters(given.text, given.language):
            self.plan.notices.append(
                Problem(row.line, _("“%(term)s”: look at its letters.") % {"term": given.text})
            )
        term = Term(concept=step.concept, language=given.language, text=given.text, note=given.note)
        settles = given.language in self.settles
        if given.status == Status.AVOID and not settles:
            self._wrong(row, _("“%(term)s”: only a reviewer of the language may say what to avoid.")
                        % {"term": given.text})  # fmt: skip
        elif given.status == Status.AGREED and not settles:
            self._notice(row, given.text)
        put_status(term, (given.status if settles else "") or Status.PROPOSED, self.user)
        return term

    def _known(self, row: Row, given: RowTerm, term: Term) -> Term | None:
        noted = bool(given.note) and given.note != term.note
        settled = bool(given.status) and given.status != term.status
        if settled and given.language not in self.settles:
            settled = False
            self._notice(row, given.text)
        if not (noted or settled) or not self._may(row, given.language):
            return None
        if noted:
            term.note = given.note
        if settled:
            put_status(term, given.status, self.user)
        return term

    def _notice(self, row: Row, term: str) -> None:
        self.plan.notices.append(
            Problem(
                row.line,
                _("“%(term)s”: its status is left to the reviewers of the language.")
                % {"term": term},
            )
        )


def plan_of(name: str, data: bytes, user: Any) -> Plan:
    """Return what a file would do if ``user`` took it in; changes nothing. Raises ``Refused``."""
    rows, notices = read_file(name, data)
    errors = check(rows)
    if errors:
        return Plan(errors=errors, notices=notices)
    planner = _Planner(rows, user)
    planner.plan.notices += notices
    for row in rows:
        planner.row(row)
    return planner.plan


@transaction.atomic
def carry_out(plan: Plan, user: Any, name: str) -> None:
    """Make the changes of a plan without errors, all or none; the log names the file."""
    if plan.errors:
        raise ValueError("a plan with errors is not carried out")
    for step in plan.steps:
        is_new = step.concept.pk is None
        if is_new or step.fields:
            step.concept.save()
        for term in step.terms:
            term.concept = step.concept
        if is_new or step.fields:
            record(step.concept, user, "wagtail.create" if is_new else "wagtail.edit", file=name)
        done = [Done(t.language, t.text, t.status if t.pk else "added") for t in step.terms]
        record_terms(step.concept, user, done, file=name)
    terms = [term for step in plan.steps for term in step.terms]
    Term.objects.bulk_create([term for term in terms if term.pk is None])
    Term.objects.bulk_update(
        [term for term in terms if term.pk], ["status", "note", "agreed_by", "agreed_at"]
    )
    changed([step.concept.pk for step in plan.steps])
