"""The one true state, and what everything shows of it; on the demo's three unfinished pages."""

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Page

from languages import CODES, LANGUAGES, NATIONAL
from translation.fallback import best_versions, resolve
from translation.state import Publicness, TextState, states

pytestmark = pytest.mark.django_db


def _states(slug: str) -> dict[str, tuple[str, str]]:
    page = Page.objects.filter(slug=slug, depth=4).first()
    found = states([page.translation_key])[page.translation_key]
    return {code: (state.text.value, state.publicness.value) for code, state in found.items()}


def test_complete_page() -> None:
    found = _states("ikat")
    assert found.pop("uz") == ("origin", "live")
    assert set(found.values()) == {("complete", "live")}


def test_page_translated_into_two_languages() -> None:
    """stories/samarkand-paper: Uzbek origin, English and Russian."""
    found = _states("samarkand-paper")
    assert found["uz"] == ("origin", "live")
    assert found["en"] == found["ru"] == ("complete", "live")
    for code in ("kk", "ky", "tg", "tk"):
        assert found[code] == ("missing", "none")


def test_page_half_translated() -> None:
    """heritage/togyzqumalaq: Kazakh origin, Kyrgyz and Uzbek, half done in English."""
    found = _states("togyzqumalaq")
    assert found["kk"] == ("origin", "live")
    assert found["ky"] == found["uz"] == ("complete", "live")
    assert found["en"] == ("in_progress", "draft")
    page = Page.objects.filter(slug="togyzqumalaq").first()
    progress = states([page.translation_key])[page.translation_key]["en"].progress
    assert 40 <= progress <= 60


def test_page_that_has_gone_stale() -> None:
    """stories/chiy: the Kyrgyz origin grew; English and Turkmen have not kept up, and stay public."""
    found = _states("chiy")
    assert found["ky"] == ("origin", "live")
    assert found["en"] == found["tk"] == ("stale", "live")
    for code in ("kk", "tg", "uz", "ru"):
        assert found[code] == ("complete", "live")


def test_number_of_queries_does_not_depend_on_the_number_of_pages() -> None:
    keys = list(Page.objects.filter(depth=4).values_list("translation_key", flat=True).distinct())
    assert len(keys) > 30
    draft = Page.objects.filter(slug="togyzqumalaq").first().translation_key
    states([draft])  # the table of locales is kept by the process
    with CaptureQueriesContext(connection) as one:
        states([draft])
    with CaptureQueriesContext(connection) as all_of_them:
        states(keys)
    assert len(one) == len(all_of_them) <= 3


def test_unpublished_translation(client: Client) -> None:
    page = Page.objects.get(slug="ikat", locale__language_code="kk").specific
    page.unpublish()
    state = states([page.translation_key])[page.translation_key]["kk"]
    assert state.publicness is Publicness.UNPUBLISHED
    assert state.text is TextState.STALE or state.text is TextState.COMPLETE
    soup = BeautifulSoup(client.get("/uz/stories/ikat/").content, "html.parser")
    assert "kk" not in {link["hreflang"] for link in soup.find_all("link", hreflang=True)}


# --- fallback


@pytest.mark.parametrize(
    ("slug", "expected"),
    [
        ("samarkand-paper", {"uz": "uz", "en": "en", "ru": "ru", "kk": "ru", "tk": "ru"}),
        ("togyzqumalaq", {"kk": "kk", "ky": "ky", "uz": "uz", "tg": "kk", "en": "kk", "ru": "kk"}),
    ],
)
def test_best_language(slug: str, expected: dict[str, str]) -> None:
    for reader, language in expected.items():
        found = best_versions(Page.objects.filter(slug=slug), reader)
        assert [page.locale.language_code for page in found] == [language]


def test_without_bridge_and_origin_any_language_is_better_than_none() -> None:
    Page.objects.get(slug="togyzqumalaq", locale__language_code="kk").unpublish()
    found = best_versions(Page.objects.filter(slug="togyzqumalaq"), "tg")
    assert [page.locale.language_code for page in found] == ["ky"] or [
        page.locale.language_code for page in found
    ] == ["uz"]


def test_every_page_once() -> None:
    keys = set(Page.objects.live().filter(depth__gt=1).values_list("translation_key", flat=True))
    for code in CODES:
        found = [page.translation_key for page in best_versions(Page.objects.all(), code)]
        assert len(found) == len(set(found))
        assert keys <= set(found)


