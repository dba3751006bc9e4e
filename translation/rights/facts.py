"""What the rights need to know of a page: its countries, and whether it is a translation.

Asked of the database, not of the object in hand: that may be a draft, or hold what a form was just
given. Listings, whose objects come straight from the database, mark theirs (``for_listing``), so
that fifty rows need no hundred queries.
"""

from dataclasses import dataclass
from typing import Any

from django.db.models import Exists, OuterRef, QuerySet, Value
from wagtail.models import Page
from wagtail_localize.models import Translation

_KEPT = "_rights_facts"
_PARENTS = "_rights_parents"
_LISTED, _TRANSLATED = "rights_listed", "rights_translated"


@dataclass(frozen=True, slots=True)
class Facts:
    """Codes of the countries (none: of the whole region), and whether it is a translation."""

    countries: frozenset[str]
    translation: bool


def translated_into(key: Any, locale_id: Any) -> "QuerySet[Translation]":
    """Records that say that the version of a page in a locale is made from another's."""
    return Translation.objects.filter(
        source__object_id=key, target_locale_id=locale_id, enabled=True
    )


def for_listing(pages: Any) -> Any:
    """Mark the pages of a queryset as just read, and say of each whether it is a translation."""
    found = translated_into(OuterRef("translation_key"), OuterRef("locale_id"))
    return pages.annotate(**{_LISTED: Value(True), _TRANSLATED: Exists(found)})


def is_listed(page: Page) -> bool:
    """Whether a page object is a row of a listing."""
    return bool(getattr(page, _LISTED, False))


def asked_countries(page: Page) -> frozenset[str]:
    """Countries that a page object says it is of, as it is in hand."""
    asked = getattr(page, "rights_countries", None)
    return frozenset(asked()) if asked else frozenset()


def stored_countries(page: Page) -> frozenset[str]:
    """Countries of a page as the database has it; of the object where it is not saved yet.

    One query, more where the type asks its parent.
    """
    model = page.specific_class
    if model is None or not hasattr(model, "rights_countries"):
        return frozenset()
    if page.pk is None:
        return asked_countries(page)
    stored = model._default_manager.defer_streamfields().filter(pk=page.pk).first()
    return asked_countries(stored) if stored else frozenset()


def _listed_countries(page: Page, user: Any) -> frozenset[str]:
    """As ``stored_countries``, without a query where siblings inherit from one parent."""
    if not getattr(page, "rights_from_parent", False):
        own_type = type(page) is page.specific_class
        return asked_countries(page) if own_type else stored_countries(page)
    kept: dict[str, frozenset[str]] = user.__dict__.setdefault(_PARENTS, {})
    parent = page.path[: -page.steplen]
    if parent not in kept:
        kept[parent] = stored_countries(page)
    return kept[parent]


def facts_of(page: Page, user: Any = None) -> Facts:
    """Return the facts of a page, kept on the object from then on."""
    kept: Facts | None = page.__dict__.get(_KEPT)
    if kept is None:
        if user is not None and is_listed(page):
            translation = bool(getattr(page, _TRANSLATED))
            kept = Facts(_listed_countries(page, user), translation)
        else:
            translation = translated_into(page.translation_key, page.locale_id).exists()
            kept = Facts(stored_countries(page), translation)
        page.__dict__[_KEPT] = kept
    return kept
