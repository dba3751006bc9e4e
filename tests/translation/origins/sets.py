"""Language versions of demo pages, and what must be true after anything was done to them."""

import json
from typing import Any

from wagtail.models import Page
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from translation.locales import code_of
from translation.origins.texts import of_page, of_source
from translation.state import State, states


def versions(slug: str, depth: int = 4) -> dict[str, Page]:
    """Language code → specific page."""
    found = Page.objects.filter(slug=slug, depth=depth)
    return {code_of(page.locale_id): page.specific for page in found}


def state_of(key: object) -> dict[str, State]:
    """The state in each language that there is a page in."""
    return {c: s for c, s in states([key])[key].items() if s.page_id}  # type: ignore[list-item,index]


def texts(page: Page) -> list[str]:
    """All texts that stand on the newest version of a page, in their order."""
    fresh = Page.objects.get(pk=page.pk).get_latest_revision_as_object()
    return [text.data for text in of_page(fresh).values()]


def all_texts(slug: str) -> dict[str, list[str]]:
    """Language code → texts."""
    return {code: texts(page) for code, page in versions(slug).items()}


def assert_sound(key: object) -> None:
    """One source, of a page that is there; every translation has a page; nobody is their own."""
    assert not any(Page.find_problems())
    assert not Page.objects.filter(alias_of__isnull=False).exists()
    sources = list(TranslationSource.objects.filter(object_id=key))
    assert len(sources) <= 1
    for source in sources:
        assert source.get_source_instance()
        assert json.loads(source.content_json)["locale"] == source.locale_id
        for translation in source.translations.all():
            assert translation.target_locale_id != source.locale_id
            assert translation.get_target_instance()
    locales = Translation.objects.filter(source__object_id=key).values_list("target_locale")
    assert len(locales) == len(set(locales))


def recorded(source: TranslationSource, code: str) -> list[str | None]:
    """The translations that the records have for a source's texts, in order."""
    rows: dict[Any, str] = {
        (row.translation_of_id, row.context_id): row.data
        for row in StringTranslation.objects.filter(
            context__object_id=source.object_id, locale__language_code=code
        )
    }
    return [rows.get((text.string, text.context)) for text in of_source(source).values()]
