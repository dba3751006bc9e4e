"""The pages of the guide: one Markdown file a task and language, ``docs/editors/<code>/``.

The first line of a file is its title (``# …``), its name ``NN-task.md`` gives the order and the
address. Pictures stand in ``docs/editors/pictures/<code>/<name>.webp``. In the files both are named
from where the file stands, as code hosts show them; in the admin they get its addresses.
"""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import markdown
from django.urls import reverse
from django.utils.safestring import SafeString, mark_safe
from PIL import Image

from brand_site.settings.variables import BASE_DIR
from languages.registry import preference

FOLDER = BASE_DIR / "docs" / "editors"
PICTURES = FOLDER / "pictures"
_NAME = re.compile(r"(?P<order>\d\d)-(?P<task>[a-z-]+)\.md$")
_LINK = re.compile(r'href="\d\d-(?P<task>[a-z-]+)\.md"')
_IMAGE = re.compile(
    r'<img alt="(?P<alt>[^"]*)" src="\.\./pictures/(?P<code>[a-z]+)/(?P<name>[a-z-]+)\.webp" ?/?>'
)


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
    code = task.file.parent.name
    found = markdown.markdown(text, extensions=["tables", "sane_lists"])
    found = _IMAGE.sub(_shown, found)
    found = _LINK.sub(
        lambda link: f'href="{reverse("guide-page", args=[code, link["task"]])}"', found
    )
    return mark_safe(found)  # noqa: S308


def _shown(image: re.Match[str]) -> str:
    """The picture at its address in the admin, with a link to it in its full size."""
    address = reverse("guide-picture", args=[image["code"], image["name"]])
    file = picture(image["code"], image["name"])
    size = ""
    if file is not None:
        with Image.open(file) as found:
            size = f' width="{found.width}" height="{found.height}"'
    return (
        f'<a href="{address}"><img alt="{image["alt"]}" src="{address}"{size} loading="lazy"></a>'
    )
