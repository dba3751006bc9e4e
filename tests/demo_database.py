"""The demo, loaded once for a test run and copied for every worker: SQLite by file, PostgreSQL by
template. It is kept between runs for as long as nothing that it is made from changes.
"""

import fcntl
import hashlib
import os
import shutil
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from importlib.metadata import version
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

ROOT = Path(__file__).resolve().parent.parent
CACHE = ROOT / "var" / "test"
_SOURCES = ("brand_site", "core", "creators", "heritage", "home", "languages", "locale", "media",
            "programmes", "search", "stories", "translation")  # fmt: skip
_ENDINGS = {".csv", ".py", ".toml", ".po", ".webp"}
# Two checkouts that test on one PostgreSQL at a time each need names of their own.
PREFIX = os.environ.get("TEST_DATABASE_PREFIX", "brand_test")


def _fingerprint(url: str) -> str:
    versions = [version(name) for name in ("django", "wagtail", "wagtail-localize")]
    digest = hashlib.sha256(f"{url}{date.today()}{sys.version}{versions}".encode())
    for name in _SOURCES:
        for file in sorted((ROOT / name).rglob("*")):
            if file.suffix in _ENDINGS:
                digest.update(str(file.relative_to(ROOT)).encode() + file.read_bytes())
    return digest.hexdigest()[:16]


@contextmanager
def _locked() -> Iterator[None]:
    CACHE.mkdir(parents=True, exist_ok=True)
    with (CACHE / "lock").open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def is_postgres(url: str) -> bool:
    return url.startswith(("postgres", "psql"))


def with_name(url: str, name: str) -> str:
    """The same server, another database."""
    return urlunsplit(urlsplit(url)._replace(path=f"/{name}"))


def _admin_sql(url: str, *statements: str) -> None:
    import psycopg

    with psycopg.connect(url.replace("psql://", "postgres://"), autocommit=True) as connection:
        for statement in statements:
            connection.execute(statement)


def _load(url: str) -> None:
    env = {**os.environ, "DJANGO_SETTINGS_MODULE": "brand_site.settings.test", "DATABASE_URL": url}
    pictures = "from tests import stand_in_renditions; stand_in_renditions.make()"
    for command in (
        ("migrate", "-v0"),
        ("load_demo", "-v0", "--no-renditions"),
        ("shell", "-v0", "--no-imports", "-c", pictures),
    ):
        subprocess.run(
            [sys.executable, "manage.py", *command], cwd=ROOT, env=env, check=True, timeout=1200
        )


def _source(url: str) -> str:
    """Return the address of a database with the demo in it, making it where it is not there."""
    mark = _fingerprint(url)
    done = CACHE / f"demo-{'pg' if is_postgres(url) else 'sqlite'}.mark"
    if is_postgres(url):
        address = with_name(url, f"{PREFIX}_demo")
    else:
        address = f"sqlite:///{CACHE / 'demo.sqlite3'}"
    keep = os.environ.get("KEEP_DEMO")  # for working on tests: use the one that is there
    if done.exists() and (keep or done.read_text() == mark):
        return address
    done.unlink(missing_ok=True)
    if is_postgres(url):
        _admin_sql(
            url,
            f"DROP DATABASE IF EXISTS {PREFIX}_demo WITH (FORCE)",
            f"CREATE DATABASE {PREFIX}_demo TEMPLATE template0 ENCODING 'UTF8'",
        )
    else:
        for file in CACHE.glob("demo.sqlite3*"):
            file.unlink()
    _load(address)
    if not is_postgres(url):
        with sqlite3.connect(CACHE / "demo.sqlite3") as connection:
            connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    done.write_text(mark)
    return address


def copy_for(url: str, worker: str) -> str:
    """Return the address of a fresh copy of the demo database for one worker."""
    with _locked():
        source = _source(url)
        name = f"{PREFIX}_{worker}"
        if is_postgres(url):
            _admin_sql(
                url,
                f"DROP DATABASE IF EXISTS {name} WITH (FORCE)",
                f"CREATE DATABASE {name} TEMPLATE {PREFIX}_demo",
            )
            return with_name(url, name)
        target = CACHE / f"{name}.sqlite3"
        for file in CACHE.glob(f"{name}.sqlite3*"):
            file.unlink()
        shutil.copyfile(source.removeprefix("sqlite:///"), target)
        return f"sqlite:///{target}"
