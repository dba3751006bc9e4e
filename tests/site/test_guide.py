"""The editors' guide: the same in every language, true to the interface, and shown in the admin."""

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from PIL import Image
from wagtail.models import Page

from brand_site.guide import texts
from languages import CODES
from tests.rights.people import person
from tools.catalogues import admin
from tools.catalogues.files import DOMAINS, admin_file, is_translated, messages, read, site_file
from tools.guide.pictures import MOST_BYTES
from tools.guide.screens import NAMES

MOST_WORDS, MOST_PICTURES, MOST_OF_ALL = 250, 2, 4_000_000
OTHERS = tuple(code for code in CODES if code != "en")
TASKS = tuple(task.name for task in texts.tasks("en"))
_BOLD = re.compile(r"\*\*(.+?)\*\*")
_IMAGE = re.compile(r"!\[([^\]]*)\]\(([^)]*)\)")
_LINK = re.compile(r"(?<!!)\[[^\]]+\]\(([^)]*)\)")
_HOLE = re.compile(r"%\(\w+\)[sd]")


def _texts(code: str) -> Iterator[tuple[str, str]]:
    for task in texts.tasks(code):
        yield task.name, task.file.read_text(encoding="utf-8")


@cache
def _said(code: str) -> tuple[frozenset[str], tuple[re.Pattern[str], ...]]:
    """What the interface says in a language: whole, and as patterns where it has placeholders.

    A text without a translation is said in English.
    """
    found = [*messages(read(site_file(code if code != "en" else "ru")))]
    for domain in DOMAINS:
        found += admin.listed(domain) if code == "en" else []
        found += admin.upstream_messages(code if code != "en" else "ru", domain)
        found += messages(read(admin_file(code, domain)))
    done = {m.id for m in found if is_translated(m)}
    words: set[str] = set()
    for message in found:
        if code == "en":
            words |= set(message.id if isinstance(message.id, tuple) else [message.id])
        elif is_translated(message):
            forms = (
                message.string if isinstance(message.string, (tuple, list)) else [message.string]
            )
            words |= {str(form) for form in forms}
    if code != "en":
        words |= {str(m.id) for m in admin.upstream_messages("ru", "django") if m.id not in done}
    whole = frozenset(word.strip().casefold() for word in words)
    holed = (word for word in words if _HOLE.search(word) and len(_HOLE.sub("", word).strip()) > 2)
    return whole, tuple(re.compile(_as_pattern(word)) for word in holed)


def _as_pattern(word: str) -> str:
    return ".+".join(re.escape(part) for part in _HOLE.split(word.strip()))


def test_english_is_there_and_short() -> None:
    assert len(TASKS) == 12
    for name, text in _texts("en"):
        assert len(text.split()) <= MOST_WORDS, name
        assert len(_IMAGE.findall(text)) <= MOST_PICTURES, name
        assert text.startswith("# "), name


@pytest.mark.parametrize("code", OTHERS)
def test_every_language_has_the_same_tasks(code: str) -> None:
    assert tuple(task.name for task in texts.tasks(code)) == TASKS
    english = dict(_texts("en"))
    titles = {task.title for task in texts.tasks("en")}
    for task, (name, text) in zip(texts.tasks(code), _texts(code), strict=True):
        assert task.title not in titles, f"{name}: the title is not translated"
        assert _LINK.findall(text) == _LINK.findall(english[name]), name
        shown = [place.replace(f"/{code}/", "/en/") for _alt, place in _IMAGE.findall(text)]
        assert shown == [place for _alt, place in _IMAGE.findall(english[name])], name


@pytest.mark.parametrize("code", CODES)
def test_what_is_bold_is_said_so_by_the_interface(code: str) -> None:
    whole, patterns = _said(code)
    wrong = [
        f"{name}: {label}"
        for name, text in _texts(code)
        for label in _BOLD.findall(text)
        if label.casefold() not in whole and not any(p.fullmatch(label) for p in patterns)
    ]
    assert not wrong


def test_the_check_of_labels_can_fail() -> None:
    whole, patterns = _said("en")
    for wrong in ("Save it all", "Send to the second pair of eyes", "Submit it"):
        assert wrong.casefold() not in whole
        assert not any(pattern.fullmatch(wrong) for pattern in patterns)


@pytest.mark.parametrize("code", CODES)
def test_pictures_named_exist_and_those_there_are_named(code: str) -> None:
    named = []
    for name, text in _texts(code):
        for alt, place in _IMAGE.findall(text):
            assert alt, f"{name}: {place} has no text for those who cannot see it"
            found = re.fullmatch(rf"\.\./pictures/{code}/([a-z-]+)\.webp", place)
            assert found, f"{name}: {place}"
            named.append(found[1])
    there = sorted(file.name for file in (texts.PICTURES / code).iterdir())
    assert sorted(named) == sorted(NAMES)
    assert there == sorted(f"{name}.webp" for name in named)


def test_pictures_are_small() -> None:
    files = sorted(texts.PICTURES.rglob("*.*"))
    sizes = {file: file.stat().st_size for file in files}
    assert {file.suffix for file in files} == {".webp"}
    assert not [file for file, size in sizes.items() if size > MOST_BYTES]
    assert sum(sizes.values()) <= MOST_OF_ALL
    for file in files:
        with Image.open(file) as image:
            assert 300 < image.width <= 1280, file
            assert 100 < image.height <= 1000, file


@pytest.fixture
def viewer(client: Client) -> Client:
    client.force_login(person("viewer"))
    return client


