"""The search page: results, filters, suggestions, help, bad input, the editors' report."""

import json

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import Group, User
from django.core.management import call_command
from django.test import Client

from languages import CODES
from search.models import DailyTotal

pytestmark = pytest.mark.django_db


def _soup(client: Client, path: str) -> BeautifulSoup:
    response = client.get(path)
    assert response.status_code == 200, path
    return BeautifulSoup(response.content, "html.parser")


@pytest.mark.parametrize("code", CODES)
def test_every_language_has_its_page(client: Client, code: str) -> None:
    soup = _soup(client, f"/{code}/search/")
    assert soup.html["lang"] == code
    assert len(soup.find_all("h1")) == 1
    assert soup.find("meta", attrs={"name": "robots"})["content"] == "noindex"
    assert soup.find("input", attrs={"name": "q"})


@pytest.mark.parametrize("typed", ["samarqand", "Самарқанд", "SAMARQAND", "samarq"])
def test_results(client: Client, typed: str) -> None:
    soup = _soup(client, f"/uz/search/?q={typed}")
    links = [a["href"] for a in soup.select(".hits h3 a")]
    assert links[0] == "/uz/heritage/samarkand/"
    assert len(links) == len(set(links))
    assert soup.select_one(".hits h3 mark").get_text() == "Samarqand"


def test_a_result_of_another_language_is_labelled(client: Client) -> None:
    hit = _soup(client, "/tk/search/?q=Самаркандская+бумага").select_one(".hits li")
    assert hit.h3.a["lang"] == "ru"
    assert hit.select_one(".tag").get_text()


def test_filters_keep_the_query(client: Client) -> None:
    soup = _soup(client, "/en/search/?q=felt&type=work")
    chosen = soup.select_one(".facet a[aria-current]")
    assert "q=felt" in chosen["href"]
    assert "type" not in chosen["href"]
    assert all("/creators/" in a["href"] for a in soup.select(".hits h3 a"))


def test_another_language_searches_for_the_same(client: Client) -> None:
    soup = _soup(client, "/kk/search/?q=киіз+үй&type=heritage&page=1")
    links = [a["href"] for a in soup.find_all("a", href=True) if "/language/uz/" in a["href"]]
    answer = client.get(links[0], follow=True)
    assert answer.status_code == 200
    assert answer.request["PATH_INFO"] == "/uz/search/"
    form = BeautifulSoup(answer.content, "html.parser")
    assert form.find("input", attrs={"name": "q"})["value"] == "киіз үй"
    assert form.select_one(".facet a[aria-current]")


def test_nothing_found_helps(client: Client) -> None:
    soup = _soup(client, "/uz/search/?q=samarqnad")
    assert soup.select_one("a[href*='q=samarqand']")
    assert soup.select(".choices a")
    alone = _soup(client, "/uz/search/?q=samarqand+qwertyuiop")
    assert alone.select_one(".choices a[href='?q=samarqand']")


def test_suggestions(client: Client) -> None:
    response = client.get("/uz/search/suggest/", {"q": "sama"})
    found = json.loads(response.content)["suggestions"]
    assert found[0]["url"] == "/uz/heritage/samarkand/"
    assert found[0]["lang"] == "uz"
    assert found[0]["language"] == ""
    assert json.loads(client.get("/uz/search/suggest/").content) == {"suggestions": []}


BAD = [
    "", " ", "*", '"', "'", "\\", "a:b", "{title}", "NEAR(", "AND OR NOT", ":*", "&|!", "<script>",
    "%%", "()", "😀", "\u202e\u0301\u0301", "a" * 3000, "а " * 600, "ﷺ", "1 2 3", "\ufffd", "—", "%s",
    "İ" * 200, "'; DROP TABLE search_entry; --",
]  # fmt: skip


@pytest.mark.parametrize("typed", BAD, ids=range(len(BAD)))
@pytest.mark.parametrize("path", ["search/", "search/suggest/"])
def test_bad_input_is_answered(client: Client, typed: str, path: str) -> None:
    response = client.get(f"/kk/{path}", {"q": typed})
    assert response.status_code in {200, 400}
    assert b"<script>alert" not in response.content


@pytest.mark.parametrize(
    "query",
    ["q=felt&type=nothing", "q=felt&country=xx", "q=felt&page=99", "q=felt&page=x", "page=-1"],
)
def test_what_is_not_there(client: Client, query: str) -> None:
    assert client.get(f"/en/search/?{query}").status_code == 404


def test_what_a_visitor_types_is_escaped(client: Client) -> None:
    body = client.get("/en/search/", {"q": "<img src=x onerror=alert(1)>"}).content
    assert b"<img src=x" not in body


def test_only_get(client: Client) -> None:
    assert client.post("/en/search/", {"q": "felt"}).status_code == 405


def test_searches_are_counted_once_a_search(client: Client) -> None:
    for query in ("q=kumush", "q=kumush&page=1", "q=kumush&type=work"):
        client.get(f"/uz/search/?{query}")
    total = DailyTotal.objects.get(language="uz", terms="kumush")
    assert total.searches == 2, "a filtered list is the same search"
    assert {field.name for field in DailyTotal._meta.fields} == {
        "id", "day", "language", "terms", "searches", "found",
    }  # fmt: skip


def _signed_in(*groups: str) -> Client:
    user = User.objects.create_user("aigul", password="x")
    user.groups.add(*Group.objects.filter(name__in=groups))
    client = Client()
    client.force_login(user)
    return client


def test_editors_see_the_report(client: Client) -> None:
    call_command("setup_site", verbosity=0)
    for _time in range(2):
        client.get("/uz/search/?q=kumush")
        client.get("/uz/search/?q=yoqutxon")
    editor = _signed_in("Editors")
    body = editor.get("/admin/reports/searches/").content.decode()
    assert "kumush" in body
    nothing = editor.get("/admin/reports/searches/?nothing=yes&period=7").content.decode()
    assert "yoqutxon" in nothing
    assert "kumush" not in nothing
    export = editor.get("/admin/reports/searches/?export=csv")
    assert b"kumush,uz,2" in b"".join(export.streaming_content)


def test_others_do_not() -> None:
    from django.contrib.auth.models import Permission

    client = _signed_in()
    user = User.objects.get(username="aigul")
    user.user_permissions.add(Permission.objects.get(codename="access_admin"))
    assert client.get("/admin/reports/searches/").status_code in {302, 403}
    assert "/admin/reports/searches/" not in client.get("/admin/").content.decode()
