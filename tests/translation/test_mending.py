"""What translators write is mended segment by segment, and the page's history has it as typed."""

from urllib.parse import urlencode

import polib
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from wagtail.models import Locale, Page, PageLogEntry
from wagtail_localize.models import (
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)

from stories.models import StoryPage
from translation.exchange import import_po

pytestmark = pytest.mark.django_db


@pytest.fixture
def translation() -> Translation:
    """A Kazakh page given to Uzbek translators, not translated yet."""
    page = StoryPage.objects.get(slug="ikat", locale__language_code="uz")
    kazakh = page.get_translation(Locale.objects.get(language_code="kk"))
    made = StoryPage(title="Сыбызғы", slug="sybyzgy", locale=kazakh.locale, summary="Ескі аспап")
    kazakh.get_parent().add_child(instance=made)
    source, _made = TranslationSource.get_or_create_from_instance(made)
    uzbek = Translation.objects.create(source=source, target_locale=page.locale)
    uzbek.save_target(publish=False)
    return uzbek


def put(client: Client, translation: Translation, path: str, text: str) -> dict:
    segment = StringSegment.objects.get(source=translation.source, context__path=path)
    url = reverse("wagtail_localize:edit_string_translation", args=[translation.pk, segment.pk])
    response = client.put(
        url, urlencode({"value": text}), content_type="application/x-www-form-urlencoded"
    )
    assert response.status_code in (200, 201)
    return response.json()


def stored(translation: Translation, path: str) -> str:
    return StringTranslation.objects.get(
        context__object_id=translation.source.object_id,
        context__path=path,
        locale=translation.target_locale,
    ).data


def logged(translation: Translation, action: str = "core.mend") -> list[PageLogEntry]:
    page = translation.get_target_instance()
    return list(PageLogEntry.objects.filter(page=page.pk, action=action).order_by("pk"))


def test_a_segment(admin_client: Client, translation: Translation) -> None:
    answer = put(admin_client, translation, "title", "O'zbek <b>sibizg'isi</b>")
    assert answer["data"] == "Oʻzbek <b>sibizgʻisi</b>", "the editor shows what was saved"
    assert stored(translation, "title") == answer["data"]
    page = translation.get_target_instance()
    assert Page.objects.get(pk=page.pk).draft_title == answer["data"]
    (entry,) = logged(translation)
    assert entry.data["as_typed"] == {"title": "O'zbek <b>sibizg'isi</b>"}
    assert entry.user.username == "admin"
    html = admin_client.get(reverse("wagtailadmin_pages:history", args=[page.pk])).content.decode()
    assert "O&#x27;zbek → Oʻzbek" in html
    assert "O&#x27;zbek &lt;b&gt;sibizg&#x27;isi&lt;/b&gt;" in html, "the whole text as typed"


def test_sound_segments_leave_no_trace(admin_client: Client, translation: Translation) -> None:
    put(admin_client, translation, "title", "Oʻzbek sibizgʻisi")
    assert logged(translation) == []


def test_links_are_left_alone(admin_client: Client, translation: Translation) -> None:
    text = "o'z@mail.uz <a id=\"a1\">o'z</a>"
    assert put(admin_client, translation, "summary", text)["data"] == text


def test_written_again_it_stays(admin_client: Client, translation: Translation) -> None:
    put(admin_client, translation, "title", "O'zbek")
    assert put(admin_client, translation, "title", "O'zbek")["data"] == "O'zbek"
    assert put(admin_client, translation, "title", "O'zbek qo'li")["data"] == "O'zbek qoʻli"
    assert len(logged(translation, "core.keep")) == 1
    translation.save_target(publish=True)
    assert translation.get_target_instance().title == "O'zbek qoʻli"


def filled(translation: Translation) -> bytes:
    po: polib.POFile = translation.export_po()
    texts = {"title": "O'zbek", "summary": 'Eski "cholg\'u"'}
    for entry in po:
        entry.msgstr = texts.get(entry.msgctxt, "matn")
    return str(po).encode()


def test_a_file_is_logged_once(translation: Translation) -> None:
    import_po(translation, filled(translation))
    assert stored(translation, "title") == "Oʻzbek"
    assert stored(translation, "summary") == "Eski “cholgʻu”"
    (entry,) = logged(translation)
    assert entry.data["count"] == 2
    assert set(entry.data["as_typed"]) == {"title", "summary"}


def test_the_same_file_again_changes_nothing(translation: Translation) -> None:
    import_po(translation, filled(translation))
    import_po(translation, filled(translation))
    assert stored(translation, "title") == "Oʻzbek"
    assert len(logged(translation)) == 1
    assert logged(translation, "core.keep") == []


def test_an_upload_says_what_was_mended(admin_client: Client, translation: Translation) -> None:
    url = f"/admin/localize/translate/{translation.pk}/pofile/upload/"
    upload = SimpleUploadedFile("x.po", filled(translation))
    response = admin_client.post(url, {"file": upload}, follow=True)
    shown = [str(message) for message in response.context["messages"]]
    assert any("O'zbek → Oʻzbek" in message for message in shown)


def test_without_a_page_nothing_is_mended(translation: Translation) -> None:
    other = Translation.objects.create(
        source=translation.source, target_locale=Locale.objects.get(language_code="tk")
    )
    po = other.export_po()
    for entry in po:
        entry.msgstr = "Așgabat"
    import_po(other, str(po).encode())
    assert stored(other, "title") == "Așgabat"
