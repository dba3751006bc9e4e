"""The front door, the remembered language, robots, sitemaps, feeds, health."""

import re
from xml.etree import ElementTree as ET

import pytest
from django.conf import settings
from django.test import Client
from wagtail.models import Page

from core.views import health
from languages import CODES
from stories.models import StoryPage

pytestmark = pytest.mark.django_db
NS = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml",
      "a": "http://www.w3.org/2005/Atom"}  # fmt: skip


@pytest.mark.parametrize(
    ("header", "code"),
    [
        ("kk", "kk"),
        ("ky-KG,ru;q=0.5", "ky"),
        ("de,uz;q=0.4,en;q=0.2", "uz"),
        ("fr", "en"),
        ("tg-TJ", "tg"),
    ],
)
def test_front_door_reads_accept_language(client: Client, header: str, code: str) -> None:
    response = client.get("/", HTTP_ACCEPT_LANGUAGE=header)
    assert response["Location"] == f"/{code}/"
    assert {"Accept-Language", "Cookie"} <= set(re.split(r",\s*", response["Vary"]))


def test_cookie_wins_over_the_header(client: Client) -> None:
    client.cookies["language"] = "tk"
    assert client.get("/", HTTP_ACCEPT_LANGUAGE="ru")["Location"] == "/tk/"


def test_no_cookie_before_a_choice(client: Client) -> None:
    for path in ("/", "/kk/", "/kk/stories/ikat/", "/kk/report/", "/kk/nothing/"):
        assert not client.get(path).cookies


def test_choosing_a_language_remembers_it_and_keeps_the_page(client: Client) -> None:
    response = client.get("/language/uz/?to=/uz/stories/ikat/")
    assert response["Location"] == "/uz/stories/ikat/"
    cookie = response.cookies["language"]
    assert cookie.value == "uz"
    assert cookie["httponly"]
    assert cookie["samesite"] == "Lax"
    assert client.get("/", HTTP_ACCEPT_LANGUAGE="ru")["Location"] == "/uz/"


@pytest.mark.parametrize(
    "target",
    [
        "//evil.example/",
        "https://evil.example/",
        "/\\evil.example/",
        "javascript:alert(1)",
        "evil",
        "",
        "/\t/evil.example",
    ],
)
def test_choosing_a_language_never_leads_elsewhere(client: Client, target: str) -> None:
    response = client.get("/language/uz/", {"to": target})
    assert response["Location"] == "/uz/"


def test_robots(client: Client) -> None:
    text = client.get("/robots.txt").content.decode()
    assert "Disallow: /admin/" in text
    assert f"Sitemap: {settings.SITE_URL}/sitemap.xml" in text


def test_sitemap_index_names_one_map_a_language(client: Client) -> None:
    root = ET.fromstring(client.get("/sitemap.xml").content)
    found = [loc.text for loc in root.findall("s:sitemap/s:loc", NS)]
    assert found == [f"{settings.SITE_URL}/sitemap-{code}.xml" for code in CODES]


@pytest.mark.parametrize("code", CODES)
def test_sitemap_holds_just_the_live_pages(client: Client, code: str) -> None:
    root = ET.fromstring(client.get(f"/sitemap-{code}.xml").content)
    addresses = [loc.text for loc in root.findall("s:url/s:loc", NS)]
    live = Page.objects.live().filter(locale__language_code=code, depth__gt=1).count()
    assert len(addresses) == len(set(addresses)) == live
    assert all(address.startswith(f"{settings.SITE_URL}/{code}/") for address in addresses)
    for entry in root.findall("s:url", NS):
        links = {link.get("hreflang"): link.get("href") for link in entry.findall("x:link", NS)}
        assert links[code] == entry.find("s:loc", NS).text
        assert "x-default" in links


def test_sitemap_advertises_no_missing_language(client: Client) -> None:
    text = client.get("/sitemap-tk.xml").content.decode()
    assert "/tk/heritage/togyzqumalaq/" not in text
    text = client.get("/sitemap-kk.xml").content.decode()
    assert "/kk/heritage/togyzqumalaq/" in text
    assert "/tk/heritage/togyzqumalaq/" not in text


def test_feed_holds_only_its_language(client: Client) -> None:
    root = ET.fromstring(client.get("/tk/stories/feed/").content)
    titles = {title.text for title in root.findall("a:entry/a:title", NS)}
    live = StoryPage.objects.live().filter(locale__language_code="tk")
    assert titles == set(live.values_list("title", flat=True))
    assert "http://testserver/tk/stories/feed/" in {
        link.get("href") for link in root.findall("a:link", NS)
    }


def test_health(client: Client) -> None:
    assert client.get("/health/live/").json() == {"status": "live"}
    ready = client.get("/health/ready/")
    assert ready.status_code == 200
    assert ready.json()["checks"] == {"database": "ok", "migrations": "ok", "storage": "ok"}


@pytest.mark.parametrize("name", ["database", "migrations", "storage"])
def test_not_ready_names_what_is_wrong(client: Client, monkeypatch, name: str) -> None:
    def broken() -> None:
        raise RuntimeError("broken for the test")

    monkeypatch.setitem(health.CHECKS, name, broken)
    response = client.get("/health/ready/")
    assert response.status_code == 503
    assert response.json()["checks"][name] == "failed"
    assert client.get("/health/live/").status_code == 200
