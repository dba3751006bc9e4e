"""Terms in running text: the editor's hints and the check for missing terms ask here."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import lru_cache

from languages.forms import WordForms, forms_of
from translation.models import Term
from translation.termbase.index import Index, Known, KnownConcept, current
from translation.termbase.text import tokens

_RANK = {Term.Status.AGREED.value: 0, Term.Status.PROPOSED.value: 1, Term.Status.AVOID.value: 2}


@dataclass(frozen=True, slots=True)
class FoundTerm:
    """A term in a text: its concept's key, the words found and their place in the text as given.

    ``translations`` are the other language's terms, agreed ones first, ``agreed`` those alone that
    somebody answers for; ``avoid`` are its words not to be used. ``status`` is that of the term
    found, ``definition`` the concept's.
    """

    concept: str
    found: str
    start: int
    end: int
    translations: list[str]
    avoid: list[str]
    status: str
    definition: str
    agreed: list[str] = field(default_factory=list)


def _one_a_concept(terms: Iterable[Known]) -> list[Known]:
    best: dict[int, Known] = {}
    for term in sorted(terms, key=lambda term: _RANK.get(term.status, 1)):
        best.setdefault(term.concept, term)
    return list(best.values())


def _translations(concept: KnownConcept, code: str) -> tuple[list[str], list[str]]:
    """Words to use, agreed first, and words to avoid."""
    ranked = sorted(concept.terms.get(code, []), key=lambda term: _RANK.get(term[1], 1))
    avoid = Term.Status.AVOID.value
    return [text for text, status in ranked if status != avoid], [
        text for text, status in ranked if status == avoid
    ]


def _found(index: Index, term: Known, place: tuple[int, int], text: str, code: str) -> FoundTerm:
    concept = index.concepts[term.concept]
    use, avoid = _translations(concept, code)
    start, end = place
    terms = concept.terms.get(code, [])
    agreed = [word for word, status in terms if status == Term.Status.AGREED.value]
    return FoundTerm(
        concept.name,
        text[start:end],
        start,
        end,
        use,
        avoid,
        term.status,
        concept.definition,
        agreed,
    )


def terms_in(text: str, source_code: str, code: str) -> list[FoundTerm]:
    """Return the terms of a segment (HTML as stored) in the order of the text, inflected or not.

    The longest term wins; where several concepts share a word, each is returned. No query, but for
    a look at the tables once a second.
    """
    index = current()
    words = list(tokens(text, source_code))
    return [
        _found(index, term, (words[first].start, words[last].end), text, code)
        for first, last, terms in index.find(words, source_code)
        for term in _one_a_concept(terms)
    ]


@lru_cache(maxsize=4096)
def _forms(term: str, code: str) -> tuple[WordForms, ...]:
    return forms_of(term, code)


def uses_term(text: str, translation: str, code: str) -> bool:
    """Whether a segment in language ``code`` has a form of the term ``translation``. No query."""
    wanted = _forms(translation, code)
    if not wanted:
        return False
    words = list(tokens(text, code))
    for place in range(len(words) - len(wanted) + 1):
        here = words[place : place + len(wanted)]
        if all(
            each.has(word.form) and (word.joined or not n)
            for n, (each, word) in enumerate(zip(wanted, here, strict=True))
        ):
            return True
    return False