def test_resolve_keeps_to_public_pages() -> None:
    page = Page.objects.get(slug="samarkand-paper", locale__language_code="uz")
    draft = Page.objects.get(slug="togyzqumalaq", locale__language_code="en")
    found = resolve([page.pk, draft.pk, 999_999], "tk")
    assert found[page.pk].locale.language_code == "ru"
    assert found[draft.pk].locale.language_code == "kk"
    assert 999_999 not in found
    assert resolve([], "kk") == {}


# --- what visitors see


def test_listing_labels_the_other_language(client: Client) -> None:
    soup = BeautifulSoup(client.get("/tk/stories/?page=1").content, "html.parser")
    links = [a for a in soup.find_all("a") if a.get("href") == "/ru/stories/samarkand-paper/"]
    assert links
    assert links[0]["lang"] == "ru"
    assert links[0].find_next("span", class_="tag").get_text(strip=True)
    own = next(a for a in soup.find_all("a") if a.get("href") == "/tk/stories/ikat/")
    assert not own.has_attr("lang")


@pytest.mark.parametrize("code", ["kk", "ky", "tg", "tk"])
def test_missing_language_is_answered_honestly(client: Client, code: str) -> None:
    response = client.get(f"/{code}/stories/samarkand-paper/")
    assert response.status_code == 404
    soup = BeautifulSoup(response.content, "html.parser")
    assert soup.html["lang"] == code
    assert soup.find("meta", attrs={"name": "robots"})["content"] == "noindex"
    offered = {a["hreflang"]: a["href"] for a in soup.main.find_all("a", hreflang=True)}
    assert offered == {c: f"/{c}/stories/samarkand-paper/" for c in ("uz", "en", "ru")}
    for link in soup.main.find_all("a", hreflang=True):
        assert link.span["lang"] == link["hreflang"]
        assert link.span.get_text(strip=True)


def test_draft_is_not_offered(client: Client) -> None:
    response = client.get("/tg/heritage/togyzqumalaq/")
    assert response.status_code == 404
    assert b'/en/heritage/togyzqumalaq/"' not in response.content.split(b"<main")[1]


def test_switcher_keeps_the_page_and_marks_what_is_missing(client: Client) -> None:
    soup = BeautifulSoup(client.get("/uz/stories/samarkand-paper/").content, "html.parser")
    menu = soup.find("details", class_="menu").find_all("a")
    assert [link["hreflang"] for link in menu] == list(CODES)
    for link in menu:
        code = link["hreflang"]
        assert link.find(string=True, recursive=False).strip() == LANGUAGES[code].endonym
        assert link["href"].endswith(f"?to=/{code}/stories/samarkand-paper/")
        assert ("missing" in link.get("class", [])) == (code in {"kk", "ky", "tg", "tk"})
    assert client.get(menu[0]["href"], follow=True).status_code == 404


def test_stale_page_says_so(client: Client) -> None:
    def notes(path: str) -> list[str]:
        soup = BeautifulSoup(client.get(path).content, "html.parser")
        return [note.get_text(strip=True) for note in soup.select("main .note")]

    assert len(notes("/en/stories/chiy/")) == 1
    assert len(notes("/tk/stories/chiy/")) == 1
    assert not notes("/ru/stories/chiy/")
    assert not notes("/ky/stories/chiy/")


def test_hreflang_names_the_live_languages_only(client: Client) -> None:
    soup = BeautifulSoup(client.get("/ru/stories/samarkand-paper/").content, "html.parser")
    found = {link["hreflang"] for link in soup.find_all("link", hreflang=True)}
    assert found == {"uz", "en", "ru", "x-default"}


def test_home_without_a_live_language_is_not_served_in_another(client: Client) -> None:
    Page.objects.get(slug="home-kk").specific.unpublish()
    response = client.get("/kk/")
    assert response.status_code == 404
    assert b'<html lang="kk"' in response.content


def test_five_languages_are_origins() -> None:
    from translation.records import TranslationSource

    origins = set(TranslationSource.objects.values_list("locale__language_code", flat=True))
    assert set(NATIONAL) | {"en", "ru"} == origins
