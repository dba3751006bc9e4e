"""In a real browser: the editor is told what saving mended, and finds it in the history."""

import pytest
from playwright.sync_api import Browser, expect

from tests.conftest import Server
from tests.journeys.test_editor import PASSWORD, _index, _sign_in

pytestmark = pytest.mark.browser
TYPED, MENDED = "O'zbek so'zi", "Oʻzbek soʻzi"


def test_journey(chromium: Browser, server: Server) -> None:
    server.run(
        "from django.contrib.auth.models import User\n"
        "u, _made = User.objects.get_or_create(username='aigul')\n"
        f"u.is_superuser = True; u.set_password({PASSWORD!r}); u.save()"
    )
    page = chromium.new_context(viewport={"width": 1280, "height": 1000}).new_page()
    _sign_in(page, server.address)
    parent = _index(server, "uz")
    page.goto(f"{server.address}/admin/pages/add/stories/storypage/{parent}/")
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
    page.goto(f"{server.address}/admin/pages/{number}/history/")
    expect(page.get_by_text(f"{TYPED[:6]} → {MENDED[:6]}").first).to_be_visible()
