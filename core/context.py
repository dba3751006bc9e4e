"""What a template needs beside the page itself, fetched in bulk before it renders."""

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest
from wagtail.models import Page

from core import meta
from core.kin import groups
from core.pictures import attach_pictures
from translation.alternates import alternates
from translation.fallback import resolve
from translation.state import TextState, states
from translation.urls import page_path
from translation.versions import versions_of

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
    key = page.translation_key
    picked = {
        link.target_id: link.target.translation_key
        for link in page.related_links.select_related("target")
    }
    links = PageLinks(resolve(page.referenced_page_ids(), page.language, known=picked))
    related = [links.by_id[pk] for pk in picked if pk in links.by_id]
    kin = groups(page, page.kin_wanted(), [item.translation_key for item in related])
    kin_pages = [item for group in kin for item in group.pages]
    attach_pictures([page.pictured, *links.by_id.values(), *kin_pages])
    crumbs = breadcrumbs(page)
    versions = versions_of([key])
    found = alternates(page, versions[key])
    state = states([key], versions)[key][page.language]
    return {
        "language": page.language,
        "links": links,
        "related_pages": related,
        "kin": kin,
        "breadcrumbs": crumbs,
        "alternates": found,
        "is_stale": state.text is TextState.STALE,
        "meta": meta.of_page(page, found, crumbs),
    }
