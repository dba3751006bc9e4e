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
# Name for people, most characters.
Step = tuple[str, int | None]


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
        steps = self._steps(context)
        return JOIN.join(label for label, _limit in steps) if steps else str(context.path)

    def limit(self, context: TranslationContext) -> int | None:
        """Return the most characters that the field or the block of a text holds."""
        steps = self._steps(context)
        return steps[-1][1] if steps else None

    def _steps(self, context: TranslationContext) -> list[Step]:
        try:
            return _field_steps(self._model, self._field_path(context).split("."))
        except (FieldDoesNotExist, KeyError, AttributeError):
            return []


def _field_steps(model: Any, parts: list[str]) -> list[Step]:
    field = model._meta.get_field(parts[0])
    if field.one_to_many:
        rest = [part for part in parts[1:] if "-" not in part]
        name = capfirst(str(field.related_model._meta.verbose_name))
        return [(name, None), *(_field_steps(field.related_model, rest) if rest else [])]
    step = (capfirst(str(field.verbose_name)), getattr(field, "max_length", None))
    if isinstance(field, StreamField):
        return [step, *_block_steps(field.stream_block, parts[1:])]
    return [step]


def _block_steps(block: Any, parts: list[str]) -> list[Step]:
    if not parts:
        return []
    if isinstance(block, blocks.ListBlock):
        return _block_steps(block.child_block, parts[1:])
    child = getattr(block, "child_blocks", {}).get(parts[0])
    if child is None:
        return []
    limit = getattr(getattr(child, "field", None), "max_length", None)
    return [(capfirst(str(child.label)), limit), *_block_steps(child, parts[1:])]
