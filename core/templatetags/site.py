"""Tags that every template of the site may use (a builtin library)."""

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from django import template
from django.template.defaultfilters import stringfilter
from django.urls import reverse
from django.utils.html import format_html, format_html_join
from django.utils.text import capfirst
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from wagtail.models import Page

from core import pictures
from core.fonts import Typefaces, typefaces_for
from languages import LANGUAGES, dates, names
from languages import get_language as entry
from translation.locales import code_of
from translation.urls import page_path

register = template.Library()

SECTIONS = ("stories", "heritage", "programmes", "creators")


@register.simple_tag
def sections() -> list[dict[str, str]]:
    """The sections of the site in the active language: ``key``, ``title``, ``path``."""
    titles = {
        "stories": _("Stories"),
        "heritage": _("Heritage"),
        "programmes": _("Programmes"),
        "creators": _("Creators"),
    }
    code = get_language() or "en"
    return [{"key": key, "title": titles[key], "path": f"/{code}/{key}/"} for key in SECTIONS]


@register.simple_tag
def countries() -> list[dict[str, str]]:
    """The five countries in the active language: ``code``, ``name``, ``path``."""
    code = get_language() or "en"
    slugs = ("kazakhstan", "kyrgyzstan", "tajikistan", "turkmenistan", "uzbekistan")
    return [
        {"code": country, "name": names.country_name(country, code), "path": f"/{code}/{slug}/"}
        for country, slug in zip(names.COUNTRIES, slugs, strict=True)
    ]


@register.filter
def path(page: Page) -> str:
    """Address of a page without the host."""
    return page_path(page)


@register.filter
def language_of(page: Page) -> str:
    """Language code of a page."""
    return code_of(page.locale_id)


@register.simple_tag
def lang_attribute(page: Page) -> str:
    """`` lang="ru"`` where a page's language is not the one of the page around it."""
    code = code_of(page.locale_id)
    return "" if code == get_language() else format_html(' lang="{}"', code)


@register.simple_tag
def language_label(page: Page) -> str:
    """Name of a page's language, empty where it is the reader's own."""
    own, active = code_of(page.locale_id), get_language() or "en"
    return "" if own == active else names.language_name(own, active)


@register.filter
@stringfilter
def country_name(code: str) -> str:
    """Name of a country in the active language; empty for an unknown code."""
    return names.country_name(code, get_language() or "en") if code in names.COUNTRIES else ""


@register.filter
def country_names(codes: Iterable[str]) -> str:
    """Names of countries in the active language, comma-separated."""
    return ", ".join(country_name(code) for code in codes)


@register.filter
def spoken(codes: Iterable[str]) -> str:
    """Names of languages in the active language, comma-separated."""
    return ", ".join(names.language_name(code, get_language() or "en") for code in codes)


@register.filter
def formal_date(value: dt.date | None) -> str:
    """A date (or the date of a moment) in the formal form of the active language."""
    if value is None:
        return ""
    return dates.format_date(value, get_language() or "en")


@register.simple_tag
def picture(image: Any, alt: str, sizes: str, *, eager: bool = False, tall: bool = False) -> str:
    """A responsive picture; nothing where there is no image."""
    shown = pictures.may_be_shown(image)
    return pictures.img_tag(image, alt, sizes, eager=eager, tall=tall) if shown else ""


@register.simple_tag
def thumb(image: Any, alt: str, sizes: str = "144px") -> str:
    """A square picture for lists; nothing where there is no image."""
    shown = pictures.may_be_shown(image)
    return pictures.img_tag(image, alt, sizes, square=True) if shown else ""


@register.simple_tag
def credit(image: Any) -> str:
    """Credit and licence of a picture, as one line; empty where nothing is known."""
    if image is None:
        return ""
    parts = [format_html("{}", image.credit)] if image.credit else []
    if image.licence_url:
        parts.append(
            format_html(
                '<a rel="license" href="{}">{}</a>',
                image.licence_url,
                image.get_licence_display(),
            )
        )
    elif image.licence:
        parts.append(format_html("{}", capfirst(image.get_licence_display())))
    return format_html_join(", ", "{}", ((part,) for part in parts))


@register.simple_tag
def typefaces() -> Typefaces:
    """Font files and their stylesheet for the active language."""
    return typefaces_for(get_language())


@dataclass(frozen=True, slots=True)
class LanguageChoice:
    """One entry of the switcher."""

    code: str
    endonym: str
    url: str
    exists: bool
    current: bool


@register.simple_tag(takes_context=True)
def language_menu(context: Any) -> dict[str, Any]:
    """The switcher: ``current`` endonym and ``entries``; choosing one remembers it in a cookie.

    A view whose addresses hold a query gives it as ``kept``, for the other languages' addresses.
    """
    active = entry(get_language()).code
    found = context.get("alternates")
    if found is None:
        path = context["request"].path if "request" in context else "/"
        rest = path.split("/", 2)[2] if path.split("/", 2)[1:2] == [active] else ""
        kept = context.get("kept", "")
        rows = [(item, f"/{code}/{rest}{kept}", True) for code, item in LANGUAGES.items()]
    else:
        rows = [(item.language, item.path, item.exists) for item in found]
    items = [
        LanguageChoice(
            item.code,
            item.endonym,
            f"{reverse('choose-language', args=[item.code])}?to={quote(path, safe='/')}",
            exists,
            item.code == active,
        )
        for item, path, exists in rows
    ]
    return {"current": entry(active).endonym, "entries": items}


@register.simple_tag(takes_context=True)
def query(context: Any, **changes: object) -> str:
    """The query string of the address with some values changed (None removes one)."""
    params = context["request"].GET.copy()
    for name, value in changes.items():
        if value is None:
            params.pop(name, None)
        else:
            params[name] = str(value)
    encoded = params.urlencode()
    return f"?{encoded}" if encoded else "."


@register.simple_tag
def resolved(links: Any, value: Any, name: str) -> Page | None:
    """The page that a block's field ``name`` refers to, in the reader's best language.

    Without ``links`` (a preview of the block alone) the page that the editor chose.
    """
    chosen = value.get(name)
    if chosen is None or not links:
        return chosen
    return links.get(chosen.pk)


@register.simple_tag
def resolved_list(links: Any, chosen: Iterable[Page]) -> list[Page]:
    """The same for a list of pages; those that are public nowhere are left out."""
    pages = [links.get(page.pk) if links else page.specific for page in chosen if page]
    return [page for page in pages if page is not None]
