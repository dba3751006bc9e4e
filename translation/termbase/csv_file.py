"""The term base as a table: one row a concept; for each language term, status and note.

A language with several terms for a concept has further columns: ``tg``, ``tg 2``, ``tg 3``.
"""

import csv
import io
import re

from django.utils.translation import gettext as _

from languages import CODES
from translation.termbase.rows import FIELDS, MOST, Refused, Row, RowTerm

_PARTS = ("", " status", " note")
_COLUMN = re.compile(rf"({'|'.join(CODES)})(?: (\d{{1,2}}))?( status| note)?")
# A spreadsheet would run what begins so; an apostrophe before it makes it text.
_FORMULA = re.compile(r"'*[=+\-@\t\r＝＋－＠]")
_ESCAPED = re.compile(r"'+[=+\-@\t\r＝＋－＠]")


def _safe(text: str) -> str:
    return f"'{text}" if _FORMULA.match(text) else text


def _unsafe(text: str) -> str:
    return text[1:] if _ESCAPED.match(text) else text


def _columns(rows: list[Row]) -> list[tuple[str, int]]:
    """Languages with the number of a term: as many as the fullest concept has, at least one."""
    return [
        (code, number)
        for code in CODES
        for number in range(
            1,
            max([1, *(sum(term.language == code for term in row.terms) for row in rows)]) + 1,
        )
    ]


def _heading(code: str, number: int, part: str) -> str:
    return f"{code}{f' {number}' if number > 1 else ''}{part}"


def write(rows: list[Row]) -> bytes:
    """Return the rows as CSV: UTF-8 with a byte order mark, which spreadsheets need."""
    columns = _columns(rows)
    out = io.StringIO(newline="")
    writer = csv.writer(out)
    heads = [_heading(code, number, part) for code, number in columns for part in _PARTS]
    writer.writerow(["key", *FIELDS, *heads])
    for row in rows:
        cells = [row.name, *(getattr(row, name) for name in FIELDS)]
        for code, number in columns:
            terms = [term for term in row.terms if term.language == code][number - 1 : number]
            cells += [terms[0].text, terms[0].status, terms[0].note] if terms else ["", "", ""]
        writer.writerow([_safe(cell) for cell in cells])
    return out.getvalue().encode("utf-8-sig")


def _decoded(data: bytes) -> str:
    encoding = "utf-16" if data[:2] in (b"\xff\xfe", b"\xfe\xff") else "utf-8-sig"
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise Refused(_("The file is not in UTF-8.")) from error


def _heads(line: list[str]) -> list[str]:
    heads = [" ".join(cell.lower().split()) for cell in line]
    unknown = [h for h in heads if h and h not in ("key", *FIELDS) and not _COLUMN.fullmatch(h)]
    if "key" not in heads:
        raise Refused(_("There is no column “key” in the first line."))
    if unknown:
        raise Refused(_("Unknown columns: %(names)s.") % {"names": ", ".join(unknown)[:200]})
    twice = {head for head in heads if head and heads.count(head) > 1}
    if twice:
        raise Refused(_("Columns stand twice: %(names)s.") % {"names": ", ".join(sorted(twice))})
    return heads


def _row(line: int, cells: dict[str, str]) -> Row:
    terms: dict[tuple[str, int], dict[str, str]] = {}
    for head, text in cells.items():
        if match := _COLUMN.fullmatch(head):
            code, number, part = match.group(1), int(match.group(2) or 1), match.group(3) or ""
            terms.setdefault((code, number), {})[part.strip()] = text
    found = [
        RowTerm(code, parts.get("", ""), parts.get("status", ""), parts.get("note", ""))
        for (code, _number), parts in sorted(terms.items(), key=lambda t: _place(t[0]))
    ]
    found = [term for term in found if term.text or term.status or term.note]
    fields = {name: cells.get(name, "") for name in FIELDS}
    return Row(line, cells.get("key", ""), terms=found, **fields)


def _place(column: tuple[str, int]) -> tuple[int, int]:
    return CODES.index(column[0]), column[1]


def read(data: bytes) -> list[Row]:
    """Return the rows of a table parted by commas, semicolons or tabs. Raises ``Refused``."""
    text = _decoded(data)
    first = text.split("\n", 1)[0]
    delimiter = max(",;\t", key=first.count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    rows: list[Row] = []
    try:
        heads = _heads(next(reader, []))
        line = reader.line_num + 1
        for cells in reader:
            if any(cell.strip() for cell in cells):
                if any(cell.strip() for cell in cells[len(heads) :]):
                    raise Refused(
                        _("Line %(line)d has more cells than the first.") % {"line": line}
                    )
                named = zip(heads, cells, strict=False)
                rows.append(_row(line, {head: _unsafe(cell) for head, cell in named if head}))
            if len(rows) > MOST:
                raise Refused(_("There are more than %(most)d concepts.") % {"most": MOST})
            line = reader.line_num + 1
    except csv.Error as error:
        raise Refused(_("The table is broken: %(reason)s.") % {"reason": error}) from error
    return rows
