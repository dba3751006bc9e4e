"""Write the patterns that pages use: ``static/img/patterns/*.svg``. Run after a change of theirs.

    .venv/bin/python tools/patterns/build.py [--check]

``--check`` writes nothing and fails where a file is not what the code draws.
"""

import gzip
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path.insert(0, str(ROOT))

from patterns import cloth  # noqa: E402
from patterns.dyes import COUNTRIES, DARK_DYES  # noqa: E402

TARGET = ROOT / "static" / "img" / "patterns"


def drawings() -> dict[str, str]:
    """Return the text of every file by its name."""
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
    return {f"{name}.svg": text for name, text in sorted(made.items())}


if __name__ == "__main__":
    stale = []
    for name, text in drawings().items():
        path = TARGET / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            stale.append(name)
        if "--check" not in sys.argv:
            path.write_text(text, encoding="utf-8")
        print(f"{name}: {len(text):,} bytes, {len(gzip.compress(text.encode(), 9)):,} compressed")
    if "--check" in sys.argv and stale:
        raise SystemExit(f"Not what the code draws: {', '.join(stale)}")
