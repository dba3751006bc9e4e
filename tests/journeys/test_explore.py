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
    """How many are found: of «x of y», in whichever order a language says it, the smaller."""
    return min(map(int, re.findall(r"\d+", page.locator("#found").inner_text())))


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
    expect(page.locator(".tile a[href='/ky/heritage/turkmen-carpet/']")).to_be_visible()
    expect(page.locator(".tile a[href='/ky/heritage/dombra-kuy/']")).to_have_count(0)
    for chip in page.locator(".chips a").all():
        assert chip.bounding_box()["height"] >= 44
    page.locator(".chips .clear").click()
    expect(page).to_have_url(f"{site_server}/ky/heritage/")


def test_nothing_found_offers_the_way_back(chromium: Browser, site_server: str) -> None:
    page = _open(chromium, f"{site_server}/en/heritage/?kind=food&country=kg")
    page.locator(".nothing .more").first.click()
    expect(page).to_have_url(f"{site_server}/en/heritage/?country=kg")
    expect(page.locator(".tile").first).to_be_visible()


def _tab_to(page: Page, selector: str, most: int = 150) -> None:
    """Press Tab until an element that matches has the focus."""
    for _step in range(most):
        page.keyboard.press("Tab")
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return
    pytest.fail(f"{selector} cannot be reached")


def _listed(page: Page, number: int) -> None:
    """The list is as long as a knot said, and the page is still the timeline."""
    expect(page.locator(".along > li")).to_have_count(number)
    assert _number(page) == number
    assert "view=timeline" in page.url


def test_the_timeline_by_keyboard_alone(chromium: Browser, site_server: str) -> None:
    page = _open(chromium, f"{site_server}/en/heritage/")
    loads: list[str] = []
    page.on("load", lambda: loads.append(page.url))
    _tab_to(page, ".views a:not([aria-current])")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site_server}/en/heritage/?view=timeline")
    expect(page.locator("#found")).to_be_focused()
    whole = page.locator(".along > li").count()
    _tab_to(page, "#step-in")
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile("from=-?[0-9]+&to=[0-9]+&view=timeline"))
    expect(page.locator("#step-in")).to_be_focused()
    _tab_to(page, "#step-out")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site_server}/en/heritage/?view=timeline")
    expect(page.locator("#found")).to_be_focused()  # farther there is nothing
    expect(page.locator("#step-out")).to_have_count(0)
    _tab_to(page, ".strands a.moment")
    knot = page.locator(".strands a.moment:focus")
    outline = knot.evaluate("e => getComputedStyle(e).outlineStyle")
    assert outline not in {"none", ""}
    expect(knot.locator(".tip")).to_be_visible()
    number = int(knot.locator("b").inner_text())
    page.keyboard.press("Enter")
    expect(page.locator(".strands > li")).to_have_count(1)
    _listed(page, number)
    expect(page.locator("[data-explore-status]")).to_have_text(page.locator("#found").inner_text())
    page.go_back()
    expect(page.locator(".along > li")).to_have_count(whole)
    page.go_forward()
    _listed(page, number)
    _tab_to(page, ".chips .clear")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site_server}/en/heritage/?view=timeline")
    expect(page.locator(".along > li")).to_have_count(whole)
    assert not loads, "nothing was loaded but the page itself"
    _tab_to(page, ".along a")
    page.keyboard.press("Enter")
    expect(page.locator("#explore")).to_have_count(0)


@pytest.mark.parametrize("phone", [True, False], ids=["phone", "wide"])
def test_the_timeline_without_javascript(chromium: Browser, site_server: str, phone: bool) -> None:
    page = _open(chromium, f"{site_server}/uz/heritage/", script=False, phone=phone)
    page.locator(".views a:not([aria-current])").click()
    assert page.url == f"{site_server}/uz/heritage/?view=timeline"
    for thread in page.locator(".strands > li").all():
        place = thread.bounding_box()
        for knot in thread.locator("a.moment").all():
            box = knot.bounding_box()
            assert box["height"] >= 44
            assert place["y"] <= box["y"], "a knot hangs on its own thread"
            assert box["y"] + box["height"] <= place["y"] + place["height"] + 1
    if phone:
        page.locator("#fold > summary").click()
    _choose(page, "country", "kg")
    page.locator("#year-from").fill("-500")
    page.locator("#facets button").click()
    assert "country=kg" in page.url
    assert "from=-500" in page.url
    expect(page.locator(".strands > li")).to_have_count(1)
    page.locator("#step-in").click()
    knot = page.locator(".strands a.moment").last
    number = int(knot.locator("b").inner_text())
    knot.click()
    _listed(page, number)
    page.locator("#step-all").click()
    assert page.url == f"{site_server}/uz/heritage/?country=kg&view=timeline"
    page.locator(".views a:not([aria-current])").click()
    assert page.url == f"{site_server}/uz/heritage/?country=kg"
    expect(page.locator(".tile").first).to_be_visible()


def test_a_link_within_the_page_asks_for_nothing(chromium: Browser, site_server: str) -> None:
    page = _open(chromium, f"{site_server}/en/heritage/?country=tm")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{site_server}/en/heritage/?country=tm#main")
    page.wait_for_timeout(300)
    assert not [url for url in asked if "/en/heritage/?" in url and "points" not in url]


def test_a_country_of_the_map_is_live(chromium: Browser, site_server: str) -> None:
    page = _open(chromium, f"{site_server}/en/heritage/")
    loads: list[str] = []
    page.on("load", lambda: loads.append(page.url))
    page.locator(".map-land-name").first.dispatch_event("click")
    expect(page).to_have_url(re.compile(r"\?country="))
    expect(page.locator(".chips [data-chip]")).to_have_count(1)
    assert not loads
