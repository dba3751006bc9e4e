"""No public page shows an untranslated string, whatever page, message or form it is."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from django.core.signing import TimestampSigner
from django.test import Client, RequestFactory, override_settings
from django.utils import translation
from django.utils.translation import trans_real
from wagtail.models import Page, PageViewRestriction

from core.views import errors
from home import forms
from languages import CODES
from tests.pages import LISTINGS, MESSAGES, PATHS

TARGETS = [code for code in CODES if code != "en"]
# Read the same in every language, or looked up while a page is made and never shown.
SAME = {
    "%s KB": "an international unit",
    "%s MB": "an international unit",
    "%s GB": "an international unit",
    "Festival": "the same word in Uzbek",
    "Material": "the same word in Uzbek and Turkmen",
    "Ikat": "the same word in Turkmen",
    ":?.!": "after these a label gets no colon; never shown",
}
LETTERS = re.compile(r"[A-Za-z]{2}")
PLACEHOLDER = re.compile(r"%\(\w+\)[sd]|%[sd]|\{\w*\}|<[^>]+>")


@contextmanager
def _listening(code: str) -> Iterator[set[tuple[str, bool]]]:
    """Collect (id, whether it has plurals) of what is looked up in a language."""
    seen: set[tuple[str, bool]] = set()
    single, many = trans_real.DjangoTranslation.gettext, trans_real.DjangoTranslation.ngettext

    def gettext(own, message: str) -> str:
        if own.language() == code:
            seen.add((message, False))
        return single(own, message)

    def ngettext(own, one: str, other: str, n: int) -> str:
        if own.language() == code:
            seen.add((one, True))
        return many(own, one, other, n)

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(trans_real.DjangoTranslation, "gettext", gettext)
        patch.setattr(trans_real.DjangoTranslation, "ngettext", ngettext)
        yield seen


def _untranslated(code: str, seen: set[tuple[str, bool]]) -> dict[str, str]:
    """id → why, of what the language's own catalogues do not translate."""
    catalogue = trans_real.translation(code)._catalog
    found = {}
    for message, plural in seen:
        text = catalogue.get((message, 0) if plural else message)
        plain = message.rpartition("\4")[2]
        if plain in SAME:
            continue
        if not text:
            found[plain] = "missing"
        elif text == plain and LETTERS.search(PLACEHOLDER.sub("", plain)):
            found[plain] = "the same as in English"
    return found


def _pages(client: Client, code: str) -> Iterator[int]:
    for path in [*PATHS.values(), *MESSAGES.values()]:
        yield client.get(f"/{code}/{path}").status_code
    for path in LISTINGS:
        yield client.get(f"/{code}/{path}", {"country": "uz"}).status_code
        yield client.get(f"/{code}/{path}", {"page": "2"}).status_code
    yield client.get(f"/{code}/stories/feed/").status_code
    yield client.get(f"/sitemap-{code}.xml").status_code
    yield client.get("/", headers={"accept-language": code}).status_code


def _report(client: Client, code: str) -> Iterator[int]:
    opened = TimestampSigner(salt=forms.SALT).sign("open")
    good = {"subject": "error", "message": "A year is wrong here.", "opened": opened}
    wrong = [
        {"subject": "nonsense"}, {"message": ""}, {"message": "short"}, {"message": "x" * 5000},
        {"reply_to": "nothing"}, {"page": "x" * 600}, {"message": "a nul \0 in the message"},
    ]  # fmt: skip
    for changes in wrong:
        yield client.post(f"/{code}/report/", {**good, **changes}).status_code
    yield client.post(f"/{code}/report/", good).status_code


def _private(client: Client, code: str) -> Iterator[int]:
    page = Page.objects.get(slug="ikat", locale__language_code=code)
    rule = PageViewRestriction.objects.create(
        page=page, restriction_type=PageViewRestriction.PASSWORD, password="a word"
    )
    address = f"/{code}/stories/ikat/"
    yield client.get(address).status_code
    # By their own addresses: the views are asked, whatever stands before them in the site's.
    with override_settings(ROOT_URLCONF="tests.site.wagtail_alone"):
        visitor = Client(headers={"accept-language": code})
        form = f"/_util/authenticate_with_password/{rule.pk}/{page.pk}/"
        for password in ("", "wrong"):
            yield visitor.post(form, {"password": password, "return_url": address}).status_code
        yield visitor.get("/_util/login/").status_code
        for name in ("", "nobody"):
            sent = {"username": name, "password": "wrong"}
            yield visitor.post("/_util/login/", sent).status_code


def _messages(client: Client, code: str) -> Iterator[int]:
    with translation.override(code):
        request = RequestFactory().get(f"/{code}/")
        for view in (errors.bad_request, errors.forbidden, errors.csrf_failure):
            yield view(request).status_code
        yield errors.server_error(request).status_code
    yield client.get(f"/{code}/stories/?q=%00").status_code


@pytest.mark.django_db
@pytest.mark.parametrize("code", TARGETS)
def test_everything_shown_is_translated(client: Client, code: str, monkeypatch) -> None:
    monkeypatch.setattr(forms, "LEAST_SECONDS", -1)
    client.get("/admin/login/")  # Wagtail looks some up once, when its addresses are first needed
    statuses = []
    with _listening(code) as seen, override_settings(DEBUG=False):
        for visits in (_pages, _report, _messages, _private):
            statuses += visits(client, code)
    assert {200, 302, 400, 403, 404, 422, 500} == set(statuses)
    assert len(seen) > 100, "the pages look their strings up"
    assert _untranslated(code, seen) == {}


def test_a_string_without_translation_is_found(client: Client, monkeypatch) -> None:
    top = trans_real.translation("kk")._catalog._catalogs[0]
    assert top["Page not found"]
    with _listening("kk") as seen, translation.override("kk"):
        errors.forbidden(RequestFactory().get("/kk/"))
        translation.gettext("Page not found")
        assert _untranslated("kk", seen) == {}
        monkeypatch.delitem(top, "Page not found")
        assert _untranslated("kk", seen) == {"Page not found": "missing"}
        monkeypatch.setitem(top, "Page not found", "Page not found")
        assert _untranslated("kk", seen) == {"Page not found": "the same as in English"}
