"""Our XLIFF files have the shape that the standard gives: no package brings the OASIS schema, so
its rules for what we write stand here as a table."""

import re
from xml.etree import ElementTree

import pytest
from wagtail_localize.models import Translation

from translation.exchange import export

pytestmark = pytest.mark.django_db

CORE = "{urn:oasis:names:tc:xliff:document:2.0}"
META = "{urn:oasis:names:tc:xliff:metadata:2.0}"
SPACE = "{http://www.w3.org/XML/1998/namespace}space"
INLINE = "(?:(?:cp|ph|pc) )*"
# element: order of its children, required attributes, optional attributes, whether it holds text
SHAPE = {
    "xliff": (r"(?:file )+", {"version", "srcLang"}, {"trgLang", SPACE}, False),
    "file": (r"(?:metadata )?(?:notes )?(?:unit )+", {"id"}, {"original", "canResegment"}, False),
    "unit": (
        r"(?:notes )?(?:originalData )?(?:segment |ignorable )+", {"id"}, {"name"}, False,
    ),
    "notes": (r"(?:note )+", set(), set(), False),
    "note": ("", set(), {"category"}, True),
    "originalData": (r"(?:data )+", set(), set(), False),
    "data": (r"(?:cp )*", {"id"}, set(), True),
    "segment": (r"source (?:target )?", set(), {"state", "subState"}, False),
    "source": (INLINE, set(), set(), True),
    "target": (INLINE, set(), set(), True),
    "pc": (
        INLINE, {"id"},
        {"type", "subType", "canCopy", "canDelete", "dataRefStart", "dataRefEnd"}, True,
    ),
    "ph": ("", {"id"}, {"type", "subType", "dataRef"}, False),
    "cp": ("", {"hex"}, set(), False),
    "metadata": (r"(?:metaGroup )+", set(), set(), False),
    "metaGroup": (r"(?:meta )+", set(), {"category"}, False),
    "meta": ("", {"type"}, set(), True),
}  # fmt: skip
VALUES = {
    "id": r"[\w.:-]+", "type": r"fmt|link|translation|digest|exported|page|title",
    "subType": r"[^\s:]+:[^\s:]+", "subState": r"[^\s:]+:[^\s:]+",
    "state": "initial|translated|reviewed|final", "canCopy": "no", "canDelete": "no",
    "canResegment": "no", "hex": "(?:[0-9A-F]{2})+", "version": r"2\.1", "srcLang": "[a-z]{2}",
    "trgLang": "[a-z]{2}",
}  # fmt: skip


def faults(element: ElementTree.Element) -> list[str]:
    name = element.tag.split("}")[1]
    order, required, optional, text = SHAPE[name]
    children = "".join(child.tag.split("}")[1] + " " for child in element)
    out = []
    if not re.fullmatch(order, children):
        out.append(f"{name} holds {children}")
    if not required <= set(element.attrib) <= required | optional:
        out.append(f"{name} has {sorted(element.attrib)}")
    for key, value in element.attrib.items():
        if key in VALUES and not re.fullmatch(VALUES[key], value):
            out.append(f"{key}={value}")
    loose = (element.text or "") + "".join(child.tail or "" for child in element)
    if not text and loose.strip():
        out.append(f"{name} holds text")
    return out + [fault for child in element for fault in faults(child)]


def references(unit: ElementTree.Element) -> list[str]:
    """Inline ids are unique in a text, the target's are the source's, and all data exists."""
    data = {row.attrib["id"] for row in unit.iter(f"{CORE}data")}
    used: dict[str, list[str]] = {}
    for side in ("source", "target"):
        codes = [
            code for holder in unit.iter(CORE + side) for code in holder.iter()
            if code.tag in (f"{CORE}pc", f"{CORE}ph")
        ]  # fmt: skip
        used[side] = [code.attrib["id"] for code in codes]
        for code in codes:
            named = {v for k, v in code.attrib.items() if k.startswith("dataRef")}
            if not named or not named <= data:
                return [f"{unit.attrib['id']}: {named}"]
    return [side for side, ids in used.items() if len(ids) != len(set(ids))]


def test_the_demo_has_the_standards_shape() -> None:
    rows = Translation.objects.select_related("source__locale", "target_locale").order_by("pk")
    codes = 0
    for row in rows[::25]:
        root = ElementTree.fromstring(export(row, "xliff")[1])
        assert root.tag == f"{CORE}xliff"
        assert faults(root) == []
        units = list(root.iter(f"{CORE}unit"))
        assert len({unit.attrib["id"] for unit in units}) == len(units)
        assert [fault for unit in units for fault in references(unit)] == []
        codes += len(list(root.iter(f"{CORE}pc")))
        assert all(meta.tag.startswith(META) for meta in root[0][0])
    assert codes, "the sample has no inline markup"


def test_the_table_finds_faults() -> None:
    row = Translation.objects.order_by("pk").first()
    text = export(row, "xliff")[1].decode()
    for old, new in [("<segment ", '<segment x="1" '), ("<source>", "<target/><source>"),
                     ('<unit id="', '<unit id=" '), ("</notes>", "</notes>x")]:  # fmt: skip
        assert faults(ElementTree.fromstring(text.replace(old, new, 1)))
