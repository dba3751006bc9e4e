"""«Translate this page», «Make this language the origin», and what menus and panels say."""

import sys
from types import ModuleType
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from wagtail import hooks
from wagtail.admin.api.views import PagesAdminAPIViewSet
from wagtail.models import Page
from wagtail_localize import wagtail_hooks as theirs
from wagtail_localize.models import Translation

from tests.people import person, signed_in
from tests.translation.origins.sets import versions
from translation.jobs.kinds import KINDS
from translation.models import Job
from translation.origins import quarantine
from translation.origins.known import origin_language

pytestmark = pytest.mark.django_db


def _soup(answer: Any) -> BeautifulSoup:
    return BeautifulSoup(answer.content, "html.parser")


def _form(page: Page) -> str:
    return f"/admin/localize/submit/page/{page.pk}/"


def _client(act: str, scope: str) -> Client:
    """Somebody with one grant."""
    return signed_in(person(f"{act}-{scope}", (act, scope)))


@pytest.fixture
def submitted(monkeypatch: pytest.MonkeyPatch) -> list[tuple[int, list[str]]]:
    """Stand-in for ``sync.submitting``; what it was asked for."""
    calls: list[tuple[int, list[str]]] = []
    module = ModuleType("translation.sync.submitting")
    module.submit = lambda page, codes, user: calls.append((page.pk, codes))  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "translation.sync.submitting", module)
    return calls


# --- translate


def test_form_lists_every_language_with_its_state(admin_client: Client) -> None:
    page = versions("samarkand-paper")["uz"]
    soup = _soup(admin_client.get(_form(page) + "?language=tk"))
    offered = {box["value"]: box.has_attr("checked") for box in soup.select("[name=languages]")}
    assert offered == {"kk": False, "ky": False, "tg": False, "tk": True}
    assert "English" in soup.select_one(".ori__table").get_text()


def test_one_page_is_submitted_at_once(admin_client: Client, submitted: list[Any]) -> None:
    page = versions("samarkand-paper")["uz"]
    answer = admin_client.post(_form(page), {"languages": ["tk", "kk"]})
    assert answer.status_code == 302
    assert submitted == [(page.pk, ["kk", "tk"])]


@pytest.mark.parametrize("codes", [[], ["ru"], ["xx"], ["uz"]])
def test_choice_that_cannot_be_is_refused(
    admin_client: Client, submitted: list[Any], codes: list[str]
) -> None:
    answer = admin_client.post(_form(versions("samarkand-paper")["uz"]), {"languages": codes})
    assert answer.status_code == 400
    assert _soup(answer).select_one(".help-critical").get_text(strip=True)
    assert not submitted


@pytest.mark.parametrize("method", ["get", "post"])
def test_translation_is_not_translated(
    admin_client: Client, submitted: list[Any], method: str
) -> None:
    pages = versions("samarkand-paper")
    url = _form(pages["ru"]) + "?language=kk"
    answer = getattr(admin_client, method)(url)
    assert answer.status_code == (200 if method == "get" else 409)
    links = {a["href"] for a in _soup(answer).select(".ori__acts a")}
    assert _form(pages["uz"]) + "?language=kk" in links
    assert f"/admin/workbench/origins/{pages['ru'].pk}/change/" in links
    assert not submitted


