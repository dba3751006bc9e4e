"""The best existing language of a page for a reader: one query for a whole listing."""

from collections.abc import Iterable
from typing import TypeVar
from uuid import UUID

from django.db.models import (
    Case,
    CharField,
    Exists,
    ExpressionWrapper,
    F,
    IntegerField,
    OuterRef,
    QuerySet,
    Value,
    When,
    Window,
)  # fmt: skip
from django.db.models.functions import RowNumber
from wagtail.models import Page, PageViewRestriction
from wagtail_localize.models import TranslationSource

from languages import CODES
from languages.registry import preference
from translation.locales import locale_codes, locale_id

PageT = TypeVar("PageT", bound=Page)


def language_rank(language: str) -> Case:
    """An SQL rank of a page row for a reader of ``language``: the lower the better.

    Own language, bridge languages, the origin, any other (PRODUCT.md, «One true translation
    state»).
    """
    codes = preference(language)
    return Case(
        *(When(locale_id=locale_id(code), then=Value(rank)) for rank, code in enumerate(codes)),
        When(_is_origin(), then=Value(len(codes))),
        default=Value(len(codes) + 1),
        output_field=IntegerField(),
    )


def _is_origin() -> Exists:
    return Exists(
        TranslationSource.objects.filter(
            object_id=OuterRef("translation_key"), locale_id=OuterRef("locale_id")
        )
    )


def is_private() -> Exists:
    """Whether a page row stands at or below one that not everybody may read; no query of its own,
    unlike ``public()``."""
    path = ExpressionWrapper(OuterRef("path"), output_field=CharField())
    rules = PageViewRestriction.objects.alias(read=path)
    return Exists(rules.filter(read__startswith=F("page__path")))


def best_versions(pages: QuerySet[PageT], language: str) -> QuerySet[PageT]:
    """Narrow ``pages`` (of all languages) to one live row a page: the best for the reader.

    Filters that concern facts go in before, slices after; order is up to the caller.
    """
    return (
        pages.filter(live=True)
        .annotate(
            language_place=Window(
                RowNumber(),
                partition_by=F("translation_key"),
                order_by=[language_rank(language).asc(), F("pk").asc()],
            )
        )
        .filter(language_place=1)
    )


def best_for_all(pages: QuerySet[PageT]) -> dict[UUID, dict[str, int]]:
    """Map each translation key to the id of the best live row for readers of every language.

    The same rule as ``best_versions``, for tables that hold all listings. One query.
    """
    codes = locale_codes()
    rows = pages.filter(live=True).order_by("pk").annotate(origin=_is_origin())
    versions: dict[UUID, list[tuple[str, bool, int]]] = {}
    for key, locale, origin, pk in rows.values_list("translation_key", "locale_id", "origin", "pk"):
        versions.setdefault(key, []).append((codes.get(locale, ""), origin, pk))

    def best(found: list[tuple[str, bool, int]], wanted: tuple[str, ...]) -> int:
        def rank(row: tuple[str, bool, int]) -> tuple[int, int]:
            code, origin, pk = row
            return wanted.index(code) if code in wanted else len(wanted) + (not origin), pk

        return min(found, key=rank)[2]

    return {
        key: {code: best(found, preference(code)) for code in CODES}
        for key, found in versions.items()
    }


def resolve(
    page_ids: Iterable[int], language: str, known: dict[int, UUID] | None = None
) -> dict[int, Page]:
    """Map each page id (of any language) to the best live version for the reader, specific.

    Ids whose page is not live in any language are absent. One query, one for each type, and one
    more for ids whose translation key is not ``known``.
    """
    keys = dict(known or {})
    unknown = set(page_ids) - set(keys)
    if unknown:
        rows = Page.objects.filter(pk__in=unknown).values_list("pk", "translation_key")
        keys.update(rows)
    if not keys:
        return {}
    found = best_versions(Page.objects.filter(translation_key__in=set(keys.values())), language)
    by_key = {page.translation_key: page for page in found.specific()}  # type: ignore[attr-defined]
    return {pk: by_key[key] for pk, key in keys.items() if key in by_key}
