"""Which translation a file or an address is of, and whether a user may send texts for it."""

from contextlib import suppress
from typing import Any
from uuid import UUID

from django.db.models import QuerySet
from wagtail.models import Page
from wagtail_localize.models import Translation

from translation.editor.desk import in_the_way
from translation.locales import code_of
from translation.rights import may_translate


def translations() -> "QuerySet[Translation]":
    """Translations with what every view here needs of them."""
    return Translation.objects.select_related(
        "source__locale", "source__specific_content_type", "target_locale"
    )


def by_uuid(uuid: str) -> Translation | None:
    """The translation that a file names, None where the name means nothing here."""
    with suppress(ValueError):
        return translations().filter(uuid=UUID(uuid)).first()
    return None


def origin_of(translation: Translation) -> Page | None:
    """The page that is translated, None where it is gone (or is no page)."""
    return Page.objects.filter(
        translation_key=translation.source.object_id, locale_id=translation.source.locale_id
    ).first()


def may(user: Any, translation: Translation) -> bool:
    """Whether a user may take the texts of a translation out and send others in."""
    origin = origin_of(translation)
    code = code_of(translation.target_locale_id)
    return origin is not None and may_translate(user, origin, code)


def closed(user: Any, translation: Translation) -> str:
    """Return why texts cannot be sent in now (the page is in review, or locked), else nothing."""
    page = Page.objects.filter(
        translation_key=translation.source.object_id, locale_id=translation.target_locale_id
    ).first()
    return in_the_way(page.specific, user) if page is not None else ""
