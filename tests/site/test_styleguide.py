"""The style guide: in every language, with every component, and never in production."""

import importlib
from pathlib import Path

import pytest
from django.conf import settings
from django.test import Client, override_settings

from brand_site.styleguide.samples import SAMPLES
from languages import CODES

pytestmark = pytest.mark.django_db
# Parts of pages that need a page's own state: seen on every page, or of one page type.
NOT_SHOWN = {
    "components/index_head.html",
    "components/notices.html",
    "components/plate.html",
    "components/related.html",
}


@pytest.mark.parametrize("code", CODES)
def test_shows_every_component(client: Client, code: str) -> None:
    response = client.get(f"/styleguide/{code}/")
    assert response.status_code == 200
    folder = Path(settings.BASE_DIR) / "templates"
    there = {
        str(file.relative_to(folder)) for file in (folder / "components").glob("*.html")
    } - NOT_SHOWN
    used = {template.name for template in response.templates}
    assert not there - used
    html = response.content.decode()
    sample = SAMPLES[code]
    assert all(text in html for text in (sample.short, sample.long, sample.word, sample.text))


def test_answers_in_english_at_its_own_address_and_404_for_no_language(client: Client) -> None:
    assert client.get("/styleguide/").status_code == 200
    assert client.get("/styleguide/xx/").status_code == 404


def test_is_not_there_in_production() -> None:
    import brand_site.urls

    def names() -> set[str | None]:
        return {getattr(pattern, "name", None) for pattern in brand_site.urls.urlpatterns}

    assert "styleguide" in names()
    try:
        with override_settings(STYLEGUIDE=False):
            importlib.reload(brand_site.urls)
            assert "styleguide" not in names()
    finally:
        importlib.reload(brand_site.urls)
    text = (Path(settings.BASE_DIR) / "brand_site/settings/base.py").read_text()
    assert "STYLEGUIDE = False" in text
