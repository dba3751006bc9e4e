"""Words in an FTS5 table; rowid is the page's id."""

from collections.abc import Iterable, Sequence
from typing import Any

from search.backends.base import PARTS, Sql
from search.query import Term


def _any(prefixes: Iterable[str], words: Iterable[str]) -> str:
    """Forms hold letters and digits only, so that quoting them is enough."""
    forms = [f'"{prefix}"*' for prefix in prefixes] + [f'"{word}"' for word in words]
    return f"({' OR '.join(forms)})"


class SqliteWords:
    """FTS5 with prefix indexes of two to four letters."""

    materialized = ""
    create: Sequence[str] = (
        "CREATE VIRTUAL TABLE search_words USING fts5(title, lead, body, "
        "tokenize = 'unicode61 remove_diacritics 0', prefix = '2 3 4')",
    )
    drop: Sequence[str] = ("DROP TABLE IF EXISTS search_words",)

    def write(self, cursor: Any, page_id: int, parts: dict[str, str]) -> None:
        self.remove(cursor, [page_id])
        cursor.execute(
            "INSERT INTO search_words (rowid, title, lead, body) VALUES (%s, %s, %s, %s)",
            [page_id, *(parts[part] for part in PARTS)],
        )

    def remove(self, cursor: Any, page_ids: Iterable[int]) -> None:
        cursor.executemany("DELETE FROM search_words WHERE rowid = %s", [[pk] for pk in page_ids])

    def source(self) -> str:
        return "search_entry e"

    def matches(self, terms: Sequence[Term], parts: Sequence[str] = PARTS) -> Sql:
        return self._lookup(parts, " AND ".join(_any(term.prefixes, term.words) for term in terms))

    def holds(self, part: str, term: Term, *, whole: bool) -> Sql:
        words = _any((), term.exact) if whole else _any(term.prefixes, term.words)
        return self._lookup([part], words)

    def begins(self, column: str, beginning: str) -> Sql:
        return Sql(f"{column} >= %s AND {column} < %s", (beginning, f"{beginning}\U0010ffff"))

    def _lookup(self, parts: Sequence[str], words: str) -> Sql:
        return Sql(
            "e.id IN (SELECT rowid FROM search_words WHERE search_words MATCH %s)",
            (f"{{{' '.join(parts)}}} : ({words})",),
        )
