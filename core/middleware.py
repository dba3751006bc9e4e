"""Requests that no page could answer, the language of a request, headers of every response."""

from collections.abc import Callable
from urllib.parse import unquote_to_bytes

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import translation
from django.utils.cache import patch_vary_headers
from django.utils.translation import get_language_from_request

from core.views.errors import bad_request
from languages.registry import path_language

GetResponse = Callable[[HttpRequest], HttpResponse]
MAX_QUERY = 4096
MAX_PATH = 1024


def _is_broken(request: HttpRequest) -> bool:
    query = request.META.get("QUERY_STRING", "")
    if "\0" in request.path or len(request.path) > MAX_PATH or len(query) > MAX_QUERY:
        return True
    raw = unquote_to_bytes(query)
    if b"\0" in raw:
        return True
    try:
        raw.decode()
    except UnicodeDecodeError:
        return True
    return "\ufffd" in request.path


def refuse_broken_requests(get_response: GetResponse) -> GetResponse:
    """Answer 400 to NUL bytes, invalid UTF-8 and over-long addresses before anything reads them."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if _is_broken(request):
            with translation.override(path_language(request.path) or _wanted(request)):
                return bad_request(request)
        return get_response(request)

    return middleware


def _wanted(request: HttpRequest) -> str:
    """Language of a visitor by cookie, then by Accept-Language, then English."""
    return get_language_from_request(request)


def language_from_path(get_response: GetResponse) -> GetResponse:
    """Activate the language of the address, or the visitor's where the address names none."""

    def middleware(request: HttpRequest) -> HttpResponse:
        named = path_language(request.path_info)
        code = named or _wanted(request)
        with translation.override(code):
            request.LANGUAGE_CODE = code
            response = get_response(request)
        response.headers.setdefault("Content-Language", code)
        if named is None:
            patch_vary_headers(response, ("Accept-Language", "Cookie"))
        return response

    return middleware


def _is_public_page(request: HttpRequest, response: HttpResponse) -> bool:
    html = response.headers.get("Content-Type", "").startswith("text/html")
    return html and response.status_code == 200 and not request.path_info.startswith("/admin/")


def security_headers(get_response: GetResponse) -> GetResponse:
    """Headers that Django has no setting for."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        response.headers.setdefault("Permissions-Policy", settings.PERMISSIONS_POLICY)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        if _is_public_page(request, response):
            response.headers["Speculation-Rules"] = f'"{reverse("speculation-rules")}"'
        return response

    return middleware


def admin_content_security_policy(get_response: GetResponse) -> GetResponse:
    """Relax the policy under ``/admin/`` only, to what Wagtail's own pages need."""

    def middleware(request: HttpRequest) -> HttpResponse:
        response = get_response(request)
        if request.path_info.startswith("/admin/"):
            # A preview went through the middleware as a public page first, which nobody may frame.
            response.headers.pop("Content-Security-Policy", None)
            response._csp_replace = settings.ADMIN_CONTENT_SECURITY_POLICY  # type: ignore[attr-defined]
        return response

    return middleware
