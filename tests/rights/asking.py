"""Ask one address as one person, and say in one sign what came of it. Nothing is kept."""

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from copy import copy
from functools import lru_cache
from typing import Any
from unittest.mock import patch

from django.contrib.messages.storage.fallback import FallbackStorage
from django.contrib.sessions.backends.signed_cookies import SessionStore
from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404, HttpResponse
from django.test import RequestFactory
from django.urls import Resolver404, resolve

OPEN, REFUSED, SIGN_IN, NOTHING = "+", "−", "?", "·"
SIGNS = {
    OPEN: "let in (what an empty request then comes to is the view's business)",
    REFUSED: "refused, or stopped with the reasons (409)",
    SIGN_IN: "sent to the sign-in page (which says, to those with no role, that they have none)",
    NOTHING: "nothing there (404), or not by this verb (405)",
}
OF_SIGNING = ("/admin/login/", "/admin/logout/")  # a redirect is what they are for
_FACTORY = RequestFactory()


@contextmanager
def unrendered() -> Iterator[None]:
    """Let views answer without drawing their templates: the walk asks who is let in."""

    logging.disable(logging.ERROR)  # Django warns of every 405

    def plain(view: Any, request: Any, *args: Any, **kwargs: Any) -> Any:
        return view(request, *args, **kwargs)

    with (
        patch("wagtail.admin.auth.get_localized_response", plain),
        patch("wagtail.admin.modal_workflow.render_to_string", lambda *_a, **_k: ""),
        patch("django.template.loader.render_to_string", lambda *_a, **_k: ""),
    ):
        try:
            yield
        finally:
            logging.disable(logging.NOTSET)


def _request(verb: str, path: str, user: Any) -> Any:
    # The header makes Wagtail say 403 where it would send people home with a message.
    request = _FACTORY.generic(verb, path, headers={"x-requested-with": "XMLHttpRequest"})
    request.user = user if user.is_anonymous else copy(user)
    request.session = SessionStore()
    request._messages = FallbackStorage(request)
    request._dont_enforce_csrf_checks = True
    return request


def _sign(response: HttpResponse, path: str, user: Any) -> str:
    if response.status_code in {403, 409}:
        return SIGN_IN if user.is_anonymous else REFUSED
    if response.status_code in {404, 405}:
        return NOTHING
    if path in OF_SIGNING:
        return OPEN
    where = response.headers.get("Location", "")
    if where.startswith("/admin/login/"):
        return SIGN_IN
    return REFUSED if where == "/admin/" else OPEN


@lru_cache(maxsize=4)
def _resolve(path: str) -> Any:
    return resolve(path)


def ask(verb: str, path: str, user: Any) -> tuple[str, str]:
    """Return the sign of the answer, and what went wrong inside where something did.

    A view of Wagtail's that trips over an empty request has let the person in.
    """
    why = ""
    request = _request(verb, path, user)
    try:
        found = _resolve(path)
        with transaction.atomic():
            try:
                response = found.func(request, *found.args, **found.kwargs)
                sign = _sign(response, path, user)
            finally:
                transaction.set_rollback(True)
    except (Http404, Resolver404):
        sign = NOTHING
    except PermissionDenied:
        sign = SIGN_IN if user.is_anonymous or not user.has_perm(_ENTER) else REFUSED
    except Exception as error:
        sign, why = OPEN, f"{type(error).__name__}: {error}"
    return sign, why


_ENTER = "wagtailadmin.access_admin"
