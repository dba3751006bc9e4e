"""A copy of the demo database, collected static files and the site under gunicorn; all removed."""

import json
import os
import secrets
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.demo_database import CACHE, ROOT, copy_for, is_postgres, with_name

THREADS = 4
START_SECONDS = 60
SHARED_MEMORY = Path("/dev/shm")
STYLES = "css/pages.css"


class Missing(Exception):
    """Something that measuring needs is not there; the message says what, in one sentence."""


def _drop(url: str, name: str) -> None:
    if is_postgres(url):
        import psycopg

        address = url.replace("psql://", "postgres://")
        with psycopg.connect(address, autocommit=True, connect_timeout=10) as connection:
            connection.execute(f"DROP DATABASE IF EXISTS {name} WITH (FORCE)")
    for file in CACHE.glob(f"{name}.sqlite3*"):
        file.unlink()


@contextmanager
def database() -> Iterator[str]:
    """Address of a copy of the demo: on the PostgreSQL of ``DATABASE_URL``, otherwise SQLite."""
    given = os.environ.get("DATABASE_URL", "")
    url = given if is_postgres(given) else f"sqlite:///{CACHE / 'db.sqlite3'}"
    worker = f"bench_{os.getpid()}"
    if is_postgres(url):
        try:
            _drop(url, f"brand_test_{worker}")
        except Exception as error:
            reason = str(error).strip().splitlines()[0]
            raise Missing(f"The PostgreSQL of DATABASE_URL does not answer: {reason}") from error
    try:
        yield copy_for(url, worker)
    except subprocess.CalledProcessError as error:
        raise Missing("The demo could not be loaded; the lines above say why.") from error
    finally:
        _drop(with_name(url, "postgres") if is_postgres(url) else url, f"brand_test_{worker}")


def environment(database_url: str, static: str, port: int) -> dict[str, str]:
    """Production settings over plain HTTP, without Redis, worker or proxy."""
    return {
        **os.environ,
        "DJANGO_SETTINGS_MODULE": "tools.bench.settings",
        "SECRET_KEY": secrets.token_urlsafe(64),
        "ALLOWED_HOSTS": "127.0.0.1",
        "HTTPS": "false",
        "SITE_URL": f"http://127.0.0.1:{port}",
        "DATABASE_URL": database_url,
        "VAR_DIR": str(CACHE),
        "STATIC_DIR": static,
        "REDIS_URL": "",
        "BACKGROUND_WORKER": "false",
        "TRUST_PROXY": "false",
        "EMAIL_URL": "dummymail://",
        "LOG_LEVEL": "WARNING",
    }


def free_port() -> int:
    """A port of this machine that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def collect_static(env: dict[str, str]) -> str:
    """Collect and compress the static files; return the address of one style sheet."""
    result = subprocess.run(
        [sys.executable, "manage.py", "collectstatic", "--noinput", "-v0"],
        cwd=ROOT, env=env, capture_output=True, text=True, timeout=300, check=False,
    )  # fmt: skip
    if result.returncode:
        reason = (result.stderr.strip().splitlines() or ["no reason given"])[-1]
        raise Missing(f"The static files could not be collected: {reason}")
    manifest = json.loads((Path(env["STATIC_DIR"]) / "staticfiles.json").read_text())
    return f"/static/{manifest['paths'][STYLES]}"


@contextmanager
def serving(env: dict[str, str]) -> Iterator[str]:
    """Run the site as the container does, but with one worker; yield its address."""
    address = env["SITE_URL"]
    command = [
        sys.executable, "-m", "gunicorn", "brand_site.wsgi", "--bind", address[len("http://"):],
        "--workers", "1", "--threads", str(THREADS), "--no-control-socket",
        "--access-logfile", "-", "--limit-request-line", "8190",
    ]  # fmt: skip
    if SHARED_MEMORY.is_dir():
        command += ["--worker-tmp-dir", str(SHARED_MEMORY)]
    with tempfile.TemporaryFile("w+") as errors:
        process = subprocess.Popen(
            command, cwd=ROOT, env=env, stdout=subprocess.DEVNULL, stderr=errors,
            start_new_session=True,
        )  # fmt: skip
        try:
            if not _answers(process, f"{address}/health/live/"):
                errors.seek(0)
                reason = (errors.read().strip().splitlines() or ["no reason given"])[-1]
                raise Missing(f"The site did not start under gunicorn: {reason}")
            yield address
        finally:
            _end(process)


def _answers(process: subprocess.Popen[bytes], url: str) -> bool:
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until and process.poll() is None:
        try:
            urllib.request.urlopen(url, timeout=5).close()
        except OSError:
            time.sleep(0.1)
        else:
            return True
    return False


def _end(process: subprocess.Popen[bytes]) -> None:
    process.terminate()
    try:
        process.wait(timeout=10)
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        process.wait(timeout=10)
