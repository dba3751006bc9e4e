"""Files out to translators' own tools."""

from collections.abc import Callable

from wagtail_localize.models import Translation

from translation.exchange.po_write import write_po
from translation.exchange.sheets import Sheet, sheet_of
from translation.exchange.xliff_write import write_xliff

FORMATS: dict[str, tuple[str, Callable[[Sheet], bytes], str]] = {
    "po": ("po", write_po, "text/x-gettext-translation"),
    "xliff": ("xlf", write_xliff, "application/xliff+xml"),
}


def export(translation: Translation, format: str) -> tuple[str, bytes]:  # noqa: A002
    """Return (file name, bytes) of a translation as ``po`` or ``xliff``; KeyError for others.

    The name is ASCII: slug, languages, the beginning of the translation's id.
    """
    ending, write, _type = FORMATS[format]
    sheet = sheet_of(translation)
    pair = f"{sheet.source_code}-{sheet.target_code}"
    return f"{sheet.slug[:80]}.{pair}.{sheet.uuid[:8]}.{ending}", write(sheet)
