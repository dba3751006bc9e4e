"""The term base, asked for a text; imported when asked, for it uses the checks in turn."""

from typing import Any


def found_terms(source: str, source_code: str, code: str) -> list[Any]:
    """Terms of the term base in a source text: ``FoundTerm``s in the order of the text, each
    concept once; those that have nothing to say in the other language are left out."""
    from translation.termbase import finding

    once: dict[str, Any] = {}
    for term in finding.terms_in(source, source_code, code):
        if term.translations or term.avoid:
            once.setdefault(term.concept, term)
    return list(once.values())


def uses_term(text: str, term: str, code: str) -> bool:
    """Whether a plain text uses a term, inflected forms included."""
    from translation.termbase import finding

    return bool(finding.uses_term(text, term, code))
