"""CSV and TBX: nothing is lost on the way, nothing is changed by a file that is not sound."""

import csv
import io
import string
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from hypothesis import given, settings
from hypothesis import strategies as st
from translate.storage.tbx import tbxfile

from languages import CODES
from tests.translation.termbase.people import person, signed_in, term, whip
from translation.models import Concept, Term
from translation.termbase import csv_file, tbx_file
from translation.termbase.importing import plan_of
from translation.termbase.rows import Refused, Row, RowTerm, all_rows, check

pytestmark = pytest.mark.django_db
CHIEF = ("coordinate", "*")

_letters = st.characters(codec="utf-8", exclude_categories=["Cs", "Cn"])
_text = st.one_of(
    st.text(_letters, max_size=40),
    st.text("=+-@'\"\t\n\r,;|<>&]]> _\\\ufeffқӯʻʼşж", max_size=12),
)
_term = st.builds(
    RowTerm,
    st.sampled_from(CODES),
    _text.filter(str.strip),
    st.sampled_from(Term.Status.values),
    _text,
)
_key = st.text(string.ascii_letters + string.digits + "-_", min_size=1, max_size=20)
_row = st.builds(
    Row, st.just(0), _key, _text, _text, st.sampled_from(CODES), _text, _text,
    st.lists(_term, max_size=5),
)  # fmt: skip


def _cleaned(rows: list[Row]) -> list[Row]:
    """Rows as they may be kept: those with anything wrong are left out."""
    kept: list[Row] = []
    for row in rows:
        alone = [*kept, row]
        if not check(alone):
            row.terms.sort(key=lambda each: CODES.index(each.language))
            kept.append(row)
    return kept


def _plain(rows: list[Row]) -> list[Any]:
    return [
        (r.name, r.subject, r.definition, r.definition_language if r.definition else "", r.note,
         r.source, [(t.language, t.text, t.status, t.note) for t in r.terms])
        for r in rows
    ]  # fmt: skip


@settings(max_examples=120)
@given(st.lists(_row, max_size=4))
def test_csv_loses_nothing(rows: list[Row]) -> None:
    rows = _cleaned(rows)
    again = csv_file.read(csv_file.write(rows))
    assert not check(again)
    assert _plain(again) == _plain(rows)


@settings(max_examples=120)
@given(st.lists(_row, max_size=4))
def test_tbx_loses_nothing(rows: list[Row]) -> None:
    rows = _cleaned(rows)
    again, notices = tbx_file.read(tbx_file.write(rows, "Terms"))
    assert not notices
    assert not check(again)
    assert _plain(again) == _plain(rows)


def test_the_demo_goes_out_and_comes_back_unchanged() -> None:
    user = person("chief", *CHIEF)
    rows = all_rows()
    for name, data in (("t.csv", csv_file.write(rows)), ("t.tbx", tbx_file.write(rows, "T"))):
        plan = plan_of(name, data, user)
        assert (plan.new, plan.changed, plan.unchanged) == (0, 0, len(rows))
        assert not plan.errors
        assert not plan.notices


def test_no_cell_is_a_formula() -> None:
    row = Row(1, "k", "=1+1", "+2", "en", "-3", "@x", [RowTerm("en", "'=x", "proposed", "\t=y")])
    assert not check([row])
    table = list(csv.reader(io.StringIO(csv_file.write([row]).decode("utf-8-sig"))))
    assert not [cell for cell in table[1] if cell[:1] in "=+-@\t\r" and cell]
    assert _plain(csv_file.read(csv_file.write([row]))) == _plain([row])


def test_translate_toolkit_reads_the_tbx() -> None:
    store = tbxfile.parsestring(tbx_file.write(all_rows(), "Terms"))
    unit = next(unit for unit in store.units if unit.getid() == "yurt")
    assert [each.text for each in unit.get_target_terms("kk")] == ["киіз үй"]
    english = unit.get_target_terms("en")
    assert [(each.text, each.deprecated) for each in english] == [("yurt", False), ("ger", True)]
    assert len(store.units) == Concept.objects.count()


