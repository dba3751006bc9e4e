"""A PO file is imported whole or refused whole, with line and reason."""

import shutil
import subprocess
import sys
from pathlib import Path
from types import SimpleNamespace

import polib
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from tests.conftest import missing
from translation.exchange import (
    ID_HEADER,
    RefusedFile,
    export,
    import_file,
    import_po,
    parse_po,
    sheets,
)

pytestmark = pytest.mark.django_db


def _filled(translation: Translation) -> polib.POFile:
    po = translation.export_po()
    for number, entry in enumerate(po):
        entry.msgstr = f"Terjime {number}"
        if "<a " in entry.msgid or "<i>" in entry.msgid:
            entry.msgstr = entry.msgid
    return po


def _count(translation: Translation) -> int:
    return StringTranslation.objects.filter(locale=translation.target_locale).count()


def test_a_good_file_goes_in(translation: Translation) -> None:
    po = _filled(translation)
    assert import_po(translation, str(po).encode()) == len(po)
    total, done = translation.get_progress()
    assert total == done == len(po)


def _refused(translation: Translation, data: bytes) -> list[str]:
    before = _count(translation)
    with pytest.raises(RefusedFile) as refusal:
        import_po(translation, data)
    assert _count(translation) == before, "something was imported"
    return [str(finding) for finding in refusal.value.findings]


def test_unknown_text_names_its_line(translation: Translation) -> None:
    po = _filled(translation)
    po[3].msgid = "Bu matn sahifada yoʻq"
    data = str(po).encode()
    findings = _refused(translation, data)
    line = 1 + data.decode().splitlines().index('msgid "Bu matn sahifada yoʻq"')
    assert len(findings) == 1
    assert findings[0].startswith(f"Line {line - 1}:") or findings[0].startswith(f"Line {line}:")


def test_broken_markup(translation: Translation) -> None:
    po = _filled(translation)
    po[1].msgstr = "<script>alert(1)</script>"
    po[2].msgstr = '<a id="a7">x</a>'
    assert len(_refused(translation, str(po).encode())) == 2


def test_file_without_its_header(translation: Translation) -> None:
    po = _filled(translation)
    del po.metadata[ID_HEADER]
    assert ID_HEADER in _refused(translation, str(po).encode())[0]


def test_file_of_another_page(translation: Translation) -> None:
    po = _filled(translation)
    po.metadata[ID_HEADER] = "0" * 8
    assert "another page" in _refused(translation, str(po).encode())[0]


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"nonsense",
        b"\xff\xfe\x00",
        b'msgid "a\nmsgstr',
        b'msgid "a"\nmsgstr "b\n',
        b"\0",
        b"x" * 3_000_000,
    ],
    ids=["empty", "nonsense", "utf16", "unclosed", "unclosed2", "nul", "huge"],
)
def test_broken_files(translation: Translation, data: bytes) -> None:
    assert _refused(translation, data)


@given(data=st.binary(max_size=400))
@settings(max_examples=60, deadline=None)
def test_any_bytes_are_parsed_or_refused(data: bytes) -> None:
    try:
        parse_po(data)
    except RefusedFile as refusal:
        assert refusal.findings


def _upload(client: Client, translation: Translation, data: bytes | None):
    address = f"/admin/localize/translate/{translation.pk}/pofile/upload/"
    files = {"file": SimpleUploadedFile("x.po", data)} if data is not None else {}
    return client.post(address, files, follow=True)


def test_upload_by_an_editor(admin_client: Client, translation: Translation) -> None:
    response = _upload(admin_client, translation, str(_filled(translation)).encode())
    assert response.status_code == 200
    assert translation.get_progress()[0] == translation.get_progress()[1]


@pytest.mark.parametrize("data", [None, b"nonsense", b'msgid ""\nmsgstr ""\n'])
def test_upload_of_a_bad_file_tells_why(admin_client, translation: Translation, data) -> None:
    response = _upload(admin_client, translation, data)
    assert response.status_code == 200
    messages = [str(message) for message in response.context["messages"]]
    assert messages
    assert translation.get_progress()[1] == 0


def test_upload_is_for_editors_only(client: Client, translation: Translation) -> None:
    response = _upload(client, translation, b"")
    assert response.redirect_chain[0][0].startswith("/admin/login/")


def test_too_long_a_title_is_refused(translation: Translation) -> None:
    po = _filled(translation)
    next(entry for entry in po if entry.msgctxt == "title").msgstr = "ü" * 300
    (finding,) = _refused(translation, str(po).encode())
    assert "300" in finding
    assert "255" in finding


def test_too_long_a_title_is_marked_where_nobody_asks(translation: Translation) -> None:
    po = _filled(translation)
    next(entry for entry in po if entry.msgctxt == "title").msgstr = "ü" * 300
    translation.import_po(po)
    stored = StringTranslation.objects.get(
        context__object_id=translation.source.object_id,
        context__path="title",
        locale=translation.target_locale,
    )
    assert stored.has_error
    assert "255" in stored.field_error
    translation.save_target(publish=False)
    assert translation.get_target_instance().title != "ü" * 300


def test_too_long_for_a_block_is_refused(translation: Translation) -> None:
    po = _filled(translation)
    entry = next(e for e in po if e.msgctxt.endswith(".text"))  # a heading: 160
    entry.msgstr = "ü" * 161
    (finding,) = _refused(translation, str(po).encode())
    assert "160" in finding


