"""The pages below a page, as a translator gets them: each by its origin."""

from collections.abc import Collection
from typing import Any

from wagtail.models import Page

from translation.models import Grant
from translation.origins.known import origin_languages
from translation.rights import may_submit, rights_of
from translation.versions import versions_of


def origins_below(page: Page) -> list[Page]:
    """Return the origins of the page and of all pages below it, parents first. Four queries."""
    pages = list(page.get_descendants(inclusive=True).order_by("path"))
    keys = [each.translation_key for each in pages]
    languages, versions = origin_languages(keys), versions_of(keys)
    found = [versions[key].get(languages.get(key, "")) for key in keys]
    return [origin for origin in found if origin is not None]


def submittable(
    user: Any, pages: list[Page], codes: Collection[str]
) -> tuple[list[Page], int]:  # fmt: skip
    """Return the pages that a user may submit into these languages, and how many are left out."""
    rights, act = rights_of(user), Grant.Act
    if all(rights.within(act.TRANSLATE, c) or rights.within(act.REVIEW, c) for c in codes):
        return pages, 0
    allowed = [page for page in pages if may_submit(user, page, codes)]
    return allowed, len(pages) - len(allowed)