def test_tbx_of_2019_is_read() -> None:
    data = """<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">
    <text><body><conceptEntry id="c1"><descripGrp><descrip type="definition">A whip.</descrip></descripGrp>
    <langSec xml:lang="kk-KZ"><termSec><term>қамшы</term>
    <termNote type="administrativeStatus">preferredTerm-admn-sts</termNote></termSec></langSec>
    <langSec xml:lang="de"><termSec><term>Peitsche</term></termSec></langSec>
    </conceptEntry></body></text></tbx>""".encode()
    rows, notices = tbx_file.read(data)
    assert (rows[0].name, rows[0].definition) == ("c1", "A whip.")
    assert rows[0].terms == [RowTerm("kk", "қамшы", "agreed", "")]
    assert [notice.line for notice in notices] == [2]


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_delimiters_and_marks(delimiter: str, encoding: str) -> None:
    text = (
        delimiter.join(["Key", "KK", "kk Status"])
        + "\r\n"
        + delimiter.join(["whip", "қамшы", "agreed"])
    )
    (row,) = csv_file.read(text.encode(encoding))
    assert (row.line, row.name, row.terms) == (2, "whip", [RowTerm("kk", "қамшы", "agreed", "")])


_BOMB = b"""<?xml version="1.0"?><!DOCTYPE martif [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>
<martif><text><body><termEntry id="x"><note>&b;</note></termEntry></body></text></martif>"""
_OUTSIDE = b"""<?xml version="1.0"?><!DOCTYPE martif [<!ENTITY x SYSTEM "file:///etc/passwd">]>
<martif><text><body><termEntry id="x"><note>&x;</note></termEntry></body></text></martif>"""


@pytest.mark.parametrize(
    "data",
    [
        b"", b"   \n", b"kk,ru\nx,y\n", b"key,ru,ru\na,b,c\n", b"key,elvish\na,b\n", b"\xff\xfe\xd8",
        "key,ru\nа,\xe9".encode("latin-1", "replace"), b"key,ru\na,b,c,d\n", b"<html></html>",
        b"<martif><text>", _BOMB, _OUTSIDE, b"x" * 1_000_001,
        b"key\n" + b"".join(b"k%d\n" % n for n in range(2001)),
        b'<?xml version="1.0" encoding="no-such"?><martif/>', b"\x89PNG\r\n\x1a\n\x00\x00",
    ],
)  # fmt: skip
def test_files_that_cannot_be_read_are_refused(data: bytes) -> None:
    user = person("chief", *CHIEF)
    before = Concept.objects.count(), Term.objects.count()
    try:
        plan = plan_of("file", data, user)
    except Refused as refused:
        assert str(refused)
    else:
        assert plan.errors
    assert before == (Concept.objects.count(), Term.objects.count())


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("no key!,,", "Latin"),
        ("whip,қамшы,maybe", "no status"),
        ("whip,,agreed", "without a term"),
        (f"whip,{'қ' * 201},", "201"),
        ("felt,киіз,\nfelt,киіз,", "already"),
        ("whip,қам\x01шы,", "control"),
    ],
)
def test_errors_say_line_and_reason_and_stop_everything(line: str, reason: str) -> None:
    text = f"key,kk,kk status\ngood,жақсы,\n{line}\n"
    plan = plan_of("t.csv", text.encode(), person("chief", *CHIEF))
    assert not plan.steps
    assert plan.errors[0].line >= 3
    assert reason in plan.errors[0].text


def _import(client: Client, text: str, *, confirm: bool = True) -> Any:
    url = reverse("workbench_termbase:import")
    file = SimpleUploadedFile("terms.csv", text.encode())
    looked = client.post(url, {"file": file})
    mark = looked.context.get("mark") if looked.context else None
    if not confirm or not mark:
        return looked
    return client.post(url, {"confirm": mark})


