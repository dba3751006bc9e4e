"""An editor names a page; its address is romanised, kept when edited by hand, and redirects."""

import json

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from languages import CODES
from languages.slugs import slugify
from tests.conftest import Server

pytestmark = pytest.mark.browser
PASSWORD = "a password for this test only"
TITLES = {
    "kk": (
        "Қазақстан әуендері", "Ғасырлар үні: Жібек жолы", "Іңкәр көңіл, жиһаз & өрнек",
        "Домбыра күйі", "Шәкәрім Құдайбердіұлы — «Үш анық»", "Щётка, ёлка, цирк, этнос, юрта",
    ),
    "ky": (
        "Ысык-Көл", "Жаңы жыл: Чий жана жүн", "Сулайман-Тоо", "Өнөр алды — кызыл тил",
        "Чыңгыз Айтматов (1928–2008)",
    ),
    "uz": (
        "Oʻzbekiston", "Sanʼat va hunar: Gʻijduvon kulollari", "O'zbek raqsi", "Ўзбек мусиқаси",
        "Самарқанд қоғози", "Go`zal ‘bulut’, “ipak”", "Ҳунармандлар шаҳри: Бухоро, ёғоч, цирк",
    ),
    "tg": (
        "Ҷашни Наврӯз", "Осиёи Марказӣ", "Фалак: суруде рӯ ба осмон", "Ғазал, эҷод, ӯ, чашма",
        "Дарё ва кӯҳ — №1",
    ),
    "tk": (
        "Türkmen halysy", "Şaý-sepler", "Gadymy Merw: köne şäher", "Ýüpek ýoly we Žürnal ňňň",
        "Gündogaryň çaýy",
    ),
    "en": ("One spring feast, five countries", "Café “Silk” — don’t miss it!", "100% wool?!"),
    "ru": (
        "Жёлтая степь", "Съезд художников: щука, цапля, юла", "Ёлка, подъём, объятие",
        "Шарф с радужной полосой", "ЭПОС «Манас»",
    ),
}  # fmt: skip
ODD = (
    "", "   ", "!!!", "中国", "a\u0301\u0323\u0301", "и\u0323\u0306 Й й ё е\u0308", "\u0301x",
    "😀 emoji 👩‍🎨", "\ud800 lone \udc00", "İstanbul ıi ßẞ ﬁ", "שלום עולם", "x" * 200,
    "-a--b-", "а" * 79 + " б", "ab" + "\u0306" * 5000, "Ӂ ӝ ҋ Ѝ\u0306", "zero\u200bwidth",
)  # fmt: skip


def _titles() -> int:
    return sum(map(len, TITLES.values()))


@pytest.fixture(scope="module")
def editor(chromium: Browser, server: Server) -> BrowserContext:
    """A browser that is signed in as an editor."""
    server.run(
        "from django.contrib.auth.models import User\n"
        f"User.objects.create_superuser('slugs', password={PASSWORD!r})\n"
    )
    context = chromium.new_context(viewport={"width": 1280, "height": 1000}, locale="en-GB")
    page = context.new_page()
    page.goto(f"{server.address}/admin/login/")
    page.fill("input[name=username]", "slugs")
    page.fill("input[name=password]", PASSWORD)
    page.click("button[type=submit]")
    expect(page).to_have_url(f"{server.address}/admin/")
    page.close()
    return context


def _ids(server: Server, code: str) -> dict[str, int]:
    """Run code that prints a dictionary of language → primary key."""
    return json.loads(server.run(f"import json\n{code}"))


def _indexes(server: Server) -> dict[str, int]:
    return _ids(
        server,
        "from stories.models import StoriesIndexPage as S\n"
        "print(json.dumps({p.language: p.pk for p in S.objects.all()}))",
    )


def _new_story(editor: BrowserContext, server: Server, code: str) -> Page:
    page = editor.new_page()
    page.goto(f"{server.address}/admin/pages/add/stories/storypage/{_indexes(server)[code]}/")
    return page


@pytest.mark.parametrize("code", CODES)
def test_the_browser_romanises_as_the_server(
    editor: BrowserContext, server: Server, code: str
) -> None:
    assert _titles() >= 30
    page = _new_story(editor, server, code)
    try:
        for title in TITLES[code]:
            page.fill("#id_title", title)
            page.locator("#id_title").press("End")
            expect(page.locator("#id_slug")).to_have_value(slugify(title, code))
        everything = [title for titles in TITLES.values() for title in titles]
        cleaned = page.evaluate(
            """(texts) => texts.map((text) => {
                const field = document.querySelector("#id_slug");
                field.value = text;
                field.dispatchEvent(new Event("blur"));
                return field.value;
            })""",
            [*everything, *(text for text in ODD if not text.startswith("x" * 9))],
        )
        wanted = [
            slugify(text, code) for text in (*everything, *ODD) if not text.startswith("x" * 9)
        ]
        assert cleaned == wanted
    finally:
        page.close()


