"""The term base, asked for a text; imported when asked, for it uses the checks in turn."""

from typing import Any


def found_terms(source: str, source_code: str, code: str) -> list[Any]:
    """Terms of the term base in a source text: ``FoundTerm``s, in the order of the text."""
    try:
        from translation.termbase.finding import terms_in
    except ImportError:
        return []
    return list(terms_in(source, source_code, code))


def uses_term(text: str, term: str, code: str) -> bool:
    """Whether a plain text uses a term, inflected forms included."""
    from translation.termbase import finding

    return bool(finding.uses_term(text, term, code))
