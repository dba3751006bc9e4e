"""A visitor types a word as everybody types it, finds, sorts, and reads dates in each language."""

import datetime as dt

import pytest
from playwright.sync_api import Browser, Page, expect

from languages import CODES
from languages.dates import format_range
from languages.order import sort_key
from tests.conftest import Server

pytestmark = pytest.mark.browser


def _phone(chromium: Browser, **options: object) -> Page:
    return chromium.new_context(viewport={"width": 360, "height": 780}, **options).new_page()


@pytest.mark.parametrize("script", [True, False], ids=["script", "no script"])
@pytest.mark.parametrize(
    ("code", "typed", "first"),
    [
        ("uz", "samarqand", "heritage/samarkand/"),
        ("uz", "Самарқанд", "heritage/samarkand/"),
        ("kk", "кілемдеріміздің", "heritage/turkmen-carpet/"),
        ("tk", "halylar", "heritage/turkmen-carpet/"),
    ],
)
def test_finds(
    chromium: Browser, site_server: str, script: bool, code: str, typed: str, first: str
) -> None:
    page = _phone(chromium, java_script_enabled=script)
    page.goto(f"{site_server}/{code}/")
    page.locator("a.seek").click()
    page.fill("#q", typed)
    page.locator("form.ask button").click()
    expect(page.locator(f".hits a[href='/{code}/{first}']")).to_be_visible()
    expect(page.locator(".hits mark").first).to_be_visible()
    expect(page.locator("#q")).to_have_value(typed)


@pytest.mark.parametrize("typed", ["ozbek", "o'zbek", "O‘zbek", "ўзбек"])
def test_any_apostrophe_finds_the_same(chromium: Browser, site_server: str, typed: str) -> None:
    page = _phone(chromium)
    page.goto(f"{site_server}/uz/search/?q={typed}")
    expect(page.locator(".hits a[href='/uz/uzbekistan/']")).to_be_visible()


def test_suggestions_with_the_keyboard(chromium: Browser, site_server: str) -> None:
    page = _phone(chromium)
    page.goto(f"{site_server}/tg/search/")
    field = page.get_by_role("combobox")
    field.press_sequentially("қол", delay=40)
    options = page.get_by_role("option")
    expect(options.first).to_be_visible()
    expect(field).to_have_attribute("aria-expanded", "true")
    field.press("ArrowDown")
    expect(options.first).to_have_attribute("aria-selected", "true")
    expect(field).to_have_attribute("aria-activedescendant", "suggestion-0")
    field.press("ArrowUp")
    expect(field).not_to_have_attribute("aria-activedescendant", "suggestion-0")
    field.press("Escape")
    expect(page.get_by_role("listbox")).to_be_hidden()
    field.press("End")
    field.press_sequentially("ин")
    expect(options.first).to_be_visible()
    field.press("ArrowDown")
    address = options.first.get_attribute("data-url")
    field.press("Enter")
    expect(page).to_have_url(f"{site_server}{address}")


def test_a_list_that_is_closed_stays_closed(chromium: Browser, site_server: str) -> None:
    page = _phone(chromium)
    # The page's clock stands still but for run_for(): on a busy machine the keys come slower than the wait.
    page.clock.install(time=0)
    page.goto(f"{site_server}/uz/search/")
    page.clock.pause_at(3_600_000)
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "suggest" in request.url else 0)
    field = page.get_by_role("combobox")
    field.press_sequentially("sama")
    page.clock.run_for(1000)
    expect(page.get_by_role("option").first).to_be_visible()
    field.press("r")
    field.press("Escape")
    page.clock.run_for(1000)
    expect(page.get_by_role("listbox")).to_be_hidden()
    assert len(asked) == 1


def test_typing_asks_the_site_once_for_many_keys(chromium: Browser, site_server: str) -> None:
    page = _phone(chromium)
    page.goto(f"{site_server}/uz/search/")
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url) if "suggest" in request.url else 0)
    page.locator("#q").press_sequentially("samarqand", delay=15)
    expect(page.get_by_role("option").first).to_be_visible()
    assert len(asked) <= 2


def test_filters_and_back(chromium: Browser, site_server: str) -> None:
    page = _phone(chromium)
    page.goto(f"{site_server}/en/search/?q=felt")
    everything = page.locator(".hits > li").count()
    page.locator(".facet a", has_text="Works").click()
    expect(page.locator(".facet a[aria-current=true]")).to_have_count(1)
    assert 0 < page.locator(".hits > li").count() < everything
    page.go_back()
    expect(page.locator(".facet a[aria-current=true]")).to_have_count(0)


def test_a_mistyped_word_is_put_right(chromium: Browser, site_server: str) -> None:
    page = _phone(chromium)
    page.goto(f"{site_server}/uz/search/?q=samarqnad")
    page.get_by_role("link", name="samarqand", exact=True).click()
    expect(page.locator(".hits > li").first).to_be_visible()


def test_creators_in_tajik_order(chromium: Browser, site_server: str) -> None:
    page = _phone(chromium)
    page.goto(f"{site_server}/tg/creators/")
    titles = page.locator(".tile h3 a").all_text_contents()
    assert titles == sorted(titles, key=lambda title: sort_key(title, "tg"))
    letter = page.locator(".letters a").nth(1)
    shown = letter.inner_text()
    letter.click()
    found = page.locator(".tile h3 a")
    expect(found.first).to_be_visible()
    assert all(title.upper().startswith(shown) for title in found.all_text_contents())


def test_a_range_of_days_in_each_language(chromium: Browser, server: Server) -> None:
    days = server.run(
        "from programmes.models import EventPage as E\n"
        "e = E.objects.filter(slug='nauryz-kazakhstan').first()\n"
        "print(e.starts_on, e.ends_on)"
    )
    first, last = map(dt.date.fromisoformat, days.split())
    assert first < last
    page = _phone(chromium)
    for code in CODES:
        page.goto(f"{server.address}/{code}/programmes/feasts-of-the-region/nauryz-kazakhstan/")
        text = page.locator("main dl.label").first.inner_text()
        assert format_range(first, last, code) in text, text
