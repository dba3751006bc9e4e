"""The filtered matrix as CSV and XLSX: a line a page, four columns a language."""

import re
from collections.abc import Iterator
from typing import Any

from django.core.paginator import Paginator
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from wagtail.admin.views.mixins import SpreadsheetExportMixin

from languages import CODES, LANGUAGES
from languages.names import country_name, language_name
from translation.matrix.cells import grouped_states
from translation.matrix.filters import person_name, type_name
from translation.matrix.told import Told, label_of
from translation.models.states import PageFacts
from translation.stored.facts import best_title

CHUNK = 500
_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n")
_NO_TEXT = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")  # an XLSX file cannot hold them
_OF_LANGUAGE = ("text", "percent", "publicness", "since")


def harmless(value: Any) -> Any:
    """Return a text that no spreadsheet takes for a formula; other values as they are."""
    if isinstance(value, str) and value.startswith(_FORMULA):
        return f"'{value}"
    return value


class MatrixExport(SpreadsheetExportMixin):
    """Writes the sheet; ``pages`` are in the order of the screen."""

    list_export = [
        "title", "type", "countries", "origin", "owner",
        *(f"{code}.{column}" for code in CODES for column in _OF_LANGUAGE),
    ]  # fmt: skip

    def __init__(self, interface: str) -> None:
        self.interface = interface

    def get_filename(self) -> str:
        return f"translations-{timezone.localdate():%Y-%m-%d}"

    def get_heading(self, queryset: Any, field: str) -> str:
        heads = {
            "title": _("Title"), "type": _("Type"), "countries": _("Countries"),
            "origin": _("Origin language"), "owner": _("Owner"), "text": _("text"),
            "percent": _("% translated"), "publicness": _("publicness"),
            "since": _("stale since"),
        }  # fmt: skip
        code, _dot, column = field.partition(".")
        if not column:
            return heads[field]
        return f"{LANGUAGES[code].endonym}: {heads[column]}"

    def to_row_dict(self, item: dict[str, Any]) -> dict[str, Any]:
        return {field: item.get(field, "") for field in self.list_export}

    def preprocess_field_value(self, field: str, value: Any, export_format: str) -> Any:
        written = super().preprocess_field_value(field, value, export_format)
        if export_format == self.FORMAT_CSV:
            return harmless(written)  # in XLSX a text is a text
        return _NO_TEXT.sub("", written) if isinstance(written, str) else written

    def lines(self, pages: QuerySet[PageFacts]) -> Iterator[dict[str, Any]]:
        """Yield the values of each page; three queries for 500 pages."""
        wanted = pages.select_related("content_type", "owner")
        for batch in Paginator(wanted, CHUNK):
            facts = list(batch.object_list)
            states = grouped_states([each.key for each in facts])
            for each in facts:
                yield self._line(each, states.get(each.key, {}))

    def _line(self, facts: PageFacts, states: dict[str, Told]) -> dict[str, Any]:
        title, _language = best_title(facts.titles, facts.origin, self.interface)
        line: dict[str, Any] = {
            "title": title,
            "type": type_name(facts.content_type) if facts.content_type else "",
            "countries": ", ".join(
                country_name(code, self.interface) for code in facts.country_codes
            ),
            "origin": language_name(facts.origin, self.interface),
            "owner": person_name(facts.owner) if facts.owner else "",
        }
        for code, state in states.items():
            line[f"{code}.text"] = label_of(state.text)
            line[f"{code}.percent"] = state.progress
            line[f"{code}.publicness"] = label_of(state.publicness)
            line[f"{code}.since"] = timezone.localdate(state.since) if state.since else ""
        return line
