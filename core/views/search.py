"""``/<lang>/search/``: results, suggestions while typing, and help where nothing is found."""

from collections import Counter
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlencode

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe
from wagtail.models import Page

from core import meta
from core.choices import Country
from core.finding import kinds
from core.listing import PER_PAGE, page_of
from core.pictures import attach_pictures
from languages import get_language as entry
from languages.names import country_name, language_name
from search.models import Entry
from search.query import LONGEST_QUERY, Term, parse
from search.results import Found, Hit, find, how_many, titles
from search.snippets import Part, marked, snippet
from search.spelling import did_you_mean
from search.totals import count
from search.vocabulary import understood
from translation.locales import code_of, locale_id
from translation.urls import page_path

SUGGESTIONS = 7


@dataclass(frozen=True, slots=True)
class Result:
    """What a result shows; ``own`` is the page's address in the visitor's language, if any;
    ``country`` gives it its colour."""

    page: Any
    language: str
    title: list[Part]
    excerpt: list[Part]
    kind: str
    own: str
    country: str


@dataclass(frozen=True, slots=True)
class Choice:
    """One value of a filter with the number of results that it would leave."""

    value: str
    label: str
    count: int
    chosen: bool


class _Slice:
    """Results for Django's paginator: the total is known, the page is asked for when shown."""

    def __init__(self, found: Found) -> None:
        self.found = found

    def count(self) -> int:
        return self.found.total

    def __getitem__(self, window: slice) -> list[Hit]:
        return self.found.hits


def _results(hits: list[Hit], terms: list[Term], language: str) -> list[Result]:
    """Four queries for a page of results."""
    ids = [hit.page_id for hit in hits]
    pages = {page.pk: page for page in Page.objects.filter(pk__in=ids, live=True).specific()}
    entries = Entry.objects.in_bulk(ids)
    attach_pictures(pages.values())
    keys = [page.translation_key for page in pages.values() if code_of(page.locale_id) != language]
    own = Page.objects.filter(live=True, locale_id=locale_id(language), translation_key__in=keys)
    paths = {page.translation_key: page_path(page) for page in own}
    labels = kinds()
    return [
        Result(
            pages[hit.page_id],
            hit.language,
            marked(pages[hit.page_id].title, terms, hit.language),
            snippet(entries[hit.page_id].text, terms, hit.language),
            labels.get(entries[hit.page_id].kind, ""),
            paths.get(pages[hit.page_id].translation_key, ""),
            entries[hit.page_id].countries.strip("|").partition("|")[0],
        )
        for hit in hits
        if hit.page_id in pages and hit.page_id in entries
    ]


def _choices(labels: dict[str, str], counts: Counter[str], chosen: str) -> list[Choice]:
    return [
        Choice(value, label, counts[value], value == chosen)
        for value, label in labels.items()
        if counts[value] or value == chosen
    ]


def _chosen(request: HttpRequest, name: str, known: dict[str, str]) -> str:
    value = request.GET.get(name, "")
    if value and value not in known:
        raise Http404(f"no such {name}")
    return value


def _alone(terms: list[Term]) -> list[tuple[str, int]]:
    """Words of the query that have results by themselves, with how many."""
    counts = [(term.typed, how_many([term])) for term in terms] if len(terms) > 1 else []
    return [(word, number) for word, number in counts if number]


def _help(found: Found, terms: list[Term], language: str, *, whole: bool) -> dict[str, Any]:
    """What is offered where little is found; ``whole``: on the first page, without a filter."""
    offer: dict[str, Any] = {}
    if whole and not any(hit.language == language for hit in found.hits):
        offer["meant"] = did_you_mean(terms, language)
    if not found.total:
        offer["alone"] = _alone(terms)
    return offer


def _page_number(request: HttpRequest) -> int:
    number = request.GET.get("page", "1")
    return int(number) if number.isascii() and number.isdigit() and len(number) < 5 else 1


def _address(**values: str) -> str:
    """The query string of the filled ``values``, empty where there are none."""
    filled = {name: value for name, value in values.items() if value}
    return f"?{urlencode(filled)}" if filled else ""


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Results for ``q``, narrowed by ``type`` and ``country``; without ``q`` the form alone."""
    language = entry(get_language()).code
    typed = " ".join(request.GET.get("q", "")[:LONGEST_QUERY].split())
    types = kinds()
    countries = {code: country_name(code, language) for code in Country.values}
    kind, country = _chosen(request, "type", types), _chosen(request, "country", countries)
    terms = understood(parse(typed, language))
    offset = (max(1, _page_number(request)) - 1) * PER_PAGE
    found = find(terms, language, kind=kind, country=country, limit=PER_PAGE, offset=offset)
    results = page_of(_Slice(found), request, PER_PAGE)
    if results.number == 1 and not kind and not country and request.method == "GET":
        count(typed, terms, language, found.total)
    title = _("Search: %(query)s") % {"query": typed} if typed else _("Search")
    context = {
        "language": language,
        "typed": typed,
        "terms": terms,
        "results": results,
        "total": found.total,
        "found": _results(found.hits, terms, language),
        "types": _choices(types, found.kinds, kind),
        "countries_found": _choices(countries, found.countries, country),
        "filtered": bool(kind or country),
        "kept": _address(q=typed, type=kind, country=country),
        "meta": meta.of_message(title),
    }
    if terms:
        context |= _help(found, terms, language, whole=not (kind or country) and offset == 0)
    return render(request, "search/search.html", context)


@require_safe
def suggest(request: HttpRequest) -> JsonResponse:
    """Pages whose titles hold what is being typed, as ``{"suggestions": [{title, url, …}]}``."""
    language = entry(get_language()).code
    terms = parse(request.GET.get("q", ""), language)
    hits = titles(terms, language, SUGGESTIONS)
    hits = [hit for hit in hits if hit.language == language] or hits
    pages = Page.objects.filter(live=True).in_bulk([hit.page_id for hit in hits])
    entries = dict(Entry.objects.filter(pk__in=pages).values_list("pk", "kind"))
    labels = kinds()
    shown = [
        {
            "title": pages[hit.page_id].title,
            "url": page_path(pages[hit.page_id]),
            "kind": labels.get(entries.get(hit.page_id, ""), ""),
            "lang": hit.language,
            "language": "" if hit.language == language else language_name(hit.language, language),
        }
        for hit in hits
        if hit.page_id in pages
    ]
    response = JsonResponse({"suggestions": shown}, json_dumps_params={"ensure_ascii": False})
    response["X-Robots-Tag"] = "noindex"
    return response
