"""The brand kit: what the page shows, and the archive that it offers."""

import io
import re
import zipfile
from pathlib import Path
from xml.etree import ElementTree

import pytest
from bs4 import BeautifulSoup
from django.contrib.staticfiles import finders
from django.core.files.storage import default_storage
from django.core.management import call_command
from django.test import Client

from home.brand import kit
from home.brand.colours import COLOURS
from home.models import BrandPage
from languages import CODES, LANGUAGES
from patterns import mark
from tests.demo_database import ROOT


@pytest.fixture(autouse=True)
def _own_media(settings: object, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path  # type: ignore[attr-defined]


def _soup(client: Client, code: str = "en") -> BeautifulSoup:
    response = client.get(f"/{code}/brand/")
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


@pytest.mark.django_db
def test_every_file_that_the_page_names_is_there(client: Client) -> None:
    soup = _soup(client)
    named = {each.get("src") or each["href"] for each in soup.main.select("img, a[download]")}
    assert len(named) >= 30
    for address in named:
        if address.startswith("/media/"):  # the picture that the page opens with
            continue
        path = finders.find(address.removeprefix("/static/"))
        assert path, address
        ElementTree.parse(path)


@pytest.mark.django_db
def test_the_archive_is_offered_once_it_was_made(client: Client) -> None:
    assert "brand-kit-" not in str(_soup(client).main)
    call_command("make_brand_kit", verbosity=0)
    link = _soup(client, "kk").select_one(".take a")
    assert re.search(r"/brand/brand-kit-[0-9a-f]{8}\.zip$", link["href"])
    response = client.get(link["href"])
    assert response.status_code == 200
    content = b"".join(response.streaming_content)  # type: ignore[attr-defined]
    assert zipfile.ZipFile(io.BytesIO(content)).testzip() is None


@pytest.mark.django_db
def test_an_older_archive_makes_way() -> None:
    default_storage.save("brand/brand-kit-00000000.zip", io.BytesIO(b"old"))  # type: ignore[arg-type]
    name = kit.store()
    assert default_storage.listdir("brand")[1] == [name.removeprefix("brand/")]
    assert kit.store() == name
    assert kit.offered() == kit.Offer(default_storage.url(name), default_storage.size(name))


def test_the_archive_is_the_same_and_small() -> None:
    made = kit.archive()
    assert made == kit.archive()
    assert len(made) <= kit.MOST
    packed = zipfile.ZipFile(io.BytesIO(made))
    names = packed.namelist()
    assert names == sorted(names)
    assert {"brand-kit/README.txt", "brand-kit/colours.txt"} <= set(names)
    assert {"brand-kit/fonts/onest-OFL.txt", "brand-kit/fonts/brygada-1918-OFL.txt"} <= set(names)
    for code in CODES:
        for kind in ("logos/logo", "badges/badge"):
            for mode in ("light", "dark"):
                assert f"brand-kit/{kind}-{code}-{mode}.svg" in names
    for name in names:
        if name.endswith(".svg"):
            ElementTree.fromstring(packed.read(name))


def test_the_text_in_the_archive_speaks_every_language() -> None:
    text = zipfile.ZipFile(io.BytesIO(kit.archive())).read("brand-kit/README.txt").decode()
    assert text.count("https://creativecommons.org/licenses/by/4.0/") == len(CODES)
    assert text.count("SIL Open Font License 1.1") == len(CODES)


def test_badges_need_no_typeface() -> None:
    for code in CODES:
        for mode in ("light", "dark"):
            path = ROOT / "static" / "img" / "brand" / f"badge-{code}-{mode}.svg"
            drawn = path.read_text(encoding="utf-8")
            assert "<text" not in drawn
            assert len(drawn) < 120_000


@pytest.mark.django_db
def test_colours_are_told_as_they_are(client: Client) -> None:
    soup = _soup(client)
    values = [code.get_text() for code in soup.select(".dyes code")]
    for colour in COLOURS:
        assert {colour.value, colour.rgb, colour.oklch} <= set(values)
    blue = COLOURS[0]
    assert (blue.rgb, blue.oklch) == ("rgb(43 111 184)", "oklch(53.6% 0.133 253)")
    assert blue.on_light <= 4.55  # rounded down, never up


@pytest.mark.django_db
@pytest.mark.parametrize("code", CODES)
def test_every_alphabet_is_shown_and_said_in_its_language(client: Client, code: str) -> None:
    soup = _soup(client, code)
    for other, entry in LANGUAGES.items():
        shown = soup.select_one(f".specimens [lang={other}]")
        assert shown.dt.get_text() == entry.endonym
        assert shown.dd.get_text().split() == list(entry.alphabet)


@pytest.mark.django_db
def test_the_page_is_where_its_word_is_reserved(client: Client) -> None:
    """«brand» stays reserved for every other page."""
    assert BrandPage.objects.filter(slug="brand").count() == len(CODES)
    for page in BrandPage.objects.all():
        page.full_clean()
    assert "/en/brand/" in {a.get("href") for a in _soup(client).select("footer a")}


def test_the_clear_space_is_half_the_mark() -> None:
    assert mark.CLEAR * 2 == mark.HEIGHT
    assert set(mark.marks()) == {"mark-colour", "mark-dark", "mark-light"}
