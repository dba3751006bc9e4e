"""Texts out to translators' own tools and back: checked whole before anything is changed."""

from translation.exchange.findings import MAX_BYTES, Finding, Outcome, RefusedFile
from translation.exchange.incoming import import_file, import_po
from translation.exchange.outgoing import export
from translation.exchange.po_read import parse_po
from translation.exchange.po_write import ID_HEADER

__all__ = [
    "ID_HEADER", "MAX_BYTES", "Finding", "Outcome", "RefusedFile", "export", "import_file",
    "import_po", "parse_po",
]  # fmt: skip
