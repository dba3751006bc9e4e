"""Text keeps its place when typefaces come; words are split neither in headings nor at Oʻ and Gʻ."""

import re

import pytest
from playwright.sync_api import Route
from playwright.sync_api import TimeoutError as PlaywrightTimeout

from languages import CODES
from tests.conftest import missing

pytestmark = pytest.mark.browser
HOME, STORY, HERITAGE = "", "stories/ikat/", "heritage/yurt/"
# Headings in the largest type and in narrow columns, with the longest words of the interface.
HEADINGS = (HOME, STORY, "stories/", "programmes/", "creators/", "kazakhstan/", "creators/zebo/")
SPLIT_WORDS = """selector => {
  const split = [], letter = /\\p{L}/u;
  for (const element of document.querySelectorAll(selector)) {
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const node = walker.currentNode, text = node.data;
      for (let at = 1; at < text.length; at++) {
        if (!letter.test(text[at - 1]) || !letter.test(text[at])) continue;
        const range = document.createRange();
        range.setStart(node, at - 1);
        range.setEnd(node, at + 1);
        const boxes = range.getClientRects();
        if (boxes.length > 1 && boxes[boxes.length - 1].top - boxes[0].top > 4)
          split.push(text.slice(0, at).match(/\\S*$/)[0] + '|' + text.slice(at).match(/^\\S*/)[0]);
      }
    }
  }
  return split;
}"""
OBSERVE = """window.shift = 0;
new PerformanceObserver(list => { for (const e of list.getEntries()) window.shift += e.value; })
  .observe({type: 'layout-shift', buffered: true});"""
FALLBACKS_SHOWN = """() => {
  const shown = [...document.fonts].filter(f => f.status === 'loaded').map(f => f.family).join();
  return shown.includes('as Arial') && shown.includes('as Times');
}"""
PLACES = """() => {
  const place = {height: document.documentElement.scrollHeight};
  for (const name of ['h1', '.lead, .lede', 'main > * + *']) {
    const box = document.querySelector(name).getBoundingClientRect();
    place[name] = box.top + scrollY;
  }
  const title = document.querySelector('h1');
  place.lines = title.getBoundingClientRect().height / parseFloat(getComputedStyle(title).lineHeight);
  return place;
}"""


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("code", ["kk", "uz", "tk"])
@pytest.mark.parametrize("path", [HOME, STORY, HERITAGE])
def test_text_keeps_its_place_when_typefaces_come(
    chromium, site_server: str, code: str, path: str, width: int
) -> None:
    context = chromium.new_context(viewport={"width": width, "height": 800}, bypass_csp=True)
    page = context.new_page()
    page.add_init_script(OBSERVE)
    held: list[Route] = []
    released = False

    def hold(route: Route) -> None:
        if released:
            route.continue_()
        else:
            held.append(route)

    page.route("**/*.woff2", hold)
    page.goto(f"{site_server}/{code}/{path}", wait_until="domcontentloaded")
    page.wait_for_function("[...document.images].every(i => i.complete || i.loading === 'lazy')")
    try:
        page.wait_for_function(FALLBACKS_SHOWN, timeout=10_000)
    except PlaywrightTimeout:
        missing("A font that the fallbacks name (fonts-liberation)")
    assert held
    before = page.evaluate(PLACES)
    released = True
    for route in held:
        route.continue_()
    page.wait_for_function(
        "[...document.fonts].filter(f => f.status === 'loaded' && !f.family.includes(' as ')).length > 1"
    )
    page.evaluate("document.fonts.ready")
    page.evaluate("new Promise(done => requestAnimationFrame(() => setTimeout(done, 50)))")
    after = page.evaluate(PLACES)
    shift = page.evaluate("shift")
    context.close()
    assert shift < 0.05
    assert abs(before["h1"] - after["h1"]) < 2
    assert abs(before["main > * + *"] - after["main > * + *"]) < 2
    assert abs(before["lines"] - after["lines"]) < 1.5, (
        "the title takes a line more or less at most"
    )
    assert abs(before["height"] - after["height"]) < 0.025 * after["height"]


@pytest.mark.parametrize("code", CODES)
def test_no_word_of_a_heading_is_split(chromium, site_server: str, code: str) -> None:
    page = chromium.new_page()
    found = []
    for path in HEADINGS:
        page.goto(f"{site_server}/{code}/{path}")
        page.evaluate("document.fonts.ready")
        for width in (320, 360, 800, 1024, 1280):
            page.set_viewport_size({"width": width, "height": 900})
            split = page.evaluate(SPLIT_WORDS, "h1, h2, .rail .name")
            found += [f"{width} /{code}/{path} {word}" for word in split]
    page.close()
    assert not found, "\n".join(found)


def test_letters_with_a_mark_stay_whole_at_any_width(chromium, site_server: str) -> None:
    page = chromium.new_page()
    found = []
    for path in (*HEADINGS, HERITAGE, "heritage/togyzqumalaq/"):
        page.goto(f"{site_server}/uz/{path}")
        page.evaluate("document.fonts.ready")
        for width in range(240, 1300, 40):
            page.set_viewport_size({"width": width, "height": 900})
            split = page.evaluate(SPLIT_WORDS, "main, footer")
            found += [f"{width} {path} {word}" for word in split if re.search("[OoGg]\\|ʻ", word)]
    page.close()
    assert not found, "\n".join(found)


def test_hyphens_are_the_editors_alone(chromium, site_server: str) -> None:
    page = chromium.new_page(viewport={"width": 360, "height": 800})
    for code in CODES:
        page.goto(f"{site_server}/{code}/{STORY}")
        styles = page.eval_on_selector_all(
            "h1, main p, main li, footer a",
            "all => [...new Set(all.map(e => getComputedStyle(e).hyphens))]",
        )
        assert styles == ["manual"], code
    lines = page.evaluate("""() => {
      const p = document.querySelector('main p');
      p.textContent = 'салт\\u00adтар\\u00adымыз\\u00adдың';
      p.style.inlineSize = '5.5em';
      const range = document.createRange();
      range.selectNodeContents(p);
      return new Set([...range.getClientRects()].map(box => box.top)).size;
    }""")
    assert lines > 1, "a soft hyphen is a place to break"
    wraps = "name => getComputedStyle(document.querySelector(name)).textWrap"
    assert page.evaluate(wraps, "h1") == "balance"
    assert page.evaluate(wraps, "main p") == "pretty"
    page.close()
