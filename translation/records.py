"""wagtail-localize's records, offered to the composition root, which may not import it."""

from wagtail.models import Page
from wagtail_localize.models import Translation, TranslationSource

__all__ = ["Translation", "TranslationSource", "source_of"]


def source_of(page: Page) -> TranslationSource | None:
    """Return the translation source that begins in this page, None where it was never given."""
    return TranslationSource.objects.filter(
        object_id=page.translation_key, locale_id=page.locale_id
    ).first()
