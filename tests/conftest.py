"""Fixtures for all tests: a copy of the demo database a worker, a real server, a browser."""

import os
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import environ
import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connections
from django.test import Client
from django.utils import translation
from hypothesis import settings as hypothesis_settings

from tests.demo_database import ROOT, copy_for
from translation import locales
from translation.termbase import index as termbase

# No test may depend on how busy the machine is.
hypothesis_settings.register_profile("unhurried", deadline=None)
hypothesis_settings.load_profile("unhurried")

CHROMIUM_ARGS = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
).split()


def _worker() -> str:
    return os.environ.get("PYTEST_XDIST_WORKER", "main")


def missing(tool: str) -> None:
    """Skip for a missing tool; a failure where CI says that nothing may be skipped."""
    message = f"{tool} is not installed"
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)


@pytest.fixture(scope="session")
def django_db_setup(django_db_blocker: object) -> Iterator[None]:
    """Every test sees the demo; what it writes is rolled back."""
    url = copy_for(os.environ["DATABASE_URL"], _worker())
    config = environ.Env.db_url_config(url)
    settings.DATABASES["default"].update(config)
    connection = connections["default"]
    connection.settings_dict.update(config)
    connection.settings_dict["CONN_MAX_AGE"] = 0
    yield
    with django_db_blocker.unblock():  # type: ignore[attr-defined]
        connections.close_all()


@pytest.fixture(autouse=True)
def _clean_state() -> Iterator[None]:
    """Neither the active language nor a cache leaks from one test to the next."""
    locales.forget()
    termbase.forget()
    cache.clear()
    with translation.override("en"):
        yield
    locales.forget()


@pytest.fixture
def client() -> Client:
    """A visitor without cookies; the site's own answers to errors are tested, not exceptions."""
    return Client(raise_request_exception=True)


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@dataclass(frozen=True)
class Server:
    """The site under gunicorn: its address, and the environment that it runs in."""

    address: str
    env: dict[str, str]

    def run(self, code: str) -> str:
        """Run Python in the site's own environment and return what it prints."""
        result = subprocess.run(
            [sys.executable, "manage.py", "shell", "--no-imports", "-c", code],
            cwd=ROOT, env=self.env, capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip
        assert result.returncode == 0, result.stderr
        return result.stdout.strip()


@pytest.fixture(scope="session")
def server() -> Iterator[Server]:
    """The site under gunicorn, on a copy of the demo database of its own."""
    url = copy_for(os.environ["DATABASE_URL"], f"{_worker()}_server")
    port = _free_port()
    address = f"http://127.0.0.1:{port}"
    env = {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "brand_site.settings.test",
        "DATABASE_URL": url,
        "SITE_URL": address,
        "EMAIL_URL": "dummymail://",
    }
    command = [
        sys.executable, "-m", "gunicorn", "brand_site.wsgi", "--bind", f"127.0.0.1:{port}",
        "--workers", "1", "--threads", "4", "--no-control-socket", "--log-level", "warning",
    ]  # fmt: skip
    process = subprocess.Popen(command, cwd=ROOT, env=env)
    try:
        for _attempt in range(150):
            try:
                urllib.request.urlopen(f"{address}/health/live/", timeout=2)
                break
            except OSError:
                time.sleep(0.2)
        else:
            pytest.fail("the server did not start")
        yield Server(address, env)
    finally:
        process.terminate()
        process.wait(timeout=20)


@pytest.fixture(scope="session")
def site_server(server: Server) -> str:
    """Address of the running site."""
    return server.address


@pytest.fixture(scope="session")
def chromium() -> Iterator[object]:
    """A real Chromium, driven by Playwright."""
    path = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if not path:
        missing("Chromium")
    from playwright.sync_api import expect, sync_playwright

    expect.set_options(timeout=20_000)  # no test may depend on how busy the machine is
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"  # Playwright runs an event loop
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=CHROMIUM_ARGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def node_modules() -> Path:
    """Where the npm packages are."""
    folder = ROOT / "node_modules"
    if not folder.is_dir():
        missing("npm packages")
    return folder
