"""PO files in and out of wagtail-localize: checked whole before anything is changed."""

import re
from dataclasses import dataclass

import polib
from django.core.exceptions import ValidationError
from django.utils.translation import gettext as _
from wagtail_localize.models import StringSegment, Translation
from wagtail_localize.strings import StringValue

from translation import mending

ID_HEADER = "X-WagtailLocalize-TranslationID"
MAX_BYTES = 2 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Finding:
    """Why a file is refused: ``line`` is 1-based, 0 for the file as a whole."""

    line: int
    reason: str

    def __str__(self) -> str:
        if not self.line:
            return self.reason
        return _("Line %(line)d: %(reason)s") % {"line": self.line, "reason": self.reason}


class RefusedFile(Exception):
    """A file that cannot be imported; nothing has been changed. ``findings`` say why."""

    def __init__(self, findings: list[Finding]) -> None:
        super().__init__("\n".join(map(str, findings)))
        self.findings = findings


def parse_po(data: bytes) -> polib.POFile:
    """Parse the bytes of a PO file (UTF-8, 2 MB at most); RefusedFile with line and reason."""
    if len(data) > MAX_BYTES:
        raise RefusedFile([Finding(0, _("The file is larger than 2 MB."))])
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise RefusedFile([Finding(line, _("The file is not UTF-8 text."))]) from error
    if "\0" in text:
        line = text.count("\n", 0, text.index("\0")) + 1
        raise RefusedFile([Finding(line, _("The file holds a NUL character."))])
    try:
        return polib.pofile(text if "\n" in text else text + "\n", check_for_duplicates=False)
    except (OSError, ValueError, UnicodeError) as error:
        match = re.search(r"line (\d+)", str(error))
        line = int(match.group(1)) if match else 0
        reason = _("This is not a valid PO file: %(error)s") % {
            "error": re.sub(r"^Syntax error in po file \(?[^)]*\)?:?\s*", "", str(error))
        }
        raise RefusedFile([Finding(line, reason)]) from error


def _markup_problem(source: str, text: str) -> str:
    try:
        value = StringValue.from_translated_html(text)
    except ValueError as error:
        return str(error)
    ids = re.compile(r'<a id="([^"]+)"')
    if sorted(ids.findall(source)) != sorted(ids.findall(value.data)):
        return _("the links differ from those of the source")
    return ""


def check_po(po: polib.POFile, translation: Translation) -> list[Finding]:
    """Return everything that speaks against importing ``po`` into ``translation``."""
    header = po.metadata.get(ID_HEADER)
    if header is None:
        return [Finding(0, _("The file has no “%(name)s” header.") % {"name": ID_HEADER})]
    if header != str(translation.uuid):
        return [Finding(0, _("The file belongs to another page or language."))]
    known = set(
        StringSegment.objects.filter(source=translation.source).values_list(
            "string__data", "context__path"
        )
    )
    findings = []
    for entry in po:
        if entry.obsolete or not entry.msgstr:
            continue
        if (entry.msgid, entry.msgctxt) not in known:
            reason = _("this text is not part of the page’s current source")
        else:
            reason = _markup_problem(entry.msgid, entry.msgstr)
        if reason:
            findings.append(Finding(entry.linenum or 0, reason))
    return findings


def import_po(translation: Translation, data: bytes, user: object | None = None) -> int:
    """Import a PO file whole and return how many texts it held; RefusedFile changes nothing."""
    po = parse_po(data)
    findings = check_po(po, translation)
    if findings:
        raise RefusedFile(findings)
    with mending.collecting():
        warnings = translation.import_po(po, user=user)
    if warnings:  # check_po accepts only what import_po knows
        raise ValidationError([repr(warning) for warning in warnings])
    return sum(1 for entry in po if entry.msgstr and not entry.obsolete)
