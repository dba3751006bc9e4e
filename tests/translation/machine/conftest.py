import pytest
from wagtail.models import Locale
from wagtail_localize.models import Translation, TranslationSource

from stories.models import StoryPage
from tests.translation.exchange.conftest import person  # noqa: F401
from tests.translation.machine.fake import Fake, serve
from translation.machine import asking


@pytest.fixture
def fake(settings, monkeypatch):
    """DeepL as the site's engine, played by the fake; waiting takes no time."""
    server, stop = serve()
    settings.MACHINE_TRANSLATION = "deepl"
    settings.MACHINE_TRANSLATION_KEY = "secret-key"
    settings.MACHINE_TRANSLATION_URL = server.address
    monkeypatch.setattr(asking, "sleep", lambda _seconds: None)
    yield server
    stop()


@pytest.fixture
def page(db) -> StoryPage:
    """An English page with a link, emphasis, a line break and a heading."""
    other = StoryPage.objects.filter(locale__language_code="en").first()
    made = StoryPage(
        title="The long road of felt", slug="felt-road", locale=other.locale,
        summary="Wool, water and patience make the felt of a yurt.",
        body=[
            (
                "paragraph",
                '<p>Read <a href="https://example.org/">the catalogue</a> of <b>old patterns</b> '
                "before you begin to work.</p>",
            ),
            ("quote", {"text": "First line of it\nsecond line of it", "attribution": ""}),
        ],
    )  # fmt: skip
    other.get_parent().add_child(instance=made)
    return made


@pytest.fixture
def into(page):
    """The page's translation into a language."""

    def make(code: str) -> Translation:
        source, _made = TranslationSource.get_or_create_from_instance(page)
        locale = Locale.objects.get(language_code=code)
        translation, _made = Translation.objects.get_or_create(source=source, target_locale=locale)
        translation.save_target(publish=False)
        return translation

    return make


__all__ = ["Fake"]
