"""Five ministries at work: a Kazakh story, its translations by the editor and by PO, their review,
a change of the origin and its mending. Everybody has their own role and language of the admin.
"""

import re
from pathlib import Path

import polib
import pytest
from playwright.sync_api import Browser, FilePayload, Locator, Page, expect

from tests.conftest import Server
from tests.journeys.people import Person, people

pytestmark = pytest.mark.browser

SLUG = "sybyzgy-uni"
BODY = "[id^=panel-][id$=-body-section]"  # between them: the tab's name in the admin's language
ROLES = {
    "editor-kz": "kk",
    "reviewer-kz": "ru",
    "translator-uz": "uz",
    "language-reviewer-uz": "uz",
    "translator-tk": "tk",
    "language-reviewer-tk": "tk",
}
TITLE, LEAD, HEADING, TEXT = (
    "Сыбызғы үні",
    "Сыбызғы — шопандардың көне аспабы.",
    "Қамыстан жасалған аспап",
    "Шебер қамысты күзде кесіп, көлеңкеде кептіреді.",
)
CHANGED = "Шебер қамысты ерте көктемде кесіп, көлеңкеде кептіреді."
CORRECTED = "Сыбызғы — шопандардың ежелгі аспабы."
UZBEK = {
    TITLE: "Sibizgʻi ovozi",
    LEAD: "Sibizgʻi — choʻponlarning qadimiy cholgʻusi.",
    HEADING: "Qamishdan yasalgan cholgʻu",
    TEXT: "Usta qamishni kuzda kesib, soyada quritadi.",
}
TURKMEN = {
    TITLE: "Sybyzgynyň sesi",
    LEAD: "Sybyzgy — çopanlaryň gadymy saz guraly.",
    HEADING: "Gamyşdan ýasalan saz guraly",
    TEXT: "Ussa gamyşy güýzde kesip, kölegede guradýar.",
}
UZBEK_MENDED = "Usta qamishni erta bahorda kesib, soyada quritadi."
TURKMEN_MENDED = "Ussa gamyşy ir ýazda kesip, kölegede guradýar."


def _id(server: Server, language: str) -> str:
    return server.run(
        "from stories.models import StoryPage as S\n"
        f"print(S.objects.get(slug={SLUG!r}, locale__language_code={language!r}).pk)"
    )


# --- the origin


def _write(editor: Person, parent: str) -> None:
    page = editor.go(f"/admin/pages/add/stories/storypage/{parent}/")
    _by_hand(page)
    page.fill("#id_title", TITLE)
    page.fill("#id_summary", LEAD)
    body = page.locator(BODY)
    body.locator(".c-sf-add-button").first.click()
    page.get_by_role("option", name=editor.word("Heading"), exact=True).click()
    page.fill("input[name='body-0-value-text']", HEADING)
    body.locator(".c-sf-add-button").last.click()
    page.get_by_role("option", name=editor.word("Text"), exact=True).click()
    _paragraph(page, TEXT)
    page.check("input[name=countries][value=kz]")
    _send(editor)


def _by_hand(page: Page) -> None:
    """Take away Wagtail's saving while one types.

    Who sends a new page off in the moment of it is told that their own slug is taken.
    """
    form = page.locator("form[data-edit-form]")
    form.evaluate("form => { form.dataset.wAutosaveActiveValue = 'false'; }")


def _paragraph(page: Page, text: str) -> None:
    """Write the paragraph of the body anew."""
    words = page.locator(BODY).locator(".public-DraftEditor-content")
    words.click()
    words.press("Control+a")
    page.keyboard.insert_text(text)
    field = page.locator("[name='body-1-value']")  # which Draftail fills a moment later
    expect(field).to_have_value(re.compile(re.escape(text)))


def _send(editor: Person) -> None:
    """Save the page in Wagtail's editor and submit it for review; no button publishes it."""
    page = editor.page
    page.locator("footer [data-w-dropdown-target='toggle']").click()
    expect(page.locator("[name='action-publish']")).to_have_count(0)
    page.locator("[name='action-submit']").click()
    editor.done(TITLE)


def _change(editor: Person, pk: str, text: str = "", lead: str = "") -> None:
    page = editor.go(f"/admin/pages/{pk}/edit/")
    _by_hand(page)
    if text:
        _paragraph(page, text)
    if lead:
        page.fill("#id_summary", lead)
        page.get_by_label(editor.word("A small change: translations stay as they are")).check()
    _send(editor)


def _approve(reviewer: Person, title: str) -> None:
    """From the newest notice to the review, and the approval that publishes."""
    page = reviewer.go("/admin/workbench/workflow/notices/?show=unread")
    page.locator(".wb-notice--unread").get_by_role("link", name=title).first.click()
    expect(page.get_by_role("heading", name=title, exact=True)).to_be_visible()
    reviewer.button("Approve and publish").click()
    reviewer.done(title)
    expect(page.get_by_text(reviewer.word("Nothing waits for a decision here."))).to_be_visible()


