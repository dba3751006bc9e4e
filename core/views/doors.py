"""The front door, the memory of a chosen language, and what crawlers read first."""

from urllib.parse import urlsplit

from django.conf import settings
from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils.cache import patch_vary_headers
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from languages import LANGUAGES
from languages import get_language as entry


@require_safe
def front_door(request: HttpRequest) -> HttpResponse:
    """Send a visitor to the home page in their language (cookie, Accept-Language, English)."""
    response = HttpResponseRedirect(f"/{entry(get_language()).code}/")
    patch_vary_headers(response, ("Accept-Language", "Cookie"))
    response["Cache-Control"] = "private, max-age=0"
    return response


@require_safe
def choose_language(request: HttpRequest, code: str) -> HttpResponse:
    """Remember a language and go on to an address of this site in it (``?to=``)."""
    if code not in LANGUAGES:
        raise Http404
    wanted = request.GET.get("to", "")
    safe = (
        url_has_allowed_host_and_scheme(wanted, allowed_hosts=None)
        and wanted.startswith("/")
        and not urlsplit(wanted).netloc
    )
    response = HttpResponseRedirect(wanted if safe else f"/{code}/")
    response.set_cookie(
        settings.LANGUAGE_COOKIE_NAME,
        code,
        max_age=settings.LANGUAGE_COOKIE_AGE,
        secure=settings.LANGUAGE_COOKIE_SECURE,
        httponly=settings.LANGUAGE_COOKIE_HTTPONLY,
        samesite="Lax",
    )
    response["Cache-Control"] = "no-store"
    response["X-Robots-Tag"] = "noindex"
    return response


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Say to crawlers what is not for them, and where the sitemap is."""
    lines = (
        "User-agent: *",
        "Disallow: /admin/",
        "Disallow: /language/",
        "Disallow: /*/search/",
        f"Sitemap: {settings.SITE_URL}/sitemap.xml",
        "",
    )
    return HttpResponse("\n".join(lines), content_type="text/plain; charset=utf-8")
