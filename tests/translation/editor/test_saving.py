"""Saving one text: what is stored, what is told, who may, and who wrote it meanwhile."""

import pytest
from django.contrib.auth.models import User
from django.db import IntegrityError
from django.test import Client
from django.urls import reverse
from wagtail.models import PageLogEntry
from wagtail_localize.models import StringTranslation, Translation

from tests.translation.editor import desks
from translation.checking import digest
from translation.editor import saving

pytestmark = pytest.mark.django_db
TEXT = "Kuy — doʻmbirada yakka ijro etiladigan kichik asar. Uning ortida doim bir voqea bor."


@pytest.fixture
def work() -> Translation:
    return desks.translation()


@pytest.fixture
def user() -> User:
    return desks.translator()


@pytest.fixture
def signed_in(client: Client, user: User) -> Client:
    client.force_login(user)
    return client


def address(work: Translation, name: str = "save", path: str = "summary") -> str:
    return reverse(f"workbench_editor:{name}", args=[work.pk, desks.segment(work, path).pk])


def base(work: Translation, path: str = "summary") -> str:
    row = desks.row(work, path)
    return digest(row.data) if row else ""


def put(client: Client, work: Translation, text: str, seen: str | None = None, path="summary"):
    seen = base(work, path) if seen is None else seen
    return client.post(address(work, path=path), {"text": text, "base": seen})


def test_a_text_is_saved(signed_in: Client, work: Translation, user: User) -> None:
    response = put(signed_in, work, TEXT)
    answer = response.json()
    assert (response.status_code, answer["status"], answer["text"]) == (200, "saved", TEXT)
    row = desks.row(work)
    assert (row.data, row.translation_type, row.last_translated_by) == (TEXT, "manual", user)
    assert answer["base"] == digest(TEXT)
    assert (answer["done"], answer["total"]) == work.get_progress()[::-1]


def test_what_is_typed_is_stored_as_html(signed_in: Client, work: Translation) -> None:
    put(signed_in, work, "felt & <b>wool</b>\r\n5 < 6")
    assert desks.row(work).data == "felt &amp; <b>wool</b><br/>5 &lt; 6"


def test_letters_are_mended_and_told_and_may_be_kept(signed_in: Client, work: Translation) -> None:
    answer = put(signed_in, work, "O'zbek kuyi").json()
    assert answer["text"] == "Oʻzbek kuyi"
    assert "O'zbek → Oʻzbek" in answer["mended"]
    again = put(signed_in, work, "O'zbek kuyi").json()
    assert (again["text"], again["mended"]) == ("O'zbek kuyi", "")


def test_somebody_elses_text_is_never_overwritten(signed_in: Client, work: Translation) -> None:
    seen = base(work)
    row = desks.row(work)
    row.data, row.last_translated_by = "Boshqa matn", User.objects.create_user("other")
    row.save()
    response = put(signed_in, work, TEXT, seen)
    answer = response.json()
    assert (response.status_code, answer["status"]) == (409, "conflict")
    assert (answer["text"], answer["by"]) == ("Boshqa matn", "other")
    assert desks.row(work).data == "Boshqa matn"
    assert put(signed_in, work, TEXT, answer["base"]).status_code == 200, "on purpose it may be"
    assert desks.row(work).data == TEXT


def test_a_text_that_was_taken_away_is_a_conflict_too(signed_in: Client, work: Translation) -> None:
    seen = base(work)
    desks.row(work).delete()
    assert put(signed_in, work, TEXT, seen).json()["text"] == ""
    assert desks.row(work) is None


def test_the_same_text_from_two_people_is_no_conflict(signed_in: Client, work: Translation) -> None:
    text = desks.row(work).data
    assert put(signed_in, work, text, "old").json()["status"] == "unchanged"


def test_first_by_a_moment(
    signed_in: Client, work: Translation, monkeypatch: pytest.MonkeyPatch
) -> None:
    def beaten(*_args: object) -> None:
        raise IntegrityError

    monkeypatch.setattr(saving, "_write", beaten)
    assert put(signed_in, work, TEXT).status_code == 409


def test_an_empty_text_takes_the_translation_away(signed_in: Client, work: Translation) -> None:
    answer = put(signed_in, work, " \n ").json()
    assert (answer["status"], answer["base"]) == ("removed", "")
    assert desks.row(work) is None


