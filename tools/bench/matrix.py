"""The translation matrix with 5,000 pages in seven languages: milliseconds and queries a screen.

``python -m tools.bench.matrix`` adds made pages and their states to the database that the
environment names (a throw-away copy) and writes figures as JSON. A request is timed from the
client's call to its answer, in one thread, as a signed-in chief editor.
"""

import json
import os
import random
import subprocess
import sys
import time
import uuid
from statistics import median, quantiles
from typing import Any

from tests.demo_database import ROOT
from tools.bench.queries import Stopwatch, database

PAGES = 5_000
REPEATS = 15
LIMIT_MS = 300
BATCH = 1_000
BARE = "bare view"
REQUESTS = {
    "first screen": "",
    "last screen": "?p={last}",
    "search": "?q=suv+{word}",
    "search, nothing found": "?q=qqqqqq",
    "missing in Turkmen": "?language=tk&state=missing",
    "needs work, any language": "?state=todo",
    "stale and live, longest first": "?state=stale&publicness=live&sort=stale",
    "country, origin, state": "?country=uz&origin=ru&language=kk&state=complete",
    "least translated in Kyrgyz": "?language=ky&sort=progress",
    "mine that are overdue": "?assigned=me&overdue=on",
    "nearest deadline": "?sort=deadline",
}
_WORDS = "suv tog bozor kilim nay choy ipak kul oltin temir dutar gul bahor qum bola usta".split()
_COUNTRIES = ("kz", "kg", "tj", "tm", "uz")


def _pages(parents: dict[str, Any], keys: list[uuid.UUID], chance: random.Random) -> list[Any]:
    """Unsaved base rows of pages right below the homes; a language in ten is missing."""
    from django.contrib.contenttypes.models import ContentType
    from wagtail.models import Page

    kind = ContentType.objects.get(app_label="stories", model="storypage")
    out = []
    for home in parents.values():
        taken = home.get_children().count() + 100
        for number, key in enumerate(keys):
            if chance.random() < 0.1 and number % len(parents):
                continue
            title = f"{' '.join(chance.sample(_WORDS, 3))} {number}"
            slug = f"bench-{number}"
            out.append(
                Page(
                    title=title, draft_title=title, slug=slug, content_type=kind, depth=3,
                    path=Page._get_path(home.path, 3, taken + number), numchild=0,
                    url_path=f"{home.url_path}{slug}/", locale=home.locale, translation_key=key,
                    live=chance.random() < 0.8,
                )
            )  # fmt: skip
    return out


def _states(key: uuid.UUID, found: dict[str, Any], chance: random.Random) -> list[Any]:
    from django.utils import timezone

    from languages import CODES
    from translation.models import PageState

    origin, out = min(found, key=lambda code: found[code].pk), []
    for code in CODES:
        page = found.get(code)
        if page is None:
            out.append(PageState(key=key, language=code, text="missing", publicness="none"))
            continue
        text = "origin" if code == origin else chance.choice(
            ["complete"] * 6 + ["in_progress", "machine", "stale", "stale"]
        )  # fmt: skip
        ago = timezone.timedelta(days=chance.randrange(400))
        out.append(
            PageState(
                key=key, language=code, text=text, publicness="live" if page.live else "draft",
                progress=chance.randrange(100) if text in {"in_progress", "stale"} else 100,
                page=page, since=timezone.now() - ago if text == "stale" else None,
            )
        )  # fmt: skip
    return out


def _fill(count: int) -> int:
    """Make pages with their rows until there are ``count``; return how many there are."""
    from django.db import connection
    from wagtail.models import Page

    from languages import CODES
    from translation.locales import locale_id
    from translation.models import PageFacts

    chance = random.Random(1)
    keys = [uuid.UUID(int=chance.getrandbits(128), version=4) for _ in range(
        max(0, count - PageFacts.objects.count())
    )]  # fmt: skip
    homes = {code: Page.objects.get(depth=2, locale_id=locale_id(code)) for code in CODES}
    Page.objects.bulk_create(_pages(homes, keys, chance), batch_size=BATCH)
    _store(keys, chance)
    with connection.cursor() as cursor:
        # What autovacuum does by and by; SQLite has statistics only where one asks for them.
        cursor.execute("ANALYZE" if connection.vendor == "sqlite" else "VACUUM ANALYZE")
    return PageFacts.objects.count()


