"""A system check: the site must not start without its rights."""

from typing import Any

from django.core.checks import CheckMessage, Error, register

from translation.rights import patches


@register()
def rights_are_in_force(**_kwargs: Any) -> list[CheckMessage]:
    """Wagtail asks the site's rights."""
    if patches.in_force():
        return []
    return [Error("Wagtail does not ask the site's rights.", id="translation.E001")]