def test_subtree_is_a_job_from_each_origin(
    admin_client: Client, submitted: list[Any], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(KINDS, "translate", ("t", lambda job, progress: None))
    index = versions("stories", 3)
    first = index[origin_language(index["uz"].translation_key)]
    assert admin_client.post(_form(first), {"languages": ["ru"], "below": "1"}).status_code == 302
    job = Job.objects.get(kind="translate")
    assert job.payload["languages"] == (["ru"] if "ru" in job.payload["languages"] else None)
    pages = Page.objects.in_bulk(job.payload["pages"])
    assert len(pages) == first.get_descendants(inclusive=True).count()
    assert versions("ikat")["uz"].pk in pages
    assert versions("dombyra")["kk"].pk in pages
    assert not submitted


def test_only_languages_of_the_translator(submitted: list[Any]) -> None:
    page = versions("samarkand-paper")["uz"]
    client = _client("translate", "kk")
    offered = [box["value"] for box in _soup(client.get(_form(page))).select("[name=languages]")]
    assert offered == ["kk"]
    client.post(_form(page), {"languages": ["kk", "tk"]})
    assert not submitted
    client.post(_form(page), {"languages": ["kk"]})
    assert submitted == [(page.pk, ["kk"])]


def test_nobody_without_a_language_begins_a_translation(submitted: list[Any]) -> None:
    client = _client("approve", "kz")
    page = versions("samarkand-paper")["uz"]
    assert not _soup(client.get(_form(page))).select("[name=languages]")
    assert client.post(_form(page), {"languages": ["kk"]}).status_code in {302, 403}
    assert not submitted


# --- change of the origin


def test_origin_is_changed_after_being_asked(admin_client: Client) -> None:
    pages = versions("ikat")
    key, url = pages["uz"].translation_key, f"/admin/workbench/origins/{pages['kk'].pk}/change/"
    soup = _soup(admin_client.get(url))
    assert len(soup.select(".ori__table tbody tr")) == 7
    assert origin_language(key) == "uz"
    assert admin_client.post(url).status_code == 302
    assert origin_language(key) == "kk"


def test_unpublished_changes_of_the_origin_come_first(admin_client: Client) -> None:
    pages = versions("ikat")
    pages["uz"].save_revision(changed=True)
    url = f"/admin/workbench/origins/{pages['kk'].pk}/change/"
    assert admin_client.post(url).status_code == 409
    assert origin_language(pages["uz"].translation_key) == "uz"


def test_page_that_is_the_origin_is_refused(admin_client: Client) -> None:
    page = versions("ikat")["uz"]
    assert admin_client.post(f"/admin/workbench/origins/{page.pk}/change/").status_code == 409
    assert admin_client.get("/admin/workbench/origins/99999999/change/").status_code == 404
    assert admin_client.get("/admin/workbench/origins/1/change/").status_code == 404


@pytest.mark.parametrize(("act", "scope"), [("translate", "kk"), ("review", "kk")])
def test_translators_do_not_change_the_origin(act: str, scope: str) -> None:
    pages = versions("ikat")
    answer = _client(act, scope).post(f"/admin/workbench/origins/{pages['kk'].pk}/change/")
    assert answer.status_code in {302, 403}
    assert origin_language(pages["uz"].translation_key) == "uz"


def test_coordinator_changes_the_origin() -> None:
    pages = versions("ikat")
    _client("coordinate", "*").post(f"/admin/workbench/origins/{pages['kk'].pk}/change/")
    assert origin_language(pages["uz"].translation_key) == "kk"


# --- what is shown


def test_editor_of_the_origin_shows_it(admin_client: Client) -> None:
    pages = versions("ikat")
    soup = _soup(admin_client.get(f"/admin/pages/{pages['uz'].pk}/edit/"))
    panel = soup.select_one(".ori-status")
    assert "oʻzbekcha" in panel.get_text()
    assert f"/admin/pages/{pages['kk'].pk}/edit/" in {a["href"] for a in panel.select("a")}
    assert "Origin: oʻzbekcha" in soup.get_text()


def test_explorer_shows_the_origin(admin_client: Client) -> None:
    creator = versions("gulzat")
    first = origin_language(creator["ky"].translation_key)
    other = next(code for code in creator if code != first)
    soup = _soup(admin_client.get(f"/admin/pages/{creator[other].pk}/"))
    links = {" ".join(a.get_text().split()): a.get("href") for a in soup.select("a")}
    assert any(text.startswith("Origin: ") for text in links)
    assert "Make this language the origin" in links
    assert "Translate this page" not in links


def test_misleading_entries_of_wagtail_localize_are_gone(admin_client: Client) -> None:
    """Fails when upstream no longer has what the quarantine takes away."""
    for name, functions in quarantine.TAKEN_AWAY.items():
        left = [entry[0] for entry in hooks._hooks[name]]
        assert not set(functions) & set(left)
        for function in functions:
            assert function.__module__ == theirs.__name__
    assert set(quarantine.API_ACTIONS) <= set(PagesAdminAPIViewSet.actions)
    for url in (f"/admin/pages/{versions('ikat')['uz'].pk}/edit/", "/admin/pages/3/"):
        text = admin_client.get(url).content.decode()
        assert "Sync translated pages" not in text
        assert "Convert to alias" not in text


def test_submitted_page_is_a_draft_in_a_sound_tree(admin_client: Client) -> None:
    """Through the site's own submitting, no stand-in."""
    page = versions("samarkand-paper")["uz"]
    answer = admin_client.post(_form(page), {"languages": ["tk"]})
    made = versions("samarkand-paper")["tk"]
    assert answer.url == f"/admin/pages/{made.pk}/edit/"
    assert not made.live
    assert not any(Page.find_problems())


def test_restarting_keeps_what_was_written_meanwhile(admin_client: Client) -> None:
    page = versions("togyzqumalaq")["en"].specific
    work = Translation.objects.get(
        source__object_id=page.translation_key, target_locale_id=page.locale_id
    )
    Translation.objects.filter(pk=work.pk).update(enabled=False)
    page.summary = "Written by hand."
    page.save_revision().publish()
    address = f"/admin/pages/{page.pk}/edit/"
    admin_client.post(address, {"localize-restart-translation": "1"})
    work.refresh_from_db()
    assert work.enabled
    work.save_target(publish=False)
    newest = Page.objects.get(pk=page.pk).get_latest_revision_as_object()
    assert newest.summary == "Written by hand."


def test_a_draft_is_begun_by_its_own_ministry_only(submitted: list[tuple[int, list[str]]]) -> None:
    """What nobody approved must not become public by way of another language."""
    page = versions("samarkand-paper")["uz"]
    Page.objects.filter(pk=page.pk).update(live=False)
    _client("translate", "tk").post(_form(page), {"languages": ["tk"]})
    assert submitted == []
    _client("write", "uz").post(_form(page), {"languages": ["tk"]})
    assert submitted == [(page.pk, ["tk"])]
