"""The site's stylesheet, one file a script, put together from one file a component.

Editors of the look work on ``static/css/**``; a browser gets ``css/site-cyrl.css`` or
``css/site-latn.css``: one request for all that every page uses, fonts included. Styles of single
pages (``static/css/pages``) are linked by those pages; the exploration of heritage has a file that
joins its parts. The parts are only joined, not rewritten: cascade layers order them, and the
server's compression does the rest.
"""

import os
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from django.conf import settings
from django.contrib.staticfiles.finders import BaseFinder
from django.core.files.storage import FileSystemStorage

SOURCE = Path(settings.BASE_DIR) / "static" / "css"
SCRIPTS = ("cyrl", "latn")
_FIRST = ("tokens.css", "base.css", "layout.css", "components/text.css", "components/weave.css")


PAGES = {"css/heritage.css": ("explore.css", "map.css", "route.css", "timeline.css")}
"""Stylesheets of single pages that are joined, too: name → parts in ``static/css/pages``."""


def name_of(script: str) -> str:
    """Name of the stylesheet for pages in ``script``, as static files are named."""
    return f"css/site-{script}.css"


def parts_of(script: str) -> list[Path]:
    """Files that the stylesheet is made of, in their order."""
    first = [SOURCE / name for name in _FIRST]
    rest = [part for part in sorted((SOURCE / "components").glob("*.css")) if part not in first]
    return [*first[:1], SOURCE / f"fonts-{script}.css", *first[1:], *rest, SOURCE / "utilities.css"]


def sheets() -> dict[str, list[Path]]:
    """All stylesheets that are joined: name → files."""
    whole = {name_of(script): parts_of(script) for script in SCRIPTS}
    apart = {name: [SOURCE / "pages" / part for part in parts] for name, parts in PAGES.items()}
    return whole | apart


def build(name: str, parts: list[Path], folder: Path) -> Path:
    """Write a stylesheet into ``folder`` where it is missing or older than a part.

    Several processes may do so at once: each writes a file of its own and renames it.
    """
    target = folder / name
    newest = max(part.stat().st_mtime_ns for part in [*parts, SOURCE / "components"])
    if target.exists() and target.stat().st_mtime_ns > newest:
        return target
    target.parent.mkdir(parents=True, exist_ok=True)
    handle, made = tempfile.mkstemp(dir=target.parent, suffix=".part")
    with os.fdopen(handle, "w", encoding="utf-8") as file:
        file.write("\n".join(part.read_text(encoding="utf-8").strip() for part in parts) + "\n")
    Path(made).chmod(0o644)
    Path(made).replace(target)
    return target


class BundleFinder(BaseFinder):
    """Finds the stylesheets, so that serving and collecting static files need no step before."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        self.storage = FileSystemStorage(location=settings.VAR_DIR / "build")
        self.storage.prefix = ""  # type: ignore[attr-defined]

    def check(self, **kwargs: Any) -> list[Any]:
        return []

    def find(self, path: str, find_all: bool = False, **kwargs: Any) -> Any:
        """Return the path of a stylesheet, an empty list for anything else."""
        parts = sheets().get(path)
        if parts is None:
            return []
        found = str(build(path, parts, Path(self.storage.location)))
        return [found] if find_all or kwargs.get("all") else found

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, Any]]:
        """Yield the stylesheets with their storage, made anew where that is due."""
        for name, parts in sheets().items():
            build(name, parts, Path(self.storage.location))
            yield name, self.storage