def test_a_machines_text_is_ones_own_once_it_is_saved(
    signed_in: Client, work: Translation, user: User
) -> None:
    row = desks.row(work)
    StringTranslation.objects.filter(pk=row.pk).update(translation_type="machine", tool_name="x")
    put(signed_in, work, row.data)
    row = desks.row(work)
    assert (row.translation_type, row.tool_name, row.last_translated_by) == ("manual", "", user)


def test_errors_are_saved_and_said(signed_in: Client, work: Translation) -> None:
    answer = put(signed_in, work, "<b>Kuy").json()
    assert answer["errors"] == 1
    assert "markup" in answer["html"]
    assert desks.row(work).data == "<b>Kuy"
    long = put(signed_in, work, "Kuy " * 100).json()
    assert long["errors"] == 1
    assert desks.row(work).has_error
    assert put(signed_in, work, TEXT).json()["errors"] == 0
    assert not desks.row(work).has_error


def test_one_entry_a_sitting(signed_in: Client, work: Translation, user: User) -> None:
    for text in ("Bir", "Ikki", "Uch"):
        put(signed_in, work, text)
    put(signed_in, work, "Uch")
    (entry,) = PageLogEntry.objects.filter(action="brand.translate_text", user=user)
    assert entry.page_id == desks.page_of(work).pk
    assert entry.data == {"language": "uz", "count": 3}
    PageLogEntry.objects.filter(pk=entry.pk).update(timestamp="2026-01-01T00:00:00Z")
    put(signed_in, work, "Toʻrt")
    assert PageLogEntry.objects.filter(action="brand.translate_text", user=user).count() == 2


@pytest.mark.parametrize("name", ["save", "check"])
def test_too_long_to_be_a_text(signed_in: Client, work: Translation, name: str) -> None:
    response = signed_in.post(address(work, name), {"text": "a" * 50_001, "base": base(work)})
    assert response.status_code == 400
    assert response.json()["error"]


@pytest.mark.parametrize("data", [{}, {"base": "x"}, {"text\0": "x"}])
def test_without_a_text(signed_in: Client, work: Translation, data: dict) -> None:
    assert signed_in.post(address(work), data).status_code == 400


def test_hostile_texts_are_stored_harmlessly(signed_in: Client, work: Translation) -> None:
    for text in ("\0", "a\0b", "<script>alert(1)</script>", "&#0;", "\ufffe", "﷽" * 300):
        assert put(signed_in, work, text).status_code == 200
    response = signed_in.get(reverse("workbench_editor:edit", args=[desks.page_of(work).pk]))
    assert response.status_code == 200
    put(signed_in, work, "<script>alert(1)</script></textarea>")
    html = signed_in.get(
        reverse("workbench_editor:edit", args=[desks.page_of(work).pk])
    ).content.decode()
    assert "<script>alert(1)" not in html


def test_checks_of_what_is_not_saved(signed_in: Client, work: Translation) -> None:
    before = desks.row(work).data
    answer = signed_in.post(address(work, "check"), {"text": "<b>1999"}).json()
    assert answer["errors"] == 1
    assert answer["warnings"] >= 1
    assert desks.row(work).data == before
    empty = signed_in.post(address(work, "check"), {}).json()
    assert (empty["errors"], empty["html"].strip()) == (0, ""), "to do, which its state says"


@pytest.mark.parametrize("name", ["save", "check", "memory"])
def test_a_text_of_another_page_is_not_found(
    signed_in: Client, work: Translation, name: str
) -> None:
    other = desks.segment(desks.translation("Ортеке: билейтін ағаш теке", "ky"))
    url = reverse(f"workbench_editor:{name}", args=[work.pk, other.pk])
    method = signed_in.get if name == "memory" else signed_in.post
    assert method(url, {"text": "x"}).status_code == 404


@pytest.mark.parametrize("code", ["kk", "tk"])
def test_who_has_no_right_changes_nothing(client: Client, work: Translation, code: str) -> None:
    client.force_login(desks.translator("x", code))
    before = desks.row(work).data
    response = put(client, work, TEXT)
    assert response.status_code == 403
    assert "oʻzbekcha" in response.json()["error"]
    assert desks.row(work).data == before


def test_visitors_are_sent_to_sign_in(client: Client, work: Translation) -> None:
    assert put(client, work, TEXT).status_code == 302
    assert desks.row(work).data != TEXT


def test_get_is_refused(signed_in: Client, work: Translation) -> None:
    assert signed_in.get(address(work)).status_code == 405
