"""Every block renders in a page; links lead to the reader's best language; players wait for a click."""

import pytest
from bs4 import BeautifulSoup
from django.apps import apps
from django.core.files.base import ContentFile
from django.test import Client
from wagtail.blocks import StructBlockValidationError
from wagtail.models import Page

from core.blocks import BodyBlock
from core.blocks.embeds import player_url
from core.blocks.links import ActionBlock
from core.models import BasePage
from languages import CODES
from media.models import File, Picture
from stories.models import StoryPage

pytestmark = pytest.mark.django_db


def _body(settings, tmp_path) -> list[tuple[str, object]]:
    picture = Picture.objects.first()
    settings.MEDIA_ROOT = tmp_path
    file = File(title="List")
    file.file.save("list.pdf", ContentFile(b"%PDF-1.7"))
    paper = Page.objects.get(slug="samarkand-paper", locale__language_code="uz")
    shown = {"image": picture, "alt": "Суреттің сипаттамасы.", "caption": "Сурет"}
    return [
        ("heading", {"text": "Тақырып"}),
        ("paragraph", f'<p>Мәтін <a linktype="page" id="{paper.pk}">сілтеме</a></p>'),
        ("quote", {"text": "Сөз", "attribution": "Мақал"}),
        ("facts", {"heading": "Деректер", "rows": [{"term": "Не", "value": "Бұл"}]}),
        ("picture", shown),
        ("gallery", {"pictures": [shown, shown]}),
        ("action", {"text": "", "label": "Оқу", "page": paper, "url": ""}),
        ("action", {"text": "", "label": "Сыртқа", "page": None, "url": "https://example.org/"}),
        ("related", {"heading": "Тағы", "pages": [paper]}),
        ("document", {"document": file, "title": "Тізім"}),
        ("embed", {"url": "https://vimeo.com/123456", "title": "Фильм", "description": ""}),
    ]


@pytest.fixture
def soup(client: Client, settings, tmp_path) -> BeautifulSoup:
    page = StoryPage.objects.get(slug="ikat", locale__language_code="kk")
    page.body = _body(settings, tmp_path)
    page.save_revision().publish()
    response = client.get("/kk/stories/ikat/")
    assert response.status_code == 200
    assert (
        "frame-src https://www.youtube-nocookie.com https://player.vimeo.com"
        in (response["Content-Security-Policy"])
    )
    return BeautifulSoup(response.content, "html.parser")


def test_every_kind_of_block_is_there(soup: BeautifulSoup, settings, tmp_path) -> None:
    assert {kind for kind, _value in _body(settings, tmp_path)} == set(BodyBlock().child_blocks)
    prose = soup.select_one(".prose")
    for selector in ("h2", ".rich p", "blockquote q", "table caption", "figure img", ".gallery figure",
                     ".action a", ".finds li", "a[download]", ".linkcard"):  # fmt: skip
        assert prose.select_one(selector), selector


def test_links_lead_to_the_best_language_labelled(soup: BeautifulSoup) -> None:
    action = soup.select_one(".prose .action a")
    assert action["href"] == "/ru/stories/samarkand-paper/"
    assert action.find_next("span", class_="tag")
    assert soup.select_one(".prose .finds a")["href"] == "/ru/stories/samarkand-paper/"


def test_a_player_waits_for_a_click(soup: BeautifulSoup) -> None:
    card = soup.select_one(".linkcard")
    assert not soup.find("iframe")
    assert card["data-player"].startswith("https://player.vimeo.com/video/123456")
    assert card.button.has_attr("hidden")
    assert "vimeo.com" in card.button.get_text()


def test_only_pages_with_a_player_may_frame_it(client: Client) -> None:
    assert "frame-src" not in client.get("/kk/stories/falak/")["Content-Security-Policy"]


@pytest.mark.parametrize(
    ("url", "player"),
    [
        (
            "https://www.youtube.com/watch?v=abcdefghijk",
            "https://www.youtube-nocookie.com/embed/abcdefghijk",
        ),
        ("https://youtu.be/abcdefghijk?t=3", "https://www.youtube-nocookie.com/embed/abcdefghijk"),
        ("https://vimeo.com/123456", "https://player.vimeo.com/video/123456"),
        ("https://example.org/watch?v=abcdefghijk", ""),
        ("https://www.youtube.com.evil.example/watch?v=abcdefghijk", ""),
        ("javascript:alert(1)//vimeo.com/123456", ""),
    ],
)
def test_players_are_known_by_their_address(url: str, player: str) -> None:
    found = player_url(url)
    assert found.startswith(player) if player else found == ""


@pytest.mark.parametrize(("page", "url"), [(None, ""), ("some", "https://example.org/")])
def test_an_action_has_one_target(page, url: str) -> None:
    block = ActionBlock()
    target = Page.objects.get(slug="home-kk") if page else None
    value = block.to_python(
        {"text": "", "label": "x", "page": target.pk if target else None, "url": url}
    )
    with pytest.raises(StructBlockValidationError):
        block.clean(value)


MODELS = [m for m in apps.get_models() if issubclass(m, BasePage)]


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("model", MODELS, ids=lambda m: m.__name__)
def test_every_page_type_previews_in_every_language(model: type[Page], code: str) -> None:
    page = model.objects.filter(locale__language_code=code).first()
    page.title = "Preview title"
    response = page.make_preview_request()
    assert response.status_code == 200
    content = response.render().content if hasattr(response, "render") else response.content
    assert f'<html lang="{code}"'.encode() in content
    assert b"Preview title" in content


@pytest.mark.parametrize("name", sorted(BodyBlock().child_blocks))
def test_every_block_has_an_editors_preview(admin_client: Client, name: str) -> None:
    block = BodyBlock().child_blocks[name]
    response = admin_client.get("/admin/block-preview/", {"id": block.definition_prefix})
    assert response.status_code == 200