# --- the translations


def _begin(editor: Person, pk: str) -> None:
    """From the empty cell of the matrix to the two drafts."""
    _cell(editor, "uz").get_by_role("link").click()
    expect(editor.page.get_by_label("oʻzbekcha")).to_be_checked()
    editor.page.get_by_label("türkmençe").check()
    editor.button("Begin the translation").click()
    editor.done()
    editor.go(f"/admin/localize/submit/page/{pk}/")
    expect(editor.page.get_by_label("oʻzbekcha")).to_have_count(0)


def _open(translator: Person, pk: str) -> Page:
    page = translator.go(f"/admin/pages/{pk}/edit/")
    page.wait_for_function("'wbReady' in document.documentElement.dataset")
    return page


def _card(page: Page, source: str) -> Locator:
    return page.locator("[data-seg]", has=page.get_by_text(source, exact=True))


def _type(translator: Person, source: str, text: str) -> None:
    card = _card(translator.page, source)
    card.locator("textarea").fill(text)
    card.locator("[data-save-one]").click()
    expect(card).to_have_attribute("data-state", "done")


def _translate_by_hand(translator: Person, pk: str) -> None:
    page = _open(translator, pk)
    lead = _card(page, LEAD)
    lead.locator("textarea").fill("Sibiz")
    page.get_by_role("toolbar").get_by_role("button", name="gʻ", exact=True).click()
    expect(lead.locator("textarea")).to_have_value("Sibizgʻ")
    lead.locator("textarea").fill("<b>Sibizgʻi — choʻponlarning qadimiy cholgʻusi.")
    expect(lead.locator("[data-level=error]")).to_contain_text(translator.word("Error"))
    for source, text in UZBEK.items():
        _type(translator, source, text)
    expect(lead.locator("[data-level=error]")).to_have_count(0)
    _submit(translator)


def _submit(translator: Person) -> None:
    page = translator.page
    page.locator("summary", has_text=translator.word("Submit for review")).click()
    translator.button("Save and submit").click()
    translator.done()
    expect(page.locator("textarea[data-text]").first).not_to_be_editable()


def _translate_by_file(translator: Person, pk: str, folder: Path, texts: dict[str, str]) -> None:
    page = _open(translator, pk)
    page.locator("summary", has_text=translator.word("More")).click()
    with page.expect_download() as download:
        page.get_by_role("link", name=translator.word("Download as PO")).click()
    path = folder / download.value.suggested_filename
    download.value.save_as(path)
    file = polib.pofile(str(path))
    assert file.metadata["Language"] == "tk"
    for entry in file:
        if entry.msgid in texts:
            entry.msgstr = texts[entry.msgid]
            entry.flags = []
    upload = FilePayload(name=path.name, mimeType="text/x-gettext", buffer=str(file).encode())
    page.locator("#wb-file").set_input_files(upload)
    translator.button("Upload").click()
    translator.done()
    for text in texts.values():
        expect(page.locator("textarea", has_text=text)).to_be_visible()
    page.wait_for_function("'wbReady' in document.documentElement.dataset")
    _submit(translator)


def _not_the_author(translator: Person, pk: str) -> None:
    """Who translated may read the review, and finds no button that approves."""
    page = translator.go(f"/admin/workbench/workflow/review/{pk}/")
    waits = "The text waits for a reviewer. It cannot be changed meanwhile; withdraw it to go on writing."
    expect(page.get_by_text(translator.word(waits))).to_be_visible()
    expect(translator.button("Approve and publish")).to_have_count(0)


def _what_changed(translator: Person, pk: str) -> None:
    """The changed text, with the words that went and came, over the translation of old."""
    card = _card(_open(translator, pk), CHANGED)
    expect(card).to_have_attribute("data-state", "stale")
    expect(card.locator("del")).to_have_text(["күзде"])
    expect(card.locator("ins")).to_have_text(["ерте көктемде"])
    expect(card.locator("textarea")).not_to_have_value("")


# --- what is told of it


def _cell(person: Person, language: str) -> Locator:
    """The story's cell in the matrix."""
    page = person.go(f"/admin/workbench/matrix/?q={TITLE}")
    row = page.locator(".wb-rows tr")
    expect(row).to_have_count(1)
    return row.locator(f"td[data-language={language}]")


def _told(person: Person, **cells: tuple[str, str]) -> None:
    """What the matrix says of the story: text and publicness, by language."""
    _cell(person, "kk")
    for language, (text, public) in cells.items():
        cell = person.page.locator(f".wb-rows td[data-language={language}]")
        expect(cell.locator(f".wb-mark--{text}")).to_be_visible()
        expect(cell.locator(f".wb-public--{public}")).to_be_visible()


