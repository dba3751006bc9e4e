"""Texts out to translators' own tools and back: checked whole before anything is changed."""

from translation.exchange.po import (
    ID_HEADER,
    MAX_BYTES,
    Finding,
    RefusedFile,
    check_po,
    import_po,
    parse_po,
)

__all__ = ["ID_HEADER", "MAX_BYTES", "Finding", "RefusedFile", "check_po", "import_po", "parse_po"]
