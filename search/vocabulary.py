"""What a query means by the site's own vocabulary: the forms of its words, and nothing else.

A prefix alone would find «атлас» for «ат» and «город» for «горы».
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from django.db.models import Q

from search.backends import words_table
from search.models import Word
from search.query import Term, shortest
from search.stems import Lexeme

_SHORT = 4
"""A word of up to so many letters is a beginning only where the language has no such word."""
_CANDIDATES = 3_000
_MOST_FORMS = 200


def _candidates(lexemes: Sequence[Lexeme]) -> dict[str, set[str]]:
    """Words of the vocabulary that begin as the lexemes do, by language; one query."""
    begins = Q()
    for lexeme in lexemes:
        for beginning in lexeme.beginnings:
            begins |= Q(language=lexeme.language) & words_table().begins("folded", beginning)
    found: dict[str, set[str]] = defaultdict(set)
    rows = Word.objects.filter(begins).order_by().values_list("language", "folded")
    for language, folded in rows[:_CANDIDATES]:
        found[language].add(folded)
    return found


def _understood(term: Term, lexemes: Sequence[Lexeme], known: dict[str, set[str]]) -> Term:
    forms = {lexeme.language: lexeme.forms(known[lexeme.language]) for lexeme in lexemes}
    words = set().union(*forms.values())
    if not words or len(words) > _MOST_FORMS:
        return term
    short = len(term.exact[0]) <= _SHORT and forms[lexemes[0].language]
    prefixes = () if short else shortest(term.exact)
    words = {word for word in words.union(term.exact) if not word.startswith(prefixes)}
    return replace(term, prefixes=prefixes, words=tuple(sorted(words)))


def understood(terms: Sequence[Term]) -> list[Term]:
    """Return terms that find the forms of their words, in whatever language of the site.

    Longer words still find what begins with them; a word of which the site has no form stays as
    it was parsed.
    """
    lexemes = [[Lexeme(form, code) for code, form in term.forms] for term in terms]
    if not terms:
        return []
    known = _candidates([lexeme for each in lexemes for lexeme in each])
    return [_understood(term, each, known) for term, each in zip(terms, lexemes, strict=True)]
