"""The pages of the guide: one Markdown file a task and language, ``docs/editors/<code>/``.

The first line of a file is its title (``# …``), its name ``NN-task.md`` gives the order and the
address. Pictures stand in ``docs/editors/pictures/<code>/<name>.webp``.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import markdown
from django.utils.safestring import SafeString, mark_safe

from brand_site.settings.variables import BASE_DIR
from languages.registry import preference

FOLDER = BASE_DIR / "docs" / "editors"
PICTURES = FOLDER / "pictures"
_NAME = re.compile(r"(?P<order>\d\d)-(?P<task>[a-z-]+)\.md$")


@dataclass(frozen=True, slots=True)
class Task:
    """One page of the guide: ``name`` is in its address, ``file`` its text."""

    name: str
    title: str
    file: Path


@cache
def tasks(code: str) -> tuple[Task, ...]:
    """Return the pages of the guide in a language, in order; none where it is not written."""
    found = []
    for file in sorted((FOLDER / code).glob("*.md")):
        name = _NAME.match(file.name)
        if name:
            title = file.read_text(encoding="utf-8").split("\n", 1)[0].lstrip("# ").strip()
            found.append(Task(name["task"], title, file))
    return tuple(found)


def offered(code: str) -> str:
    """Return the language of the guide for a reader of ``code``."""
    return next((each for each in (*preference(code), "en") if tasks(each)), "en")


def picture(code: str, name: str) -> Path | None:
    """Return the file of a picture, English where the language has none of its own."""
    found = (PICTURES / each / f"{name}.webp" for each in (code, "en"))
    return next((file for file in found if file.is_file()), None)


def html(task: Task) -> SafeString:
    """Return the text of a page as HTML; the files are the project's own, so it is safe."""
    text = task.file.read_text(encoding="utf-8").split("\n", 1)[1]
    return mark_safe(markdown.markdown(text, extensions=["tables", "sane_lists"]))  # noqa: S308
