"""The catalogue of heritage with few items and with 10,000: milliseconds, queries and bytes.

``python -m tools.bench.heritage`` adds made items to the database that the environment names and
writes figures as JSON. A request is timed from the client's call to its answer, in one thread.
"""

import json
import os
import subprocess
import sys
import time
from statistics import median
from typing import Any

from tests.demo_database import ROOT
from tools.bench.queries import Stopwatch, database

AMOUNTS = (25, 10_000)
REPEATS = 15
LIMIT_MS = 150
JSON = "application/json"
REQUESTS = {
    "catalogue": "",
    "one facet": "?country=uz",
    "three facets": "?country=uz&kind=craft&material=silk",
    "five facets": "?country=uz&country=kz&kind=craft&material=silk&technique=ikat&list=national",
    "period": "?from=-500&to=1200",
    "letter": "?letter={letter}",
    "area": "?area=6000,5000,11000,9000",
    "last page": "?page={last}",
    "nothing found": "?kind=game&from=-90000&to=-80000&country=tm",
    "points JSON": "?points=0,0,16000,12000",
}


def _fill(amount: int) -> int:
    """Make items until a listing holds ``amount``; return how many it holds."""
    from django.core.management import call_command
    from django.db import connection

    from heritage.models import ItemFacts

    listed = ItemFacts.objects.filter(language="en")
    if listed.count() < amount:
        call_command("make_heritage", count=amount - listed.count(), verbosity=0)
    with connection.cursor() as cursor:
        # What autovacuum does by and by; SQLite has statistics only where one asks for them.
        cursor.execute("ANALYZE" if connection.vendor == "sqlite" else "VACUUM ANALYZE")
    return listed.count()


def _address(language: str, query: str) -> str:
    """Fill in the letter that most titles begin with, and the last page."""
    from django.db.models import Count

    from core.listing import PER_PAGE
    from heritage.models import ItemFacts

    listed = ItemFacts.objects.filter(language=language)
    letters = listed.exclude(letter="").values_list("letter").annotate(number=Count("pk"))
    letter = max(letters, key=lambda row: row[1])[0]
    last = -(-listed.count() // PER_PAGE)
    return f"/{language}/heritage/" + query.format(letter=letter, last=last)


def _row(name: str, path: str) -> dict[str, Any] | None:
    from django.db import connection
    from django.test import Client

    headers = {"host": "127.0.0.1"}
    if name == "points JSON":
        headers["accept"] = JSON
    client = Client(headers=headers)
    answer = client.get(path)
    if name == "points JSON" and not answer["Content-Type"].startswith(JSON):
        return None  # there is no map
    if answer.status_code != 200:
        sys.exit(f"{path}: status {answer.status_code}")
    whole, processor, sql, queries = [], [], [], 0
    for _time in range(REPEATS):
        watch = Stopwatch()
        begin, busy = time.perf_counter(), time.process_time()
        with connection.execute_wrapper(watch):
            size = len(client.get(path).content)
        whole.append((time.perf_counter() - begin) * 1000)
        processor.append((time.process_time() - busy) * 1000)
        sql.append(sum(watch.times))
        queries = len(watch.times)
    return {
        "name": name, "path": path, "ms": round(median(whole), 1), "queries": queries,
        "cpu_ms": round(median(processor), 1), "sql_ms": round(median(sql), 1), "bytes": size,
    }  # fmt: skip


def measure(env: dict[str, str], language: str) -> dict[str, Any]:
    """Return the figures, from a process of their own."""
    result = subprocess.run(
        [sys.executable, "-m", "tools.bench.heritage", language], cwd=ROOT,
        env={**env, "PYTHONIOENCODING": "utf-8"}, capture_output=True, text=True, timeout=1800,
        check=False,
    )  # fmt: skip
    if result.returncode:
        raise RuntimeError(f"The catalogue could not be measured:\n{result.stderr.strip()}")
    figures: dict[str, Any] = json.loads(result.stdout)
    return figures


def as_text(figures: dict[str, Any]) -> str:
    """The figures as they are printed: one line a request and amount."""
    lines = [f"Catalogue of heritage, {figures['database']}; medians of {REPEATS} requests"]
    for amount in figures["amounts"]:
        lines.append(f"{amount['items']:>7,} items      ms  queries  SQL ms  CPU ms    bytes")
        for row in amount["rows"]:
            late = "" if row["ms"] < LIMIT_MS else f"  over {LIMIT_MS} ms"
            lines.append(
                f"  {row['name']:<14}{row['ms']:>7.1f}{row['queries']:>9}{row['sql_ms']:>8.1f}"
                f"{row['cpu_ms']:>8.1f}{row['bytes']:>9,}{late}"
            )
    return "\n".join(lines)


def main() -> None:
    """Fill, measure, write."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tools.bench.settings")
    import django

    django.setup()
    language = sys.argv[1] if len(sys.argv) > 1 else "kk"
    amounts = []
    for amount in AMOUNTS:
        items = _fill(amount)
        rows = [_row(name, _address(language, query)) for name, query in REQUESTS.items()]
        amounts.append({"items": items, "rows": [row for row in rows if row]})
    json.dump({"database": database(), "language": language, "amounts": amounts}, sys.stdout)


if __name__ == "__main__":
    main()