def _store(keys: list[uuid.UUID], chance: random.Random) -> None:
    """Rows of made pages: of all states, not the true ones."""
    from translation.models import PageFacts, PageState
    from translation.state import states
    from translation.stored.facts import facts_of, found_versions
    from translation.versions import versions_of

    for start in range(0, len(keys), BATCH):
        batch = keys[start : start + BATCH]
        versions = versions_of(batch)
        rows = [row for key in batch for row in _states(key, versions[key], chance)]
        PageState.objects.bulk_create(rows, batch_size=BATCH)
        facts = facts_of(found_versions(batch), states(batch, versions))
        for each in facts:
            each.countries = f",{chance.choice(_COUNTRIES)},"
            mine = [row for row in rows if row.key == each.key] if not start else []
            each.progress = sum(row.progress for row in mine) // 7 if mine else 50
        PageFacts.objects.bulk_create(facts, batch_size=BATCH)


def _assign(user: Any) -> None:
    from django.utils import timezone

    from translation.models import Assignment, PageFacts

    today = timezone.localdate()
    keys = PageFacts.objects.order_by("key").values_list("key", flat=True)[:2_000]
    Assignment.objects.bulk_create(
        Assignment(
            key=key, language="tk", person=user if number % 3 else None,
            deadline=today + timezone.timedelta(days=number % 60 - 20),
        )
        for number, key in enumerate(keys)
    )  # fmt: skip


def _client() -> Any:
    from django.contrib.auth import get_user_model
    from django.test import Client

    user = get_user_model().objects.create_superuser("bench-chief", password="bench")
    _assign(user)
    client = Client(headers={"host": "127.0.0.1"})
    client.force_login(user)
    return client


def _row(client: Any, name: str, path: str) -> dict[str, Any]:
    from django.db import connection

    if client.get(path).status_code != 200:
        sys.exit(f"{path}: status {client.get(path).status_code}")
    whole, cpu, sql, queries, size = [], [], [], 0, 0
    for _time in range(REPEATS):
        watch = Stopwatch()
        begin, busy = time.perf_counter(), time.process_time()
        with connection.execute_wrapper(watch):
            size = len(client.get(path).content)
        whole.append((time.perf_counter() - begin) * 1000)
        cpu.append((time.process_time() - busy) * 1000)
        sql.append(sum(watch.times))
        queries = len(watch.times)
    return {
        "name": name, "path": path, "ms": round(median(whole), 1),
        "p90_ms": round(quantiles(whole, n=10)[-1], 1), "sql_ms": round(median(sql), 1),
        "cpu_ms": round(median(cpu), 1), "queries": queries, "bytes": size,
    }  # fmt: skip


def _measure() -> dict[str, Any]:
    from django.db import connection
    from django.urls import reverse

    begin = time.perf_counter()
    pages = _fill(PAGES)
    filled = time.perf_counter() - begin
    client, index = _client(), reverse("workbench_matrix:index")
    rows = [_row(client, BARE, "/bench/bare/")]
    for name, query in REQUESTS.items():
        address = index + query.format(last=-(-pages // 50), word=_WORDS[2])
        rows.append(_row(client, name, address))
    connection.close()
    return {"database": database(), "pages": pages, "fill_s": round(filled, 1), "rows": rows}


def measure(env: dict[str, str]) -> dict[str, Any]:
    """Return the figures, from a process of their own."""
    result = subprocess.run(
        [sys.executable, "-m", "tools.bench.matrix"], cwd=ROOT,
        env={**env, "PYTHONIOENCODING": "utf-8"}, capture_output=True, text=True, timeout=1800,
        check=False,
    )  # fmt: skip
    if result.returncode:
        raise RuntimeError(f"The matrix could not be measured:\n{result.stderr.strip()}")
    figures: dict[str, Any] = json.loads(result.stdout)
    return figures


def as_text(figures: dict[str, Any]) -> str:
    """The figures as they are printed; the ratio is to the bare view's time."""
    rows = figures["rows"]
    bare = rows[0]["ms"] or 0.1
    lines = [
        f"Translation matrix, {figures['pages']:,} pages × 7 languages, {figures['database']}; "
        f"medians of {REPEATS} requests",
        f"{'':<32}ms     p90  × bare  queries  SQL ms  CPU ms    bytes",
    ]
    for row in rows:
        late = "" if row["ms"] < LIMIT_MS else f"  over {LIMIT_MS} ms"
        lines.append(
            f"{row['name']:<30}{row['ms']:>6.1f}{row['p90_ms']:>8.1f}{row['ms'] / bare:>8.0f}"
            f"{row['queries']:>9}{row['sql_ms']:>8.1f}{row['cpu_ms']:>8.1f}{row['bytes']:>9,}{late}"
        )
    return "\n".join(lines)


def main() -> None:
    """Fill, measure, write."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tools.bench.settings")
    import django

    django.setup()
    json.dump(_measure(), sys.stdout)


if __name__ == "__main__":
    main()
