"""A copy of the demo database that is there for one run."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager

from tests.demo_database import CACHE, PREFIX, copy_for, is_postgres


class Missing(Exception):
    """Something that measuring needs is not there; the message says what, in one sentence."""


def _sql(url: str, statement: str) -> None:
    import psycopg

    address = url.replace("psql://", "postgres://")
    with psycopg.connect(address, autocommit=True, connect_timeout=10) as connection:
        connection.execute(statement)


def _drop(url: str, name: str) -> None:
    if is_postgres(url):
        _sql(url, f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
    for file in CACHE.glob(f"{name}.sqlite3*"):
        file.unlink()


@contextmanager
def demo_copy() -> Iterator[str]:
    """Address of a copy of the demo: on the PostgreSQL of ``DATABASE_URL``, otherwise SQLite.

    PostgreSQL is given the statistics that its autovacuum would have gathered by and by.
    """
    given = os.environ.get("DATABASE_URL", "")
    url = given if is_postgres(given) else f"sqlite:///{CACHE / 'db.sqlite3'}"
    worker = f"bench_{os.getpid()}"
    if is_postgres(url):
        try:
            _drop(url, f"{PREFIX}_{worker}")
        except Exception as error:
            reason = str(error).strip().splitlines()[0]
            raise Missing(f"The PostgreSQL of DATABASE_URL does not answer: {reason}") from error
    try:
        copy = copy_for(url, worker)
        if is_postgres(url):
            _sql(copy, "ANALYZE")
        yield copy
    except subprocess.CalledProcessError as error:
        raise Missing("The demo could not be loaded; the lines above say why.") from error
    finally:
        _drop(url, f"{PREFIX}_{worker}")
