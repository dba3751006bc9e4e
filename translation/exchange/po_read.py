"""PO files as translators send them: UTF-8, 2 MB at most, or refused with line and reason."""

import re
from pathlib import Path
from tempfile import TemporaryDirectory

import polib
from django.utils.translation import gettext as _

from translation.exchange.findings import MAX_BYTES, Finding, RefusedFile, refuse
from translation.exchange.po_write import (
    DIGEST_HEADER,
    EXPORTED_HEADER,
    ID_HEADER,
    SOURCE_HEADER,
)
from translation.exchange.reading import Entry, ReadFile, moment

TOOL = "PO file"


def _text(data: bytes) -> str:
    if len(data) > MAX_BYTES:
        raise refuse(_("The file is larger than 2 MB."))
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise RefusedFile([Finding(line, _("The file is not UTF-8 text."))]) from error
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise RefusedFile([Finding(line, _("The file holds a NUL character."))])
    return text


def _parsed(text: str) -> polib.POFile:
    # From a file: a string would be cut into lines at U+2028, U+0085 and others that may stand in
    # a text, where PO knows only the line feed.
    with TemporaryDirectory() as folder:
        path = Path(folder) / "upload.po"
        path.write_text(text, encoding="utf-8", newline="")
        return polib.pofile(str(path), encoding="utf-8", check_for_duplicates=False)


def parse_po(data: bytes) -> polib.POFile:
    """Parse the bytes of a PO file; RefusedFile with line and reason."""
    text = _text(data)
    try:
        return _parsed(text)
    except (OSError, ValueError, UnicodeError, IndexError) as error:
        match = re.search(r"line (\d+)", str(error))
        line = int(match.group(1)) if match else 0
        reason = _("This is not a valid PO file: %(error)s") % {
            "error": re.sub(r"^Syntax error in po file \(?[^)]*\)?:?\s*", "", str(error))
        }
        raise RefusedFile([Finding(line, reason)]) from error


def _entry(entry: polib.POEntry) -> Entry:
    trouble = ""
    if entry.msgid_plural:
        trouble = _("plural forms do not occur in texts of pages")
    return Entry(
        line=entry.linenum or 0,
        path=entry.msgctxt or "",
        source=entry.msgid,
        text=entry.msgstr,
        finished=not entry.fuzzy,
        trouble=trouble,
    )


def read_po(data: bytes) -> ReadFile:
    """Read a PO file; RefusedFile where it is none or does not say what it belongs to."""
    po = parse_po(data)
    headers = po.metadata
    if not headers.get(ID_HEADER):
        raise refuse(_("The file has no “%(name)s” header.") % {"name": ID_HEADER})
    return ReadFile(
        tool=TOOL,
        uuid=headers[ID_HEADER].strip(),
        digest=headers.get(DIGEST_HEADER, "").strip(),
        exported_at=moment(headers.get(EXPORTED_HEADER))
        or moment(headers.get("POT-Creation-Date")),
        source_code=headers.get(SOURCE_HEADER, "").strip(),
        target_code=headers.get("Language", "").strip(),
        entries=[_entry(entry) for entry in po if not entry.obsolete],
    )
