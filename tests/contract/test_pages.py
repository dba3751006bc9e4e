"""Every page type in every language keeps the page contract."""

import json
import re

import pytest
from bs4 import BeautifulSoup
from django.conf import settings
from django.test import Client

from languages import CODES, LANGUAGES
from tests.pages import EACH, EACH_IDS, PATHS

pytestmark = pytest.mark.django_db


def _soup(client: Client, path: str) -> BeautifulSoup:
    response = client.get(path)
    assert response.status_code == 200, path
    return BeautifulSoup(response.content, "html.parser")


@pytest.mark.parametrize(("code", "path"), EACH, ids=EACH_IDS)
def test_contract(client: Client, code: str, path: str) -> None:
    address = f"/{code}/{path}"
    soup = _soup(client, address)
    assert soup.html["lang"] == code
    assert len(soup.find_all("h1")) == 1
    assert soup.h1.get_text(strip=True)
    assert soup.title.get_text(strip=True)
    assert soup.find("link", rel="canonical")["href"] == settings.SITE_URL + address
    assert soup.find("meta", property="og:locale")["content"] == LANGUAGES[code].og_locale
    others = {m["content"] for m in soup.find_all("meta", property="og:locale:alternate")}
    assert others == {LANGUAGES[c].og_locale for c in CODES if c != code}
    assert not soup.find_all(style=True), "no style attribute anywhere"
    assert not [s for s in soup.find_all("script") if not s.get("src") and s.get("type") in
                {None, "text/javascript", "module"}], "no inline script"  # fmt: skip


@pytest.mark.parametrize(("code", "path"), EACH, ids=EACH_IDS)
def test_structured_data(client: Client, code: str, path: str) -> None:
    soup = _soup(client, f"/{code}/{path}")
    document = json.loads(soup.find("script", type="application/ld+json").string)
    assert document["@context"] == "https://schema.org"
    main = document["@graph"][0]
    assert main["@type"]
    assert main["name"]
    assert main["url"] == f"{settings.SITE_URL}/{code}/{path}"
    if path:
        crumbs = document["@graph"][1]
        assert crumbs["@type"] == "BreadcrumbList"
        assert crumbs["itemListElement"][-1]["item"] == main["url"]


@pytest.mark.parametrize("path", PATHS.values(), ids=PATHS.keys())
def test_hreflang_is_reciprocal(client: Client, path: str) -> None:
    seen = {}
    for code in CODES:
        links = _soup(client, f"/{code}/{path}").find_all("link", rel="alternate", hreflang=True)
        seen[code] = {link["hreflang"]: link["href"] for link in links}
    expected = {code: f"{settings.SITE_URL}/{code}/{path}" for code in CODES}
    expected["x-default"] = expected["en"]
    assert all(found == expected for found in seen.values())


# Letters that a language never uses outside names (LANGUAGES.md, «Letters that must be right»).
FOREIGN = {
    "kk": re.compile(r"[A-Za-zӣӯҳҷў]"),
    "ky": re.compile(r"[A-Za-zәғқұһӣӯҳҷ]"),
    "tg": re.compile(r"[A-Za-zәңөұүһі]|\b\w*[щыць]\w*\b"),
    "uz": re.compile(r"[А-Яа-яЁёşçğıňžýäöü]"),
    "tk": re.compile(r"[А-Яа-яЁёğıİñ]"),
    "ru": re.compile(r"[A-Za-zәғқңөұүһіӣӯҳҷ]"),
    "en": re.compile(r"[А-Яа-яЁёәғқңөұүһі]"),
}
# Proper names, codes and units that are written alike everywhere.
ALLOWED = re.compile(
    r"UNESCO|WCAG|AA|SIL|OFL|Open Font License|Brygada 1918|Onest|UTC|Atom|CC BY(-SA|-NC)?|USD|EUR|"
    r"KZT|KGS|TJS|TMT|UZS|JavaScript|QR|Natural Earth|HTML|CSS|Python|Wagtail|Django|IP|HTTPS?|RSS|iCalendar|"
    r"[Gg]öl(i|lar|lari|lariga|ining|ni|dan|larini)?\b|"  # the carpet's emblem has no Uzbek name
    r"[IVXLC]+\b|[\w.-]+\.(org|com|int|kz|kg|tj|tm|uz|info)\b"
)


def _own_text(soup: BeautifulSoup, code: str) -> str:
    """The words of a page that claim to be in its language."""
    for element in soup.find_all(["script", "style"]):
        element.decompose()
    for element in soup.find_all(attrs={"lang": True}):
        if element.name != "html" and element["lang"] != code:
            element.decompose()
    for element in soup.find_all(attrs={"translate": "no"}):
        element.decompose()
    for element in soup.select("i, .facts td"):  # terms quoted from another language
        element.decompose()
    attributes = " ".join(
        str(element[name])
        for name in ("alt", "aria-label", "title", "placeholder")
        for element in soup.find_all(attrs={name: True})
    )
    return f"{soup.body.get_text(' ')} {attributes}"


@pytest.mark.parametrize(("code", "path"), EACH, ids=EACH_IDS)
def test_no_text_of_another_language(client: Client, code: str, path: str) -> None:
    text = ALLOWED.sub(" ", _own_text(_soup(client, f"/{code}/{path}"), code))
    text = re.sub(r"\([^)]*\)", " ", text)  # a name in its own language, in brackets
    words = sorted({word for word in re.findall(r"[\w’ʻʼ-]+", text) if FOREIGN[code].search(word)})
    assert not words, f"{len(words)} words that are not {code}: {words[:20]}"
