"""In a real browser: the editor is told what saving mended, and finds it in the history."""

import pytest
from playwright.sync_api import Browser, expect

from tests.conftest import Server
from tests.journeys.people import people

pytestmark = pytest.mark.browser
TYPED, MENDED = "O'zbek so'zi", "Oʻzbek soʻzi"


def test_journey(chromium: Browser, server: Server) -> None:
    chief = people(chromium, server, {"chief": "en"})["chief"]
    page = chief.page
    parent = server.run(
        "from stories.models import StoriesIndexPage as S\n"
        "print(S.objects.get(locale__language_code='uz').pk)"
    )
    chief.go(f"/admin/pages/add/stories/storypage/{parent}/")
    page.locator("#id_title").press_sequentially("Sinov")
    page.get_by_role("tab", name="Promote").click()
    page.fill("#id_slug", "sinov-sozi")
    page.get_by_role("button", name="Save draft").first.click()
    expect(page.locator(".messages .success")).to_be_visible()

    page.get_by_role("tab", name="Content").click()
    page.fill("#id_title", "")
    page.locator("#id_title").press_sequentially(TYPED)
    page.get_by_role("button", name="Save draft").first.click()
    expect(page.locator(".messages .info")).to_contain_text(f"{TYPED[:6]} → {MENDED[:6]}")
    expect(page.locator("#id_title")).to_have_value(MENDED)
    number = page.url.split("/edit/")[0].split("/")[-1]
    chief.go(f"/admin/pages/{number}/history/")
    expect(page.get_by_text(f"{TYPED[:6]} → {MENDED[:6]}").first).to_be_visible()
