"""The messages in the site's own code and templates."""

from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_python
from django.conf import settings
from django.utils.translation.template import templatize

from tools.catalogues.files import ROOT

APPS = (
    "brand_site", "core", "creators", "heritage", "home", "media", "programmes", "search",
    "stories", "translation",
)  # fmt: skip
KEYWORDS = {
    "_": None,
    "_now": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_noop": (1, 2),
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}


def _strings(source: bytes) -> Iterator[tuple[int, str, object]]:
    for line, name, message, _comments in extract_python(BytesIO(source), KEYWORDS, (), {}):
        yield line, name, message


def _messages(file: Path) -> Iterator[tuple[int, object, str | None]]:
    """(line, id or (singular, plural), context) of every message in a file."""
    text = file.read_text(encoding="utf-8")
    source = text
    if file.suffix == ".html":  # dedented: what templatize returns is no valid Python otherwise
        source = "\n".join(line.strip() for line in templatize(text).splitlines())
    for line, name, found in _strings(source.encode()):
        parts = [found] if isinstance(found, str) else [p for p in found or () if p]
        if not parts or not all(isinstance(part, str) for part in parts):
            continue
        context = parts.pop(0) if name in {"pgettext", "npgettext"} else None
        if name in {"ngettext", "ngettext_noop", "npgettext"}:
            yield line, (parts[0], parts[1]), context
        elif parts[0]:
            yield line, parts[0], context


def template() -> Catalog:
    """Return the catalogue of all messages in the code and the templates."""
    settings.configure() if not settings.configured else None
    files = [file for app in APPS for file in sorted((ROOT / app).rglob("*.py"))]
    files += sorted((ROOT / "templates").rglob("*.html"))
    catalogue = Catalog(charset="utf-8")
    for file in files:
        if "migrations" in file.parts:
            continue
        for _line, message, context in _messages(file):
            place = (file.relative_to(ROOT).as_posix(), 0)
            catalogue.add(message, locations=[place], context=context)
    return catalogue
