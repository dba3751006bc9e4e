"""Share images: what is drawn, who may see it, how long it is kept."""

import io
import re
import threading
import time
from pathlib import Path

import pytest
from django.core.files.storage import default_storage
from django.test import Client
from PIL import Image
from wagtail.models import Page, PageViewRestriction

from core.reserved import RESERVED_SLUGS
from core.share import stored, typefaces
from core.share.drawing import draw
from core.share.wording import Card
from languages import CODES, LANGUAGES
from tests.pages import PATHS

BEYOND = "ʻʼ«»–—…’“”№0123456789.,:;!?()"


@pytest.fixture(autouse=True)
def _own_media(settings: object, tmp_path: Path) -> None:
    settings.MEDIA_ROOT = tmp_path  # type: ignore[attr-defined]


def _address(client: Client, path: str) -> str:
    head = client.get(path).content.decode().split("</head>")[0]
    found = re.search(r'property="og:image" content="[^"]*?(/\w+/share/[^"]+)"', head)
    assert found, path
    return found[1]


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("face", [typefaces.DISPLAY, typefaces.TEXT, typefaces.STRONG])
def test_every_letter_of_every_language_is_drawn(code: str, face: typefaces.Face) -> None:
    letters = {c for letter in LANGUAGES[code].alphabet for c in letter + letter.lower()}
    text = "".join(sorted(letters)) + BEYOND
    drawn = "".join(part for _, part in typefaces.runs(text, face, code))
    assert drawn == text
    # The language's own letters come from its own script's file, in one design.
    scripts = {script for script, _ in typefaces.runs("".join(letters - set("ʻʼ")), face, code)}
    assert scripts == {LANGUAGES[code].script.lower()}


def test_a_letter_that_no_typeface_has_is_left_out() -> None:
    runs = typefaces.runs("Ipek 丝绸🧵 йўли", typefaces.DISPLAY, "uz")
    assert "".join(part for _, part in runs) == "Ipek  йўли"
    assert draw(Card("🧵", "", "", "uz"))


@pytest.mark.parametrize("country", ["", "kz", "kg", "tj", "tm", "uz"])
def test_size_and_weight(country: str) -> None:
    made = draw(Card("Қазақтың киіз үйі және оны жасайтын адамдар", "Мұра", "Сайт", "kk", country))
    image = Image.open(io.BytesIO(made))
    assert (image.format, image.size) == ("JPEG", (1200, 630))
    assert len(made) <= 150_000


def test_the_title_can_be_seen() -> None:
    one = Image.open(io.BytesIO(draw(Card("Ә", "", "", "kk"))))
    none = Image.open(io.BytesIO(draw(Card("", "", "", "kk"))))
    box = (60, 300, 500, 600)
    assert min(one.crop(box).convert("L").getdata()) < 60
    assert min(none.crop(box).convert("L").getdata()) > 200


def test_it_is_made_fast_enough() -> None:
    card = Card("Felt residency: final show in Karakol", "Programmes", "Site", "en", "kg")
    draw(card)  # fonts and cloths are read once a process
    spent = []
    for _ in range(5):
        start = time.process_time()
        draw(card)
        spent.append(time.process_time() - start)
    assert min(spent) < 0.12


def test_anything_that_is_seen_changes_the_address() -> None:
    card = Card("a", "b", "c", "en", "kz")
    others = [
        Card("x", "b", "c", "en", "kz"),
        Card("a", "x", "c", "en", "kz"),
        Card("a", "b", "x", "en", "kz"),
        Card("a", "b", "c", "ru", "kz"),
        Card("a", "b", "c", "en", ""),
    ]
    assert len({each.digest for each in (card, *others)}) == 6
    assert re.fullmatch(r"[0-9a-f]{12}", card.digest)


