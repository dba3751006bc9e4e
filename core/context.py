"""What a template needs beside the page itself, fetched in bulk before it renders."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from wagtail.models import Page

from core import meta
from core.pictures import attach_pictures
from translation.alternates import alternates
from translation.fallback import resolve
from translation.state import TextState, states
from translation.urls import page_path

if TYPE_CHECKING:
    from core.models import BasePage


@dataclass(slots=True)
class PageLinks:
    """Pages that a page refers to, by the id stored, in the reader's best language."""

    by_id: dict[int, Page] = field(default_factory=dict)

    def get(self, page_id: int | None) -> Page | None:
        """Return the version to show, None where the page is not public in any language."""
        return self.by_id.get(page_id) if page_id is not None else None


@dataclass(frozen=True, slots=True)
class Crumb:
    """One step of the way from the home page."""

    title: str
    path: str


def breadcrumbs(page: "BasePage") -> list[Crumb]:
    """Return the steps above ``page``, home first; empty for the home page."""
    above = page.get_ancestors().filter(depth__gt=1).only("title", "url_path", "locale_id")
    return [Crumb(step.title, page_path(step)) for step in above]


def page_context(page: "BasePage", request: HttpRequest) -> dict[str, Any]:
    """Return what every page's template uses."""
    links = PageLinks(resolve(page.referenced_page_ids(), page.language))
    attach_pictures([page, *links.by_id.values()])
    crumbs = breadcrumbs(page)
    found = alternates(page)
    state = states([page.translation_key])[page.translation_key][page.language]
    return {
        "language": page.language,
        "links": links,
        "related_pages": _related(page, links),
        "breadcrumbs": crumbs,
        "alternates": found,
        "is_stale": state.text is TextState.STALE,
        "meta": meta.of_page(page, found, crumbs),
    }


def _related(page: "BasePage", links: PageLinks) -> list[Page]:
    picked = [links.get(link.target_id) for link in page.related_links.all()]
    return [target for target in picked if target is not None]
