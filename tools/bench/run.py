"""``make bench``: measure every page type against a bare view, in one process, in one run.

The addresses take turns: each round measures all of them, and a figure is the median of its
rounds, so that what else the machine does falls on all alike.
"""

import argparse
import importlib.util
import json
import os
import platform
import signal
import subprocess
import sys
import tempfile
from importlib.metadata import version
from pathlib import Path
from typing import Any

sys.path[0] = str(Path(__file__).resolve().parent.parent.parent)  # not tools/bench

NEEDED = ("django", "wagtail", "gunicorn", "whitenoise", "brotli", "environ", "psycopg")
for _name in NEEDED:
    if importlib.util.find_spec(_name) is None:
        sys.exit(f"The Python package “{_name}” is missing; run this with “make bench”.")

from languages import CODES  # noqa: E402
from tests.pages import PATHS  # noqa: E402
from tools.bench import (  # noqa: E402
    bulk,
    database,
    heritage,
    load,
    matrix,
    queries,
    search,
    server,
)
from tools.bench.table import Row, as_text, middle  # noqa: E402

BARE, BARE_PATH, STATIC = "bare view", "/bench/bare/", "static file"
ROUNDS = 3
WARM_UP_SECONDS = 0.5
STOPS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--quick", action="store_true", help="one second a measurement, not three")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    parser.add_argument("--language", choices=CODES, default="kk", help="of the pages (kk)")
    part = parser.add_mutually_exclusive_group()
    part.add_argument("--only-search", action="store_true", help="the search, not the pages")
    part.add_argument("--only-heritage", action="store_true", help="the catalogue of 10,000 items")
    part.add_argument(
        "--only-bulk", type=int, nargs="?", const=bulk.PAGES, metavar="PAGES",
        help=f"visitors while a worker submits pages for translation ({bulk.PAGES})",
    )  # fmt: skip
    part.add_argument("--only-matrix", action="store_true", help="the matrix of 5,000 pages")
    part.add_argument("--no-search", action="store_true", help="the pages, not the search")
    return parser.parse_args()


def _say(text: str) -> None:
    print(text, file=sys.stderr, flush=True)


def _measure(address: str, targets: dict[str, str], seconds: int) -> dict[str, list[load.Load]]:
    _name, generate = load.generator()
    for path in targets.values():  # every thread of the server gets its connection
        load.by_threads(address + path, WARM_UP_SECONDS)
    found: dict[str, list[load.Load]] = {name: [] for name in targets}
    for turn in range(ROUNDS):
        _say(f"Round {turn + 1} of {ROUNDS}, {len(targets)} addresses of {seconds} s …")
        for name, path in targets.items():
            found[name].append(generate(address + path, seconds))
    return found


def _bench(language: str, seconds: int) -> tuple[dict[str, Any], list[Row]]:
    pages = {BARE: BARE_PATH, **{name: f"/{language}/{path}" for name, path in PATHS.items()}}
    _say("Copying the demo database (loading it takes minutes where it is not there) …")
    with tempfile.TemporaryDirectory(prefix="brand-bench-") as static, database.demo_copy() as url:
        env = server.environment(url, static, server.free_port())
        _say("Collecting static files …")
        styles = server.collect_static(env)
        _say("Counting queries and bytes …")
        engine, facts = queries.measure(list(pages.values()), env)
        targets = {BARE: BARE_PATH, STATIC: styles, **pages}
        busy = os.getloadavg()[0]
        with server.serving(env) as address:
            rounds = _measure(address, targets, seconds)
    loads = {name: middle(each) for name, each in rounds.items()}
    bare = loads[BARE].rps
    rows = [
        Row(name, path, loads[name], loads[name].rps / bare, facts.get(path))
        for name, path in targets.items()
    ]
    about = {
        "database": engine,
        "python": platform.python_version(),
        "django": version("django"),
        "wagtail": version("wagtail"),
        "processors": os.cpu_count(),
        "load_before": round(busy, 2),
        "generator": load.generator()[0],
        "connections": load.CONNECTIONS,
        "threads": server.THREADS,
        "rounds": ROUNDS,
        "seconds": seconds,
        "language": language,
        "bare_rounds": ", ".join(f"{each.rps:.0f}" for each in rounds[BARE]),
    }
    return about, rows


