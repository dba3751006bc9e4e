"""Addresses of pages, from their tree path alone (no query, unlike ``Page.get_url``)."""

from django.conf import settings
from wagtail.models import Page

from translation.locales import code_of


def page_path(page: Page) -> str:
    """Return ``/kk/stories/x/``: the locale home's own slug gives way to the language code."""
    return path_of(page.url_path, code_of(page.locale_id))


def path_of(url_path: str, code: str) -> str:
    """The same, told by the page's tree path and language."""
    rest = url_path.split("/", 2)[2] if url_path.count("/") > 1 else ""
    return f"/{code}/{rest}"


def absolute(path: str) -> str:
    """Return the public address of a path of this site."""
    return f"{settings.SITE_URL}{path}"
