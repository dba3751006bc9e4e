"""What each page asks of the database and how many bytes it is, measured without a server.

``python -m tools.bench.queries`` reads paths as JSON and writes their facts as JSON; it runs in
the environment that the server runs in.
"""

import gzip
import json
import os
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from statistics import median
from typing import Any

from tests.demo_database import ROOT

REPEATS = 9
BROTLI_QUALITY = 6  # what nginx's brotli module does by default
GZIP_LEVEL = 6


@dataclass(frozen=True, slots=True)
class Facts:
    """Queries of one page, milliseconds (medians) of them and of the processor, bytes."""

    queries: int
    sql_ms: float
    cpu_ms: float
    raw: int
    gzip: int
    brotli: int


class Stopwatch:
    """Counts and times statements; finer than ``CaptureQueriesContext``, which rounds to 1 ms."""

    def __init__(self) -> None:
        self.times: list[float] = []

    def __call__(self, execute: Any, *args: Any) -> Any:
        begin = time.perf_counter()
        try:
            return execute(*args)
        finally:
            self.times.append((time.perf_counter() - begin) * 1000)


def _facts(path: str) -> Facts:
    import brotli
    from django.db import connection
    from django.test import Client

    client = Client(headers={"host": "127.0.0.1"})
    client.get(path)  # templates, content types and locales are known from now on
    runs: list[list[float]] = []
    processor: list[float] = []
    for _ in range(REPEATS):
        watch = Stopwatch()
        begin = time.process_time()
        with connection.execute_wrapper(watch):
            response = client.get(path)
            body = response.content
        processor.append((time.process_time() - begin) * 1000)
        runs.append(watch.times)
    if response.status_code != 200:
        sys.exit(f"{path}: status {response.status_code}")
    return Facts(
        queries=max(len(times) for times in runs),
        sql_ms=median(sum(times) for times in runs),
        cpu_ms=median(processor),
        raw=len(body),
        gzip=len(gzip.compress(body, GZIP_LEVEL)),
        brotli=len(brotli.compress(body, quality=BROTLI_QUALITY)),
    )


def database() -> str:
    """Name and version of the database."""
    from django.db import connection

    if connection.vendor == "sqlite":
        return f"SQLite {'.'.join(map(str, connection.Database.sqlite_version_info))}"
    connection.ensure_connection()
    number = connection.connection.info.server_version
    return f"PostgreSQL {number // 10_000}.{number % 10_000}"


def measure(paths: list[str], env: dict[str, str]) -> tuple[str, dict[str, Facts]]:
    """Return the database's name and the facts of each path, in a process of their own."""
    result = subprocess.run(
        [sys.executable, "-m", "tools.bench.queries"], input=json.dumps(paths),
        cwd=ROOT, env={**env, "PYTHONIOENCODING": "utf-8"}, capture_output=True, text=True,
        timeout=300, check=False,
    )  # fmt: skip
    if result.returncode:
        raise RuntimeError(f"Queries could not be counted:\n{result.stderr.strip()}")
    found = json.loads(result.stdout)
    return found["database"], {path: Facts(**facts) for path, facts in found["facts"].items()}


def main() -> None:
    """Measure the paths on standard input."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tools.bench.settings")
    import django

    django.setup()
    paths = json.load(sys.stdin)
    facts = {path: asdict(_facts(path)) for path in paths}
    json.dump({"database": database(), "facts": facts}, sys.stdout)


if __name__ == "__main__":
    main()
