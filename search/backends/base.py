"""What a database must offer: words of a page in three parts, matched whole or by a prefix."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from search.query import Term, normal_form

PARTS = ("title", "lead", "body")
# What a term is worth by the best part that it is found in: (whole word, prefix).
WORTH = {"title": (60, 50), "lead": (30, 25), "body": (10, 5)}
WHOLE_TITLE, TITLE_BEGINS = 100, 8  # the query is the title; the title begins with it


@dataclass(frozen=True, slots=True)
class Sql:
    """A piece of SQL over ``e`` (an entry) and its parameters."""

    text: str
    params: tuple[Any, ...] = ()


class Words(Protocol):
    """One row a page, ``search_words``; all texts are folded.

    ``materialized`` is the word by which a common table expression is worked out once and whole.
    """

    materialized: str
    create: Sequence[str]
    drop: Sequence[str]

    def write(self, cursor: Any, page_id: int, parts: dict[str, str]) -> None:
        """Put the folded words of a page in, in place of what was there."""
        ...

    def remove(self, cursor: Any, page_ids: Iterable[int]) -> None:
        """Take pages out."""
        ...

    def source(self) -> str:
        """Return the tables to rank from; the entry is ``e``."""
        ...

    def matches(self, terms: Sequence[Term], parts: Sequence[str] = PARTS) -> Sql:
        """Return the condition that every term is found in ``parts``."""
        ...

    def holds(self, part: str, term: Term, *, whole: bool) -> Sql:
        """Return the condition that one part holds a term as a whole word or in any way."""
        ...

    def begins(self, column: str, beginning: str) -> Sql:
        """Return the condition that a column begins with letters, such that an index serves."""
        ...


def score(table: Words, terms: Sequence[Term]) -> Sql:
    """Return what an entry is worth: for each term that of the best place it is found in."""
    pieces: list[str] = []
    params: list[Any] = []
    for term in terms:
        cases = []
        for part in PARTS:
            for worth, whole in zip(WORTH[part], (True, False), strict=True):
                if part == "body" and not whole:
                    continue  # what matched and is nowhere else
                held = table.holds(part, term, whole=whole)
                cases.append(f"WHEN {held.text} THEN {worth}")
                params.extend(held.params)
        pieces.append(f"CASE {' '.join(cases)} ELSE {WORTH['body'][1]} END")
    query = normal_form(terms)
    pieces.append(
        f"CASE WHEN e.folded_title = %s THEN {WHOLE_TITLE} "
        f"WHEN e.folded_title LIKE %s THEN {TITLE_BEGINS} ELSE 0 END"
    )
    return Sql(" + ".join(pieces), (*params, query, f"{query}%"))
