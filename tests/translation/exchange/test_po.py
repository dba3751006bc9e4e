"""A PO file is imported whole or refused whole, with line and reason."""

import polib
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from hypothesis import given, settings
from hypothesis import strategies as st
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from stories.models import StoryPage
from translation.exchange import ID_HEADER, RefusedFile, import_po, parse_po

pytestmark = pytest.mark.django_db


@pytest.fixture
def translation() -> Translation:
    page = StoryPage.objects.get(slug="samarkand-paper", locale__language_code="uz")
    source = TranslationSource.objects.get_for_instance(page)
    locale = Locale.objects.get(language_code="tk")
    made = Translation.objects.create(source=source, target_locale=locale)
    made.save_target(publish=False)
    return made


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


def test_too_long_a_title_is_marked_not_crashed(translation: Translation) -> None:
    po = _filled(translation)
    title = next(entry for entry in po if entry.msgctxt == "title")
    title.msgstr = "ü" * 300
    import_po(translation, str(po).encode())
    stored = StringTranslation.objects.get(
        context__object_id=translation.source.object_id,
        context__path="title",
        locale=translation.target_locale,
    )
    assert stored.has_error
    assert "255" in stored.field_error
    translation.save_target(publish=False)
    assert translation.get_target_instance().title != "ü" * 300
