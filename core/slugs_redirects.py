"""Redirects that Wagtail makes when an address changes, kept free of loops and of dead weight."""

from typing import Any
from uuid import UUID

from django.http import HttpRequest, HttpResponse
from wagtail.contrib.redirects.middleware import RedirectMiddleware
from wagtail.contrib.redirects.models import Redirect
from wagtail.models import Page
from wagtail.signals import page_published, page_slug_changed, post_page_move

from translation.urls import page_path


class AskedAgain(RedirectMiddleware):
    """Wagtail's redirects, which no browser keeps without asking again.

    A browser may keep a permanent redirect for ever; after a page went to and fro it would run
    in a circle between the two that it has kept.
    """

    def process_response(self, request: HttpRequest, response: HttpResponse) -> HttpResponse:
        answer: HttpResponse = super().process_response(request, response)
        if answer is not response:
            answer.headers.setdefault("Cache-Control", "no-cache")
        return answer


def forget_redirects_from(pages: list[Page]) -> None:
    """Delete the automatic redirects that begin at an address which one of ``pages`` has now.

    Otherwise a page that went back to its old address and was then unpublished would be sent to
    itself for ever, and one that took another's old address would be sent to that other.
    """
    addresses = [Redirect.normalise_path(page_path(page)) for page in pages]
    Redirect.objects.filter(automatically_created=True, old_path__in=addresses).delete()


def _address_changed(instance: Page, **_kwargs: Any) -> None:
    forget_redirects_from(list(instance.get_descendants(inclusive=True).only("url_path", "locale")))


def _published(instance: Page, **_kwargs: Any) -> None:
    forget_redirects_from([instance])


def forget_addresses_of_drafts(translation_key: UUID) -> None:
    """Delete the automatic redirects to those languages of a page that nobody has ever seen.

    A draft's slug changes with its title while the editor types; each would leave a redirect.
    """
    Redirect.objects.filter(
        automatically_created=True,
        redirect_page__translation_key=translation_key,
        redirect_page__first_published_at=None,
    ).delete()


def connect() -> None:
    """Look at the redirects whenever a page gets an address."""
    page_slug_changed.connect(_address_changed, dispatch_uid="redirects-slug")
    post_page_move.connect(_address_changed, dispatch_uid="redirects-move")
    page_published.connect(_published, dispatch_uid="redirects-published")
