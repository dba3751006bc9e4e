"""XLIFF 2 files as translators' tools send them: refused with line and reason where unsound."""

from django.utils.translation import gettext as _

from translation.exchange.findings import MAX_BYTES, refuse
from translation.exchange.markup import BrokenMarkup
from translation.exchange.reading import Entry, ReadFile, moment
from translation.exchange.xliff_codes import Reader
from translation.exchange.xliff_write import CATEGORY, METADATA, NAMESPACE, unit_id
from translation.exchange.xml_tree import Node, parse

TOOL = "XLIFF file"
STATES = ("initial", "translated", "reviewed", "final")


def _facts(file: Node) -> dict[str, str]:
    """What our own writer noted of the file: translation, digest, exported."""
    return {
        node.attrs.get("type", ""): node.text().strip()
        for group in file.walk()
        if (group.namespace, group.name) == (METADATA, "metaGroup")
        and group.attrs.get("category") == CATEGORY
        for node in group.all("meta")
    }


def _joined(unit: Node, name: str, reader: Reader) -> str:
    """The unit's sources or targets in one piece, whatever a tool cut them into."""
    parts = []
    for piece in [c for c in unit.children if isinstance(c, Node) and c.namespace == NAMESPACE]:
        if piece.name not in ("segment", "ignorable"):
            continue
        # What is ignorable need not be repeated in the target.
        found = piece.all(name) or (piece.all("source") if piece.name == "ignorable" else [])
        parts += [reader.html(node) for node in found]
    return "".join(parts)


def _finished(unit: Node) -> tuple[bool, str]:
    """Whether every segment is past «initial», and what is wrong with the states."""
    finished, trouble = True, ""
    for segment in unit.all("segment"):
        state = segment.attrs.get("state", "translated" if segment.all("target") else "initial")
        if state not in STATES:
            trouble = _("“%(state)s” is no state of a segment") % {"state": state}
        if state == "initial" or not segment.all("target"):
            finished = False
    return finished, trouble


def _entry(unit: Node) -> Entry:
    path, (finished, trouble) = unit.attrs.get("name", ""), _finished(unit)
    data = {
        node.attrs.get("id", ""): node.text()
        for holder in unit.all("originalData")
        for node in holder.all("data")
    }
    reader, source, text = Reader(data), "", ""
    try:
        source = _joined(unit, "source", reader)
        if any(segment.all("target") for segment in unit.all("segment")):
            text = _joined(unit, "target", reader)
    except BrokenMarkup as broken:
        trouble = trouble or str(broken)
    if not trouble and unit.attrs.get("id") != unit_id(path, source):
        trouble = _("the unit’s id, name or source was changed")
    line = next((segment.line for segment in unit.all("segment")), unit.line)
    return Entry(line, path, source, text, finished, trouble)


def read_xliff(data: bytes) -> ReadFile:
    """Read an XLIFF 2 file of one page; RefusedFile where it is none."""
    if len(data) > MAX_BYTES:
        raise refuse(_("The file is larger than 2 MB."))
    root = parse(data)
    if root.name != "xliff":
        raise refuse(_("This is not an XLIFF file."), root.line)
    if root.namespace != NAMESPACE:
        raise refuse(_("Only XLIFF 2.0 and 2.1 are read; this file is of another version."), 1)
    files = root.all("file")
    if len(files) != 1:
        raise refuse(_("The file must hold the texts of exactly one page."))
    facts = _facts(files[0])
    uuid = facts.get("translation") or files[0].attrs.get("original", "")
    if not uuid:
        raise refuse(_("The file does not say which translation it belongs to."), files[0].line)
    units = [node for node in files[0].walk() if (node.namespace, node.name) == (NAMESPACE, "unit")]
    return ReadFile(
        tool=TOOL,
        uuid=uuid.strip(),
        digest=facts.get("digest", ""),
        exported_at=moment(facts.get("exported")),
        source_code=root.attrs.get("srcLang", ""),
        target_code=root.attrs.get("trgLang", ""),
        entries=[_entry(unit) for unit in units],
    )