@pytest.mark.django_db
@pytest.mark.parametrize("code", CODES)
def test_a_viewer_reads_every_page_and_every_address_in_it_works(viewer: Client, code: str) -> None:
    tried: dict[str, int] = {}
    for task in texts.tasks(code):
        answer = viewer.get(reverse("guide-page", args=[code, task.name]))
        assert answer.status_code == 200
        article = BeautifulSoup(answer.content, "html.parser").find("article")
        assert task.title in article.get_text()
        assert "**" not in article.get_text()
        for tag in article.find_all(["a", "img"]):
            address = tag.get("href") or tag["src"]
            assert address.startswith("/admin/guide/"), address
            if address not in tried:
                tried[address] = viewer.get(address).status_code
    assert set(tried.values()) == {200}, tried


@pytest.mark.django_db
def test_a_picture_in_the_admin_knows_its_size_and_opens_in_full(viewer: Client) -> None:
    answer = viewer.get(reverse("guide-page", args=["en", "translate"]))
    image = BeautifulSoup(answer.content, "html.parser").select_one("article a > img")
    assert image["src"] == image.parent["href"] == "/admin/guide/pictures/en/editor.webp"
    sent = viewer.get(image["src"])
    assert sent["Content-Type"] == "image/webp"
    with Image.open(texts.PICTURES / "en" / "editor.webp") as file:
        assert (int(image["width"]), int(image["height"])) == file.size
    assert b"".join(sent.streaming_content)[8:12] == b"WEBP"


@pytest.mark.django_db
def test_the_menu_leads_to_the_first_page_in_the_readers_language(viewer: Client) -> None:
    answer = viewer.get(reverse("guide"))
    assert answer.url == reverse("guide-page", args=["en", TASKS[0]])
    assert reverse("guide") in viewer.get("/admin/").content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize(
    "path",
    [
        "de/sign-in/", "en/nothing/", "en/01-sign-in/", "pictures/en/nothing.webp",
        "pictures/de/editor.webp", "pictures/en/..%2Fen%2Feditor.webp", "pictures/en/../../README.md",
        "en/..%2F..%2F..%2FREADME/",
    ],
)  # fmt: skip
def test_what_is_not_there_is_not_found(viewer: Client, path: str) -> None:
    assert viewer.get(f"/admin/guide/{path}", follow=True).status_code == 404


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["", "en/sign-in/", "pictures/en/editor.webp"])
def test_it_is_for_those_who_are_signed_in(client: Client, path: str) -> None:
    answer = client.get(f"/admin/guide/{path}")
    assert answer.status_code == 302
    assert answer.url.startswith("/admin/login/")


def test_a_name_cannot_leave_the_folder(tmp_path: Path) -> None:
    (texts.PICTURES / "en").resolve(strict=True)
    assert texts.picture("en", "editor") == texts.PICTURES / "en" / "editor.webp"
    assert texts.picture("en", str(tmp_path / "none")) is None


@pytest.fixture
def story() -> Page:
    return Page.objects.get(slug="dombyra", locale__language_code="kk", depth=4)


@pytest.mark.django_db
def test_checks_and_metrics_stand_beside_the_editor(client: Client, story: Page) -> None:
    client.force_login(person("editor-kz"))
    html = client.get(f"/admin/pages/{story.pk}/edit/").content.decode()
    soup = BeautifulSoup(html, "html.parser")
    assert soup.select_one('[data-side-panel-toggle="checks"]')
    panel = soup.select_one('[data-side-panel="checks"]')
    assert panel.select_one("[data-content-word-count]")
    checks = soup.find(id="checker-axe-configuration")
    assert '"main"' in checks.get_text()


@pytest.mark.django_db
def test_the_previewed_page_can_be_framed_and_checked(client: Client, story: Page) -> None:
    """The panel looks at the page in a frame, through Wagtail's user bar; visitors get neither."""
    client.force_login(person("editor-kz"))
    edit = reverse("wagtailadmin_pages:edit", args=[story.pk])
    preview = reverse("wagtailadmin_pages:preview_on_edit", args=[story.pk])
    form = BeautifulSoup(client.get(edit).content, "html.parser").select_one("#page-edit-form")
    client.post(preview, {**_fields(form), "body-count": "0"})  # its blocks are made by JavaScript
    answer = client.get(preview, {"in_preview_panel": "true", "mode": ""})
    assert "frame-ancestors 'self'" in answer["Content-Security-Policy"]
    assert answer["X-Frame-Options"] == "SAMEORIGIN"
    assert b"wagtail-userbar-template" in answer.content
    client.logout()
    public = client.get("/kk/stories/dombyra/")
    assert b"userbar" not in public.content
    assert "frame-ancestors 'none'" in public["Content-Security-Policy"]


def _fields(form: BeautifulSoup) -> dict[str, list[str]]:
    """What a browser would send of a form."""
    sent: dict[str, list[str]] = {}
    for field in form.select("input[name], textarea[name], select[name]"):
        if field.name == "select":
            values = [option["value"] for option in field.select("option[selected]")]
        elif field.get("type") in {"checkbox", "radio"}:
            values = [field.get("value", "on")] if field.has_attr("checked") else []
        else:
            values = [field.get("value", "") if field.name == "input" else field.get_text()]
        sent.setdefault(field["name"], []).extend(values)
    return sent


@pytest.mark.django_db
@pytest.mark.parametrize("code", CODES)
def test_the_sign_in_page_speaks_as_the_guide_says(client: Client, code: str) -> None:
    """Wagtail's own form has no words for «password»."""
    page = client.get("/admin/login/", headers={"accept-language": code})
    labels = [
        label.get_text(strip=True) for label in BeautifulSoup(page.content, "html.parser")("label")
    ]
    first = dict(_texts(code))["sign-in"]
    assert all(f"**{label.removesuffix('*')}**" in first for label in labels[:2]), labels
