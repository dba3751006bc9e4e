"""What each text of a page is called: the field, or the block's type and number."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db.models import Model
from django.utils.text import capfirst
from django.utils.translation import gettext as _
from wagtail import blocks
from wagtail.fields import StreamField

from translation.checking.limits import block_of


@dataclass(frozen=True, slots=True)
class Label:
    """``group`` is the field or block that texts belong to, ``name`` the text within it."""

    group: str
    name: str


class Labels:
    """Names the texts of one page in their order; numbers count blocks of the same type."""

    def __init__(self, model: type[Model] | None, paths: Iterable[tuple[str, str]]) -> None:
        self._model = model
        self._numbers: dict[str, int] = {}
        self._rows: dict[str, int] = {}
        self._parts = Counter(path for path, _field_path in paths)
        self._seen: Counter[str] = Counter()
        self._types: Counter[str] = Counter()

    def of(self, path: str, field_path: str) -> Label:
        """Return the label of the next text."""
        ids, names = path.split("."), (field_path or path).split(".")
        group, name = self._of_field(ids, names)
        self._seen[path] += 1
        if self._parts[path] > 1:
            part = _("part %(number)d of %(total)d") % {
                "number": self._seen[path], "total": self._parts[path],
            }  # fmt: skip
            name = f"{name} · {part}" if name else part
        return Label(group, name)

    def _of_field(self, ids: list[str], names: list[str]) -> tuple[str, str]:
        try:
            field: Any = self._model._meta.get_field(names[0]) if self._model else None
        except FieldDoesNotExist:
            field = None
        if isinstance(field, StreamField) and len(names) > 1:
            return self._of_block(field.stream_block, ids, names)
        if field is not None and field.is_relation and len(names) > 1:
            what = capfirst(str(field.related_model._meta.verbose_name))
            child = field.related_model._meta.get_field(names[1])
            return self._numbered(what, ".".join(ids[:2])), capfirst(str(child.verbose_name))
        return capfirst(str(getattr(field, "verbose_name", names[0]))), ""

    def _of_block(self, stream: Any, ids: list[str], names: list[str]) -> tuple[str, str]:
        block = stream.child_blocks.get(names[1])
        group = self._numbered(_named(block, names[1]), ".".join(ids[:2]))
        parts: list[str] = []
        for depth in range(2, len(names)):
            inner = block_of(stream, names[1 : depth + 1])
            holder = block_of(stream, names[1:depth])
            if isinstance(holder, blocks.ListBlock):
                row = self._row(".".join(ids[:depth]), ids[depth] if depth < len(ids) else "")
                if parts:
                    parts[-1] = f"{parts[-1]} {row}"
                else:
                    parts.append(str(row))
            elif not (depth == len(names) - 1 and _only_text(holder)):
                parts.append(_named(inner, names[depth]))
        return group, " · ".join(parts)

    def _numbered(self, what: str, key: str) -> str:
        if key not in self._numbers:
            self._types[what] += 1
            self._numbers[key] = self._types[what]
        return f"{what} {self._numbers[key]}"

    def _row(self, within: str, row: str) -> int:
        key = f"{within}.{row}"
        if key not in self._rows:
            self._types[within] += 1
            self._rows[key] = self._types[within]
        return self._rows[key]


def _named(block: Any, fallback: str) -> str:
    return capfirst(str(getattr(block, "label", "") or fallback))


def _only_text(holder: Any) -> bool:
    """Whether a block has this one child: its own name says enough then."""
    children = getattr(holder, "child_blocks", None)
    return children is not None and len(children) == 1
