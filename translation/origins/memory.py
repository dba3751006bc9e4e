"""Writing translations of a source's texts from the same texts of another source.

Rows are written past ``save``: nothing is mended or checked twice, and who translated a text, and
when, stays true (who wrote a text may not approve it).
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.utils import timezone
from wagtail_localize.models import StringTranslation

from translation.origins.texts import Links, Place, Text, shared

_COPIED = ("translation_type", "tool_name", "last_translated_by_id", "created_at", "updated_at")
_KEY = ("locale_id", "translation_of_id", "context_id")


@dataclass(slots=True)
class Kept:
    """What was written, and what could not be: ``apart`` holds texts that have no row of their
    own, because the new source says the same twice where the old one did not, or has no such
    link. They stand on their page and in its history. ``gentle``: what is stored already stays."""

    gentle: bool = False
    rows: dict[tuple[int, int, int], StringTranslation] = field(default_factory=dict)
    apart: list[dict[str, str]] = field(default_factory=list)

    def add(self, row: StringTranslation, path: str) -> None:
        """Keep a row unless another text has its place already."""
        key = row.locale_id, row.translation_of_id, row.context_id
        taken = self.rows.setdefault(key, row)
        if taken.data != row.data:
            self.leave_apart(path, row.data)

    def leave_apart(self, path: str, text: str) -> None:
        """Note a text without a row."""
        self.apart.append({"path": path, "text": text})

    def write(self) -> None:
        """Store the rows, in place of older ones. A handful of queries."""
        texts = {key[1] for key in self.rows}
        stored = {
            (row.locale_id, row.translation_of_id, row.context_id): row
            for row in StringTranslation.objects.filter(translation_of__in=texts)
        }
        changed, new = [], []
        for key, row in self.rows.items():
            old = stored.get(key)
            if old is None:
                new.append(row)
            elif not self.gentle and (old.data != row.data or old.has_error):
                row.pk = old.pk
                changed.append(row)
        dates = {id(row): (row.created_at, row.updated_at) for row in new}
        StringTranslation.objects.bulk_create(new, batch_size=200)
        for row in new:  # both were set to now
            row.created_at, row.updated_at = dates[id(row)]
        fields = ["data", "has_error", "field_error", *_COPIED]
        names = [name.removesuffix("_id") for name in fields]
        StringTranslation.objects.bulk_update(new + changed, names, batch_size=100)


def translations_of(
    texts: dict[Place, Text], locales: list[int]
) -> dict[tuple[int, int, int], StringTranslation]:
    """Return the sound translations of these texts by locale, string and context. One query."""
    rows = StringTranslation.objects.filter(
        locale_id__in=locales,
        translation_of__in={text.string for text in texts.values()},
        context__in={text.context for text in texts.values()},
        has_error=False,
    ).exclude(data="")
    return {(row.locale_id, row.translation_of_id, row.context_id): row for row in rows}


def _row(locale: int, text: Text, data: str, old: Any, when: datetime) -> StringTranslation:
    row = StringTranslation(
        locale_id=locale, translation_of_id=text.string, context_id=text.context, data=data
    )
    row.translation_type = StringTranslation.TRANSLATION_TYPE_MANUAL
    row.created_at = row.updated_at = when
    for name in _COPIED if old is not None else ():
        setattr(row, name, getattr(old, name))
    return row


def carry(
    kept: Kept, before: dict[Place, Text], after: dict[Place, Text], locales: list[int],
    links: Links,
) -> None:  # fmt: skip
    """Give the texts of ``after`` the translations in ``locales`` that ``before`` has."""
    known = translations_of(before, locales)
    for path, old, new in _pairs(before, after):
        for locale in locales:
            row = known.get((locale, old.string, old.context))
            if row is None:
                continue
            data = links.fitted(row.data, old.attrs, new.attrs)
            if data is None:
                kept.leave_apart(path, row.data)
            else:
                kept.add(_row(locale, new, data, row, row.updated_at), path)


def give(
    kept: Kept, own: dict[Place, Text], after: dict[Place, Text], locale: int,
    links: Links, when: datetime | None = None,
) -> None:  # fmt: skip
    """Make a page's own texts the translations of those of ``after``, written ``when``."""
    for path, old, new in _pairs(own, after):
        data = links.fitted(old.data, old.attrs, new.attrs)
        if data is None:
            kept.leave_apart(path, old.data)
        else:
            kept.add(_row(locale, new, data, None, when or timezone.now()), path)


def _pairs(
    before: dict[Place, Text], after: dict[Place, Text]
) -> Iterator[tuple[str, Text, Text]]:  # fmt: skip
    for place in shared(before, after):
        yield place[0], before[place], after[place]
