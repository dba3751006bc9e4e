"""Translations of the demo, by wagtail-localize's own pipeline: source, PO, target, publish."""

from django.db import transaction
from wagtail.models import Locale, Page

from brand_site.demo.content import Entry
from translation.exchange import import_po
from translation.records import Translation, TranslationSource, source_of
from translation.sync.segments import ensure_source

Messages = dict[tuple[str, str], str]


class MissingTranslation(Exception):
    """A text of the demo that a language's PO file lacks."""


def _fill_po(translation: Translation, key: str, messages: Messages, share: float) -> bytes:
    """Return the PO file of a translation, the first ``share`` of its texts filled in."""
    po = translation.export_po()
    entries = [entry for entry in po if not entry.obsolete]
    for entry in entries[: round(len(entries) * share)]:
        entry.msgstr = messages.get((key, entry.msgid), entry.msgstr)
    return str(po).encode()


def translate(
    page: Page, entry: Entry, language: str, messages: Messages, *, share: float = 1.0
) -> None:
    """Translate one page into one language and publish it; a part of it stays a draft."""
    locale = Locale.objects.get(language_code=language)
    source, _made = ensure_source(page)
    translation, _made = Translation.objects.get_or_create(source=source, target_locale=locale)
    import_po(translation, _fill_po(translation, entry.key, messages, share))
    total, done = translation.get_progress()
    if share == 1.0 and done < total:
        raise MissingTranslation(f"{entry.key}: {total - done} of {total} texts lack «{language}»")
    with transaction.atomic():
        translation.save_target(publish=share == 1.0)


def refresh_source(page: Page) -> None:
    """Give translators the page's new text, as «sync translated pages» does."""
    source = source_of(page)
    if source is not None:
        source.update_from_db()


def texts(page: Page) -> list[str]:
    """Return the translatable texts of a page in order, as translators see them."""
    source, _made = TranslationSource.get_or_create_from_instance(page)
    segments = source.stringsegment_set.order_by("order").select_related("string")
    return [segment.string.data for segment in segments]
