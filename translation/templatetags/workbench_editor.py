"""Small words of the translation editor's templates."""

from collections.abc import Mapping
from typing import Any

from django import template
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

register = template.Library()

STATES: dict[str, Promise | str] = {
    "todo": _("to do"),
    "stale": _("stale"),
    "machine": _("machine"),
    "done": _("translated"),
}


@register.filter
def state_label(state: str) -> Promise | str:
    """Return the words for the state of one text."""
    return STATES[state]


@register.filter
def of(table: Mapping[Any, Any], key: Any) -> Any:
    """Return what a table has for a key, an empty string where it has nothing."""
    return table.get(key, "")
