"""Message catalogues of the interface, without gettext's programs: extract, compile, check.

``python tools/catalogues.py extract`` brings ``locale/*/LC_MESSAGES/django.po`` up to date,
``compile`` makes the ``.mo`` files, ``check`` fails where anything is missing or does not fit.
"""

import re
import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from babel.messages.catalog import Catalog, Message  # noqa: E402
from babel.messages.extract import extract_python  # noqa: E402
from babel.messages.mofile import write_mo  # noqa: E402
from babel.messages.pofile import read_po, write_po  # noqa: E402
from django.conf import settings  # noqa: E402
from django.utils.translation.template import templatize  # noqa: E402

from languages import CODES  # noqa: E402

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
    "pgettext": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
}
TARGETS = tuple(code for code in CODES if code != "en")  # the source strings are English
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}")


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
        if name in {"ngettext", "npgettext"}:
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


def path_of(code: str) -> Path:
    return ROOT / "locale" / code / "LC_MESSAGES" / "django.po"


def read(code: str) -> Catalog:
    """Return the catalogue of a language, an empty one where the file is not there yet."""
    file = path_of(code)
    if not file.exists():
        return Catalog(locale=code, charset="utf-8")
    with file.open("rb") as stream:
        return read_po(stream, locale=code)


def extract() -> None:
    """Bring every catalogue up to date, keeping what is translated."""
    found = template()
    for code in TARGETS:
        known, fresh = read(code), Catalog(locale=code, charset="utf-8")
        for message in sorted(found, key=lambda m: str(m.id)):
            if not message.id:
                continue
            old = known.get(message.id, message.context)
            fresh.add(
                message.id,
                string=old.string if old else "",
                locations=sorted(set(message.locations)),
                context=message.context,
            )
        file = path_of(code)
        file.parent.mkdir(parents=True, exist_ok=True)
        with file.open("wb") as stream:
            write_po(stream, fresh, width=100, omit_header=False, include_lineno=False)
        _drop_dates(file)
        done = sum(1 for m in fresh if m.id and _is_translated(m))
        print(f"{code}: {done} of {len(fresh)} translated")


def _drop_dates(file: Path) -> None:
    """Headers that change with every run say nothing."""
    noise = ("POT-Creation-Date", "PO-Revision-Date", "Generated-By", "Last-Translator",
             "Language-Team", "Project-Id-Version", "Report-Msgid-Bugs-To")  # fmt: skip
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [x for x in lines if not x.startswith(tuple(f'"{name}:' for name in noise))]
    start = next(i for i, line in enumerate(kept) if line.startswith("msgid"))
    file.write_text("".join(kept[start:]), encoding="utf-8")


def _is_translated(message: Message) -> bool:
    if isinstance(message.string, (tuple, list)):
        return bool(message.string) and all(message.string)
    return bool(message.string)


def compile_all() -> None:
    """Make the ``.mo`` files."""
    for code in TARGETS:
        with path_of(code).with_suffix(".mo").open("wb") as stream:
            write_mo(stream, read(code))


def _problems(message: Message) -> Iterator[str]:
    if not _is_translated(message):
        yield "not translated"
        return
    if message.fuzzy:
        yield "fuzzy"
    ids = message.id if isinstance(message.id, (tuple, list)) else (message.id,)
    texts = message.string if isinstance(message.string, (tuple, list)) else (message.string,)
    wanted = {tuple(sorted(PLACEHOLDER.findall(text))) for text in ids}
    for text in texts:
        if tuple(sorted(PLACEHOLDER.findall(text))) not in wanted:
            yield f"placeholders differ: {text!r}"


def check() -> int:
    """Print what is wrong with the catalogues and return how much that is."""
    found = [message for message in template() if message.id]
    count = 0
    for code in TARGETS:
        known = read(code)
        for message in found:
            own = known.get(message.id, message.context)
            problems = list(_problems(own)) if own else ["missing; run «extract»"]
            for problem in problems:
                print(f"{code}: {message.id!r}: {problem}")
            count += len(problems)
        left = {m.id for m in known if m.id} - {m.id for m in found}
        for message in left:
            print(f"{code}: {message!r}: no longer used; run «extract»")
        count += len(left)
    return count


if __name__ == "__main__":
    actions = {"extract": extract, "compile": compile_all, "check": lambda: sys.exit(bool(check()))}
    run = actions.get(sys.argv[1] if len(sys.argv) == 2 else "")
    if run is None:
        sys.exit(__doc__)
    run()
