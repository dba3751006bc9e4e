"""Listings in each language's alphabetical order, with index bars; the same on both databases."""

import pytest
from bs4 import BeautifulSoup
from django.core.management import call_command
from django.test import Client
from wagtail.models import Locale

from core.models.order import TitleKey, add_missing_keys
from creators.models import CreatorPage, CreatorsIndexPage
from heritage.models import HeritageItemPage
from languages import CODES, LANGUAGES
from languages.order import initial, sort_key

pytestmark = pytest.mark.django_db


def _titles(client: Client, path: str) -> list[str]:
    soup = BeautifulSoup(client.get(path).content, "html.parser")
    return [a.get_text() for a in soup.select(".tile h3 a")]


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("section", ["heritage", "creators"])
def test_listings_are_in_the_order_of_the_alphabet(client: Client, section: str, code: str) -> None:
    titles = _titles(client, f"/{code}/{section}/")
    assert len(titles) > 4
    assert titles == sorted(titles, key=lambda title: sort_key(title, code))


def _creators(code: str, *names: str) -> None:
    index = CreatorsIndexPage.objects.get(locale__language_code=code)
    for number, name in enumerate(names):
        page = CreatorPage(
            title=name, slug=f"made-{number}-{code}", kind="jeweller", craft="jewellery", country="tj",
            locale=Locale.objects.get(language_code=code), live=True,
        )  # fmt: skip
        index.refresh_from_db()
        index.add_child(instance=page)


def test_tajik_creators(client: Client) -> None:
    _creators("tg", "Ҷамшед", "Ғуломов", "Ҳанифа", "Гулрухсор", "Чинор", "Ӯлмас", "Умар", "Хуршед")
    everyone = _titles(client, "/tg/creators/") + _titles(client, "/tg/creators/?page=2")
    titles = [t for t in everyone if t.split()[0] in
              {"Ҷамшед", "Ғуломов", "Ҳанифа", "Гулрухсор", "Чинор", "Ӯлмас", "Умар", "Хуршед"}]  # fmt: skip
    expected = ["Гулрухсор", "Ғуломов", "Умар", "Ӯлмас", "Хуршед", "Ҳанифа", "Чинор", "Ҷамшед"]
    assert titles == expected


def test_a_text_of_another_script_stands_behind(client: Client) -> None:
    _creators("ru", "Аааева")
    assert len(_titles(client, "/tk/creators/?page=2")) < 12, "the last page"
    assert _titles(client, "/tk/creators/?page=2")[-1] == "Аааева"
    assert _titles(client, "/tk/creators/?letter=other") == ["Аааева"]


@pytest.mark.parametrize("code", CODES)
def test_the_bar_has_the_alphabet(client: Client, code: str) -> None:
    soup = BeautifulSoup(client.get(f"/{code}/heritage/").content, "html.parser")
    shown = [li.get_text(strip=True) for li in soup.select(".letters li")][1:]
    assert shown[: len(LANGUAGES[code].alphabet)] == list(LANGUAGES[code].alphabet)
    for link in soup.select(".letters a")[1:]:
        titles = _titles(client, f"/{code}/heritage/{link['href']}")
        assert titles
        assert {initial(title, code) for title in titles} == {link.get_text().replace("…", "")}


@pytest.mark.parametrize("letter", ["Q", "қ", "Ъ" * 50, "%00", "<b>"])
def test_no_such_letter(client: Client, letter: str) -> None:
    assert client.get(f"/kk/heritage/?letter={letter}").status_code in {400, 404}


def test_a_letter_that_nothing_begins_with_is_an_empty_listing(client: Client) -> None:
    response = client.get("/kk/heritage/?letter=Щ")
    assert response.status_code == 200
    assert not BeautifulSoup(response.content, "html.parser").select(".tile")


def test_keys_follow_the_title() -> None:
    page = HeritageItemPage.objects.filter(locale__language_code="uz").first()
    assert TitleKey.objects.filter(page=page).count() == len(CODES)
    page.title = "Choyxona"
    page.save()
    assert TitleKey.objects.get(page=page, language="uz").letter == "Ch"
    assert TitleKey.objects.get(page=page, language="tk").letter == ""
    assert TitleKey.objects.get(page=page, language="kk").letter == ""


def test_the_title_of_a_draft_changes_no_key_of_the_live_page() -> None:
    page = HeritageItemPage.objects.filter(locale__language_code="uz", live=True).first()
    before = TitleKey.objects.get(page=page, language="uz")
    page.title = "Choyxona" if before.letter != "Ch" else "Gilam"
    page.save_revision()
    assert TitleKey.objects.get(page=page, language="uz").key == before.key
    page.get_latest_revision().publish()
    assert TitleKey.objects.get(page=page, language="uz").key == sort_key(page.title, "uz")


def test_missing_keys_are_added() -> None:
    TitleKey.objects.all().delete()
    assert add_missing_keys() > 50
    assert add_missing_keys() == 0


def test_keys_of_a_language_that_is_added_later_are_added() -> None:
    TitleKey.objects.filter(language="tk").delete()
    assert add_missing_keys() > 50
    assert TitleKey.objects.filter(language="tk").count() == (
        TitleKey.objects.filter(language="kk").count()
    )


def test_all_keys_can_be_worked_out_anew() -> None:
    right = dict(TitleKey.objects.values_list("pk", "key"))
    TitleKey.objects.update(key="0", letter="?")
    call_command("sort_titles", verbosity=0)
    assert dict(TitleKey.objects.values_list("pk", "key")) == right
    assert not TitleKey.objects.filter(letter="?").exists()
