"""What the search knows of a page: its document, and the kinds that results are filtered by."""

from functools import cache
from typing import TYPE_CHECKING, Any

from django.apps import apps
from django.db import models
from django.utils import translation
from django.utils.text import capfirst
from django.utils.translation import gettext_lazy as _
from wagtail.fields import StreamField
from wagtail.models import Page

from core.fields import MultiChoiceField
from languages.names import country_name
from search.documents import Document
from translation.fields import collect

if TYPE_CHECKING:
    from core.models import BasePage

OTHER_KIND = "page"
# Texts with a place of their own in the document, or not meant for readers.
_ELSEWHERE = {"title", "seo_title", "search_description", "picture_alt", "picture_caption"}


@cache
def _kinds() -> dict[str, Any]:
    from core.models import BasePage

    found = {
        model.search_kind: model._meta.verbose_name_plural
        for model in apps.get_models()
        if issubclass(model, BasePage) and issubclass(model, Page)
    }
    found.pop(OTHER_KIND, None)
    return {**dict(sorted(found.items())), OTHER_KIND: _("other pages")}


def kinds() -> dict[str, str]:
    """Return the kinds of results with their labels in the active language."""
    return {kind: str(capfirst(str(label))) for kind, label in _kinds().items()}


def _texts(page: "BasePage") -> tuple[list[str], list[str]]:
    """The lead's texts (names, places) and the paragraphs of the body."""
    lead: list[str] = []
    body: list[str] = []
    for name in sorted(collect(type(page), "translated") - _ELSEWHERE):
        field, value = page._meta.get_field(name), getattr(page, name)
        if isinstance(field, StreamField):
            body += map(str, value.stream_block.get_searchable_content(value))
        elif name != "summary":
            lead.append(value)
    return lead, body


def _labels(page: "BasePage", names: tuple[str, ...]) -> list[str]:
    """Labels of the chosen values of vocabularies, in the active language."""
    out: list[str] = []
    for name in names:
        field: models.Field[Any, Any] = page._meta.get_field(name)
        known = dict(field.vocabulary if isinstance(field, MultiChoiceField) else field.flatchoices)
        value = getattr(page, name)
        out += [str(known[v]) for v in ([value] if isinstance(value, str) else value) if v in known]
    return out


def document_of(page: "BasePage") -> Document | None:
    """Return what is found of a page in its language; None where visitors may not read it."""
    if page.get_view_restrictions().exists():
        return None
    lead, body = _texts(page)
    countries = tuple(page.search_countries())
    with translation.override(page.language):
        facts = _labels(page, page.search_vocabularies)
    facts += [country_name(country, page.language) for country in countries]
    return Document(
        page_id=page.pk,
        key=page.translation_key,
        language=page.language,
        kind=page.search_kind,
        title=page.title,
        lead="\n".join([page.summary, *lead]),
        body="\n".join([page.picture_alt, page.picture_caption, *body]),
        facts="\n".join(facts),
        shown="\n".join(filter(None, [page.summary, *body])),
        countries=countries,
    )
