"""System checks: conventions that would otherwise be forgotten."""

from typing import Any

from django.apps import apps
from django.core.checks import CheckMessage, Error, register
from wagtail.models import Page

from translation.fields import build


def _own_page_models() -> list[Any]:
    from core.models import BasePage

    return [m for m in apps.get_models() if issubclass(m, BasePage) and issubclass(m, Page)]


@register()
def translated_fields_exist(**_kwargs: Any) -> list[CheckMessage]:
    """Every name in ``translated`` is a field, and no subclass bypasses the shared rule."""
    errors: list[CheckMessage] = []
    for model in _own_page_models():
        try:
            build(model)
        except AttributeError as error:
            errors.append(Error(str(error), obj=model, id="core.E001"))
        if "override_translatable_fields" in vars(model):
            errors.append(
                Error(
                    "override_translatable_fields loses the base's list; use `translated`.",
                    obj=model,
                    id="core.E002",
                )
            )
    return errors


@register()
def pages_say_where_they_live(**_kwargs: Any) -> list[CheckMessage]:
    """Every page type names its parents and children, so that the tree keeps its addresses."""
    return [
        Error("Set parent_page_types and subpage_types.", obj=model, id="core.E003")
        for model in _own_page_models()
        if "parent_page_types" not in vars(model) or "subpage_types" not in vars(model)
    ]
