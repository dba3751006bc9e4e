"""The sizes of a page's pictures are made by the worker when the page is published."""

import logging
from typing import Any

from django_tasks import task, task_backends
from django_tasks_db.backend import DatabaseBackend
from wagtail.images import get_image_model
from wagtail.images.models import SourceImageIOError
from wagtail.models import Page, ReferenceIndex
from wagtail.signals import page_published

from core.pictures import make_renditions, missing_sizes

logger = logging.getLogger(__name__)


@task()
def make_sizes(page_id: int) -> None:
    """Make what is missing of the pictures that a page shows, in its body too."""
    page = Page.objects.filter(pk=page_id).first()
    if page is None:
        return
    model = get_image_model()
    references = ReferenceIndex.get_references_for_object(page.specific)
    ids = references.filter(to_content_type__model=model._meta.model_name).values_list(
        "to_object_id", flat=True
    )
    for image in missing_sizes().filter(pk__in=[int(each) for each in ids]):
        try:
            make_renditions(image)
        except SourceImageIOError:  # its file is gone; the others are still wanted
            logger.warning("The file of picture %s cannot be read", image.pk)


def _published(instance: Page, **_kwargs: Any) -> None:
    # Without a worker the editor would wait; the first visitor makes the sizes, as before.
    if isinstance(task_backends["default"], DatabaseBackend):
        make_sizes.enqueue(instance.pk)


def connect() -> None:
    """Connect each handler once."""
    page_published.connect(_published, dispatch_uid="picture-sizes")