# --- our own files


def _own(translation: Translation) -> polib.POFile:
    name, data = export(translation, "po")
    assert name == f"samarkand-paper.uz-tk.{str(translation.uuid)[:8]}.po"
    return parse_po(data)


def test_headers(translation: Translation) -> None:
    headers = _own(translation).metadata
    assert headers["Language"] == "tk"
    assert headers["Plural-Forms"] == "nplurals=2; plural=(n != 1);"
    assert headers[ID_HEADER] == str(translation.uuid)
    assert headers["X-Source-Language"] == "uz"
    assert len(headers["X-Source-Digest"]) == 32
    assert headers["Content-Type"] == "text/plain; charset=UTF-8"


def test_plural_rule_of_russian(translation: Translation) -> None:
    other = Translation.objects.get(source=translation.source, target_locale__language_code="ru")
    po = parse_po(export(other, "po")[1])
    assert po.metadata["Plural-Forms"].startswith("nplurals=3;")


def test_entries_are_in_page_order_and_say_where(translation: Translation) -> None:
    po = _own(translation)
    segments = StringSegment.objects.filter(source=translation.source).order_by("order")
    assert [entry.msgid for entry in po] == [segment.string.data for segment in segments]
    assert po[0].msgctxt == "title"
    assert po[0].comment == "Title\nAt most 255 characters."
    assert po[0].occurrences == [("/uz/stories/samarkand-paper/", "1")]
    assert any(entry.comment.startswith("Body › ") for entry in po)


def test_a_stale_text_keeps_its_old_translation_as_fuzzy(translation, monkeypatch) -> None:
    segment = StringSegment.objects.filter(source=translation.source).order_by("order")[1]
    change = SimpleNamespace(old_source="Eski <b>matn</b>", old_translation="Köne <b>tekst</b>")
    monkeypatch.setattr(sheets, "changes_of", lambda _translation: {segment.pk: change})
    entry = _own(translation)[1]
    assert entry.fuzzy
    assert entry.previous_msgid == "Eski <b>matn</b>"
    assert entry.msgstr == "Köne <b>tekst</b>"
    assert "has changed" in entry.comment
    outcome = import_file(translation, "x.po", export(translation, "po")[1], None)
    assert (outcome.taken, outcome.unfinished) == (0, 1)


def test_a_machine_text_is_fuzzy(translation: Translation) -> None:
    import_po(translation, str(_filled(translation)).encode())
    StringTranslation.objects.filter(locale=translation.target_locale).update(
        translation_type="machine"
    )
    assert all(entry.fuzzy for entry in _own(translation))


def _sample() -> list[Translation]:
    """One complete translation into each language, of as many types of page."""
    rows = Translation.objects.select_related("source__locale", "target_locale").order_by("pk")
    found = {}
    for row in rows:
        kind = row.source.specific_content_type_id
        found.setdefault((row.target_locale_id, kind), row)
    return list(found.values())[::3]


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    return tmp_path_factory.mktemp("po")


def test_msgfmt_takes_the_demo(folder: Path) -> None:
    if shutil.which("msgfmt") is None:
        missing("msgfmt")
    sample = _sample()
    assert len({row.target_locale_id for row in sample}) == 7
    for row in sample:
        name, data = export(row, "po")
        file = folder / name
        file.write_bytes(data)
        ran = subprocess.run(
            ["msgfmt", "--check", "-o", "/dev/null", str(file)], capture_output=True, text=True
        )
        assert (ran.returncode, ran.stderr) == (0, ""), name


TECHNICAL = (
    "blank compendiumconflicts emails endwhitespace escapes filepaths functions isfuzzy newlines "
    "nplurals numbers options printf pythonbraceformat startwhitespace tabs urls variables xmltags"
).split()


def test_pofilter_finds_nothing(tmp_path: Path) -> None:
    """The checks of form; those of taste (quotes, capitals) judge the texts, not the files."""
    tool = Path(sys.executable).parent / "pofilter"
    if not tool.exists():
        missing("pofilter")
    (tmp_path / "in").mkdir()
    for row in _sample():
        name, data = export(row, "po")
        (tmp_path / "in" / name).write_bytes(data)
    tests = [f"--test={name}" for name in TECHNICAL]
    (tmp_path / "out").mkdir()
    subprocess.run(
        [str(tool), "--progress=none", *tests, str(tmp_path / "in"), str(tmp_path / "out")],
        check=True, capture_output=True,
    )  # fmt: skip
    assert [file.name for file in (tmp_path / "out").rglob("*.po")] == []


def test_pofilter_would_find_something(tmp_path: Path, translation: Translation) -> None:
    tool = Path(sys.executable).parent / "pofilter"
    if not tool.exists():
        missing("pofilter")
    po = _own(translation)
    po[0].msgstr = f"<b>{po[0].msgid}"
    (tmp_path / "in").mkdir()
    (tmp_path / "out").mkdir()
    (tmp_path / "in" / "x.po").write_text(str(po))
    tests = [f"--test={name}" for name in TECHNICAL]
    subprocess.run(
        [str(tool), "--progress=none", *tests, str(tmp_path / "in"), str(tmp_path / "out")],
        check=True, capture_output=True,
    )  # fmt: skip
    assert [file.name for file in (tmp_path / "out").rglob("*.po")] == ["x.po"]
