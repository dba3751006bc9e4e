"""Agreed terms of the term base: sent along where the engine can, checked afterwards else."""

from collections.abc import Mapping

from translation.models import Term
from translation.termbase.finding import uses_term


def agreed(source: str, target: str) -> dict[str, str]:
    """Return source term → agreed term of a pair of languages; one query each."""
    wanted = Term.objects.filter(status=Term.Status.AGREED).order_by("pk")
    targets: dict[int, str] = {}
    for concept, text in wanted.filter(language=target).values_list("concept_id", "text"):
        targets.setdefault(concept, text)
    rows = wanted.filter(language=source, concept_id__in=targets)
    return {text: targets[concept] for concept, text in rows.values_list("concept_id", "text")}


def ignored(
    terms: Mapping[str, str], source: str, text: str, source_code: str, code: str
) -> list[str]:
    """Return the agreed terms whose source stands in ``source`` but that ``text`` does not use;
    both are plain text."""
    return [
        wanted for term, wanted in terms.items()
        if uses_term(source, term, source_code) and not uses_term(text, wanted, code)
    ]  # fmt: skip
