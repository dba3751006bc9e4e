"""wagtail-localize's own addresses, behind the site's rights.

Its views ask for one permission whatever the page, the snippet or the language is. Where the site
has no view of its own, only the chief editor and superusers get through.
"""

from collections.abc import Callable, Iterator
from functools import wraps
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, path
from wagtail.admin.auth import require_admin_access
from wagtail_localize.wagtail_hooks import register_admin_urls

from translation.rights.grants import rights_of

View = Callable[..., HttpResponse]
OPEN = frozenset({"javascript_catalog"})  # words of the interface, nothing of the site


def for_coordinators(view: View) -> View:
    """Refuse everybody but the chief editor and superusers."""

    @require_admin_access
    @wraps(view)
    def guarded(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not rights_of(request.user).coordinates:
            raise PermissionDenied
        return view(request, *args, **kwargs)

    return guarded


def _patterns() -> Iterator[URLPattern]:
    for resolver in register_admin_urls():
        yield from resolver.url_patterns


def guarded_urls() -> list[URLPattern]:
    """Every address under ``/admin/localize/``, to stand after the site's own views there."""
    return [
        path(str(pattern.pattern), for_coordinators(pattern.callback))
        for pattern in _patterns()
        if pattern.name not in OPEN
    ]
