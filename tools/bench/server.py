"""The site as production serves it: its environment, collected static files, gunicorn."""

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

from tests.demo_database import CACHE, ROOT
from tools.bench.database import Missing

THREADS = 4
START_SECONDS = 60
SHARED_MEMORY = Path("/dev/shm")
STYLES = "css/site-cyrl.css"


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
