"""What a query means by the site's own vocabulary: the forms of its words, and nothing else.

A prefix alone would find «атлас» for «ат» and «город» for «горы».
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from django.db import connection

from languages.stems import LEAST, Lexeme, shortest
from search.backends import words_table
from search.query import Term

_SHORT = 4
"""A word of up to so many letters is a beginning only where the language has no such word."""
_CANDIDATES = 3_000
_MOST_FORMS = 200


def _candidates(lexemes: Sequence[Lexeme]) -> dict[str, set[str]]:
    """Words of the vocabulary that begin as the lexemes do, by language; one query."""
    table = words_table()
    begins = {(each.language, start): None for each in lexemes for start in each.beginnings}
    conditions, params = [], list[str]()
    for language, start in begins:
        condition = table.begins("folded", start)
        conditions.append(f"(language = %s AND {condition.text})")
        params.extend((language, *condition.params))
    found: dict[str, set[str]] = defaultdict(set)
    with connection.cursor() as cursor:
        cursor.execute(
            "SELECT language, folded FROM search_word "  # noqa: S608  (own pieces only)
            f"WHERE {' OR '.join(conditions)} LIMIT {_CANDIDATES}",
            params,
        )
        for language, folded in cursor.fetchall():
            found[language].add(folded)
    return found


def _understood(term: Term, lexemes: Sequence[Lexeme], known: dict[str, set[str]]) -> Term:
    if not term.prefixes:
        return term
    own = lexemes[0].forms(known[lexemes[0].language])
    words = set(own)
    for lexeme in lexemes[1:]:
        # What is a word of the reader's language has no endings of another one.
        other = Lexeme(lexeme.word, lexeme.language, cut=False) if own else lexeme
        words |= other.forms(known[lexeme.language])
    word = lexemes[0].word
    if not words and any(each.startswith(word) for each in known[lexemes[0].language]):
        return replace(term, prefixes=shortest(term.exact))  # the beginning of a word
    if not words or len(words) > _MOST_FORMS:
        return term
    is_whole = len(word) <= _SHORT and (word in own or (own and len(word) < LEAST))
    prefixes = () if is_whole else shortest(term.exact)
    words = {word for word in words.union(term.exact) if not word.startswith(prefixes)}
    return replace(term, prefixes=prefixes, words=tuple(sorted(words)))


def understood(terms: Sequence[Term]) -> list[Term]:
    """Return terms that find the forms of their words, in whatever language of the site.

    Longer words still find what begins with them. A word that the site has no form of stays as it
    was parsed, unless it is the beginning of one.
    """
    if not terms:
        return []
    lexemes = [[Lexeme(form, code) for code, form in term.forms] for term in terms]
    known = _candidates([lexeme for each in lexemes for lexeme in each])
    return [_understood(term, each, known) for term, each in zip(terms, lexemes, strict=True)]
