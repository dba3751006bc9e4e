"""The page contract: title, description, canonical address, alternates, Open Graph, JSON-LD."""

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from django.conf import settings
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import gettext as _

from core.pictures import WIDE_OLD
from core.share.wording import card_of, path_of
from languages import get_language
from translation.alternates import Alternate
from translation.urls import absolute

if TYPE_CHECKING:
    from core.context import Crumb
    from core.models import BasePage

_SCRIPT_ESCAPES = {ord(">"): "\\u003E", ord("<"): "\\u003C", ord("&"): "\\u0026"}


@dataclass(slots=True)
class Meta:
    """Values for the document's head; all addresses are absolute."""

    title: str
    description: str
    canonical: str = ""
    og_type: str = "website"
    og_locale: str = ""
    og_locales: list[str] = field(default_factory=list)
    image: str = ""
    image_alt: str = ""
    hreflang: list[tuple[str, str]] = field(default_factory=list)
    structured_data: str = ""
    robots: str = ""

    @property
    def full_title(self) -> str:
        """Title of the page and of the site, the site's alone on the home page."""
        site = _("Cultural Brand of Central Asia")
        return site if not self.title or self.title == site else f"{self.title} · {site}"


def json_ld(graph: list[dict[str, Any]]) -> SafeString:
    """Return a JSON-LD document that is safe inside a ``<script>`` element."""
    document = {"@context": "https://schema.org", "@graph": graph}
    text = json.dumps(document, ensure_ascii=False, separators=(",", ":"))
    return mark_safe(text.translate(_SCRIPT_ESCAPES))  # noqa: S308  (escaped above)


def hreflang(found: list[Alternate]) -> list[tuple[str, str]]:
    """Pairs for ``<link rel=alternate>``: the live languages, and ``x-default``."""
    pairs = [(item.language.code, absolute(item.path)) for item in found if item.exists]
    by_code = dict(pairs)
    default = by_code.get("en") or by_code.get("ru") or (pairs[0][1] if pairs else "")
    return [*pairs, ("x-default", default)] if default else []


def breadcrumb_list(page: "BasePage", crumbs: list["Crumb"]) -> dict[str, Any]:
    """Return the way to ``page`` as a schema.org ``BreadcrumbList``."""
    steps = [(crumb.title, absolute(crumb.path)) for crumb in crumbs]
    steps.append((page.title, page.public_url))
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": title, "item": url}
            for place, (title, url) in enumerate(steps, 1)
        ],
    }


def of_page(page: "BasePage", found: list[Alternate], crumbs: list["Crumb"]) -> Meta:
    """Return the head of a page."""
    own = get_language(page.language)
    data = page.structured_data()
    if page.pictured.picture is not None:
        data["image"] = absolute(page.pictured.picture.get_rendition(WIDE_OLD[-1]).url)
    # A page that was never saved (a preview) has no address to be shared.
    image = absolute(path_of(page, card_of(page, crumbs))) if page.pk else ""
    graph = [data]
    if crumbs:
        graph.append(breadcrumb_list(page, crumbs))
    return Meta(
        title=page.seo_title or page.title,
        description=page.description,
        canonical=page.public_url,
        og_type="article" if data["@type"] == "Article" else "website",
        og_locale=own.og_locale,
        og_locales=[a.language.og_locale for a in found if a.exists and not a.current],
        image=image,
        image_alt=page.title,
        hreflang=hreflang(found),
        structured_data=json_ld(graph),
    )


def of_message(title: str, description: str = "") -> Meta:
    """Return the head of a page that is not content (an error, a result): never indexed."""
    return Meta(title=title, description=description, robots="noindex")


def publisher() -> dict[str, Any]:
    """Return the site as a schema.org ``Organization``."""
    return {
        "@type": "Organization",
        "name": _("Cultural Brand of Central Asia"),
        "url": settings.SITE_URL + "/",
    }
