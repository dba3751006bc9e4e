"""Where a text stands on its page, in words that a translator understands."""

from contextlib import suppress
from functools import cached_property
from typing import Any

from django.core.exceptions import FieldDoesNotExist, ObjectDoesNotExist
from django.utils.text import capfirst
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail_localize.models import TranslationContext, TranslationSource

JOIN = " › "


class Places:
    """Names of the places of one source's texts, in the active language.

    The path of block names (``body.text.items.item``) is kept by wagtail-localize; where it is
    not yet, the page is read once.
    """

    def __init__(self, source: TranslationSource) -> None:
        self._source = source
        self._model = source.specific_content_type.model_class()

    @cached_property
    def _instance(self) -> Any:
        return self._source.as_instance()

    def _field_path(self, context: TranslationContext) -> str:
        if not context.field_path and "." in context.path:
            # A block that is gone or of a type that is gone: the path itself has to do.
            with suppress(KeyError, LookupError, ObjectDoesNotExist, FieldDoesNotExist):
                context.get_field_path(self._instance)
        return str(context.field_path or context.path)

    def name(self, context: TranslationContext) -> str:
        """Return ``Body › Quotation › Who said it``, say; the path where nothing is known."""
        parts = self._field_path(context).split(".")
        try:
            return JOIN.join(_labels(self._model, parts))
        except (FieldDoesNotExist, KeyError, AttributeError):
            return str(context.path)


def _labels(model: Any, parts: list[str]) -> list[str]:
    field = model._meta.get_field(parts[0])
    if field.one_to_many:
        rest = [part for part in parts[1:] if "-" not in part]
        name = capfirst(str(field.related_model._meta.verbose_name))
        return [name, *(_labels(field.related_model, rest) if rest else [])]
    name = capfirst(str(field.verbose_name))
    if isinstance(field, StreamField):
        return [name, *_block_labels(field.stream_block, parts[1:])]
    return [name]


def _block_labels(block: Any, parts: list[str]) -> list[str]:
    if not parts:
        return []
    if isinstance(block, blocks.ListBlock):
        return _block_labels(block.child_block, parts[1:])
    child = getattr(block, "child_blocks", {}).get(parts[0])
    if child is None:
        return []
    return [capfirst(str(child.label)), *_block_labels(child, parts[1:])]
