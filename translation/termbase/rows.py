"""A concept as a file has it, whatever the file's format."""

from dataclasses import dataclass, field

from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _

from languages import CODES
from translation.models import Concept, Term
from translation.termbase.cells import clean

LARGEST = 1_000_000
"""Bytes of a file."""
MOST = 2_000
"""Concepts of a file."""
FIELDS = ("subject", "definition", "definition_language", "note", "source")


class Refused(Exception):
    """A file that cannot be read at all; the message says why."""


@dataclass(frozen=True, slots=True)
class Problem:
    """Why a file is not taken, or what an importer ought to know: a line (0: the whole file)."""

    line: int
    text: str


@dataclass(slots=True)
class RowTerm:
    """A term; an empty status leaves that of a term that is there, and proposes a new one."""

    language: str
    text: str
    status: str = ""
    note: str = ""


@dataclass(slots=True)
class Row:
    """A concept and its terms; empty texts leave what is there."""

    line: int
    name: str
    subject: str = ""
    definition: str = ""
    definition_language: str = ""
    note: str = ""
    source: str = ""
    terms: list[RowTerm] = field(default_factory=list)


def _cleaned(row: Row, field_name: str, text: str, problems: list[Problem], what: str) -> str:
    try:
        return clean(field_name, text)
    except ValidationError as error:
        problems.append(Problem(row.line, f"{what}: {error.messages[0]}"))
        return ""


def _check_term(row: Row, term: RowTerm, problems: list[Problem]) -> None:
    term.text = _cleaned(row, "text", term.text, problems, term.language)
    term.note = _cleaned(row, "note", term.note, problems, term.language)
    term.status = term.status.strip().lower()
    if term.status and term.status not in Term.Status.values:
        problems.append(
            Problem(row.line, _("“%(status)s” is no status.") % {"status": term.status[:40]})
        )
    if not term.text and (term.status or term.note):
        problems.append(
            Problem(
                row.line,
                _("%(language)s: a status or a note without a term.") % {"language": term.language},
            )
        )


def check(rows: list[Row]) -> list[Problem]:
    """Clean all texts in place and return what is wrong with them, in the order of the file."""
    problems: list[Problem] = []
    seen: dict[str, int] = {}
    for row in rows:
        row.name = _cleaned(row, "name", row.name, problems, _("key"))
        for name in ("subject", "definition", "note", "source"):
            setattr(row, name, _cleaned(row, name, getattr(row, name), problems, name))
        if row.definition_language and row.definition_language not in CODES:
            problems.append(Problem(row.line, _("The definition’s language is not known here.")))
        for term in row.terms:
            _check_term(row, term, problems)
        row.terms = [term for term in row.terms if term.text]
        _check_twice(row, seen, problems)
    return problems


def _check_twice(row: Row, seen: dict[str, int], problems: list[Problem]) -> None:
    if row.name and row.name in seen:
        problems.append(
            Problem(
                row.line,
                _("The key “%(key)s” stands in line %(line)d already.")
                % {"key": row.name, "line": seen[row.name]},
            )
        )
    seen.setdefault(row.name, row.line)
    terms = [(term.language, term.text) for term in row.terms]
    for language, text in {each for each in terms if terms.count(each) > 1}:
        problems.append(
            Problem(
                row.line,
                _("%(language)s: “%(term)s” stands twice.") % {"language": language, "term": text},
            )
        )


def all_rows() -> list[Row]:
    """Return the whole term base, as an export writes it. Two queries."""
    order = {code: place for place, code in enumerate(CODES)}
    rows = []
    for line, concept in enumerate(Concept.objects.prefetch_related("terms"), 1):
        terms = sorted(
            concept.terms.all(), key=lambda term: (order.get(term.language, 99), term.pk)
        )
        rows.append(
            Row(
                line, concept.name, concept.subject, concept.definition,
                concept.definition_language, concept.note, concept.source,
                [RowTerm(term.language, term.text, term.status, term.note) for term in terms],
            )
        )  # fmt: skip
    return rows
