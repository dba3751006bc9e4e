"""People with rights, and pages that wait, for the tests of the workflow."""

from typing import Any

from django.contrib.auth.models import User
from wagtail.models import Page
from wagtail_localize.models import StringTranslation, Translation

from heritage.models import HeritageIndexPage, HeritageItemPage
from tests import people
from tests.people import signed_in

__all__ = ["draft_item", "person", "signed_in", "translation_draft"]


def person(name: str, *grants: tuple[str, str], language: str = "", mail: bool = True) -> User:
    """A user with a first name, these grants and a language of the admin."""
    return people.person(name, *grants, language=language, mail=mail, first_name=name.title())


def draft_item(author: User | None, code: str = "kk", country: str = "kz") -> Any:
    """A new heritage item, saved once by its author and never published."""
    parent = HeritageIndexPage.objects.get(locale__language_code=code)
    page = HeritageItemPage(
        title="Synaq", slug=f"synaq-{HeritageItemPage.objects.count()}", live=False,
        locale=parent.locale, countries=[country], owner=author,
        nature="intangible", kind="craft",
    )  # fmt: skip
    parent.add_child(instance=page)
    page.save_revision(user=author)
    return page


def translation_draft(author: User | None, slug: str = "togyzqumalaq", code: str = "en") -> Page:
    """A demo translation with a fresh text and draft by ``author``."""
    page = Page.objects.get(slug=slug, locale__language_code=code)
    translation = Translation.objects.get(
        source__object_id=page.translation_key, target_locale=page.locale
    )
    text = StringTranslation.objects.filter(
        context__object_id=page.translation_key, locale=page.locale
    ).first()
    assert text is not None
    text.data, text.last_translated_by = "Fresh words", author
    text.save()
    translation.save_target(user=author, publish=False)
    return Page.objects.get(pk=page.pk)
