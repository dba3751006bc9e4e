"""Load on one address of this machine: ``wrk`` where it is installed, otherwise threads of Python.

Both hold ``CONNECTIONS`` open and ask again as soon as they have an answer.
"""

import http.client
import re
import shutil
import subprocess
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from statistics import quantiles
from urllib.parse import urlsplit

CONNECTIONS = 4
HEADERS = {"Accept-Encoding": "gzip, deflate, br"}
_MILLISECONDS = {"us": 0.001, "ms": 1.0, "s": 1000.0, "m": 60_000.0}
_RATE = re.compile(r"Requests/sec:\s+([\d.]+)")
_PERCENTILE = re.compile(r"^\s+(50|99)%\s+([\d.]+)(us|ms|s|m)\s*$", re.MULTILINE)
_FAILURES = re.compile(r"(?:Socket errors|Non-2xx or 3xx responses):.*")


class LoadError(Exception):
    """An answer under load was not the page."""


@dataclass(frozen=True, slots=True)
class Load:
    """Requests per second; median and 99th percentile of latency in milliseconds."""

    rps: float
    p50: float
    p99: float


Generator = Callable[[str, int], Load]


def generator() -> tuple[str, Generator]:
    """Return the name of the load generator of this machine, and the generator."""
    return ("wrk", by_wrk) if shutil.which("wrk") else ("Python threads", by_threads)


def _local(url: str) -> None:
    if urlsplit(url).hostname != "127.0.0.1":
        raise LoadError(f"Load is for this machine only, not for {url}.")


def by_wrk(url: str, seconds: int) -> Load:
    """Measure with wrk."""
    _local(url)
    headers = [f"-H{name}: {value}" for name, value in HEADERS.items()]
    result = subprocess.run(
        ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--latency", *headers, url],
        capture_output=True, text=True, timeout=seconds + 30, check=False,
    )  # fmt: skip
    return read_wrk(result.stdout, url)


def read_wrk(text: str, url: str) -> Load:
    """Read what wrk prints."""
    rate, latency = _RATE.search(text), _PERCENTILE.findall(text)
    failure = _FAILURES.search(text)
    if failure or rate is None or len(latency) != 2:
        raise LoadError(f"{url}: {failure.group() if failure else 'wrk measured nothing'}")
    at = {percent: float(value) * _MILLISECONDS[unit] for percent, value, unit in latency}
    return Load(float(rate.group(1)), at["50"], at["99"])


def by_threads(url: str, seconds: float) -> Load:
    """Measure with Python's own HTTP client; it takes part of the processor from the site."""
    _local(url)
    begin = time.perf_counter()
    with ThreadPoolExecutor(CONNECTIONS) as pool:
        jobs = [pool.submit(_ask, url, begin + seconds) for _ in range(CONNECTIONS)]
        times = [each for job in jobs for each in job.result()]
    elapsed = time.perf_counter() - begin
    cuts = quantiles(times, n=100, method="inclusive") if len(times) > 1 else times * 99
    return Load(len(times) / elapsed, cuts[49] * 1000, cuts[98] * 1000)


def _ask(url: str, until: float) -> list[float]:
    parts = urlsplit(url)
    connection = http.client.HTTPConnection("127.0.0.1", parts.port, timeout=10)
    times: list[float] = []
    try:
        while not times or time.perf_counter() < until:
            begin = time.perf_counter()
            connection.request("GET", parts.path, headers=HEADERS)
            response = connection.getresponse()
            response.read()
            times.append(time.perf_counter() - begin)
            if response.status != 200:
                raise LoadError(f"{url}: status {response.status}")
    except (OSError, http.client.HTTPException) as error:
        raise LoadError(f"{url}: {error!r}") from error
    finally:
        connection.close()
    return times
