"""In a real browser: a translator types, is helped, warned and saved; nobody's text is lost."""

import json
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, BrowserContext, Locator, Page, Route, expect

from tests.conftest import Server

pytestmark = pytest.mark.browser
PASSWORD = "a password for this test only"
PREPARE = f"""
from django.contrib.auth.models import User
from wagtail.models import Page
from wagtail_localize.models import StringSegment, StringTranslation, TranslationSource
import json
user, _made = User.objects.get_or_create(username="malika")
user.is_superuser = True; user.set_password({PASSWORD!r}); user.save()
source = TranslationSource.objects.filter(object_repr="Домбыра күйі").latest("pk")
page = Page.objects.get(translation_key=source.object_id, locale__language_code="uz")
ids = {{}}
for path in ("title", "summary", "picture_alt"):
    segment = StringSegment.objects.get(source=source, context__path=path)
    ids[path] = segment.pk
StringTranslation.objects.filter(
    context__object_id=source.object_id, context__path="summary", locale=page.locale
).delete()
print(json.dumps([page.pk, ids]))
"""
THEIRS = """
from wagtail_localize.models import StringSegment, StringTranslation
segment = StringSegment.objects.get(pk={pk})
row = StringTranslation.objects.get(
    translation_of=segment.string_id, context=segment.context_id, locale__language_code="uz"
)
row.data = "Ularning matni"; row.save()
"""


@pytest.fixture
def work(server: Server) -> tuple[int, dict[str, int]]:
    pk, ids = json.loads(server.run(PREPARE).splitlines()[-1])
    return pk, ids


@pytest.fixture
def context(
    chromium: Browser, server: Server, work: tuple[int, dict[str, int]]
) -> Iterator[BrowserContext]:
    """A browser of the translator, signed in."""
    context = chromium.new_context(viewport={"width": 1280, "height": 1000}, locale="en-GB")
    page = context.new_page()
    page.goto(f"{server.address}/admin/login/")
    page.fill("input[name=username]", "malika")
    page.fill("input[name=password]", PASSWORD)
    page.click("button[type=submit]")
    page.wait_for_url(lambda url: "/login/" not in url)
    page.close()
    yield context
    context.close()


def opened(context: BrowserContext, server: Server, pk: int) -> Page:
    page = context.new_page()
    page.goto(f"{server.address}/admin/pages/{pk}/edit/")
    page.wait_for_function("'wbReady' in document.documentElement.dataset")
    return page


def card(page: Page, pk: int) -> Locator:
    return page.locator(f"#seg-{pk}")


def note(page: Page, pk: int) -> Locator:
    return card(page, pk).locator("[data-note]")


def test_typed_checked_mended_saved(
    context: BrowserContext, server: Server, work: tuple[int, dict[str, int]]
) -> None:
    pk, ids = work
    page = opened(context, server, pk)
    one = card(page, ids["summary"])
    expect(one).to_have_attribute("data-state", "todo")
    field = one.locator("textarea")
    field.click()
    page.get_by_role("toolbar").get_by_role("button", name="gʻ").click()
    expect(field).to_have_value("gʻ")
    field.fill("<b>Kuy 1999")
    expect(one.locator("[data-level=error]")).to_contain_text("<b> has no end")
    expect(note(page, ids["summary"])).to_have_text("All changes are saved.")
    field.fill("Kuy ")
    expect(note(page, ids["summary"])).to_have_text("Not saved yet.")
    expect(note(page, ids["summary"])).to_have_text("All changes are saved.")
    field.press_sequentially("asari")
    expect(field).to_have_value("Kuy asari")
    field.fill("O'zbek kuyi")
    field.press("Control+Enter")
    expect(field).to_have_value("Oʻzbek kuyi")
    expect(one.locator("[data-mended]")).to_contain_text("O'zbek → Oʻzbek")
    expect(card(page, ids["picture_alt"]).locator("textarea")).to_be_focused()
    page.get_by_role("button", name="To do").click()
    expect(one).to_be_hidden()
    page.reload()
    expect(field).to_have_value("Oʻzbek kuyi")
    expect(one).to_have_attribute("data-state", "done")


def test_two_people_and_a_broken_line(
    context: BrowserContext, server: Server, work: tuple[int, dict[str, int]]
) -> None:
    pk, ids = work
    page = opened(context, server, pk)
    title = card(page, ids["title"])
    server.run(THEIRS.format(pk=ids["title"]))
    title.locator("textarea").fill("Mening matnim")
    expect(title.locator("blockquote")).to_have_text("Ularning matni")
    expect(title.locator("textarea")).to_have_value("Mening matnim")
    title.get_by_role("button", name="Keep mine").click()
    expect(note(page, ids["title"])).to_have_text("All changes are saved.")

    def cut(route: Route) -> None:
        route.abort()

    pattern = f"**/editor/translation/*/{ids['picture_alt']}/"
    page.route(pattern, cut)
    alt = card(page, ids["picture_alt"])
    alt.locator("textarea").fill("Uzilgan aloqa")
    expect(note(page, ids["picture_alt"])).to_contain_text("no connection")
    expect(alt.locator("textarea")).to_have_value("Uzilgan aloqa")
    page.unroute(pattern, cut)
    expect(note(page, ids["picture_alt"])).to_have_text("All changes are saved.")
    page.reload()
    expect(alt.locator("textarea")).to_have_value("Uzilgan aloqa")
    expect(title.locator("textarea")).to_have_value("Mening matnim")


def test_beside_the_page(
    context: BrowserContext, server: Server, work: tuple[int, dict[str, int]]
) -> None:
    pk, ids = work
    page = opened(context, server, pk)
    page.get_by_role("link", name="Preview", exact=True).click()
    frame = page.frame_locator("[data-frame]")
    expect(frame.locator("h1")).to_be_visible()
    field = card(page, ids["title"]).locator("textarea")
    field.fill("Yangi sarlavha")
    expect(frame.locator("h1")).to_have_text("Yangi sarlavha")
    overflow = page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
    assert not overflow


def test_without_javascript(
    chromium: Browser, context: BrowserContext, server: Server, work: tuple[int, dict[str, int]]
) -> None:
    pk, ids = work
    plain = chromium.new_context(
        java_script_enabled=False, storage_state=context.storage_state(), locale="en-GB"
    )
    page = plain.new_page()
    page.goto(f"{server.address}/admin/pages/{pk}/edit/")
    field = card(page, ids["summary"]).locator("textarea")
    field.fill("JavaScriptsiz matn")
    card(page, ids["summary"]).get_by_role("button", name="Save").click()
    expect(field).to_have_value("JavaScriptsiz matn")
    expect(card(page, ids["summary"])).to_have_attribute("data-state", "done")
    plain.close()
