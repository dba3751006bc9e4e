"""Words in ``tsvector`` columns made from arrays: no parser and no dictionary changes them."""

from collections.abc import Iterable, Sequence
from typing import Any

from search.backends.base import PARTS, Sql
from search.query import Term


def _any(prefixes: Iterable[str], words: Iterable[str]) -> str:
    """Forms hold letters and digits only, so that quoting them is enough."""
    forms = [f"'{prefix}':*" for prefix in prefixes] + [f"'{word}'" for word in words]
    return f"({' | '.join(forms)})"


class PostgresWords:
    """One vector a part for ranking, and one of all parts with a GIN index for matching.

    The planner leaves out of account what it costs to read long vectors (TOAST) and would rather
    read all of them than use the index; the function that matches does not let it.
    """

    materialized = "MATERIALIZED"
    create: Sequence[str] = (
        "CREATE TABLE search_words (id bigint PRIMARY KEY, title tsvector NOT NULL, "
        "lead tsvector NOT NULL, body tsvector NOT NULL, every tsvector NOT NULL)",
        "CREATE INDEX search_words_every ON search_words USING gin (every)",
        "CREATE FUNCTION search_matches(query tsquery) RETURNS SETOF bigint LANGUAGE sql STABLE "
        "SET enable_seqscan = off AS "
        "'SELECT id FROM search_words WHERE every @@ query'",
        "CREATE INDEX search_word_begins ON search_word (language, folded varchar_pattern_ops)",
    )
    drop: Sequence[str] = (
        "DROP FUNCTION IF EXISTS search_matches(tsquery)",
        "DROP TABLE IF EXISTS search_words",
        "DROP INDEX IF EXISTS search_word_begins",
    )

    def write(self, cursor: Any, page_id: int, parts: dict[str, str]) -> None:
        arrays = [sorted(set(parts[part].split())) for part in PARTS]
        cursor.execute(
            "INSERT INTO search_words (id, title, lead, body, every) VALUES (%s, "
            "array_to_tsvector(%s::text[]), array_to_tsvector(%s::text[]), "
            "array_to_tsvector(%s::text[]), array_to_tsvector(%s::text[])) "
            "ON CONFLICT (id) DO UPDATE SET title = EXCLUDED.title, lead = EXCLUDED.lead, "
            "body = EXCLUDED.body, every = EXCLUDED.every",
            [page_id, *arrays, sorted(set().union(*arrays))],
        )

    def remove(self, cursor: Any, page_ids: Iterable[int]) -> None:
        cursor.execute("DELETE FROM search_words WHERE id = ANY(%s)", [list(page_ids)])

    def source(self) -> str:
        return "search_entry e JOIN search_words w ON w.id = e.id"

    def matches(self, terms: Sequence[Term], parts: Sequence[str] = PARTS) -> Sql:
        query = " & ".join(_any(term.prefixes, term.words) for term in terms)
        found = ["e.id IN (SELECT search_matches(%s::tsquery))"]
        if tuple(parts) != PARTS:
            found += [f"w.{part} @@ %s::tsquery" for part in parts]
        return Sql(" AND ".join(found), (query,) * len(found))

    def holds(self, part: str, term: Term, *, whole: bool) -> Sql:
        words = _any((), term.exact) if whole else _any(term.prefixes, term.words)
        return Sql(f"w.{part} @@ %s::tsquery", (words,))

    def begins(self, column: str, beginning: str) -> Sql:
        return Sql(f"{column} LIKE %s", (f"{beginning}%",))
