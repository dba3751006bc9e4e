"""Write what pages use of the patterns: ``static/img/{patterns,brand}/*.svg``. Run after a change.

    .venv/bin/python tools/patterns/build.py [--check]

``--check`` writes nothing and fails where a file is not what the code draws.
"""

import gzip
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from patterns import cloth, mark  # noqa: E402
from patterns.dyes import COUNTRIES, DARK_DYES  # noqa: E402

TARGET = ROOT / "static" / "img"
SEEDS = (2, 5)  # that the brand kit shows beside the one that the site wears


def drawings() -> dict[str, str]:
    """Return the text of every file by its path."""
    made = {
        "weave-tile": cloth.weave_tile(),
        "weave-tile-dark": cloth.weave_tile(dyes=DARK_DYES),
        "unravel": cloth.unravel(),
        "unravel-dark": cloth.unravel(dyes=DARK_DYES),
    }
    for country in COUNTRIES:
        made[f"{country}-cloth"] = cloth.tile(country)
        made[f"{country}-edge"] = cloth.tile(country, "band")
        made[f"{country}-tile-light"] = cloth.tile(country, "light")
        for seed in SEEDS:
            made[f"{country}-cloth-{seed}"] = cloth.tile(country, "cloth", seed)
    files = {f"patterns/{name}.svg": text for name, text in sorted(made.items())}
    return files | {f"brand/{name}.svg": text for name, text in sorted(mark.drawings().items())}


if __name__ == "__main__":
    stale = []
    for name, text in drawings().items():
        path = TARGET / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(name)
        if "--check" not in sys.argv:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
        print(f"{name}: {len(text):,} bytes, {len(gzip.compress(text.encode(), 9)):,} compressed")
    if "--check" in sys.argv and stale:
        raise SystemExit(f"Not what the code draws: {', '.join(stale)}")
