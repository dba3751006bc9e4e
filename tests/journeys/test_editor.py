"""An editor writes in Kazakh, translates into Uzbek; visitors read it, and are told the truth."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.conftest import Server

pytestmark = pytest.mark.browser
PASSWORD = "a password for this test only"
TITLE, LEAD, HEADING = (
    "Сыбызғы үні",
    "Сыбызғы — шопандардың көне аспабы.",
    "Қамыстан жасалған аспап",
)
UZBEK = {
    TITLE: "Sibizgʻi ovozi",
    LEAD: "Sibizgʻi — choʻponlarning qadimiy cholgʻusi.",
    HEADING: "Qamishdan yasalgan cholgʻu",
}


def _account(server: Server) -> None:
    """An account that may write, publish and give pages to translators."""
    server.run(
        "from django.contrib.auth.models import Group, Permission, User\n"
        f"u = User.objects.create_user('aigul', password={PASSWORD!r})\n"
        "u.groups.add(Group.objects.get(name='Moderators'))\n"
        "u.user_permissions.add(Permission.objects.get(codename='submit_translation'))\n"
    )


def _index(server: Server, language: str) -> str:
    return server.run(
        "from stories.models import StoriesIndexPage as S\n"
        f"print(S.objects.get(locale__language_code={language!r}).pk)"
    )


def _page(server: Server, language: str) -> str:
    return server.run(
        "from stories.models import StoryPage as S\n"
        f"print(S.objects.get(slug='sybyzgy-uni', locale__language_code={language!r}).pk)"
    )


def _sign_in(page: Page, address: str) -> None:
    page.goto(f"{address}/admin/login/")
    page.fill("input[name=username]", "aigul")
    page.fill("input[name=password]", PASSWORD)
    page.click("button[type=submit]")
    expect(page).to_have_url(f"{address}/admin/")


def _write(page: Page, address: str, parent: str) -> None:
    page.goto(f"{address}/admin/pages/add/stories/storypage/{parent}/")
    page.fill("#id_title", TITLE)
    page.fill("#id_summary", LEAD)
    body = page.locator("#panel-child-content-body-section")
    body.get_by_role("button", name="Insert a block").first.click()
    page.get_by_role("option", name="Heading").click()
    page.fill("input[name='body-0-value-text']", HEADING)
    page.get_by_role("tab", name="Promote").click()
    page.fill("#id_slug", "sybyzgy-uni")
    _publish(page)
    expect(page.locator(".messages .success")).to_contain_text(TITLE)


def _publish(page: Page) -> None:
    page.locator("footer [data-w-dropdown-target='toggle']").click()
    page.get_by_role("button", name="Publish", exact=True).click()


def _submit(page: Page, address: str, pk: str) -> None:
    page.goto(f"{address}/admin/localize/submit/page/{pk}/")
    for name in ("oʻzbekcha", "türkmençe"):
        page.get_by_label(name).check()
    page.locator("main button[type=submit], main input[type=submit]").first.click()
    expect(page.locator(".messages .success")).to_be_visible()


def _translate(page: Page, server: Server, pk: str) -> None:
    """Every text of the page in the translation editor; then it is published."""
    page.goto(f"{server.address}/admin/pages/{pk}/edit/")
    for source, text in UZBEK.items():
        segment = page.locator("[data-seg]", has=page.get_by_text(source, exact=True))
        segment.locator("textarea").fill(text)
        segment.get_by_role("button", name="Save").click()
        expect(segment).to_have_attribute("data-state", "done")
    page.reload()
    for text in UZBEK.values():
        expect(page.locator("textarea", has_text=text)).to_be_visible()
    server.run(
        "from wagtail_localize.models import Translation as T\n"
        f"page = __import__('wagtail.models').models.Page.objects.get(pk={pk})\n"
        "T.objects.get(source__object_id=page.translation_key, target_locale=page.locale)"
        ".save_target(publish=True)"
    )


def test_journey(chromium: Browser, server: Server) -> None:
    _account(server)
    context = chromium.new_context(viewport={"width": 1280, "height": 1000}, locale="en-GB")
    page = context.new_page()
    _sign_in(page, server.address)
    _write(page, server.address, _index(server, "kk"))
    _submit(page, server.address, _page(server, "kk"))

    visitor = chromium.new_context(viewport={"width": 360, "height": 780}).new_page()
    drafts = visitor.goto(f"{server.address}/uz/stories/sybyzgy-uni/")
    assert drafts.status == 404, "a submitted translation is a draft"

    _translate(page, server, _page(server, "uz"))
    _read(visitor, server.address)


def _read(visitor: Page, address: str) -> None:
    for language, words in (("kk", [TITLE, LEAD, HEADING]), ("uz", list(UZBEK.values()))):
        response = visitor.goto(f"{address}/{language}/stories/sybyzgy-uni/")
        assert response.status == 200
        for text in words:
            expect(visitor.get_by_text(text).first).to_be_visible()
    response = visitor.goto(f"{address}/tk/stories/sybyzgy-uni/")
    assert response.status == 404
    offered = visitor.locator("main a[hreflang]")
    expect(offered).to_have_count(2)
    expect(offered.first).to_have_attribute("href", re.compile(r"/kk/stories/sybyzgy-uni/$"))
    offered.nth(1).click()
    expect(visitor).to_have_url(f"{address}/uz/stories/sybyzgy-uni/")
