"""A visitor moves about the map: by keyboard alone, by mouse, on a phone, without JavaScript."""

import re

import pytest
from playwright.sync_api import Browser, Page, expect

pytestmark = pytest.mark.browser


def _open(chromium: Browser, address: str, *, phone: bool = False, script: bool = True) -> Page:
    size = {"width": 360, "height": 780} if phone else {"width": 1280, "height": 900}
    context = chromium.new_context(
        viewport=size, java_script_enabled=script, reduced_motion="reduce", has_touch=phone
    )
    page = context.new_page()
    page.goto(address)
    return page


def _view(page: Page) -> list[float]:
    return [float(n) for n in page.locator(".map-drawing").get_attribute("viewBox").split()]


def _counted(page: Page) -> int:
    """How many items the knots stand for."""
    texts = page.locator(".map-knot:not(.is-outside)").evaluate_all(
        "knots => knots.map(knot => Number(knot.querySelector('text')?.textContent ?? 1))"
    )
    return sum(texts)


def _listed(page: Page) -> int:
    """Of «x of y», in whichever order a language says it, the smaller."""
    return min(map(int, re.findall(r"\d+", page.locator("#found").inner_text())))


def test_by_keyboard_alone(chromium: Browser, site_server: str) -> None:
    page = _open(chromium, f"{site_server}/en/heritage/")
    drawing = page.locator(".map-drawing")
    expect(drawing).to_have_attribute("tabindex", "0")
    whole = _counted(page)
    drawing.focus()
    assert _view(page) == [0, 0, 16000, 12000]
    for key in "++":
        page.keyboard.press(key)
    assert _view(page)[2] == 4000
    left = _view(page)[0]
    page.keyboard.press("ArrowRight")
    assert _view(page)[0] > left
    expect(page.locator("[data-map-status]")).to_contain_text(re.compile(r"\d"))
    # towns are named from a zoom on
    expect(page.locator(".map-town[data-rank='1']").first).to_be_visible()
    page.keyboard.press("Home")
    assert _view(page)[2] == 16000
    expect(page.locator(".map-town[data-rank='1']").first).to_be_hidden()
    # what is said agrees with what is drawn, once it is drawn anew
    expect(page.locator("[data-map-status]")).to_have_text(f"Items in sight: {whole}.")
    assert _counted(page) == whole

    # a knot of many opens: the map comes closer
    many = page.locator(".map-knot:not([data-key])").first
    many.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".map-drawing")).not_to_have_attribute("data-zoom", "0")
    page.keyboard.press("Home")

    # a knot of one opens a card; Escape closes it and leaves one where one was
    expect(page.locator(".map-drawing")).to_have_attribute("data-zoom", "0")
    one = page.locator(".map-knot[data-key]").last
    name = one.get_attribute("aria-label")
    one.focus()
    page.keyboard.press("Enter")
    card = page.locator("[data-map-card]")
    expect(card).to_contain_text(name)
    expect(card.get_by_role("link")).to_be_focused()
    page.keyboard.press("Escape")
    expect(card).to_be_hidden()
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == name
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text(name)


def test_only_what_is_here_and_back(chromium: Browser, site_server: str) -> None:
    page = _open(chromium, f"{site_server}/kk/heritage/")
    everything = _listed(page)
    expect(page.locator("[data-map-do=here]")).to_be_hidden()
    page.locator("[data-map-do=in]").click()
    page.locator("[data-map-do=here]").click()
    expect(page).to_have_url(re.compile(r"area="))
    expect(page.locator(".map-whole")).to_be_visible()
    assert 0 < _listed(page) < everything
    assert _counted(page) == _listed(page), "the map and the list agree"
    page.locator(".map-whole").click()
    expect(page).to_have_url(f"{site_server}/kk/heritage/")
    assert _listed(page) == everything
    assert _view(page)[2] == 16000


def test_two_fingers_move_the_map_and_one_the_page(chromium: Browser, site_server: str) -> None:
    page = _open(chromium, f"{site_server}/tg/heritage/", phone=True)
    page.locator(".map-drawing").scroll_into_view_if_needed()
    frame = page.locator(".map-drawing").bounding_box()
    x, y = frame["x"] + frame["width"] / 2, frame["y"] + frame["height"] / 2
    devtools = page.context.new_cdp_session(page)

    def touch(kind: str, *points: tuple[float, float]) -> None:
        places = [{"x": a, "y": b, "id": i} for i, (a, b) in enumerate(points)]
        devtools.send("Input.dispatchTouchEvent", {"type": kind, "touchPoints": places})

    touch("touchStart", (x, y))
    touch("touchMove", (x, y - 20))
    touch("touchEnd")
    assert _view(page)[2] == 16000
    touch("touchStart", (x - 20, y), (x + 20, y))
    for step in (30, 40, 60, 80):
        touch("touchMove", (x - step, y), (x + step, y))
    touch("touchEnd")
    assert _view(page)[2] < 6000


