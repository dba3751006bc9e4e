"""Nothing sticks out at 320 px, whatever an editor writes: the longest words of each language."""

import pytest

from brand_site.styleguide.samples import SAMPLES
from languages import CODES
from tests.pages import MESSAGES, PATHS

pytestmark = pytest.mark.browser
WIDTH = 320
# Words wherever editors write; then what reaches beyond the page, unless its frame cuts it off.
STICKS_OUT = """word => {
  const written = 'main :is(h1, h2, h3, h3 a, h2 a, dd, dt, .kind, .lead, .name, .tag, td, th, p > a), .nav a, .foot a, .crumbs a';
  for (const place of document.querySelectorAll(written)) {
    const node = [...place.childNodes].find(each => each.nodeType === 3 && each.textContent.trim());
    if (node) node.textContent = word;
  }
  const cut = element => {
    for (let each = element.parentElement; each && each !== document.body; each = each.parentElement)
      if (getComputedStyle(each).overflowX !== 'visible') return true;
    return false;
  };
  return [...document.body.querySelectorAll('*')]
    .filter(each => each.getBoundingClientRect().right > innerWidth + 1)
    .filter(each => getComputedStyle(each).visibility !== 'hidden' && !cut(each))
    .map(each => `${each.tagName}.${each.className} ${Math.round(each.getBoundingClientRect().right)}`)
    .slice(0, 4);
}"""


@pytest.mark.parametrize("code", CODES)
def test_longest_words_fit_a_narrow_phone(chromium, site_server: str, code: str) -> None:
    word = SAMPLES[code].word
    context = chromium.new_context(viewport={"width": WIDTH, "height": 700}, bypass_csp=True)
    page = context.new_page()
    found = []
    for path in [*PATHS.values(), *MESSAGES.values()]:
        page.goto(f"{site_server}/{code}/{path}")
        page.evaluate("document.fonts.ready")
        for words in (word, f"{word} {word.upper()}-{word}"):
            found += [f"/{code}/{path} {what}" for what in page.evaluate(STICKS_OUT, words)]
        too_wide = page.evaluate("document.documentElement.scrollWidth") - WIDTH
        if too_wide > 0:
            found.append(f"/{code}/{path}: {too_wide} px too wide")
    context.close()
    assert not found, "\n".join(found)


@pytest.mark.parametrize("code", CODES)
def test_every_component_stands_long_text(chromium, site_server: str, code: str) -> None:
    context = chromium.new_context(viewport={"width": WIDTH, "height": 700}, bypass_csp=True)
    page = context.new_page()
    page.goto(f"{site_server}/styleguide/{code}/")
    page.evaluate("document.fonts.ready")
    found = page.evaluate(STICKS_OUT, SAMPLES[code].word)
    too_wide = page.evaluate("document.documentElement.scrollWidth") - WIDTH
    context.close()
    assert not found
    assert too_wide <= 0
