"""A sheet as an XLIFF 2.1 file: one unit a text, one segment a unit."""

import hashlib

from django.utils.translation import gettext as _

from translation.exchange.sheets import Condition, Row, Sheet, key_of
from translation.exchange.xliff_codes import Codes, attribute, note_text, to_inline

NAMESPACE = "urn:oasis:names:tc:xliff:document:2.0"
METADATA = "urn:oasis:names:tc:xliff:metadata:2.0"
CATEGORY = "workbench"
# What is not to count as translated is «initial», with the reason as our own sub-state.
_STATES: dict[Condition, str] = {
    "missing": 'state="initial"',
    "machine": 'state="initial" subState="workbench:machine"',
    "stale": 'state="initial" subState="workbench:stale"',
    "broken": 'state="initial" subState="workbench:broken"',
    "translated": 'state="translated"',
    "final": 'state="final"',
}


def unit_id(path: str, source: str) -> str:
    """A text's id: the same in every file, whatever else changes on the page."""
    found = hashlib.sha256("\0".join(key_of(path, source)).encode("utf-8", "surrogatepass"))
    return f"u{found.hexdigest()[:20]}"


def _notes(row: Row) -> str:
    notes = [("place", row.place)]
    if row.limit:
        notes.append(("length", _("At most %(limit)d characters.") % {"limit": row.limit}))
    if row.previous:
        notes.append(("previous-source", row.previous))
    if row.condition == "machine":
        notes.append(("state", _("Translated by a machine; no person has read it yet.")))
    elif row.condition == "stale":
        notes.append(
            ("state", _("The source has changed; this is the translation of its earlier text."))
        )
    elif row.trouble:
        notes.append(("state", row.trouble))
    rows = (f'<note category="{kind}">{note_text(text)}</note>' for kind, text in notes)
    return f"<notes>{''.join(rows)}</notes>"


def _unit(row: Row) -> str:
    codes = Codes()
    source = to_inline(row.source, codes)
    target = f"<target>{to_inline(row.text, codes)}</target>" if row.text else ""
    return (
        f'<unit id="{unit_id(row.path, row.source)}" name={attribute(row.path)}>\n'
        f"{_notes(row)}\n{codes.original_data()}"
        f"<segment {_STATES[row.condition]}>\n<source>{source}</source>\n{target}</segment>\n"
        "</unit>"
    )


def write_xliff(sheet: Sheet) -> bytes:
    """Return the XLIFF file of a sheet, UTF-8, units in the order of the page."""
    facts = {
        "translation": sheet.uuid,
        "digest": sheet.digest,
        "exported": sheet.exported_at.isoformat(),
        "page": sheet.reference,
        "title": sheet.title,
    }
    meta = "".join(
        f'<mda:meta type="{name}">{note_text(value)}</mda:meta>' for name, value in facts.items()
    )
    units = "\n".join(map(_unit, sheet.rows))
    text = (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<xliff xmlns="{NAMESPACE}" xmlns:mda="{METADATA}" version="2.1" '
        f'srcLang="{sheet.source_code}" trgLang="{sheet.target_code}" xml:space="preserve">\n'
        f'<file id="f1" original="{sheet.uuid}" canResegment="no">\n'
        f'<mda:metadata><mda:metaGroup category="{CATEGORY}">{meta}</mda:metaGroup>'
        "</mda:metadata>\n"
        f"{units}\n</file>\n</xliff>\n"
    )
    return text.encode("utf-8", "replace")