def _read(visitor: Page, address: str, language: str, texts: list[str]) -> None:
    """A visitor reads the story, which names the three languages that it is public in."""
    response = visitor.goto(f"{address}/{language}/stories/{SLUG}/")
    assert response is not None
    assert response.status == 200
    for text in texts:
        expect(visitor.get_by_text(text).first).to_be_visible()
    alternates = visitor.locator("link[rel=alternate][hreflang]")
    codes = [each.get_attribute("hreflang") for each in alternates.all()]
    assert {"kk", "uz", "tk"} == {code for code in codes if code != "x-default"}


def _absent(visitor: Page, address: str, *languages: str) -> None:
    for language in languages:
        response = visitor.goto(f"{address}/{language}/stories/{SLUG}/")
        assert response is not None
        assert response.status == 404, f"{language} is public"


# --- the journey


def test_story_from_draft_to_mended_translations(
    chromium: Browser, server: Server, tmp_path: Path
) -> None:
    everybody = people(chromium, server, ROLES)
    visitor = chromium.new_context(viewport={"width": 360, "height": 780}).new_page()
    kk = _publish(everybody, server, visitor)
    uz, tk = _translate(everybody, server, visitor, tmp_path, kk)
    _mend(everybody, server, visitor, tmp_path, kk, uz, tk)
    _correct(everybody, server, visitor, kk)
    for person in everybody.values():
        person.page.context.close()


def _publish(everybody: dict[str, Person], server: Server, visitor: Page) -> str:
    editor = everybody["editor-kz"]
    parent = server.run(
        "from stories.models import StoriesIndexPage as S\n"
        "print(S.objects.get(locale__language_code='kk').pk)"
    )
    _write(editor, parent)
    _told(editor, kk=("origin", "in_review"))
    _absent(visitor, server.address, "kk")
    _approve(everybody["reviewer-kz"], TITLE)
    return _id(server, "kk")


def _translate(
    everybody: dict[str, Person], server: Server, visitor: Page, folder: Path, kk: str
) -> tuple[str, str]:
    editor = everybody["editor-kz"]
    _begin(editor, kk)
    _told(editor, kk=("origin", "live"), uz=("in_progress", "draft"), tk=("in_progress", "draft"))
    uz, tk = _id(server, "uz"), _id(server, "tk")
    _translate_by_hand(everybody["translator-uz"], uz)
    _not_the_author(everybody["translator-uz"], uz)
    _translate_by_file(everybody["translator-tk"], tk, folder, TURKMEN)
    _told(editor, uz=("complete", "in_review"), tk=("complete", "in_review"))
    _absent(visitor, server.address, "uz", "tk")
    _approve(everybody["language-reviewer-uz"], UZBEK[TITLE])
    _approve(everybody["language-reviewer-tk"], TURKMEN[TITLE])
    _read(visitor, server.address, "uz", list(UZBEK.values()))
    _read(visitor, server.address, "tk", list(TURKMEN.values()))
    return uz, tk


def _mend(
    everybody: dict[str, Person],
    server: Server,
    visitor: Page,
    folder: Path,
    kk: str,
    uz: str,
    tk: str,
) -> None:
    editor = everybody["editor-kz"]
    _change(editor, kk, text=CHANGED)
    _told(editor, kk=("origin", "live"), uz=("complete", "live"), tk=("complete", "live"))
    _approve(everybody["reviewer-kz"], TITLE)
    _told(editor, kk=("origin", "live"), uz=("stale", "live"), tk=("stale", "live"))
    _read(visitor, server.address, "kk", [CHANGED])
    _read(visitor, server.address, "uz", list(UZBEK.values()))
    _read(visitor, server.address, "tk", list(TURKMEN.values()))

    _what_changed(everybody["translator-uz"], uz)
    _type(everybody["translator-uz"], CHANGED, UZBEK_MENDED)
    told = everybody["translator-uz"].page.locator("[data-page-state]")
    expect(told).to_have_text(everybody["translator-uz"].word("complete"))
    _submit(everybody["translator-uz"])
    _what_changed(everybody["translator-tk"], tk)
    _translate_by_file(everybody["translator-tk"], tk, folder, {CHANGED: TURKMEN_MENDED})
    _approve(everybody["language-reviewer-uz"], UZBEK[TITLE])
    _approve(everybody["language-reviewer-tk"], TURKMEN[TITLE])
    _told(editor, kk=("origin", "live"), uz=("complete", "live"), tk=("complete", "live"))
    _read(visitor, server.address, "uz", [UZBEK[LEAD], UZBEK_MENDED])
    _read(visitor, server.address, "tk", [TURKMEN[LEAD], TURKMEN_MENDED])


def _correct(everybody: dict[str, Person], server: Server, visitor: Page, kk: str) -> None:
    """A small change is published and makes nothing stale."""
    editor = everybody["editor-kz"]
    _change(editor, kk, lead=CORRECTED)
    _approve(everybody["reviewer-kz"], TITLE)
    _read(visitor, server.address, "kk", [CORRECTED, CHANGED])
    _told(editor, kk=("origin", "live"), uz=("complete", "live"), tk=("complete", "live"))
    _read(visitor, server.address, "uz", [UZBEK[LEAD], UZBEK_MENDED])
