"""A visitor looks through the catalogue: live, by keyboard alone, and without JavaScript."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser
WIDE = {"width": 1280, "height": 900}
PHONE = {"width": 360, "height": 780}


def _open(chromium: Browser, address: str, *, script: bool = True, phone: bool = False) -> Page:
    size = PHONE if phone else WIDE
    page = chromium.new_context(viewport=size, java_script_enabled=script).new_page()
    page.goto(address)
    return page


def _number(page: Page) -> int:
    return int(re.search(r"\d+", page.locator("#found").inner_text()).group())


def _choose(page: Page, name: str, value: str) -> None:
    page.locator(f"#facets input[name={name}][value={value}]").check()


def test_choices_are_live_and_the_back_button_takes_them_back(
    chromium: Browser, site_server: str
) -> None:
    page = _open(chromium, f"{site_server}/ky/heritage/")
    loads: list[str] = []
    page.on("load", lambda: loads.append(page.url))
    everything = _number(page)
    expect(page.locator("#facets button")).to_be_hidden()
    _choose(page, "country", "tm")
    expect(page).to_have_url(f"{site_server}/ky/heritage/?country=tm")
    expect(page.locator(".chips [data-chip]")).to_have_count(1)
    one = _number(page)
    assert 0 < one < everything
    _choose(page, "country", "kg")
    expect(page).to_have_url(f"{site_server}/ky/heritage/?country=kg&country=tm")
    expect(page.locator(".chips [data-chip]")).to_have_count(2)
    assert one < _number(page) < everything
    expect(page.locator("[data-explore-status]")).to_have_text(page.locator("#found").inner_text())
    page.go_back()
    expect(page.locator(".chips [data-chip]")).to_have_count(1)
    expect(page.locator("input[value=kg]")).not_to_be_checked()
    expect(page.locator("input[value=tm]")).to_be_checked()
    page.go_forward()
    expect(page.locator(".chips [data-chip]")).to_have_count(2)
    page.locator(".chips [data-chip]").first.click()
    expect(page).to_have_url(f"{site_server}/ky/heritage/?country=tm")
    page.locator(".chips .clear").click()
    expect(page).to_have_url(f"{site_server}/ky/heritage/")
    expect(page.locator(".chips")).to_have_count(0)
    assert _number(page) == everything
    assert not loads, "nothing was loaded but the page itself"


def test_a_link_leaves_the_catalogue_and_back_returns_to_the_choice(
    chromium: Browser, site_server: str
) -> None:
    page = _open(chromium, f"{site_server}/en/heritage/")
    _choose(page, "country", "tm")
    expect(page.locator(".chips [data-chip]")).to_have_count(1)
    page.locator(".tile a").first.click()
    expect(page.locator("#explore")).to_have_count(0)
    page.go_back()
    expect(page).to_have_url(f"{site_server}/en/heritage/?country=tm")
    expect(page.locator(".chips [data-chip]")).to_have_count(1)
    expect(page.locator("input[value=tm]")).to_be_checked()


def test_by_keyboard_alone(chromium: Browser, site_server: str) -> None:
    page = _open(chromium, f"{site_server}/en/heritage/")
    for _step in range(60):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.value") == "tj":
            break
    page.keyboard.press("Space")
    expect(page).to_have_url(f"{site_server}/en/heritage/?country=tj")
    expect(page.locator("input[value=tj]")).to_be_focused()
    page.locator("#facet-material summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    expect(page.locator(".chips [data-chip]")).to_have_count(2)
    expect(page.locator("#facet-material")).to_have_attribute("open", "")
    assert page.evaluate("document.activeElement.name") == "material"
    page.locator("#year-from").focus()
    page.keyboard.type("-500")
    page.keyboard.press("Enter")
    expect(page.locator(".chips [data-chip]")).to_have_count(3)
    expect(page.locator("#year-from")).to_be_focused()
    page.locator(".chips [data-chip]").last.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".chips [data-chip]")).to_have_count(2)
    expect(page.locator("#found")).to_be_focused()


def test_an_event_asks_for_an_address_and_another_says_that_it_is_shown(
    chromium: Browser, site_server: str
) -> None:
    page = _open(chromium, f"{site_server}/en/heritage/")
    page.evaluate(
        """document.addEventListener("explore:changed", e => document.body.dataset.went = e.detail.url);
        document.dispatchEvent(new CustomEvent("explore:go", {detail: {url: "?kind=craft"}}))"""
    )
    expect(page.locator("body")).to_have_attribute("data-went", "?kind=craft")
    expect(page).to_have_url(f"{site_server}/en/heritage/?kind=craft")


@pytest.mark.parametrize("phone", [True, False], ids=["phone", "wide"])
def test_without_javascript(chromium: Browser, site_server: str, phone: bool) -> None:
    page = _open(chromium, f"{site_server}/ky/heritage/", script=False, phone=phone)
    if phone:
        expect(page.locator("#facets input[value=tm]")).to_be_hidden()
        page.locator("#fold > summary").click()
    _choose(page, "country", "tm")
    page.locator("#facet-technique summary").click()
    _choose(page, "technique", "pile-weaving")
    page.locator("#year-to").fill("2000")
    page.locator("#facets button").click()
    assert "country=tm" in page.url
    assert "technique=pile-weaving" in page.url
    expect(page.locator(".chips [data-chip]")).to_have_count(3)
    page.locator(".chips [data-chip]").last.click()
    expect(page.locator("a[href='/ky/heritage/turkmen-carpet/']")).to_be_visible()
    expect(page.locator("a[href='/ky/heritage/dombra-kuy/']")).to_have_count(0)
    for chip in page.locator(".chips a").all():
        assert chip.bounding_box()["height"] >= 44
    page.locator(".chips .clear").click()
    expect(page).to_have_url(f"{site_server}/ky/heritage/")


def test_nothing_found_offers_the_way_back(chromium: Browser, site_server: str) -> None:
    page = _open(chromium, f"{site_server}/en/heritage/?kind=food&country=tj")
    page.locator(".nothing .more").first.click()
    expect(page).to_have_url(f"{site_server}/en/heritage/?country=tj")
    expect(page.locator(".tile").first).to_be_visible()
