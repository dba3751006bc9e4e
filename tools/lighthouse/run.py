"""``make lighthouse``: Lighthouse (mobile, simulated slow 4G) on every page type, as a table.

The site runs as in ``make bench``: production settings under gunicorn, collected static files, a
copy of the demo database. Options: ``--languages kk,tk,en``, ``--runs N`` (medians are shown),
``--only PART`` (of a page type's name), ``--json FILE``. Exits with 1 where a page falls short of
the limits below; performance is measured on this machine, so that a busy one makes it look worse.
"""

import argparse
import json
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import urllib.request
from dataclasses import asdict, dataclass, field
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))

from tests.pages import PATHS  # noqa: E402
from tools.bench.database import Missing, demo_copy  # noqa: E402
from tools.bench.server import collect_static, environment, free_port, serving  # noqa: E402

PROGRAM = Path(__file__).parent / "node_modules" / ".bin" / "lighthouse"
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
CHROME = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run "
    "--disable-background-networking --disable-component-update --disable-sync"
)
LIMITS = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
LCP_MS, CLS, TBT_MS, FIRST_VIEW_KB, SCRIPT_KB = 1800, 0.02, 50, 150, 15
MAP_PAGES = ("heritage.HeritageIndexPage", "heritage.RoutePage")


@dataclass(slots=True)
class Result:
    """Medians of one page: scores 0–100, milliseconds, kilobytes as sent; what is amiss."""

    name: str
    language: str
    scores: dict[str, float]
    lcp: float
    cls: float
    tbt: float
    first_view_kb: float
    script_kb: float
    failed: list[str] = field(default_factory=list)

    def shortfalls(self) -> list[str]:
        """Return what misses its limit, in words."""
        low = [
            f"{name} {self.scores[name]:.0f}"
            for name, least in LIMITS.items()
            if self.scores[name] < least
        ]
        measured = (
            ("LCP", self.lcp, LCP_MS),
            ("CLS", self.cls, CLS),
            ("TBT", self.tbt, TBT_MS),
            ("first view kB", self.first_view_kb, FIRST_VIEW_KB),
            ("script kB", self.script_kb, 1000 if self.name in MAP_PAGES else SCRIPT_KB),
        )
        return [*low, *(f"{what} {value:g}" for what, value, most in measured if value > most)]


def _report(url: str, folder: str) -> dict[str, Any]:
    target = Path(folder) / "report.json"
    command = [
        str(PROGRAM), url, "--quiet", "--output=json", f"--output-path={target}",
        f"--only-categories={','.join(CATEGORIES)}", "--form-factor=mobile",
        "--throttling-method=simulate", f"--chrome-flags={CHROME}",
    ]  # fmt: skip
    chrome = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    if not chrome:
        raise Missing("Chromium is not installed; set CHROMIUM to where it is.")
    env = {**os.environ, "CHROME_PATH": chrome}
    for _attempt in range(2):  # Chromium loses a trace now and then
        done = subprocess.run(
            command, env=env, capture_output=True, text=True, timeout=180, check=False
        )
        if not done.returncode:
            break
    if done.returncode or not target.exists():
        reason = (done.stderr.strip().splitlines() or ["no reason given"])[-1]
        raise Missing(f"Lighthouse did not finish with {url}: {reason}")
    report: dict[str, Any] = json.loads(target.read_text())
    return report


def _kilobytes(report: dict[str, Any], *kinds: str) -> float:
    items = report["audits"]["network-requests"]["details"]["items"]
    sent = sum(each.get("transferSize", 0) for each in items if each.get("resourceType") in kinds)
    return round(sent / 1000, 1)


def _failed(report: dict[str, Any]) -> list[str]:
    """Names of audits that lower the scores which have to be full."""
    names: list[str] = []
    for category in CATEGORIES[1:]:
        for audit in report["categories"][category]["auditRefs"]:
            score = report["audits"][audit["id"]]["score"]
            if audit["weight"] and score is not None and score < 1:
                names.append(audit["id"])
    return names


def measure(name: str, language: str, url: str, runs: int) -> Result:
    """Run Lighthouse on one page and return the medians."""
    urllib.request.urlopen(url, timeout=120).close()  # its pictures are made now
    with tempfile.TemporaryDirectory() as folder:
        reports = [_report(url, folder) for _ in range(runs)]

    def median(of: Any) -> float:
        return statistics.median(of(report) for report in reports)

    def audit(audit_id: str) -> float:
        return median(lambda report: report["audits"][audit_id]["numericValue"])

    return Result(
        name,
        language,
        {
            each: median(lambda report, each=each: 100 * report["categories"][each]["score"])
            for each in CATEGORIES
        },
        round(audit("largest-contentful-paint")),
        round(audit("cumulative-layout-shift"), 3),
        round(audit("total-blocking-time")),
        median(lambda report: _kilobytes(report, "Document", "Stylesheet", "Script", "Font")),
        median(lambda report: _kilobytes(report, "Script")),
        sorted({name for report in reports for name in _failed(report)}),
    )


def _forget_stand_ins(env: dict[str, str]) -> None:
    """Take the tests' stand-ins for pictures away: each page's first visit makes the real ones."""
    forget = (
        "from media.models import PictureRendition as P; "
        "P.objects.filter(file__contains='stand-in')._raw_delete('default')"
    )
    command = [sys.executable, "manage.py", "shell", "-v0", "--no-imports", "-c", forget]
    subprocess.run(command, cwd=ROOT, env=env, check=True)


def table(results: list[Result]) -> str:
    """Return the results as a Markdown table."""
    lines = [
        "| page | language | perf. | a11y | best pr. | SEO | LCP ms | CLS | TBT ms | first view kB "
        "| script kB | short of |",
        "|---|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|---|",
    ]
    for row in results:
        scores = " | ".join(f"{row.scores[each]:.0f}" for each in CATEGORIES)
        short = ", ".join([*row.shortfalls(), *row.failed])
        lines.append(
            f"| `{row.name}` | {row.language} | {scores} | {row.lcp:.0f} | {row.cls:g} "
            f"| {row.tbt:.0f} | {row.first_view_kb:g} | {row.script_kb:g} | {short} |"
        )
    return "\n".join(lines)


def main() -> int:
    """Measure what the options name; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--languages", default="kk,tk,en")
    parser.add_argument("--runs", type=int, default=1)
    parser.add_argument("--only", default="", help="a part of the page types' names")
    parser.add_argument("--json", type=Path)
    options = parser.parse_args()
    if not PROGRAM.exists():
        print("Lighthouse is not installed: make lighthouse installs it.", file=sys.stderr)
        return 2
    results: list[Result] = []
    try:
        with demo_copy() as database, tempfile.TemporaryDirectory() as static:
            env = environment(database, static, free_port())
            collect_static(env)
            _forget_stand_ins(env)
            with serving(env) as address:
                for name, path in PATHS.items():
                    if options.only not in name:
                        continue
                    for language in options.languages.split(","):
                        url = f"{address}/{language}/{path}"
                        results.append(measure(name, language, url, options.runs))
                        print(table(results[-1:]).splitlines()[-1], file=sys.stderr, flush=True)
    except Missing as error:
        print(error, file=sys.stderr)
        return 2
    print(table(results))
    if options.json:
        options.json.write_text(json.dumps([asdict(row) for row in results], indent=1))
    return 1 if any(row.shortfalls() for row in results) else 0


if __name__ == "__main__":
    sys.exit(main())
