"""The site's stylesheet, one file a script, put together from one file a component.

Editors of the look work on ``static/css/**``; a browser gets ``css/site-cyrl.css`` or
``css/site-latn.css``: one request for all that every page uses, fonts included. Styles of single
pages (``static/css/pages``) are linked by those pages. The parts are only joined, not rewritten:
cascade layers order them, and the server's compression does the rest.
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


def name_of(script: str) -> str:
    """Name of the stylesheet for pages in ``script``, as static files are named."""
    return f"css/site-{script}.css"


def parts_of(script: str) -> list[Path]:
    """Files that the stylesheet is made of, in their order."""
    first = [SOURCE / name for name in _FIRST]
    rest = [part for part in sorted((SOURCE / "components").glob("*.css")) if part not in first]
    return [*first[:1], SOURCE / f"fonts-{script}.css", *first[1:], *rest, SOURCE / "utilities.css"]


def build(script: str, folder: Path) -> Path:
    """Write the stylesheet into ``folder`` where it is missing or older than a part.

    Several processes may do so at once: each writes a file of its own and renames it.
    """
    target, parts = folder / name_of(script), parts_of(script)
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
        for script in SCRIPTS:
            if path == name_of(script):
                found = str(build(script, Path(self.storage.location)))
                return [found] if find_all or kwargs.get("all") else found
        return []

    def list(self, ignore_patterns: Iterable[str] | None) -> Iterator[tuple[str, Any]]:
        """Yield the stylesheets with their storage, made anew where that is due."""
        for script in SCRIPTS:
            build(script, Path(self.storage.location))
            yield name_of(script), self.storage