def test_countries_are_chosen_on_the_map(chromium: Browser, site_server: str) -> None:
    page = _open(chromium, f"{site_server}/uz/heritage/")
    errors: list[str] = []
    page.on("pageerror", lambda error: errors.append(str(error)))
    page.locator(".map-land-name:not(.is-covered)").first.click()
    expect(page).to_have_url(re.compile(r"country="))
    expect(page.locator(".map-cloth.is-chosen")).to_have_count(1)
    expect(page.locator(".map.is-live")).to_have_count(1)
    assert not errors


def test_list_and_map_point_at_each_other(chromium: Browser, site_server: str) -> None:
    page = _open(chromium, f"{site_server}/ru/heritage/")
    row = page.locator("[data-place]").first
    row.hover()
    lit = page.locator(".map-knot.is-lit")
    expect(lit).to_have_count(1)
    box = [int(n) for n in lit.get_attribute("data-box").split(",")]
    x, y = (int(n) for n in row.get_attribute("data-place").split(","))
    assert box[0] <= x <= box[2]
    assert box[1] <= y <= box[3]
    lit.focus()
    expect(row).to_have_class(re.compile("is-met"))


def test_the_page_scrolls_over_the_map_until_it_is_asked_for(
    chromium: Browser, site_server: str
) -> None:
    page = _open(chromium, f"{site_server}/en/heritage/")
    drawing = page.locator(".map-drawing")
    drawing.scroll_into_view_if_needed()
    drawing.hover(position={"x": 200, "y": 100})
    page.mouse.wheel(0, 200)
    page.wait_for_function("scrollY > 0")
    assert _view(page)[2] == 16000
    expect(page.locator("[data-map-hint]")).to_be_visible()
    drawing.focus()
    page.mouse.wheel(0, -200)
    page.wait_for_function("document.querySelector('.map-drawing').viewBox.baseVal.width < 16000")


def test_dragging_moves_and_opens_nothing(chromium: Browser, site_server: str) -> None:
    page = _open(chromium, f"{site_server}/en/heritage/")
    page.locator("[data-map-do=in]").click()
    page.locator(".map-drawing").scroll_into_view_if_needed()
    frame = page.locator(".map-drawing").bounding_box()
    before = _view(page)
    page.mouse.move(frame["x"] + 300, frame["y"] + 200)
    page.mouse.down()
    page.mouse.move(frame["x"] + 200, frame["y"] + 150, steps=4)
    page.mouse.up()
    after = _view(page)
    assert after[0] > before[0]
    assert after[2] == before[2]
    expect(page.locator("[data-map-card]")).to_be_hidden()


def test_a_phone_gets_fewer_and_larger_knots(chromium: Browser, site_server: str) -> None:
    page = _open(chromium, f"{site_server}/ky/heritage/", phone=True)
    expect(page.locator("[data-map-status]")).to_contain_text(re.compile(r"\d"))
    for knot in page.locator(".map-knot .map-hit").all()[:5]:
        assert knot.bounding_box()["width"] >= 43
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


def test_without_a_script_knots_are_links(chromium: Browser, site_server: str) -> None:
    page = _open(chromium, f"{site_server}/en/heritage/", script=False)
    expect(page.locator("[data-map-tools]")).to_be_hidden()
    many = page.locator(".map-knot:not([data-key])").first
    count = int(many.text_content())
    many.focus()
    page.keyboard.press("Enter")
    expect(page).to_have_url(re.compile(r"area="))
    assert _listed(page) == count
    assert _counted(page) == count
    assert _view(page)[2] < 16000
    page.locator(".map-whole").click()
    expect(page).to_have_url(f"{site_server}/en/heritage/")


def test_nothing_is_asked_of_anyone_else(chromium: Browser, site_server: str) -> None:
    page = chromium.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{site_server}/en/heritage/")
    page.wait_for_load_state("networkidle")
    assert asked
    assert all(url.startswith((site_server, "data:")) for url in asked)
