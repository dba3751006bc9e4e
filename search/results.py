"""Searching: one query for a page of results, one for how many there are of each kind."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import connection

from languages import CODES
from languages.registry import preference
from search.backends import words_table
from search.backends.base import PARTS, Sql, score
from search.query import Term


@dataclass(frozen=True, slots=True)
class Hit:
    """A result: the page's id, the language that the words were found in, and its worth."""

    page_id: int
    language: str
    score: int


@dataclass(slots=True)
class Found:
    """A page of results; ``kinds`` and ``countries`` count the results that each would leave."""

    total: int = 0
    hits: list[Hit] = field(default_factory=list)
    kinds: Counter[str] = field(default_factory=Counter)
    countries: Counter[str] = field(default_factory=Counter)


def _rank(language: str) -> Sql:
    """Place of an entry's language for the reader: own, bridges, the rest."""
    order = list(dict.fromkeys((*preference(language), *CODES)))
    cases = " ".join(f"WHEN %s THEN {place}" for place in range(len(order)))
    return Sql(f"CASE e.language {cases} ELSE {len(order)} END", tuple(order))


def _rows(text: str, params: Sequence[Any]) -> list[tuple[Any, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(text, params)
        return list(cursor.fetchall())


def _counted(terms: Sequence[Term], language: str) -> list[tuple[str, list[str], int]]:
    """(kind, countries, number of pages) of everything that matches, each page once: by the facts
    of the version that a reader of ``language`` is shown."""
    table = words_table()
    rank, match = _rank(language), table.matches(terms)
    rows = _rows(
        f"WITH hits AS (SELECT e.kind, e.countries, ROW_NUMBER() OVER ("  # noqa: S608  (own pieces only)
        f"PARTITION BY e.key ORDER BY {rank.text}, e.id) AS nth "
        f"FROM search_entry e WHERE {match.text}) "
        "SELECT kind, countries, COUNT(*) FROM hits WHERE nth = 1 GROUP BY kind, countries",
        (*rank.params, *match.params),
    )
    return [(kind, [c for c in countries.split("|") if c], n) for kind, countries, n in rows]


def _filters(kind: str, country: str) -> Sql:
    text, params = "", list[str]()
    if kind:
        text, params = f"{text} AND kind = %s", [*params, kind]
    if country:
        text, params = f"{text} AND countries LIKE %s", [*params, f"%|{country}|%"]
    return Sql(text, tuple(params))


def _ranked(
    terms: Sequence[Term], language: str, limits: Sql, parts: Sequence[str], window: tuple[int, int]
) -> list[Hit]:
    table = words_table()
    rank, worth, match = _rank(language), score(table, terms), table.matches(terms, parts)
    rows = _rows(
        f"WITH hits AS {table.materialized} "  # noqa: S608  (own pieces only)
        "(SELECT e.id, e.key, e.language, LENGTH(e.title) AS length, e.kind, e.countries, "
        f"{rank.text} AS place, {worth.text} AS worth "
        f"FROM {table.source()} WHERE {match.text}), "
        "best AS (SELECT hits.*, ROW_NUMBER() OVER (PARTITION BY key ORDER BY place, id) AS nth "
        f"FROM hits) SELECT id, language, worth FROM best WHERE nth = 1{limits.text} "
        "ORDER BY CASE WHEN place = 0 THEN 0 ELSE 1 END, worth DESC, length, id "
        "LIMIT %s OFFSET %s",
        (*rank.params, *worth.params, *match.params, *limits.params, *window),
    )
    return [Hit(*row) for row in rows]


def find(
    terms: Sequence[Term],
    language: str,
    *,
    kind: str = "",
    country: str = "",
    limit: int = 10,
    offset: int = 0,
) -> Found:
    """Return results for a reader of ``language``: own language first, each page once.

    Title before lead before body, whole words before prefixes, short titles before long ones.
    """
    if not terms:
        return Found()
    found = Found()
    for each, places, count in _counted(terms, language):
        if not country or country in places:
            found.kinds[each] += count
        if not kind or kind == each:
            found.countries.update(dict.fromkeys(places, count))
        if (not country or country in places) and (not kind or kind == each):
            found.total += count
    if found.total > offset:
        found.hits = _ranked(terms, language, _filters(kind, country), PARTS, (limit, offset))
    return found


def titles(terms: Sequence[Term], language: str, limit: int) -> list[Hit]:
    """Return pages whose title holds every term as a prefix, for suggestions while typing."""
    if not terms:
        return []
    return _ranked(terms, language, Sql(""), ["title"], (limit, 0))


def how_many(terms: Sequence[Term]) -> int:
    """Return how many pages match, in any language."""
    if not terms:
        return 0
    table = words_table()
    match = table.matches(terms)
    rows = _rows(
        f"SELECT COUNT(DISTINCT e.key) FROM search_entry e WHERE {match.text}",  # noqa: S608
        match.params,
    )
    return int(rows[0][0])
