"""``/sitemap.xml``: an index, and one sitemap a language with its alternates; live pages only."""

from collections import defaultdict
from typing import Any
from uuid import UUID

from django.http import Http404, HttpRequest, HttpResponse
from django.template.response import TemplateResponse
from django.views.decorators.http import require_safe
from wagtail.models import Page

from core.meta import hreflang
from languages import LANGUAGES
from translation.alternates import Alternate
from translation.locales import locale_codes
from translation.urls import absolute, page_path

XML = "application/xml; charset=utf-8"


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """The sitemaps of all languages."""
    addresses = [absolute(f"/sitemap-{code}.xml") for code in LANGUAGES]
    context = {"addresses": addresses}
    return TemplateResponse(request, "sitemaps/index.xml", context, content_type=XML)


def _live_pages() -> dict[UUID, dict[str, Page]]:
    codes = locale_codes()
    pages = (
        Page.objects.live()
        .public()
        .filter(depth__gt=1, locale_id__in=codes)
        .only("pk", "url_path", "locale_id", "translation_key", "last_published_at")
        .order_by("path")
    )
    out: dict[UUID, dict[str, Page]] = defaultdict(dict)
    for page in pages:
        out[page.translation_key][codes[page.locale_id]] = page
    return out


@require_safe
def language_map(request: HttpRequest, code: str) -> HttpResponse:
    """All live pages of one language, each with its languages as ``xhtml:link``."""
    if code not in LANGUAGES:
        raise Http404
    entries: list[dict[str, Any]] = []
    for versions in _live_pages().values():
        own = versions.get(code)
        if own is None:
            continue
        found = [
            Alternate(LANGUAGES[other], page_path(page), exists=True, current=other == code)
            for other, page in versions.items()
        ]
        entries.append(
            {
                "loc": absolute(page_path(own)),
                "lastmod": own.last_published_at,
                "alternates": hreflang(found),
            }
        )
    context = {"entries": entries}
    return TemplateResponse(request, "sitemaps/language.xml", context, content_type=XML)
