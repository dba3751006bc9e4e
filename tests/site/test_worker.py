"""The worker beside ``make run``: bulk work while pages are served, on one SQLite file."""

import json
import os
import shutil
import signal
import socket
import sqlite3
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from pathlib import Path

import pytest

from brand_site.worker import Worker
from tests.demo_database import CACHE, ROOT, copy_for

SECONDS = 240


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Site:
    """``manage.py serve`` with a folder of its own."""

    def __init__(self, folder: Path) -> None:
        self.database = folder / "db.sqlite3"
        copied = copy_for(f"sqlite:///{CACHE / 'db.sqlite3'}", "serve").removeprefix("sqlite:///")
        shutil.move(copied, self.database)
        self.port = _free_port()
        self.log = folder / "log"
        self.env = {
            **os.environ,
            "DJANGO_SETTINGS_MODULE": "brand_site.settings.dev",
            "DATABASE_URL": f"sqlite:///{self.database}",
            "VAR_DIR": str(folder),
            "SITE_URL": f"http://127.0.0.1:{self.port}",
            "ALLOWED_HOSTS": "*",
            "EMAIL_URL": "dummymail://",
            "LOG_LEVEL": "WARNING",
        }
        self.env.pop("BACKGROUND_WORKER", None)
        self.process = subprocess.Popen(
            [sys.executable, "manage.py", "serve", "127.0.0.1", str(self.port)],
            cwd=ROOT, env=self.env, stdout=self.log.open("wb"), stderr=subprocess.STDOUT,
        )  # fmt: skip

    def ask(self, path: str) -> int:
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{path}", timeout=60) as answer:
            answer.read()
            return int(answer.status)

    def wait(self) -> None:
        until = time.monotonic() + SECONDS
        while time.monotonic() < until and self.process.poll() is None:
            try:
                self.ask("/health/live/")
            except OSError:
                time.sleep(0.2)
            else:
                return
        pytest.fail(f"the site did not start: {self.log.read_text()[-2000:]}")

    def run(self, code: str, *, worker: str) -> str:
        result = subprocess.run(
            [sys.executable, "manage.py", "shell", "-v0", "--no-imports", "-c", code],
            cwd=ROOT, env={**self.env, "BACKGROUND_WORKER": worker}, capture_output=True,
            text=True, timeout=SECONDS, check=False,
        )  # fmt: skip
        assert result.returncode == 0, result.stderr
        return result.stdout.strip()

    def job(self) -> tuple[str, int, list[object], str]:
        with sqlite3.connect(f"file:{self.database}?mode=ro", uri=True, timeout=30) as connection:
            row = connection.execute(
                "SELECT status, done, failures, message FROM translation_job"
            ).fetchone()
        return row[0], row[1], json.loads(row[2]), row[3]

    def workers(self) -> list[int]:
        """Process ids of its workers."""
        found = subprocess.run(
            ["ps", "-o", "pid=,args=", "--ppid", str(self.process.pid)],
            capture_output=True, text=True, check=False,
        ).stdout  # fmt: skip
        return [int(line.split()[0]) for line in found.splitlines() if "db_worker" in line]


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Site]:
    made = Site(tmp_path)
    try:
        made.wait()
        yield made
    finally:
        made.process.terminate()
        made.process.wait(timeout=30)


def _until(happened: object, seconds: float = 30) -> None:
    until = time.monotonic() + seconds
    while not happened():  # type: ignore[operator]
        assert time.monotonic() < until, "it did not happen"
        time.sleep(0.1)


BEGIN = """
from wagtail.models import Page
from translation.sync.submitting import origin_of
from translation.jobs import start
from wagtail.models import Locale
origins = {}
for page in Page.objects.filter(depth__gte=4).order_by("path"):
    origin = origin_of(page)
    origins[origin.pk] = origin
    if len(origins) == 30:
        break
keys = [origin.translation_key for origin in origins.values()]
for page in Page.objects.filter(translation_key__in=keys, numchild=0).exclude(pk__in=origins):
    page.delete()
job = start("translate", None, {"pages": list(origins), "languages": list(
    Locale.objects.values_list("language_code", flat=True))})
print(job.pk)
"""


@pytest.mark.xdist_group("heavy")
def test_bulk_work_beside_the_server(site: Site) -> None:
    """Thirty pages into all languages, while visitors read: nothing locked, nothing failed."""
    _until(lambda: site.workers())
    site.run(BEGIN, worker="true")
    begin = time.monotonic()
    asked = 0
    while site.job()[0] in {"waiting", "running"}:
        assert time.monotonic() - begin < SECONDS
        for path in ("/en/", "/kk/heritage/", "/uz/stories/ikat/", "/ru/search/"):
            assert site.ask(path) == 200
            asked += 1
    status, done, failures, message = site.job()
    assert (status, done, failures, message) == ("done", 30, [], "")
    assert asked >= 4
    assert "locked" not in site.log.read_text().lower()
    assert "Traceback" not in site.log.read_text()
    code = "from wagtail.models import Page; print(Page.find_problems())"
    assert site.run(code, worker="false") == "([], [], [], [], [])"


@pytest.mark.xdist_group("heavy")
def test_a_worker_that_dies_is_started_again_and_ends_with_the_server(site: Site) -> None:
    _until(lambda: site.workers())
    (first,) = site.workers()
    os.kill(first, signal.SIGKILL)
    _until(lambda: set(site.workers()) - {first})
    (second,) = set(site.workers()) - {first}
    site.process.terminate()
    assert site.process.wait(timeout=20) == 0
    with pytest.raises(ProcessLookupError):
        os.kill(second, 0)


@pytest.mark.xdist_group("heavy")
def test_a_server_that_is_killed_leaves_no_worker(site: Site) -> None:
    _until(lambda: site.workers())
    (left,) = site.workers()
    site.process.kill()
    site.process.wait()
    _until(lambda: not Path(f"/proc/{left}").exists() or "Z" in _state(left))


def _state(pid: int) -> str:
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]


def test_a_worker_that_will_not_end_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("brand_site.worker.PATIENCE", 0.2)
    stubborn = "import signal, time; signal.signal(15, signal.SIG_IGN); print('on', flush=True)"
    with Worker((sys.executable, "-c", f"{stubborn}; time.sleep(60)")) as worker:
        _until(lambda: worker.pid)
        time.sleep(0.5)  # until it ignores the signal
        pid = worker.pid
    assert worker.pid is None
    with pytest.raises(ProcessLookupError):
        os.kill(int(pid or 0), 0)


def test_it_is_not_started_again_after_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("brand_site.worker.FIRST_PAUSE", 0.05)
    with Worker((sys.executable, "-c", "pass")) as worker:
        _until(lambda: worker.starts >= 2)
    starts = worker.starts
    time.sleep(0.5)
    assert worker.starts == starts
