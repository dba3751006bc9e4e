"""Checks that wagtail-localize leaves out, at the one place where every translation passes.

A translated title longer than its column is a server error on PostgreSQL and silently too long on
SQLite; here it is marked as an error of that segment, which the translation editor shows.
"""

from typing import Any

from django.core.exceptions import FieldDoesNotExist
from django.db.models.signals import post_save, pre_save
from django.utils.translation import gettext
from wagtail_localize.models import StringTranslation, post_save_string_translation
from wagtail_localize.strings import StringValue


def _limit(translation: StringTranslation) -> int | None:
    """Longest text that the translated field holds, None where it has no limit."""
    context = translation.context
    if context is None or "." in context.path:
        return None
    model = context.object.content_type.model_class()
    source = context.object.sources.select_related("specific_content_type").first()
    if source is not None:
        model = source.specific_content_type.model_class()
    try:
        field = model._meta.get_field(context.path)
    except FieldDoesNotExist:
        return None
    return getattr(field, "max_length", None)


def too_long(translation: StringTranslation) -> str:
    """Return why the text does not fit its field, or an empty string."""
    return longer_than(_limit(translation), translation.data)


def longer_than(limit: int | None, html: str) -> str:
    """Return why a text (HTML) is longer than ``limit`` characters, or an empty string."""
    length = len(StringValue(html).render_text())
    if limit is None or length <= limit:
        return ""
    return gettext("This text has %(length)d characters; at most %(limit)d fit here.") % {
        "length": length,
        "limit": limit,
    }


def _refuse_too_long(instance: StringTranslation, **_kwargs: Any) -> None:
    problem = too_long(instance)
    if problem:
        instance.has_error = True
        instance.field_error = problem


def _draft_title_if_it_fits(instance: StringTranslation, **kwargs: Any) -> None:
    """wagtail-localize copies any title to the page's ``draft_title``, however long it is."""
    if not instance.has_error:
        post_save_string_translation(instance=instance, **kwargs)


def connect() -> None:
    """Check each translated string before it is saved."""
    pre_save.connect(_refuse_too_long, sender=StringTranslation, dispatch_uid="segment-length")
    post_save.disconnect(post_save_string_translation, sender=StringTranslation)
    post_save.connect(_draft_title_if_it_fits, sender=StringTranslation, dispatch_uid="draft-title")
