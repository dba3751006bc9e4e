"""A sheet as a PO file: what ``msgfmt --check`` and translators' tools expect of one."""

import polib
from django.conf import settings
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from languages import get_language
from translation.exchange.sheets import Row, Sheet

ID_HEADER = "X-WagtailLocalize-TranslationID"
SOURCE_HEADER = "X-Source-Language"
DIGEST_HEADER = "X-Source-Digest"
EXPORTED_HEADER = "X-Exported-At"
_DATE = "%Y-%m-%d %H:%M%z"


def _headers(sheet: Sheet) -> dict[str, str]:
    language = get_language(sheet.target_code)
    return {
        "Project-Id-Version": f"{settings.WAGTAIL_SITE_NAME}: {' '.join(sheet.title.split())}",
        "POT-Creation-Date": localtime(sheet.exported_at).strftime(_DATE),
        "PO-Revision-Date": localtime(sheet.changed_at).strftime(_DATE),
        "Last-Translator": settings.WAGTAIL_SITE_NAME,
        "Language-Team": language.endonym,
        "Language": sheet.target_code,
        "MIME-Version": "1.0",
        "Content-Type": "text/plain; charset=UTF-8",
        "Content-Transfer-Encoding": "8bit",
        "Plural-Forms": language.plural,
        ID_HEADER: sheet.uuid,
        SOURCE_HEADER: sheet.source_code,
        DIGEST_HEADER: sheet.digest,
        EXPORTED_HEADER: sheet.exported_at.isoformat(),
    }


def _ends(source: str, text: str) -> str:
    """Write a line break at the text's ends as an entity where the source has none there.

    ``msgfmt`` refuses a translation that begins or ends with one when its source does not.
    """
    if text.startswith("\n") and not source.startswith("\n"):
        text = "&#10;" + text[1:]
    if text.endswith("\n") and not source.endswith("\n"):
        text = text[:-1] + "&#10;"
    if source.startswith("\n") and text and not text.startswith("\n"):
        text = "\n" + text
    if source.endswith("\n") and text and not text.endswith("\n"):
        text += "\n"
    return text


def _comment(row: Row) -> str:
    lines = [row.place]
    if row.limit:
        lines.append(_("At most %(limit)d characters.") % {"limit": row.limit})
    if row.condition == "machine":
        lines.append(_("Translated by a machine; no person has read it yet."))
    elif row.condition == "stale":
        lines.append(_("The source has changed; this is the translation of its earlier text."))
    elif row.trouble:
        lines.append(row.trouble)
    return "\n".join(" ".join(line.split()) for line in lines)


def _entry(row: Row, sheet: Sheet) -> polib.POEntry:
    return polib.POEntry(
        msgctxt=row.path,
        msgid=row.source,
        msgstr=_ends(row.source, row.text),
        comment=_comment(row),
        occurrences=[(sheet.reference, str(row.number))],
        flags=["fuzzy"] if row.fuzzy else [],
        previous_msgid=row.previous or None,
    )


def write_po(sheet: Sheet) -> bytes:
    """Return the PO file of a sheet, UTF-8, entries in the order of the page."""
    po = polib.POFile(wrapwidth=100)
    po.header = _("Translate each msgid in its msgstr. Keep tags such as <b> and <a id=…>.")
    po.metadata = _headers(sheet)
    for row in sheet.rows:
        po.append(_entry(row, sheet))
    return (str(po).rstrip("\n") + "\n").encode("utf-8", "surrogatepass")
