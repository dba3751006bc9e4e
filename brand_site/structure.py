"""The standing structure of the site: locales, homes, index and country pages, site record.

Everything here is made only where it is missing, so that running it twice changes nothing and
running it after an editor's changes loses nothing.
"""

from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from django.conf import settings
from django.contrib.auth.models import Group, Permission
from django.utils import translation
from django.utils.translation import gettext, gettext_noop
from wagtail.models import Locale, Page, Site

from creators.models import CreatorsIndexPage
from heritage.models import HeritageIndexPage
from home.models import BrandPage, CountryPage, HomePage, ReportPage, StandardPage
from languages import CODES
from languages.names import country_name
from programmes.models import ProgrammesIndexPage
from stories.models import StoriesIndexPage


@dataclass(frozen=True, slots=True)
class Standing:
    """A page that exists in every language: its model, slug, English title and lead (msgids)."""

    model: type[Page]
    slug: str
    title: str
    summary: str = ""
    facts: tuple[tuple[str, Any], ...] = ()


STANDING: tuple[Standing, ...] = (
    Standing(
        StoriesIndexPage,
        "stories",
        gettext_noop("Stories"),
        gettext_noop("How things are made, sung and celebrated, told by those who live here."),
    ),
    Standing(
        HeritageIndexPage,
        "heritage",
        gettext_noop("Heritage"),
        gettext_noop("Crafts, rites, music, monuments: what the region has kept and still uses."),
    ),
    Standing(
        ProgrammesIndexPage,
        "programmes",
        gettext_noop("Programmes"),
        gettext_noop("Tours, exhibitions, film seasons and feasts across the five countries."),
    ),
    Standing(
        CreatorsIndexPage,
        "creators",
        gettext_noop("Creators"),
        gettext_noop("Craftspeople, designers and workshops, with the things they make."),
    ),
    *(
        Standing(CountryPage, slug, "", "", (("country", code),))
        for code, slug in (
            ("kz", "kazakhstan"),
            ("kg", "kyrgyzstan"),
            ("tj", "tajikistan"),
            ("tm", "turkmenistan"),
            ("uz", "uzbekistan"),
        )
    ),
    Standing(StandardPage, "about", gettext_noop("About this site")),
    Standing(StandardPage, "privacy", gettext_noop("Privacy")),
    Standing(StandardPage, "accessibility", gettext_noop("Accessibility")),
    Standing(StandardPage, "terms", gettext_noop("Terms and credits")),
    Standing(BrandPage, "brand", gettext_noop("Brand kit")),
    Standing(ReportPage, "report", gettext_noop("Report an error")),
)


def make_locales() -> dict[str, Locale]:
    """Return the locale of each language, making those that are missing."""
    return {code: Locale.objects.get_or_create(language_code=code)[0] for code in CODES}


def _words(standing: Standing, code: str) -> dict[str, Any]:
    facts = dict(standing.facts)
    with translation.override(code):
        title = country_name(facts["country"], code) if "country" in facts else ""
        return {
            "title": title or gettext(standing.title),
            "summary": gettext(standing.summary) if standing.summary else "",
            **facts,
        }


def _add(parent: Page, model: type[Page], locale: Locale, key: Any, **values: Any) -> Page:
    page = model(locale=locale, live=True, **values)
    if key is not None:
        page.translation_key = key
    parent.add_child(instance=page)
    page.save_revision(changed=False).publish()
    return page


def make_homes(locales: dict[str, Locale]) -> dict[str, HomePage]:
    """Return the home page of each language, siblings under the root."""
    root = Page.get_first_root_node()
    found = {home.locale.language_code: home for home in HomePage.objects.select_related("locale")}
    key = next((home.translation_key for home in found.values()), None)
    for code in ("en", *CODES):
        if code in found:
            continue
        with translation.override(code):
            title = gettext("Cultural Brand of Central Asia")
        root.refresh_from_db()
        home = _add(root, HomePage, locales[code], key, title=title, slug=f"home-{code}")
        key, found[code] = home.translation_key, home
    return found


def make_standing(locales: dict[str, Locale], homes: dict[str, HomePage]) -> int:
    """Make the standing pages that are missing and return how many that were."""
    made = 0
    for standing in STANDING:
        there = {
            page.locale.language_code: page
            for page in standing.model.objects.filter(slug=standing.slug).select_related("locale")
            if page.depth == 3
        }
        key = next((page.translation_key for page in there.values()), None)
        for code in CODES:
            if code in there:
                continue
            homes[code].refresh_from_db()
            page = _add(
                homes[code],
                standing.model,
                locales[code],
                key,
                slug=standing.slug,
                **_words(standing, code),
            )
            key, made = page.translation_key, made + 1
    return made


def make_site(home: HomePage) -> None:
    """Point the site record at the English home; keep the host an administrator has set."""
    address = urlsplit(settings.SITE_URL)
    port = address.port or (443 if address.scheme == "https" else 80)
    site = Site.objects.filter(is_default_site=True).first()
    if site is None:
        Site.objects.create(
            hostname=address.hostname,
            port=port,
            site_name=settings.WAGTAIL_SITE_NAME,
            root_page=home,
            is_default_site=True,
        )
    elif not isinstance(site.root_page.specific, HomePage):
        site.root_page, site.site_name = home, settings.WAGTAIL_SITE_NAME
        site.hostname, site.port = address.hostname, port
        site.save()


def grant_reports() -> None:
    """Let Wagtail's stock groups see the report of searches, unless somebody has settled it."""
    right = Permission.objects.filter(
        codename="view_dailytotal", content_type__app_label="search"
    ).first()
    if right and not right.group_set.exists():
        right.group_set.add(*Group.objects.filter(name__in=["Editors", "Moderators"]))


def remove_stock_page() -> None:
    """Remove the «Welcome to Wagtail» page that Wagtail's migrations make."""
    for page in Page.objects.filter(depth=2, slug="home"):
        if page.specific_class is Page and not page.get_children().exists():
            page.delete()
