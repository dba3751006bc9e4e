"""The demo's term base: one table, in the very format that the admin gives and takes."""

from django.db import transaction

from brand_site.demo.content import CONTENT
from translation.models import Concept, Term
from translation.termbase import csv_file
from translation.termbase.rows import FIELDS, Row, check
from translation.termbase.signals import changed

FILE = CONTENT / "terms.csv"


def read_terms() -> list[Row]:
    """Return the concepts of the table. Raises ``ValueError`` where one is not sound."""
    rows = csv_file.read(FILE.read_bytes())
    problems = check(rows)
    if problems:
        raise ValueError("; ".join(f"line {each.line}: {each.text}" for each in problems))
    return rows


@transaction.atomic
def load_terms() -> int:
    """Add the concepts that are not there; what is there stays as it is. Returns how many."""
    rows = read_terms()
    there = set(
        Concept.objects.filter(name__in=[row.name for row in rows]).values_list("name", flat=True)
    )
    fresh = [row for row in rows if row.name not in there]
    concepts = Concept.objects.bulk_create(
        Concept(name=row.name, **{name: getattr(row, name) for name in FIELDS}) for row in fresh
    )
    Term.objects.bulk_create(
        Term(
            concept=concept, language=term.language, text=term.text, note=term.note,
            status=term.status or Term.Status.PROPOSED,
        )
        for row, concept in zip(fresh, concepts, strict=True)
        for term in row.terms
    )  # fmt: skip
    changed([concept.pk for concept in concepts])
    return len(concepts)
