"""The table of words, which each database keeps in its own way behind the same functions."""

from django.db import connection

from search.backends.base import Words
from search.backends.postgresql import PostgresWords
from search.backends.sqlite import SqliteWords

_BACKENDS: dict[str, Words] = {"sqlite": SqliteWords(), "postgresql": PostgresWords()}


def words_table(vendor: str = "") -> Words:
    """Return the words of a database by its vendor (the default database's where not named)."""
    return _BACKENDS[vendor or connection.vendor]
