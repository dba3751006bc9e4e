"""Drafts of translations, made without a letter of them becoming public.

wagtail-localize's ``save_target(publish=False)`` writes the new text into the page's row, which is
what visitors of a live page read; and a text that the origin no longer has stays in the
translation for good. Here a live page gets a revision only, and an emptied field is emptied.
"""

from typing import Any

from django.db import transaction
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail_localize.fields import TranslatableField
from wagtail_localize.models import Translation, TranslationLog

_save_target = Translation.save_target


def _empty_what_is_empty(original: Page, draft: Page) -> None:
    """wagtail-localize writes only the fields that have a text in the origin."""
    for described in type(original).translatable_fields:
        if not isinstance(described, TranslatableField):
            continue
        field = described.get_field(type(original))
        if not hasattr(field, "attname"):
            continue
        value = field.value_from_object(original)
        if isinstance(field, StreamField):
            if not len(value):
                setattr(draft, field.attname, [])
        elif value in {"", None}:
            setattr(draft, field.attname, value)


def draft_of(translation: Translation) -> Page:
    """Return the page as its translated texts make it, the origin's where one is missing; unsaved.

    Raises SourceDeletedError without an origin, DoesNotExist without a page.
    """
    draft = translation.source.get_ephemeral_translated_instance(
        translation.target_locale, fallback=True
    )
    _empty_what_is_empty(translation.source.as_instance(), draft)
    return draft


@transaction.atomic
def save_draft(translation: Translation, user: Any = None) -> Page:
    """Save the translated texts as the page's newest version, and return the page (its row).

    Raises ValidationError where a text does not fit, SourceDeletedError without an origin.
    """
    target = translation.source.object.get_instance_or_none(translation.target_locale)
    if target is None or target.alias_of_id:
        _save_target(translation, user=user, publish=False)
        return translation.get_target_instance()
    draft = draft_of(translation)
    draft.slug = target.slug
    if not target.live:
        draft.save()
    revision = draft.save_revision(user=user)
    TranslationLog.objects.create(
        source=translation.source, locale=translation.target_locale, revision=revision
    )
    return translation.get_target_instance()


def _guarded(self: Translation, user: Any = None, publish: bool = True) -> None:
    if publish:
        _save_target(self, user=user, publish=True)
    else:
        save_draft(self, user)


def connect() -> None:
    """Whoever asks wagtail-localize for a draft gets one that stays a draft."""
    Translation.save_target = _guarded
