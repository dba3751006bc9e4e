"""Error pages in the visitor's language; a missing translation offers the languages there are."""

from django.db import DatabaseError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from core import meta
from languages import get_language as entry
from translation.alternates import addressed_elsewhere


def _message(request: HttpRequest, title: str, text: str, status: int) -> HttpResponse:
    context = {
        "language": entry(get_language()).code,
        "title": title,
        "text": text,
        "meta": meta.of_message(title),
    }
    return render(request, "errors/message.html", context, status=status)


def bad_request(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """400: an address or a form that cannot be understood."""
    text = _("The address or the form holds something that this site cannot read.")
    return _message(request, _("This request cannot be understood"), text, 400)


def forbidden(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """403: not allowed."""
    text = _("Your account may not open this page. Sign in with another one, or ask an editor.")
    return _message(request, _("This page is not open to you"), text, 403)


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    """403: a form sent from elsewhere, too late, or without cookies."""
    text = _("The form has expired. Go back, load the page again and send it once more.")
    return _message(request, _("The form was not sent"), text, 403)


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """404: nothing here, or nothing in this language: then say so and offer the others."""
    language = entry(get_language()).code
    try:
        versions = addressed_elsewhere(request.path_info)
    except DatabaseError:
        versions = []
    title = _("Not in this language yet") if versions else _("Page not found")
    context = {
        "language": language,
        "title": title,
        "versions": versions,
        "meta": meta.of_message(title),
    }
    return render(request, "errors/not_found.html", context, status=404)


def server_error(request: HttpRequest) -> HttpResponse:
    """500: our fault; needs neither database nor session."""
    text = _("Something went wrong on our side. Please try again in a few minutes.")
    return _message(request, _("The page could not be shown"), text, 500)
