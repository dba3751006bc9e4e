"""The public site while a worker submits many pages for translation into six languages.

``python -m tools.bench.bulk fill 500`` makes stories in the database that the environment names and
prints the id of the job that submits them; a worker beside the server does it. Visitors are paced
(a page every tenth of a second), so that latency is measured and not the queue of the load itself.
"""

import http.client
import json
import os
import random
import subprocess
import sys
import time
from dataclasses import asdict, dataclass
from pathlib import Path
from statistics import quantiles
from typing import Any

from tests.demo_database import ROOT
from tests.pages import PATHS
from tools.bench import server

PAGES = 500
LANGUAGES = ("kk", "ky", "uz", "tg", "tk", "ru")
IDLE_SECONDS = 40
PACE = 0.1  # seconds from one visitor to the next
LONGEST = 3600
WATCH_SECONDS = 5
LIMIT = 2.0  # times the idle p99


@dataclass(frozen=True, slots=True)
class Phase:
    """What visitors met: latencies in milliseconds, and how busy the machine was."""

    name: str
    requests: int
    p50: float
    p99: float
    worst: float
    load: float


def _fill(count: int) -> int:
    """Make English stories of three paragraphs and hand them to the worker; returns the job."""
    from django.utils.html import escape
    from wagtail.models import Locale, Page

    from brand_site.demo.bulk import indexed_once
    from stories.models import StoryPage
    from translation.jobs import start

    parent = Page.objects.get(slug="stories", locale__language_code="en").specific
    words = Path(ROOT / "README.md").read_text().split()
    locale, ids, chance = Locale.objects.get(language_code="en"), [], random.Random(1)
    with indexed_once():
        for number in range(count):
            story = StoryPage(title=f"Story {number}", slug=f"bench-{number}", locale=locale)
            story.summary = " ".join(chance.sample(words, 20))
            story.body = [
                ("paragraph", f"<p>{escape(' '.join(chance.sample(words, 60)))}</p>")
                for _paragraph in range(3)
            ]
            parent.add_child(instance=story)
            story.save_revision().publish()
            ids.append(story.pk)
    payload = {"pages": ids, "languages": list(LANGUAGES)}
    return start("translate", None, payload, title="bench", total=count).pk


def _job(number: int) -> dict[str, Any]:
    from translation.models.jobs import Job

    job = Job.objects.get(pk=number)
    begin, end = job.started_at, job.ended_at
    return {
        "status": job.status,
        "done": job.done,
        "failures": job.failures[:3],
        "failed": len(job.failures),
        "seconds": (end - begin).total_seconds() if begin and end else None,
    }


def _sound() -> str:
    from wagtail.models import Page

    return "sound" if not any(Page.find_problems()) else "NOT SOUND"


def _in_the_site(env: dict[str, str], *args: str, timeout: int = 1800) -> Any:
    """Run a part of this module in the site's own environment; returns what it prints (JSON)."""
    result = subprocess.run(
        [sys.executable, "-m", "tools.bench.bulk", *args], cwd=ROOT, env=env,
        capture_output=True, text=True, timeout=timeout, check=False,
    )  # fmt: skip
    if result.returncode:
        raise RuntimeError(f"The bulk submission could not be measured:\n{result.stderr.strip()}")
    return json.loads(result.stdout.splitlines()[-1])


class _Visitors:
    """One after the other, over a kept connection; every answer has to be the page."""

    def __init__(self, address: str) -> None:
        self.host = address.removeprefix("http://")
        self.paths = [f"/{code}/{path}" for path in PATHS.values() for code in ("en", "kk", "uz")]
        random.Random(2).shuffle(self.paths)
        self.connection = http.client.HTTPConnection(self.host, timeout=60)
        self.asked = 0

    def one(self) -> float:
        path = self.paths[self.asked % len(self.paths)]
        self.asked += 1
        begin = time.perf_counter()
        self.connection.request("GET", path)
        answer = self.connection.getresponse()
        answer.read()
        if answer.status != 200:
            raise RuntimeError(f"{path}: status {answer.status}")
        return (time.perf_counter() - begin) * 1000

    def while_(self, name: str, goes_on: Any) -> Phase:
        times = []
        self.connection.close()  # the server ends connections that were idle; the next one is new
        while goes_on():
            begin = time.perf_counter()
            times.append(self.one())
            time.sleep(max(0.0, PACE - (time.perf_counter() - begin)))
        cuts = quantiles(times, n=100, method="inclusive")
        load = round(os.getloadavg()[0], 2)
        return Phase(name, len(times), cuts[49], cuts[98], max(times), load)


