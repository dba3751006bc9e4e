"""Listings: filters by closed vocabularies, pages of results, one best language a row."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from django.core.paginator import EmptyPage, PageNotAnInteger, Paginator
from django.core.paginator import Page as ResultPage
from django.db.models import QuerySet
from django.http import Http404, HttpRequest

from core.fields import token
from core.models.order import LETTER_LENGTH, by_alphabet, letters_of
from core.pictures import attach_pictures
from languages import get_language
from languages.order import OTHER
from translation.fallback import best_versions

PER_PAGE = 12
MAX_PAGE_DIGITS = 6


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a filter, and whether the visitor has chosen it."""

    value: str
    label: str
    chosen: bool


@dataclass(frozen=True, slots=True)
class Filter:
    """A filter by one field: ``name`` is the query parameter; ``many`` for MultiChoiceField."""

    name: str
    label: Any
    vocabulary: Any
    many: bool = False

    def chosen(self, request: HttpRequest) -> str:
        """Return the chosen value, empty for none; Http404 for one that does not exist."""
        value = request.GET.get(self.name, "")
        if value and value not in self.vocabulary.values:
            raise Http404(f"no such {self.name}")
        return value

    def choices(self, request: HttpRequest) -> list[Choice]:
        """Return all values in the order of the vocabulary."""
        chosen = self.chosen(request)
        return [
            Choice(value, str(label), value == chosen) for value, label in self.vocabulary.choices
        ]

    def narrow(self, pages: QuerySet[Any], request: HttpRequest, field: str = "") -> QuerySet[Any]:
        """Return ``pages`` with this filter applied."""
        value = self.chosen(request)
        if not value:
            return pages
        field = field or self.name
        if self.many:
            return pages.filter(**{f"{field}__contains": token(value)})
        return pages.filter(**{field: value})


OTHER_LETTERS = "other"
"""Value of ``letter`` for titles that begin with no letter of the listing's alphabet."""


@dataclass(frozen=True, slots=True)
class Letter:
    """One place of the index bar: ``value`` for the address, whether anything begins with it."""

    value: str
    label: str
    filled: bool
    chosen: bool


def read_letter(value: str, language: str) -> str | None:
    """Return the initial that ``letter=value`` asks for, None for all; Http404 for one the
    alphabet does not have."""
    if not value:
        return None
    if value == OTHER_LETTERS:
        return OTHER
    if len(value) > LETTER_LENGTH or value not in get_language(language).alphabet:
        raise Http404("no such letter")
    return value


def chosen_letter(language: str, request: HttpRequest) -> str | None:
    """Return the initial asked for, None for all; Http404 for one the alphabet does not have."""
    return read_letter(request.GET.get("letter", ""), language)


def index_bar(pages: QuerySet[Any], language: str, request: HttpRequest) -> list[Letter]:
    """Return the alphabet of a listing, each letter with whether ``pages`` have it. One query.

    ``pages`` are those of all languages, filtered by facts only.
    """
    found = letters_of(best_versions(pages, language), language)
    return bar_of(found, language, chosen_letter(language, request))


def bar_of(found: Collection[str], language: str, chosen: str | None) -> list[Letter]:
    """Return the alphabet of a language, each letter with whether it is among ``found``.

    Titles of another script and numbers stand together behind the last letter.
    """
    alphabet = get_language(language).alphabet
    bar = [Letter(each, each, each in found, each == chosen) for each in alphabet]
    if OTHER in found or chosen == OTHER:
        bar.append(Letter(OTHER_LETTERS, "…", OTHER in found, chosen == OTHER))
    return bar


def alphabetical(
    pages: QuerySet[Any], language: str, request: HttpRequest
) -> tuple[ResultPage[Any], list[Letter]]:
    """Return a page of results in the language's alphabetical order, and its index bar."""
    letter = chosen_letter(language, request)
    found = by_alphabet(best_versions(pages, language), language, letter)
    return _results(found, request), index_bar(pages, language, request)


def page_of(items: Any, request: HttpRequest, per_page: int = PER_PAGE) -> ResultPage[Any]:
    """Return the asked page of ``items``; Http404 for a page that does not exist."""
    number = request.GET.get("page", "1")
    if not number.isascii() or not number.isdigit() or len(number) > MAX_PAGE_DIGITS:
        raise Http404("no such page")
    try:
        return Paginator(items, per_page).page(number)
    except (EmptyPage, PageNotAnInteger) as error:
        raise Http404("no such page") from error


def listing(pages: QuerySet[Any], language: str, request: HttpRequest) -> ResultPage[Any]:
    """Return a page of results in the reader's best language, with pictures attached.

    Four queries, whatever the number of pages.
    """
    return _results(best_versions(pages, language), request)


def _results(pages: QuerySet[Any], request: HttpRequest) -> ResultPage[Any]:
    found = page_of(pages, request)
    found.object_list = list(found.object_list)
    attach_pictures(found.object_list)
    return found
