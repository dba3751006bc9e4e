"""A visitor changes the language and finds the way, with and without JavaScript."""

import pytest
from playwright.sync_api import Browser, expect

pytestmark = pytest.mark.browser


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
def test_switching_the_language_keeps_the_page(
    chromium: Browser, site_server: str, script: bool
) -> None:
    context = chromium.new_context(
        viewport={"width": 360, "height": 780}, java_script_enabled=script
    )
    page = context.new_page()
    page.goto(f"{site_server}/kk/heritage/yurt/")
    assert not context.cookies()
    page.locator("details.menu summary").first.click()
    page.locator("details.menu a[hreflang=tk]").click()
    expect(page).to_have_url(f"{site_server}/tk/heritage/yurt/")
    assert {cookie["name"]: cookie["value"] for cookie in context.cookies()} == {"language": "tk"}
    page.goto(f"{site_server}/")
    expect(page).to_have_url(f"{site_server}/tk/")


def test_phone_menu_leads_to_every_section(chromium: Browser, site_server: str) -> None:
    page = chromium.new_context(viewport={"width": 360, "height": 780}).new_page()
    for section in ("stories", "heritage", "programmes", "creators"):
        page.goto(f"{site_server}/uz/")
        page.locator("details.menu.only-phone summary").click()
        page.locator(f"details.menu.only-phone a[href='/uz/{section}/']").click()
        expect(page).to_have_url(f"{site_server}/uz/{section}/")
        expect(page.locator("h1")).to_be_visible()


def test_menus_close_with_escape(chromium: Browser, site_server: str) -> None:
    page = chromium.new_context(viewport={"width": 1280, "height": 800}).new_page()
    page.goto(f"{site_server}/en/")
    menu = page.locator("details.menu").first
    menu.locator("summary").click()
    expect(menu).to_have_attribute("open", "")
    page.keyboard.press("Escape")
    expect(menu).not_to_have_attribute("open", "")


def test_no_request_leaves_the_site_and_the_console_is_quiet(
    chromium: Browser, site_server: str
) -> None:
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    page = context.new_page()
    requests, messages = [], []
    page.on("request", lambda request: requests.append(request.url))
    page.on("console", lambda message: messages.append(message.text))
    for path in ("", "stories/ikat/", "heritage/", "creators/zebo/", "programmes/cultural-tour/"):
        page.goto(f"{site_server}/tg/{path}", wait_until="networkidle")
    assert requests
    assert all(url.startswith((site_server, "data:")) for url in requests)
    assert not messages