def _for(seconds: float) -> Any:
    until = time.monotonic() + seconds
    return lambda: time.monotonic() < until


def _watching(env: dict[str, str], number: int) -> "subprocess.Popen[bytes]":
    """A process that ends when the job has ended; it asks rarely."""
    command = [sys.executable, "-m", "tools.bench.bulk", "watch", str(number)]
    return subprocess.Popen(command, cwd=ROOT, env=env, stdout=subprocess.DEVNULL)


def _worker(env: dict[str, str]) -> "subprocess.Popen[bytes]":
    command = [sys.executable, "manage.py", "db_worker", "--no-reload", "-v0"]
    process = subprocess.Popen(command, cwd=ROOT, env=env)
    os.setpriority(os.PRIO_PROCESS, process.pid, 10)
    return process


def measure(env: dict[str, str], pages: int = PAGES) -> dict[str, Any]:
    """Return the figures: idle, while the job runs, and idle again."""
    env = {**env, "PYTHONIOENCODING": "utf-8"}
    server.collect_static(env)
    working = {**env, "BACKGROUND_WORKER": "true"}
    number = _in_the_site(working, "fill", str(pages))
    with server.serving(working) as address:
        visitors = _Visitors(address)
        for _path in visitors.paths:
            visitors.one()
        phases = [visitors.while_("idle", _for(IDLE_SECONDS))]
        worker = _worker(working)
        watch = _watching(working, number)
        try:
            limit = time.monotonic() + LONGEST

            def works() -> bool:
                if worker.poll() is not None:
                    raise RuntimeError("The worker has ended.")
                return watch.poll() is None and time.monotonic() < limit

            phases.append(visitors.while_("job runs", works))
        finally:
            worker.terminate()
            watch.terminate()
            worker.wait(timeout=60)
        phases.append(visitors.while_("idle again", _for(IDLE_SECONDS)))
    job = _in_the_site(working, "job", str(number))
    engine = _in_the_site(working, "engine")
    return {
        "database": engine, "pages": pages, "languages": len(LANGUAGES), "job": job,
        "tree": _in_the_site(working, "sound"), "phases": [asdict(phase) for phase in phases],
    }  # fmt: skip


def as_text(figures: dict[str, Any]) -> str:
    """The figures as they are printed."""
    idle, busy, again = figures["phases"]
    base = min(idle["p99"], again["p99"])  # the stricter of the two
    job = figures["job"]
    seconds = job["seconds"] or 0
    lines = [
        f"Submitting {figures['pages']} pages into {figures['languages']} languages,"
        f" {figures['database']}: job {job['status']}, {job['done']} done, {job['failed']} failed,"
        f" {seconds:.0f} s; the page tree is {figures['tree']}",
        "  public site     requests   p50 ms   p99 ms  worst ms   load",
    ]
    lines += [
        f"  {phase['name']:<14}{phase['requests']:>10}{phase['p50']:>9.1f}{phase['p99']:>9.1f}"
        f"{phase['worst']:>10.1f}{phase['load']:>7.2f}"
        for phase in (idle, busy, again)
    ]
    ratio = busy["p99"] / base
    verdict = "within" if ratio <= LIMIT else "OVER"
    lines.append(f"  p99 while the job runs is {ratio:.2f} × the idle p99, {verdict} {LIMIT:g} ×")
    return "\n".join(lines)


def _watch(number: int) -> None:
    """Until the job has ended, and what it left to the indexes has been done."""
    from django_tasks_db.models import DBTaskResult

    from translation.models.jobs import Job

    while (
        Job.objects.filter(pk=number, status__in=["waiting", "running"]).exists()
        or DBTaskResult.objects.ready().exists()
    ):
        time.sleep(WATCH_SECONDS)


def main() -> None:
    """One part, in the site's environment; prints JSON."""
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tools.bench.settings")
    import django

    django.setup()
    from tools.bench.queries import database

    part, *args = sys.argv[1:]
    if part == "watch":
        _watch(int(args[0]))
        return
    parts = {"job": _job, "fill": _fill}
    found = {"engine": database, "sound": _sound}.get(part) or (lambda: parts[part](int(args[0])))
    print(json.dumps(found()))


if __name__ == "__main__":
    main()