def test_a_slug_edited_by_hand_stays(editor: BrowserContext, server: Server) -> None:
    page = _new_story(editor, server, "kk")
    title, slug = page.locator("#id_title"), page.locator("#id_slug")
    title.press_sequentially("Қазақстан әуендері")
    expect(slug).to_have_value("qazaqstan-auenderi")
    page.get_by_role("tab", name="Promote").click()
    slug.fill("Менің Әнім")
    slug.blur()
    expect(slug).to_have_value("menin-anim")
    page.get_by_role("tab", name="Content").click()
    title.click()
    title.press("End")
    title.press_sequentially(" мен күйлері")
    title.blur()
    page.wait_for_timeout(500)  # longer than the pause after which a slug follows its title
    expect(slug).to_have_value("menin-anim")
    page.close()


def _origin_of_ikat(server: Server) -> int:
    """The Uzbek story that is in all languages."""
    return _ids(
        server,
        "from stories.models import StoryPage as S\n"
        "print(json.dumps(S.objects.get(slug='ikat', locale__language_code='uz').pk))",
    )


def _rename(page: Page, address: str, pk: int, slug: str) -> None:
    page.goto(f"{address}/admin/pages/{pk}/edit/")
    page.get_by_role("tab", name="Promote").click()
    page.fill("#id_slug", slug)
    page.locator("footer [data-w-dropdown-target='toggle']").click()
    page.get_by_role("button", name="Publish", exact=True).click()
    expect(page.locator(".messages .success")).to_be_visible()


def test_old_addresses_lead_to_the_new_ones(
    editor: BrowserContext, chromium: Browser, server: Server
) -> None:
    pk = _origin_of_ikat(server)
    page, visitor = editor.new_page(), chromium.new_context().new_page()
    _rename(page, server.address, pk, "margilon-abrbandisi")
    for code in CODES:
        old, new = (
            f"{server.address}/{code}/stories/{s}/" for s in ("ikat", "margilon-abrbandisi")
        )
        answer = visitor.request.get(old, max_redirects=0)
        assert (answer.status, answer.headers["location"]) == (
            301,
            new.removeprefix(server.address),
        )
        assert visitor.goto(old).status == 200
        expect(visitor).to_have_url(new)
    _rename(page, server.address, pk, "ikat")
    for code in CODES:
        for slug in ("ikat", "margilon-abrbandisi"):
            assert visitor.goto(f"{server.address}/{code}/stories/{slug}/").status == 200
            expect(visitor).to_have_url(f"{server.address}/{code}/stories/ikat/")
    page.close()


def _until_it_saves_itself(page: Page) -> None:
    """Go on writing; Wagtail notices edits only from some seconds after loading on."""
    for _second in range(30):
        page.locator("#id_summary").press_sequentially("сөз ")
        page.wait_for_timeout(1000)
        if "/edit/" in page.url:
            return
    pytest.fail("no automatic save")


def test_a_draft_is_named_while_it_saves_itself(editor: BrowserContext, server: Server) -> None:
    """The slug goes on following the title across Wagtail's automatic saves and a reload."""
    page = _new_story(editor, server, "ky")
    title = page.locator("#id_title")
    title.press_sequentially("Жаңы")
    _until_it_saves_itself(page)
    title.click()
    title.press("End")
    title.press_sequentially(" жыл")
    expect(page.locator("#id_slug")).to_have_value("jany-jyl")
    # An automatic save on its way answers 200, changes the address and shows a message, too.
    with page.expect_response(
        lambda response: response.request.method == "POST" and response.status == 302
    ):
        page.get_by_role("button", name="Save draft").first.click()
    page.wait_for_load_state()
    page.reload()
    expect(title).to_have_value("Жаңы жыл")
    title.click()
    title.press("End")
    title.press_sequentially(" күнү")
    expect(page.locator("#id_slug")).to_have_value("jany-jyl-kunu")
    assert server.run(
        "from wagtail.contrib.redirects.models import Redirect as R\n"
        "print(R.objects.filter(old_path__startswith='/ky/stories/').exclude(\n"
        "    redirect_page__first_published_at__isnull=False).count())"
    ) == "0"  # fmt: skip
    page.close()
