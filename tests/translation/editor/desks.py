"""A translation in work and people who may do one thing or another with it."""

from django.contrib.auth.models import User
from django.http import HttpResponse
from wagtail.models import Page
from wagtail_localize.models import (
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)

from tests import people


def translation(title: str = "Домбыра күйі", code: str = "uz") -> Translation:
    """The Kazakh page about the dombyra in Uzbek: translated and live in the demo."""
    source = TranslationSource.objects.filter(object_repr=title).latest("pk")
    return Translation.objects.select_related("source", "target_locale").get(
        source=source, target_locale__language_code=code
    )


def page_of(work: Translation) -> Page:
    return Page.objects.get(
        translation_key=work.source.object_id, locale_id=work.target_locale_id
    ).specific


def segment(work: Translation, path: str = "summary") -> StringSegment:
    rows = StringSegment.objects.filter(source=work.source, context__path=path)
    return rows.select_related("string", "context").get()


def row(work: Translation, path: str = "summary") -> StringTranslation | None:
    one = segment(work, path)
    return StringTranslation.objects.filter(
        translation_of_id=one.string_id, context_id=one.context_id, locale=work.target_locale
    ).first()


def person(name: str, *grants: tuple[str, str]) -> User:
    """A user of a group of their own, with these acts in these scopes."""
    return people.person(name, *grants, tree=True)


def refused(response: HttpResponse) -> bool:
    """Wagtail's admin answers a refusal by its home page with a message."""
    return response.status_code == 403 or getattr(response, "url", "") == "/admin/"


def translator(name: str = "malika", code: str = "uz") -> User:
    return person(name, ("translate", code))


def reviewer(name: str = "rustam", code: str = "uz") -> User:
    return person(name, ("translate", code), ("review", code))
