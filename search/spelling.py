"""«Did you mean»: the nearest words of the site's own vocabulary."""

from collections.abc import Sequence
from dataclasses import replace

from django.db.models import Q
from rapidfuzz import process
from rapidfuzz.distance import OSA

from languages.registry import preference
from search.models import Word
from search.query import Term, parse
from search.results import how_many
from search.vocabulary import understood

_SHORT = 7  # words of up to so many letters may differ in one, longer ones in two
_CANDIDATES = 20_000
_MOST_UNKNOWN = 3  # words to put right; a query with more is not mistyped


def _is_known(term: Term, language: str) -> bool:
    begins = Q(folded__in=term.words)
    for prefix in term.prefixes:
        begins |= Q(folded__startswith=prefix)
    return Word.objects.filter(begins, language=language).exists()


def _nearest(word: str, language: str) -> str:
    """The word of the vocabulary that is nearest to a folded one; empty where none is near."""
    far = 1 if len(word) <= _SHORT else 2
    likely = Q(titled=True)  # any word of a title; of others those that begin alike
    for letter in word[:2]:
        likely |= Q(folded__startswith=letter)
    candidates = Word.objects.filter(
        likely, language__in=preference(language), length__range=(len(word) - far, len(word) + far)
    ).values_list("folded", "shown", "titled", "language")[:_CANDIDATES]
    by_folded: dict[str, tuple[str, bool, bool]] = {}
    for folded, shown, titled, code in candidates:
        known = (shown, titled, code == language)
        by_folded[folded] = max(by_folded.get(folded, known), known, key=lambda k: (k[2], k[1]))
    near = process.extract(word, list(by_folded), scorer=OSA.distance, score_cutoff=far, limit=20)
    if not near:
        return ""

    def goodness(match: tuple[str, float, int]) -> tuple[float, bool, bool, bool]:
        folded, distance, _place = match
        _shown, titled, own = by_folded[folded]
        return (distance, folded[0] != word[0], not own, not titled)

    return by_folded[min(near, key=goodness)[0]][0]


def _is_public(word: str, language: str) -> bool:
    """Whether a page that can be found has the word itself: the vocabulary keeps those of pages
    that are gone or private until the index is built anew."""
    whole = [replace(t, prefixes=(), words=t.exact) for t in parse(word, language)]
    return how_many(whole) > 0


def did_you_mean(terms: Sequence[Term], language: str) -> str:
    """Return the query with the words put right that the language's own pages do not have.

    Empty where nothing is nearer; what it returns has results.
    """
    unknown = [term for term in terms if not _is_known(term, language)]
    if len(unknown) > _MOST_UNKNOWN:
        return ""
    found = {term: _nearest(term.exact[0], language) for term in unknown}
    better = {term: word for term, word in found.items() if _is_public(word, language)}
    suggestion = " ".join(better.get(term, term.typed) for term in terms)
    return suggestion if better and how_many(understood(parse(suggestion, language))) else ""
