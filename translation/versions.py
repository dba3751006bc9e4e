"""All language versions of pages, in one query: what state, switcher and sitemap are made from."""

from collections import defaultdict
from collections.abc import Collection
from uuid import UUID

from wagtail.models import Page

from translation.locales import locale_codes

Versions = dict[UUID, dict[str, Page]]


def versions_of(keys: Collection[UUID]) -> Versions:
    """Return translation key → language code → page (base columns only), drafts included."""
    codes = locale_codes()
    out: Versions = defaultdict(dict)
    rows = Page.objects.filter(translation_key__in=keys, alias_of=None, locale_id__in=codes).only(
        "pk",
        "title",
        "url_path",
        "locale_id",
        "translation_key",
        "live",
        "first_published_at",
        "last_published_at",
    )
    for page in rows:
        out[page.translation_key][codes[page.locale_id]] = page
    return out
