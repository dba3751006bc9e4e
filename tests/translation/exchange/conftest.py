"""A page to exchange: an Uzbek story given to Turkmen translators, nothing translated yet."""

import pytest
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from stories.models import StoryPage
from tests import people
from translation.models import Grant


@pytest.fixture
def translation(db) -> Translation:
    page = StoryPage.objects.get(slug="samarkand-paper", locale__language_code="uz")
    source = TranslationSource.objects.get_for_instance(page)
    locale = Locale.objects.get(language_code="tk")
    made = Translation.objects.create(source=source, target_locale=locale)
    made.save_target(publish=False)
    return made


@pytest.fixture
def person(db):
    """A user who may translate into the given languages and nothing else."""

    def make(*codes: str, name: str = "translator"):
        return people.person(name, *((Grant.Act.TRANSLATE, code) for code in codes))

    return make


@pytest.fixture
def texts():
    """The stored texts of a translation by path and source."""

    def read(translation: Translation) -> dict[tuple[str, str], str]:
        rows = StringTranslation.objects.filter(
            locale=translation.target_locale, context__object_id=translation.source.object_id
        )
        return {(row.context.path, row.translation_of.data): row.data for row in rows}

    return read
