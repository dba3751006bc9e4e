"""The term base as TBX-Basic in the MARTIF form of 2008, which most tools read and write.

Also read: the names of ISO 30042:2019 (``conceptEntry``, ``langSec``, ``termSec``).
"""

import re
from typing import Any
from xml.etree.ElementTree import Element, SubElement, TreeBuilder, indent, tostring

from anyascii import anyascii
from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser, ParseError
from django.utils.text import slugify
from django.utils.translation import gettext as _

from languages import CODES
from translation.models import Term
from translation.termbase.rows import MOST, Problem, Refused, Row, RowTerm

_LANG = "{http://www.w3.org/XML/1998/namespace}lang"
_TO_TBX = {
    Term.Status.AGREED.value: "preferredTerm-admn-sts",
    Term.Status.PROPOSED.value: "admittedTerm-admn-sts",
    Term.Status.AVOID.value: "deprecatedTerm-admn-sts",
}
_FROM_TBX = {
    "preferredterm": Term.Status.AGREED.value,
    "admittedterm": Term.Status.PROPOSED.value,
    "deprecatedterm": Term.Status.AVOID.value,
    "supersededterm": Term.Status.AVOID.value,
}
_NO_ID = re.compile(r"_*[-\d]")
_ESCAPED = re.compile(r"_+[-\d]")


def _lang(element: Element, code: str) -> Element:
    element.set(_LANG, code)
    return element


def _text(parent: Element, tag: str, text: str, **attributes: str) -> Element | None:
    if not text:
        return None
    element = SubElement(parent, tag, attributes)
    element.text = text
    return element


def _write_entry(body: Element, row: Row) -> None:
    identity = f"_{row.name}" if _NO_ID.match(row.name) else row.name
    entry = SubElement(body, "termEntry", {"id": identity})
    _text(entry, "descrip", row.subject, type="subjectField")
    definition = _text(entry, "descrip", row.definition, type="definition")
    if definition is not None and row.definition_language:
        _lang(definition, row.definition_language)
    _text(entry, "admin", row.source, type="source")
    _text(entry, "note", row.note)
    for code in CODES:
        terms = [term for term in row.terms if term.language == code]
        if terms:
            section = _lang(SubElement(entry, "langSet"), code)
            for term in terms:
                group = SubElement(section, "tig")
                _text(group, "term", term.text)
                status = _TO_TBX.get(term.status, "")
                _text(group, "termNote", status, type="administrativeStatus")
                _text(group, "note", term.note)


def write(rows: list[Row], title: str) -> bytes:
    """Return the rows as a TBX file in UTF-8."""
    root = _lang(Element("martif", {"type": "TBX-Basic"}), "en")
    header = SubElement(root, "martifHeader")
    about = SubElement(header, "fileDesc")
    _text(SubElement(about, "titleStmt"), "title", title)
    _text(SubElement(about, "sourceDesc"), "p", title)
    coding = SubElement(header, "encodingDesc")
    _text(coding, "p", "TBXBasicXCSV02.xcs", type="XCSURI")
    body = SubElement(SubElement(root, "text"), "body")
    for row in rows:
        _write_entry(body, row)
    indent(root)
    return bytes(tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


class _Lined(TreeBuilder):
    """Builds the tree and remembers the line that each element begins in."""

    def __init__(self) -> None:
        super().__init__()
        self.parser: Any = None
        self.lines: dict[Element, int] = {}

    def start(self, tag: Any, attrs: Any, /) -> Element:
        element = super().start(tag, attrs)
        self.lines[element] = self.parser.parser.CurrentLineNumber
        return element


def _parse(data: bytes) -> tuple[Element, dict[Element, int]]:
    builder = _Lined()
    parser = builder.parser = DefusedXMLParser(target=builder)
    try:
        parser.feed(data)
        root = parser.close()
    except (DefusedXmlException, ParseError, ValueError, LookupError) as error:
        reason = _("it declares entities") if isinstance(error, DefusedXmlException) else error
        raise Refused(_("This is no sound XML: %(reason)s.") % {"reason": reason}) from error
    return root, builder.lines


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _all(element: Element, *names: str) -> list[Element]:
    return [each for each in element.iter() if _name(each) in names]


def _own(element: Element, name: str, kind: str = "") -> Element | None:
    """The first such part of a concept or a term itself, not of what is nested in it."""
    for child in element:
        if _name(child) == name and (not kind or child.get("type") == kind):
            return child
        if _name(child) in ("descripGrp", "termGrp", "termNoteGrp", "adminGrp", "transacGrp"):
            found = _own(child, name, kind)
            if found is not None:
                return found
    return None


def _content(element: Element | None) -> str:
    return "" if element is None else "".join(element.itertext()).strip()


def _code(element: Element) -> str:
    return (element.get(_LANG) or element.get("lang") or "").replace("_", "-").split("-")[0].lower()


def _term(group: Element, code: str) -> RowTerm:
    status = _content(_own(group, "termNote", "administrativeStatus"))
    known = _FROM_TBX.get(status.lower().replace("-admn-sts", "").replace("admnsts", ""), "")
    return RowTerm(code, _content(_own(group, "term")), known, _content(_own(group, "note")))


def _terms(entry: Element, line: int, notices: list[Problem]) -> list[RowTerm]:
    terms: list[RowTerm] = []
    for section in _all(entry, "langSet", "langSec"):
        code = _code(section)
        if code in CODES:
            terms += [_term(group, code) for group in _all(section, "tig", "ntig", "termSec")]
        else:
            notices.append(
                Problem(line, _("Left out: terms in “%(code)s”.") % {"code": code[:20] or "?"})
            )
    return [term for term in terms if term.text]


def _key(entry: Element, terms: list[RowTerm]) -> str:
    identity = (entry.get("id") or "").strip()
    if identity:
        return identity[1:] if _ESCAPED.match(identity) else identity
    ranked = sorted(terms, key=lambda term: term.language != "en")
    return slugify(anyascii(ranked[0].text))[:80] if ranked else ""


def read(data: bytes) -> tuple[list[Row], list[Problem]]:
    """Return the concepts of a TBX file, and notices of what is left out. Raises ``Refused``."""
    root, lines = _parse(data)
    entries = _all(root, "termEntry", "conceptEntry")
    if _name(root) not in ("martif", "tbx"):
        raise Refused(
            _("This is no TBX file: its root is “%(name)s”.") % {"name": _name(root)[:40]}
        )
    if len(entries) > MOST:
        raise Refused(_("There are more than %(most)d concepts.") % {"most": MOST})
    rows: list[Row] = []
    notices: list[Problem] = []
    for entry in entries:
        line = lines[entry]
        terms = _terms(entry, line, notices)
        definition = _own(entry, "descrip", "definition")
        code = _code(definition) if definition is not None else ""
        rows.append(
            Row(
                line, _key(entry, terms), _content(_own(entry, "descrip", "subjectField")),
                _content(definition), code if code in CODES else "",
                _content(_own(entry, "note")), _content(_own(entry, "admin", "source")), terms,
            )
        )  # fmt: skip
    return rows, notices
