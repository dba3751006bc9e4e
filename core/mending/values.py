"""The texts of a page, mended where they stand: fields, and the blocks of a body."""

from dataclasses import dataclass, field
from typing import Any

from django.db import models
from wagtail import blocks
from wagtail.fields import RichTextField, StreamField

from languages.letters import Change, mended, mended_html
from translation.fields import collect
from translation.mending_log import Memory

Listed = list[tuple[str, Change]]


@dataclass(slots=True)
class Mender:
    """Mends the texts of one page; ``changes`` and ``kept`` say what it did, by place.

    A place is the name of a field, followed by the ids of blocks and the names of their parts.
    """

    language: str
    memory: Memory
    changes: Listed = field(default_factory=list)
    kept: Listed = field(default_factory=list)
    typed: dict[str, str] = field(default_factory=dict)

    def text(self, place: str, text: Any, *, html: bool = False, limit: int | None = None) -> Any:
        """Return ``text`` mended, unless an editor has gone back to it before."""
        if not isinstance(text, str) or not text:
            return text
        run = mended_html if html else mended
        result = run(text, self.language, keep=self.memory.kept(place))
        if not result.changes or (limit is not None and len(result.text) > limit):
            return text
        changes = [(place, change) for change in result.changes]
        if self.memory.was_typed(place, text):
            self.kept += changes
            return text
        self.changes += changes
        self.typed[place] = text
        return result.text

    def block(self, place: str, block: blocks.Block, value: Any) -> Any:
        """Return the raw value of a block with its texts mended."""
        if isinstance(block, blocks.StreamBlock):
            return [self._child(place, block, child) for child in value or ()]
        if isinstance(block, blocks.ListBlock):
            return [self._item(place, block, item) for item in value or ()]
        if isinstance(block, blocks.StructBlock):
            return {
                name: self.block(f"{place}.{name}", block.child_blocks[name], part)
                if name in block.child_blocks
                else part
                for name, part in (value or {}).items()
            }
        if isinstance(block, blocks.RichTextBlock):
            return self.text(place, value, html=True)
        if isinstance(block, (blocks.CharBlock, blocks.TextBlock)):
            return self.text(place, value)
        return value

    def _child(self, place: str, block: blocks.StreamBlock, child: dict[str, Any]) -> Any:
        kind = block.child_blocks.get(child["type"])
        if kind is None:
            return child
        value = self.block(f"{place}.{child.get('id', '')}", kind, child["value"])
        return {**child, "value": value}

    def _item(self, place: str, block: blocks.ListBlock, item: Any) -> Any:
        if not isinstance(item, dict) or "value" not in item:
            return item
        value = self.block(f"{place}.{item.get('id', '')}", block.child_block, item["value"])
        return {**item, "value": value}

    def field(self, page: models.Model, name: str) -> Any:
        """Return the value of a field with its texts mended (a body: as a new StreamValue)."""
        column = page._meta.get_field(name)
        value = getattr(page, name)
        if isinstance(column, StreamField):
            raw = column.stream_block.get_prep_value(value)
            count = len(self.changes)
            mended_raw = self.block(name, column.stream_block, raw)
            return column.to_python(mended_raw) if len(self.changes) > count else value
        if isinstance(column, (models.CharField, models.TextField)):
            html = isinstance(column, RichTextField)
            return self.text(name, value, html=html, limit=column.max_length)
        return value


def mend_fields(page: Any, mender: Mender) -> dict[str, Any]:
    """Return the fields of ``page`` that mending changes, with their new values."""
    out = {}
    texts = collect(type(page), "translated")
    for name in [column.name for column in page._meta.fields if column.name in texts]:
        count = len(mender.changes)
        value = mender.field(page, name)
        if len(mender.changes) > count:
            out[name] = value
    return out