def _bench_search() -> dict[str, Any]:
    """A copy of its own: the pages are measured as the demo is."""
    _say(f"Filling the search index with {search.PAGES:,} pages …")
    with tempfile.TemporaryDirectory(prefix="brand-bench-") as static, database.demo_copy() as url:
        return search.measure(server.environment(url, static, server.free_port()))


def _bench_heritage(language: str) -> dict[str, Any]:
    """The catalogue with few and with many items, in a copy of its own, too."""
    _say(f"Making {heritage.AMOUNTS[-1]:,} heritage items, and measuring the catalogue …")
    with tempfile.TemporaryDirectory(prefix="brand-bench-") as static, database.demo_copy() as url:
        env = server.environment(url, static, server.free_port())
        server.collect_static(env)
        return heritage.measure(env, language)


def _bench_bulk(pages: int) -> dict[str, Any]:
    """A worker beside the server, in a copy of its own."""
    _say(f"Making {pages:,} stories, and submitting them while visitors read …")
    with tempfile.TemporaryDirectory(prefix="brand-bench-") as static, database.demo_copy() as url:
        return bulk.measure(server.environment(url, static, server.free_port()), pages)


def _bench_matrix() -> dict[str, Any]:
    """The editors' matrix of many pages, in a copy of its own, too."""
    _say(f"Making {matrix.PAGES:,} pages in seven languages, and measuring the matrix …")
    with tempfile.TemporaryDirectory(prefix="brand-bench-") as static, database.demo_copy() as url:
        env = server.environment(url, static, server.free_port())
        server.collect_static(env)
        return matrix.measure(env)


def _print(about: dict[str, Any], rows: list[Row]) -> None:
    print(
        "{database}, Python {python}, Django {django}, Wagtail {wagtail}; gunicorn with 1 worker "
        "of {threads} threads.\nLoad by {generator} over {connections} connections, medians of "
        "{rounds} × {seconds} s; {processors} processors, load average before: {load_before}.\n"
        "“of bare” is the part of the bare view's requests per second (in its rounds: "
        "{bare_rounds});\nSQL and CPU are of one request alone, in one thread.\n".format(**about)
    )
    print(as_text(rows))


def _write(file: Path | None, figures: dict[str, Any]) -> None:
    if file:
        file.write_text(json.dumps(figures, indent=2, ensure_ascii=False) + "\n")


def _stop(_number: int, _frame: object) -> None:
    for number in STOPS:  # a second Ctrl-C does not interrupt the tidying up
        signal.signal(number, signal.SIG_IGN)
    raise KeyboardInterrupt


def _one_part(options: argparse.Namespace) -> tuple[dict[str, Any], str] | None:
    """Figures and text of the part that was asked for alone; None where the pages were."""
    if options.only_heritage:
        figures = _bench_heritage(options.language)
        return figures, heritage.as_text(figures)
    if options.only_bulk:
        figures = _bench_bulk(options.only_bulk)
        return figures, bulk.as_text(figures)
    if options.only_matrix:
        figures = _bench_matrix()
        return figures, matrix.as_text(figures)
    return None


def main() -> None:
    """Measure, print, and leave nothing behind."""
    options = _arguments()
    for number in STOPS:
        signal.signal(number, _stop)
    alone = options.only_heritage or options.only_matrix or options.only_bulk
    if load.generator()[0] != "wrk" and not alone:
        _say("wrk is not installed: Python threads make the load, and slow the site down with it.")
    try:
        part = _one_part(options)
        if part:
            figures, text = part
            print(text)
            _write(options.json, figures)
            return
        found = None if options.no_search else _bench_search()
        if found and options.only_search:
            print(search.as_text(found))
            return
        about, rows = _bench(options.language, 1 if options.quick else 3)
    except (database.Missing, load.LoadError, RuntimeError, subprocess.TimeoutExpired) as error:
        sys.exit(str(error))
    except KeyboardInterrupt:
        sys.exit("Stopped; nothing is left running.")
    _print(about, rows)
    if found:
        print(f"\n{search.as_text(found)}")
    _write(options.json, {**about, "rows": [row.data() for row in rows], "search": found})


if __name__ == "__main__":
    main()