def test_looking_changes_nothing_and_confirming_does() -> None:
    client = signed_in(person("chief", *CHIEF))
    whip()
    text = "key,definition,kk,kk status,uz\nwhip,Of leather.,қамшы,,qamchi\nlash,,,,savagich\nfelt,,киіз,,\n"
    looked = _import(client, text, confirm=False)
    plan = looked.context["plan"]
    assert (plan.new, plan.changed, plan.unchanged, plan.terms) == (1, 1, 1, 2)
    assert not Concept.objects.filter(name="lash").exists()
    done = _import(client, text)
    assert done["Location"] == reverse("workbench_termbase:index")
    concept = Concept.objects.get(name="whip")
    assert concept.definition == "Of leather."
    assert term(concept, "uz").status == "proposed"
    assert term(concept, "kk").status == "agreed", "an empty status leaves it"
    assert concept.terms.count() == 4, "nothing is taken out"
    assert Concept.objects.get(name="lash").terms.get().text == "savagich"


def test_a_file_is_taken_in_once_and_only_as_it_was_looked_at() -> None:
    client = signed_in(person("chief", *CHIEF))
    url = reverse("workbench_termbase:import")
    assert client.post(url, {"confirm": "made up"})["Location"] == url
    mark = _import(client, "key,uz\nlash,savagich\n", confirm=False).context["mark"]
    Concept.objects.create(name="lash", definition="meanwhile")
    again = client.post(url, {"confirm": mark})
    assert again.status_code == 200
    assert not Term.objects.filter(text="savagich").exists()
    assert client.post(url, {"confirm": again.context["mark"]}).status_code == 302
    assert Term.objects.filter(text="savagich").count() == 1
    assert client.post(url, {"confirm": mark})["Location"] == url


def test_a_translator_imports_proposals_of_one_language() -> None:
    client = signed_in(person("tajik", "translate", "tg"))
    concept = whip()
    looked = _import(client, "key,tg,tg status\nwhip,тозиёна,agreed\n", confirm=False)
    assert looked.context["plan"].notices
    _import(client, "key,tg,tg status\nwhip,тозиёна,agreed\nwhip2,қамча,\n")
    added = concept.terms.get(text="тозиёна")
    assert (added.status, added.agreed_by) == ("proposed", None)
    assert Concept.objects.get(name="whip2").terms.get().status == "proposed"
    _import(client, "key,tg,tg status\nwhip,қамчин,agreed\n")
    assert term(concept, "tg").status == "proposed"


@pytest.mark.parametrize(
    "text",
    [
        "key,kk\nwhip,жаңа\n",
        "key,definition\nwhip,Mine now.\n",
        "key,kk,kk note\nwhip,қамшы,a note\n",
        "key,tg,tg status\nwhip,шаллоқ,avoid\n",
        "key,tg,kk\nnew-one,нав,жаңа\n",
    ],
)
def test_what_a_translator_may_not_change_stops_the_file(text: str) -> None:
    client = signed_in(person("tajik", "translate", "tg"))
    whip()
    before = list(Term.objects.values()), list(Concept.objects.values())
    looked = _import(client, text, confirm=False)
    assert looked.context["plan"].errors
    assert looked.context["plan"].errors[0].line == 2
    _import(client, text)  # confirmed all the same
    assert before == (list(Term.objects.values()), list(Concept.objects.values()))


def test_a_reviewer_imports_agreed_terms_and_is_named() -> None:
    user = person("reviewer", "review", "tg")
    concept = whip()
    _import(signed_in(user), "key,tg,tg status,tg 2,tg 2 status\nwhip,қамчин,agreed,шаллоқ,avoid\n")
    agreed = term(concept, "tg")
    assert (agreed.status, agreed.agreed_by) == ("agreed", user)
    assert concept.terms.get(text="шаллоқ").status == "avoid"


@pytest.mark.parametrize("kind", ["csv", "tbx"])
def test_downloads(kind: str) -> None:
    response = signed_in(person("viewer")).get(reverse("workbench_termbase:export", args=[kind]))
    assert response.status_code == 200
    assert f".{kind}" in response["Content-Disposition"]
    assert "тұскиіз".encode() in response.content
    missing = signed_in(person("other")).get(reverse("workbench_termbase:export", args=["doc"]))
    assert missing.status_code == 404
