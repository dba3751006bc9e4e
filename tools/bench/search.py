"""The search over 20,000 pages: milliseconds of the database and in all, measured alone.

``python -m tools.bench.search`` fills the index of the database that the environment names with
pages made of the demo's own words (as often as they are met there) and writes figures as JSON.
"""

import json
import os
import random
import subprocess
import sys
import time
from statistics import median, quantiles
from typing import Any

from tests.demo_database import ROOT
from tools.bench.queries import Stopwatch

PAGES = 20_000
BATCH = 250
WORDS = {"title": 4, "lead": 25, "body": 220}
REPEATS = 5
SEED = 20_26
QUERIES = (
    ("kk", "қала"), ("kk", "кілемнің"), ("kk", "қазақ"), ("kk", "а"), ("kk", "қолөнер шеберлері"),
    ("ky", "кийиз"), ("ky", "Ысык-Көлдө"), ("ky", "боз үй"), ("uz", "samarqand"), ("uz", "o'zbek"),
    ("uz", "Самарқанд"), ("uz", "ipak qog'ozi"), ("uz", "va"), ("tg", "қолинҳо"), ("tg", "дар"),
    ("tg", "сурудҳои мардум"), ("tk", "haly"), ("tk", "ýüpek ýoly"), ("tk", "we"), ("ru", "ковры"),
    ("ru", "и"), ("ru", "шёлковый путь"), ("en", "felt"), ("en", "the"), ("en", "silk road carpet"),
    ("en", "xyzzyq"),
)  # fmt: skip


def _texts() -> dict[str, list[str]]:
    """The running words of the demo in each language, as often as they are met."""
    from search.models import Entry

    out: dict[str, list[str]] = {}
    for language, title, text in Entry.objects.values_list("language", "title", "text"):
        out.setdefault(language, []).extend(f"{title} {text}".split())
    return out


def _fill() -> int:
    """Add made pages until the index holds ``PAGES``; return how many it holds."""
    from uuid import UUID

    from search import index
    from search.documents import Document
    from search.models import Entry

    words, chance = _texts(), random.Random(SEED)
    codes = sorted(words)
    kinds = ("story", "heritage", "event", "work", "creator")
    countries = ("kz", "kg", "tj", "tm", "uz")
    number = Entry.objects.count()
    while number < PAGES:
        batch = []
        for _page in range(min(BATCH, PAGES - number)):
            code = codes[number % len(codes)]
            parts = {p: " ".join(chance.choices(words[code], k=n)) for p, n in WORDS.items()}
            parts["title"] = parts["title"][:250]
            batch.append(
                Document(
                    1_000_000 + number,
                    UUID(int=number // len(codes)),
                    code,
                    chance.choice(kinds),
                    countries=(chance.choice(countries),),
                    shown=parts["body"],
                    **parts,
                )
            )
            number += 1
        index.write(batch)
    return Entry.objects.count()


def _measured(language: str, typed: str) -> tuple[float, float, int]:
    from django.db import connection

    from search.query import parse
    from search.results import find
    from search.vocabulary import understood

    sql, whole, total = [], [], 0
    for _time in range(REPEATS):
        watch = Stopwatch()
        begin = time.perf_counter()
        with connection.execute_wrapper(watch):
            total = find(understood(parse(typed, language)), language).total
        whole.append((time.perf_counter() - begin) * 1000)
        sql.append(sum(watch.times))
    return median(sql), median(whole), total


def measure(env: dict[str, str]) -> dict[str, Any]:
    """Return the figures, from a process of their own."""
    result = subprocess.run(
        [sys.executable, "-m", "tools.bench.search"], cwd=ROOT,
        env={**env, "PYTHONIOENCODING": "utf-8"}, capture_output=True, text=True, timeout=1800,
        check=False,
    )  # fmt: skip
    if result.returncode:
        raise RuntimeError(f"The search could not be measured:\n{result.stderr.strip()}")
    figures: dict[str, Any] = json.loads(result.stdout)
    return figures


def as_text(figures: dict[str, Any]) -> str:
    """The figures as they are printed."""
    lines = [
        f"Search over {figures['pages']:,} pages, {len(figures['queries'])} queries: "
        f"SQL median {figures['sql_median']:.1f} ms, 90th percentile {figures['sql_p90']:.1f} ms; "
        f"in all {figures['all_median']:.1f} ms (median)"
    ]
    lines += [
        f"  {row['language']}  {row['query']:<24} {row['found']:>6,} found {row['sql_ms']:>8.1f} ms"
        for row in figures["queries"]
    ]
    return "\n".join(lines)


def main() -> None:
    """Fill, measure, write."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tools.bench.settings")
    import django

    django.setup()
    from django.db import connection

    pages = _fill()
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    rows = []
    for language, typed in QUERIES:
        sql_ms, all_ms, found = _measured(language, typed)
        rows.append({"language": language, "query": typed, "found": found,
                     "sql_ms": sql_ms, "all_ms": all_ms})  # fmt: skip
    sql = [row["sql_ms"] for row in rows]
    json.dump(
        {
            "pages": pages,
            "sql_median": median(sql),
            "sql_p90": quantiles(sql, n=10)[-1],
            "all_median": median(row["all_ms"] for row in rows),
            "queries": rows,
        },
        sys.stdout,
    )


if __name__ == "__main__":
    main()
