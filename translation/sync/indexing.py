"""A page that is made in several saves is given to the admin's search once."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db.models.signals import post_save
from django_tasks import task_backends
from django_tasks_db.backend import DatabaseBackend
from modelsearch.index import get_indexed_models
from modelsearch.signal_handlers import post_save_signal_handler
from modelsearch.tasks import insert_or_update_object_task
from wagtail.models import Page

_HELD = {"back": False}


@contextmanager
def indexed_once() -> Iterator[None]:
    """Leave the search's index alone while the worker makes pages; then ``index`` each.

    Only a worker may: it is a process of one thread, so no other's save is missed.
    """
    if _HELD["back"] or not isinstance(task_backends["default"], DatabaseBackend):
        yield
        return
    models = [
        model
        for model in get_indexed_models()
        if post_save.disconnect(post_save_signal_handler, sender=model)
    ]
    _HELD["back"] = True
    try:
        yield
    finally:
        _HELD["back"] = False
        for model in models:
            post_save.connect(post_save_signal_handler, sender=model)


def index(page: Page) -> None:
    """Give a page (specific) to the search's index, if its saves were held back."""
    if _HELD["back"]:
        insert_or_update_object_task.enqueue(
            page._meta.app_label, page._meta.model_name, str(page.pk)
        )
