"""Giving a page to translators: records and drafts, and nothing that visitors see."""

from collections.abc import Iterable
from contextlib import nullcontext
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail.log_actions import log
from wagtail.models import Locale, Page, ReferenceIndex
from wagtail.signal_handlers import (
    disable_reference_index_auto_update,
    reference_index_auto_update_disabled,
)
from wagtail_localize.models import Translation, TranslationSource

from translation.locales import code_of
from translation.sync.adopting import adopt
from translation.sync.drafts import save_draft
from translation.sync.indexing import index
from translation.sync.segments import ensure_source, has_changed
from translation.sync.synchronise import synchronise
from translation.sync.telling import touch

SUBMIT = "brand.submit_translation"


class NotAnOriginError(ValueError):
    """The page is itself a translation; ``origin`` is the page to submit instead."""

    def __init__(self, origin: Page | None) -> None:
        super().__init__(_("This page is a translation; submit its original instead."))
        self.origin = origin


def origin_of(page: Page) -> Page:
    """Return the page that a page is translated from by the records, itself where it is none."""
    source = (
        TranslationSource.objects.filter(
            object_id=page.translation_key,
            translations__target_locale_id=page.locale_id,
            translations__enabled=True,
        )
        .order_by("created_at")
        .first()
    )
    if source is None:
        return page
    origin = Page.objects.filter(
        translation_key=page.translation_key, locale_id=source.locale_id, alias_of=None
    ).first()
    return origin or page


@transaction.atomic
def submit(page: Page, codes: Iterable[str], user: Any = None) -> list[Translation]:
    """Begin the translation of an origin into languages: records, and a draft page in each.

    Publishes nothing, rewrites no page that is there, may be repeated. Parents that a language
    lacks are submitted too, as drafts. A translation that was switched off is switched on, and
    what was written into its page meanwhile is kept as its text. ``page``'s own language is
    passed over. Raises NotAnOriginError (a ValueError), Locale.DoesNotExist, and ValidationError
    where the page is not valid.
    """
    origin = origin_of(page)
    if origin.pk != page.pk:
        raise NotAnOriginError(origin)
    page, codes = page.specific, list(codes)
    locales = {each.language_code: each for each in Locale.objects.filter(language_code__in=codes)}
    missing = [code for code in codes if code not in locales]
    if missing:
        raise Locale.DoesNotExist(", ".join(missing))
    source, made = ensure_source(page)
    if not made and has_changed(source, page):
        synchronise(source, user)
        source.refresh_from_db()
    return [
        _submit_into(source, page, locales[code], user)
        for code in codes
        if locales[code].pk != page.locale_id
    ]


def _submit_into(source: TranslationSource, page: Page, locale: Locale, user: Any) -> Translation:
    translation, made = Translation.objects.get_or_create(source=source, target_locale=locale)
    switched_on = not made and not translation.enabled
    target = Page.objects.filter(translation_key=page.translation_key, locale=locale).first()
    if target is not None and target.alias_of_id is None:
        if made or switched_on:
            adopt(translation, target, user)
    else:
        _make_parent(page, locale, user)
        target = _make_draft(translation, target, user)
    if switched_on:
        Translation.objects.filter(pk=translation.pk).update(enabled=True)
        translation.enabled = True
    if made or switched_on:
        data = {"language": locale.language_code, "origin": code_of(page.locale_id)}
        log(target, SUBMIT, user=user, data=data)
    touch(source.object_id)
    return translation


def _make_parent(page: Page, locale: Locale, user: Any) -> None:
    """Wagtail would make the parents that are missing as live copies in the wrong language."""
    parent = page.get_parent()
    there = Page.objects.filter(translation_key=parent.translation_key, locale=locale)
    if parent.is_root() or there.exists():
        return
    submit(origin_of(parent), [locale.language_code], user)


def _make_draft(translation: Translation, alias: Page | None, user: Any) -> Page:
    """Make the page, or make a page of its alias; the indexes are written once, not at each of
    the seven saves that lead there."""
    if alias is not None:  # a copy that shows the origin's text; as a draft nobody sees it
        Page.objects.filter(pk=alias.pk).update(live=False, has_unpublished_changes=True)
    # Wagtail's manager may not be nested: leaving the inner one would end the outer one, too.
    held = getattr(reference_index_auto_update_disabled, "value", False)
    with nullcontext() if held else disable_reference_index_auto_update():
        target = save_draft(translation, user)
    target = target.specific
    ReferenceIndex.create_or_update_for_object(target)
    index(target)
    return target
