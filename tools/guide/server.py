"""The site on a free port, on a copy of the demo database that is thrown away."""

import json
import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
DEMO = ROOT / "var" / "test" / "demo.sqlite3"


@dataclass(frozen=True, slots=True)
class Site:
    """Its address, and what ``tools.guide.scene`` says of the pages in the pictures."""

    address: str
    scene: dict[str, Any]


def _port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def _environment(folder: str, address: str) -> dict[str, str]:
    return {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "brand_site.settings.test",
        "DATABASE_URL": f"sqlite:///{folder}/guide.sqlite3",
        "SITE_URL": address,
        "EMAIL_URL": "dummymail://",
        "PYTHONPATH": str(ROOT),
    }


def _wait(address: str, process: subprocess.Popen[bytes]) -> None:
    for _attempt in range(150):
        if process.poll() is not None:
            break
        try:
            urllib.request.urlopen(f"{address}/health/live/", timeout=2)
            return
        except OSError:
            time.sleep(0.2)
    raise SystemExit("The site did not start.")


@contextmanager
def running(code: str) -> Iterator[Site]:
    """Serve the demo with the scene of a language; SystemExit where it cannot be set."""
    if not DEMO.is_file():
        raise SystemExit("The demo database is not there yet: run the tests once (make test).")
    address = f"http://127.0.0.1:{_port()}"
    with TemporaryDirectory() as folder:
        env = _environment(folder, address)
        shutil.copyfile(DEMO, f"{folder}/guide.sqlite3")
        scene = [sys.executable, "-m", "tools.guide.scene", code]
        done = subprocess.run(scene, cwd=ROOT, env=env, capture_output=True, text=True, check=False)
        if done.returncode:
            raise SystemExit(f"The scene for {code} cannot be set:\n{done.stderr}")
        command = [
            sys.executable, "-m", "gunicorn", "tools.guide.application", "--threads", "4",
            "--bind", address.removeprefix("http://"), "--no-control-socket",
            "--log-level", "warning",
        ]  # fmt: skip
        process = subprocess.Popen(command, cwd=ROOT, env=env)
        try:
            _wait(address, process)
            yield Site(address, json.loads(done.stdout.splitlines()[-1]))
        finally:
            process.terminate()
            process.wait(timeout=20)
