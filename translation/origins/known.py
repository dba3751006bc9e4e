"""Which language a page was first written in; the same answer as ``translation.state`` gives."""

from collections.abc import Collection
from uuid import UUID

from wagtail.models import Page
from wagtail_localize.models import TranslationSource

from translation.locales import code_of, locale_codes
from translation.versions import versions_of


def origin_languages(keys: Collection[UUID]) -> dict[UUID, str]:
    """Return translation key → code of the origin language. Two queries.

    Where nothing was ever given to translators, the oldest page of the set is the origin; a key
    without a page is absent.
    """
    codes = locale_codes()
    sources = TranslationSource.objects.filter(object_id__in=keys, locale_id__in=codes)
    first: dict[UUID, str] = {}
    for key, locale in sources.order_by("created_at", "pk").values_list("object_id", "locale_id"):
        first.setdefault(key, codes[locale])
    out: dict[UUID, str] = {}
    for key, pages in versions_of(keys).items():
        oldest = min(pages, key=lambda code: pages[code].pk, default=None)
        language = first.get(key, oldest)
        if language is not None:
            out[key] = language
    return out


def origin_language(key: UUID) -> str | None:
    """Return the code of the language that a page was first written in, None without a page."""
    return origin_languages([key]).get(key)


def origin_of(page: Page) -> Page | None:
    """Return the origin version of a page (itself, if it is the one).

    None where the records name a language whose page is gone: ``mend_sources`` mends that.
    """
    language = origin_language(page.translation_key)
    if language is None:
        return None
    if language == code_of(page.locale_id):
        return page
    return versions_of([page.translation_key])[page.translation_key].get(language)


def is_origin(page: Page) -> bool:
    """Whether a page is the version that the others are translated from. Two queries."""
    return origin_language(page.translation_key) == code_of(page.locale_id)
