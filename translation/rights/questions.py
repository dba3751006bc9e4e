"""The questions that views, forms and reports ask about a user and a page."""

from collections.abc import Iterable
from typing import Any

from wagtail.models import Page

from translation.locales import code_of
from translation.models.rights import Grant
from translation.rights.facts import stored_countries, translated_into
from translation.rights.grants import rights_of

Act = Grant.Act


def countries_of(page: Page) -> frozenset[str]:
    """Codes of the countries whose content a page is; empty for pages of the whole region.

    A page type says it by ``rights_countries()``; one that does not is of the whole region. What
    the database holds counts, not a draft in hand.
    """
    return stored_countries(page)


def is_translation(page: Page) -> bool:
    """Whether a page is made from another language's page by the translation records. One query."""
    return bool(translated_into(page.translation_key, page.locale_id).exists())


def may_read(user: Any, page: Page | None = None) -> bool:
    """Whether a user may see pages in the admin: everybody who has any role may, of all pages."""
    if user is None or not getattr(user, "is_active", False):
        return False
    return bool(user.has_perm("wagtailadmin.access_admin"))


def may_write(user: Any, page: Page) -> bool:
    """Whether a user may edit the origin texts and facts of a page."""
    rights = rights_of(user)
    if rights.coordinates or not rights.any(Act.WRITE):
        return rights.coordinates
    return may_create(user, countries_of(page))


def may_create(user: Any, countries: Iterable[str]) -> bool:
    """Whether a user may write content of these countries; of the region, where there are none."""
    rights = rights_of(user)
    if rights.everything or rights.coordinates:
        return True
    return any(rights.within(Act.WRITE, country) for country in countries)


def may_translate(user: Any, page: Page, code: str) -> bool:
    """Whether a user may write the text of a page in language ``code`` from its origin's.

    The language's translators and reviewers, and the ministry whose content it is.
    """
    rights = rights_of(user)
    if rights.within(Act.TRANSLATE, code) or rights.within(Act.REVIEW, code):
        return True
    return may_write(user, page)


def may_submit(user: Any, page: Page, codes: Iterable[str]) -> bool:
    """Whether a user may begin the translation of a page into all of these languages."""
    return all(may_translate(user, page, code) for code in codes)


def may_begin(user: Any, page: Page, codes: Iterable[str]) -> bool:
    """Whether a user may begin the translation of an origin now: of a live page, or of one's own.

    What nobody has approved yet would otherwise become public by way of another language.
    """
    return may_submit(user, page, codes) and (page.live or may_write(user, page))


def may_review_language(user: Any, code: str) -> bool:
    """Whether a user may approve translations into a language, overrule findings, agree terms."""
    return rights_of(user).within(Act.REVIEW, code)


def wrote(user: Any, page: Page) -> bool:
    """Whether the text that waits to be published is this user's: any revision since the page was
    last published, or any translated text newer than that."""
    from translation.rights.authors import authors_of

    return user.pk in authors_of(page)


def may_approve(user: Any, page: Page) -> bool:
    """Whether a user may publish what waits on a page: the language's reviewer for a translation,
    the country's for an origin; never who wrote it, but for a superuser."""
    rights = rights_of(user)
    if rights.everything:
        return True
    if not (rights.any(Act.APPROVE) or rights.any(Act.REVIEW)):
        return False
    if is_translation(page):
        granted = rights.within(Act.REVIEW, code_of(page.locale_id))
    else:
        countries = countries_of(page)
        granted = rights.coordinates or any(rights.within(Act.APPROVE, c) for c in countries)
    return granted and not wrote(user, page)
