"""The origin of a page in the admin's templates."""

from typing import Any

from django import template
from wagtail.models import Page

from translation.origins.table import Row, rows_of

register = template.Library()


@register.simple_tag
def languages_of(page: Any) -> list[Row]:
    """Return the language versions of a saved page, the origin first; nothing for snippets."""
    if not isinstance(page, Page) or page.pk is None or page.is_root():
        return []
    return sorted(rows_of(page), key=lambda row: not row.is_origin)
