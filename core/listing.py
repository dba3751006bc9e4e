"""Listings: filters by closed vocabularies, pages of results, one best language a row."""

from dataclasses import dataclass
from typing import Any

from django.core.paginator import EmptyPage, PageNotAnInteger, Paginator
from django.core.paginator import Page as ResultPage
from django.db.models import QuerySet
from django.http import Http404, HttpRequest

from core.fields import token
from core.pictures import attach_pictures
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
    found = page_of(best_versions(pages, language), request)
    found.object_list = list(found.object_list)
    attach_pictures(found.object_list)
    return found
