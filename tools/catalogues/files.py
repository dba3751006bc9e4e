"""Reading, writing and compiling catalogues: where they are, and how they look."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from languages import CODES

ROOT = Path(__file__).resolve().parents[2]
LOCALE = ROOT / "locale"
ADMIN = LOCALE / "admin"
DOMAINS = ("django", "djangojs")
TARGETS = tuple(code for code in CODES if code != "en")  # the source strings are English


def site_file(code: str) -> Path:
    return LOCALE / code / "LC_MESSAGES" / "django.po"


def admin_file(code: str, domain: str) -> Path:
    return ADMIN / code / "LC_MESSAGES" / f"{domain}.po"


def all_files() -> Iterator[tuple[str, Path]]:
    """(language, file) of every catalogue that there is."""
    for code in TARGETS:
        for file in (site_file(code), *(admin_file(code, domain) for domain in DOMAINS)):
            if file.exists():
                yield code, file


def read(file: Path, code: str | None = None) -> Catalog:
    """Return a catalogue, an empty one where the file is not there yet."""
    if not file.exists():
        return Catalog(locale=code, charset="utf-8")
    with file.open("rb") as stream:
        return read_po(stream, locale=code)


def messages(catalogue: Catalog) -> list[Message]:
    """Its messages without the header, in a sequence that does not change from run to run."""
    return sorted((m for m in catalogue if m.id), key=lambda m: (str(m.id), m.context or ""))


def is_translated(message: Message) -> bool:
    if isinstance(message.string, (tuple, list)):
        return bool(message.string) and all(message.string)
    return bool(message.string)


def renew(file: Path, code: str, found: Iterable[Message]) -> tuple[int, int]:
    """Write ``file`` with just the messages ``found``, keeping what is translated.

    Returns how many are translated, and how many there are.
    """
    known, fresh = read(file, code), Catalog(locale=code, charset="utf-8")
    for message in found:
        old = known.get(message.id, message.context)
        fresh.add(
            message.id,
            string=old.string if old else "",
            locations=sorted(set(message.locations)),
            auto_comments=message.auto_comments,
            user_comments=old.user_comments if old else (),
            flags={flag for flag in (old.flags if old else ()) if flag == "fuzzy"},
            context=message.context,
        )
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("wb") as stream:
        write_po(stream, fresh, width=100, omit_header=False, include_lineno=False)
    _drop_dates(file)
    return sum(is_translated(m) for m in messages(fresh)), len(messages(fresh))


def _drop_dates(file: Path) -> None:
    """Headers that change with every run say nothing."""
    noise = ("POT-Creation-Date", "PO-Revision-Date", "Generated-By", "Last-Translator",
             "Language-Team", "Project-Id-Version", "Report-Msgid-Bugs-To")  # fmt: skip
    lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
    kept = [x for x in lines if not x.startswith(tuple(f'"{name}:' for name in noise))]
    start = next(i for i, line in enumerate(kept) if line.startswith("msgid"))
    file.write_text("".join(kept[start:]), encoding="utf-8")


def compile_file(file: Path, code: str) -> None:
    """Make the ``.mo`` file; what is not translated stays out, so that the next catalogue serves.

    Babel would write the English of a plural that is translated in part or not at all.
    """
    catalogue = read(file, code)
    for message in messages(catalogue):
        if not is_translated(message):
            catalogue.delete(message.id, message.context)
    with file.with_suffix(".mo").open("wb") as stream:
        write_mo(stream, catalogue)
