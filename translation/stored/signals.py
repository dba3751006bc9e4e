"""Every change that can alter a state touches its page. What saves in bulk touches by itself."""

from typing import Any

from django.db.models.signals import post_delete, post_save
from wagtail.models import Page, WorkflowState, get_page_models
from wagtail.signals import post_page_move
from wagtail_localize.models import (
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)

from translation.models.changes import SourceChange
from translation.stored.waiting import touch


def _page(instance: Page, **_kwargs: Any) -> None:
    touch(instance.translation_key)


def _moved(instance: Page, **_kwargs: Any) -> None:
    # Some pages are of the country of the page above them.
    below = Page.objects.filter(pk=instance.pk).first()
    if below is not None:
        pages = below.get_descendants(inclusive=True)
        touch(keys=pages.values_list("translation_key", flat=True))


def _source(instance: TranslationSource, **_kwargs: Any) -> None:
    touch(instance.object_id)


def _of_source(instance: Any, **_kwargs: Any) -> None:
    touch(source=instance.source_id)


def _text(instance: StringTranslation, **_kwargs: Any) -> None:
    touch(context=instance.context_id)


def _workflow(instance: WorkflowState, **_kwargs: Any) -> None:
    if instance.object_id.isdecimal():  # a page's; another object's number finds another page
        touch(page=int(instance.object_id))


def connect() -> None:
    """Connect each handler once."""
    for model in (Page, *get_page_models()):
        name = f"stored-{model._meta.label_lower}"
        post_save.connect(_page, sender=model, dispatch_uid=name)
    post_delete.connect(_page, sender=Page, dispatch_uid="stored-deleted")
    post_page_move.connect(_moved, dispatch_uid="stored-moved")
    for model, handler in (
        (TranslationSource, _source),
        (Translation, _of_source),
        (StringSegment, _of_source),
        (SourceChange, _of_source),
        (StringTranslation, _text),
        (WorkflowState, _workflow),
    ):
        for signal, what in ((post_save, "saved"), (post_delete, "deleted")):
            name = f"stored-{model._meta.label_lower}-{what}"
            signal.connect(handler, sender=model, dispatch_uid=name)