@pytest.mark.django_db
@pytest.mark.parametrize("code", CODES)
def test_every_page_type_has_one_in_every_language(client: Client, code: str) -> None:
    for path in PATHS.values():
        address = _address(client, f"/{code}/{path}")
        assert address.startswith(f"/{code}/share/")
    response = client.get(address)
    assert response.status_code == 200
    assert response["Content-Type"] == "image/jpeg"
    assert response["Cache-Control"] == "public, max-age=31536000, immutable"
    assert response["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert "Vary" not in response or "Cookie" not in response["Vary"]
    assert client.head(address).status_code == 200
    assert client.post(address).status_code == 405


@pytest.mark.django_db
def test_the_alternative_text_is_the_title(client: Client) -> None:
    html = client.get("/kk/heritage/yurt/").content.decode()
    title = Page.objects.get(slug="yurt", locale__language_code="kk").title
    assert f'property="og:image:alt" content="{title}"' in html
    assert 'name="twitter:card" content="summary_large_image"' in html


@pytest.mark.django_db
def test_wrong_addresses_are_not_found(client: Client) -> None:
    right = _address(client, "/kk/heritage/yurt/")
    number, digest = re.search(r"share/(\d+)-(\w+)\.jpg", right).groups()  # type: ignore[union-attr]
    wrong = [
        right.replace(digest, "0" * 12),
        right.replace(digest, digest[:-1]),
        right.replace("/kk/", "/ru/"),
        right.replace(f"/{number}-", "/999999999-"),
        right.replace(f"/{number}-", f"/{'9' * 40}-"),
        right.replace(f"/{number}-", "/1-"),  # the root of the tree is no page to be read
        f"/media/share/{number}/{digest}.jpg",
    ]
    assert client.get(right).status_code == 200
    for address in wrong:
        assert client.get(address).status_code == 404, address


@pytest.mark.django_db
def test_private_and_unpublished_pages_have_none(client: Client) -> None:
    page = Page.objects.get(slug="yurt", locale__language_code="kk")
    address = _address(client, "/kk/heritage/yurt/")
    assert client.get(address).status_code == 200
    rule = PageViewRestriction.objects.create(
        page=page.get_parent(), restriction_type=PageViewRestriction.LOGIN
    )
    assert client.get(address).status_code == 404
    rule.delete()
    assert client.get(address).status_code == 200
    page.specific.unpublish()
    assert client.get(address).status_code == 404
    assert (
        not default_storage.exists(f"share/{page.pk}")
        or not default_storage.listdir(f"share/{page.pk}")[1]
    )


@pytest.mark.django_db
def test_a_new_title_replaces_the_file(client: Client) -> None:
    page = Page.objects.get(slug="yurt", locale__language_code="kk").specific
    old = _address(client, "/kk/heritage/yurt/")
    client.get(old)
    page.title = "Киіз үй: жаңа атау"
    page.save_revision().publish()
    new = _address(client, "/kk/heritage/yurt/")
    assert new != old
    assert client.get(old).status_code == 404
    assert client.get(new).status_code == 200
    assert len(default_storage.listdir(f"share/{page.pk}")[1]) == 1


@pytest.mark.django_db
def test_the_file_is_made_once(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    address = _address(client, "/kk/heritage/yurt/")
    first = client.get(address).content

    def never(card: Card) -> bytes:
        raise AssertionError("made twice")

    monkeypatch.setattr(stored, "draw", never)
    assert client.get(address).content == first


def test_one_is_painted_at_a_time(monkeypatch: pytest.MonkeyPatch) -> None:
    started, go = threading.Event(), threading.Event()

    def slow(card: Card) -> bytes:
        started.set()
        go.wait(10)
        return b"image"

    monkeypatch.setattr(stored, "draw", slow)
    monkeypatch.setattr(stored, "LONGEST_WAIT", 0.05)
    other = threading.Thread(target=stored.image_of, args=(1, Card("a", "", "", "en")))
    other.start()
    assert started.wait(10)
    with pytest.raises(stored.BusyError):
        stored.image_of(2, Card("b", "", "", "en"))
    go.set()
    other.join(10)
    assert stored.image_of(1, Card("a", "", "", "en")) == b"image"


def test_the_word_is_reserved() -> None:
    assert "share" in RESERVED_SLUGS
