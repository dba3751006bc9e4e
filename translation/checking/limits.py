"""How many characters each text of a page may have: of its field, or of its block."""

from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db.models import Model
from wagtail import blocks
from wagtail.fields import StreamField
from wagtail_localize.models import StringSegment, TranslationSource


def limits_of(source: TranslationSource) -> dict[str, int]:
    """Return path of a text → most characters, for those that have a limit. One query."""
    model = source.specific_content_type.model_class()
    rows = StringSegment.objects.filter(source_id=source.pk).values_list(
        "context__path", "context__field_path"
    )
    found = ((path, limit_of(model, field_path or path)) for path, field_path in rows)
    return {path: limit for path, limit in found if limit}


def limit_of(model: type[Model] | None, field_path: str) -> int | None:
    """Return the limit of one text; ``field_path`` is wagtail-localize's, without block ids."""
    names = field_path.split(".")
    try:
        field = model._meta.get_field(names[0]) if model else None
    except FieldDoesNotExist:
        return None
    if isinstance(field, StreamField):
        block = block_of(field.stream_block, names[1:])
        return getattr(getattr(block, "field", None), "max_length", None)
    if len(names) > 1 and field is not None and field.is_relation:
        return limit_of(field.related_model, names[1])
    return getattr(field, "max_length", None)


def block_of(block: Any, names: list[str]) -> Any:
    """Return the innermost block that ``names`` lead to, None where they lead nowhere."""
    for name in names:
        if isinstance(block, blocks.ListBlock):
            block = block.child_block
        elif isinstance(block, blocks.BaseStreamBlock | blocks.BaseStructBlock):
            block = block.child_blocks.get(name)
        else:
            return None
    return block
