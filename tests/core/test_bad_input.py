"""Nothing that a client sends makes a server error; the site's own pages answer."""

import pytest
from django.test import Client

from tests.pages import LISTINGS

pytestmark = pytest.mark.django_db

BAD_PATHS = [
    "/xx/", "/kaz/", "/kk-KZ/stories/", "/KK/", "/kk/nothing/", "/kk/stories/%00/", "/%00", "/kk/%ff%fe/",
    "/kk/stories/%ED%A0%80/", "/kk/" + "a" * 3000 + "/", "/kk//stories//", "/kk/stories/../../etc/passwd",
    "/kk/stories/ikat/more/", "/kk/heritage/yurt'--/", "/kk/<script>/", "/language/xx/", "/sitemap-xx.xml",
    "/media/../manage.py", "/media/nothing.webp", "/documents/999999/none.pdf",
]  # fmt: skip


@pytest.mark.parametrize("path", BAD_PATHS)
def test_bad_paths(client: Client, path: str) -> None:
    response = client.get(path)
    assert response.status_code in {400, 404}
    assert b"<main" in response.content


BAD_QUERIES = [
    "page=0", "page=-1", "page=99999999999999999999", "page=abc", "page=１", "page=1e3", "page=%00",
    "country=xx", "country=kz%00", "country=kz'--", "page=%ff%fe", "page=2;drop", "country=%F0%28%8C%BC",
    "x=" + "y" * 10_240,
]  # fmt: skip


@pytest.mark.parametrize("path", LISTINGS)
@pytest.mark.parametrize("query", BAD_QUERIES, ids=[q[:24] for q in BAD_QUERIES])
def test_bad_queries(client: Client, path: str, query: str) -> None:
    response = client.get(f"/kk/{path}?{query}")
    assert response.status_code in {400, 404}
    assert b"<main" in response.content


@pytest.mark.parametrize(
    "header",
    [
        "",
        "kk-KZ,kk;q=0.9",
        ";;;q=",
        "x" * 20_000,
        "*",
        "kk;q=nan",
        "en-US,en;q=é",
        "zz",
        "\x00kk",
        "-",
        "q=1",
    ],
)
def test_malformed_accept_language(client: Client, header: str) -> None:
    response = client.get("/", HTTP_ACCEPT_LANGUAGE=header)
    assert response.status_code == 302
    assert response["Location"] in {"/en/", "/kk/"}


@pytest.mark.parametrize("cookie", ["", "xx", "kk\x01", "../../", "kk" * 4000])
def test_malformed_cookie(client: Client, cookie: str) -> None:
    client.cookies["language"] = cookie
    assert client.get("/").status_code == 302


@pytest.mark.parametrize("method", ["post", "put", "delete", "patch"])
@pytest.mark.parametrize("path", ["/", "/robots.txt", "/sitemap.xml", "/health/live/"])
def test_other_methods_are_refused(client: Client, method: str, path: str) -> None:
    assert getattr(client, method)(path).status_code == 405


def test_unknown_language_is_answered_in_the_visitors(client: Client) -> None:
    response = client.get("/xx/", HTTP_ACCEPT_LANGUAGE="tk")
    assert response.status_code == 404
    assert b'<html lang="tk"' in response.content
