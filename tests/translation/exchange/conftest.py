"""A page to exchange: an Uzbek story given to Turkmen translators, nothing translated yet."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from wagtail.models import Locale
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from stories.models import StoryPage
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
        user = get_user_model().objects.create_user(name, f"{name}@example.org", "x")
        group = Group.objects.create(name=name)
        group.permissions.add(Permission.objects.get(codename="access_admin"))
        for code in codes:
            Grant.objects.create(group=group, act=Grant.Act.TRANSLATE, scope=code)
        user.groups.add(group)
        return user

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
