"""Keeping share images: one file a page in the default storage, and none of pages that are gone."""

import threading
from typing import Any

from django.core.files.base import ContentFile
from django.core.files.storage import default_storage
from django.db.models.signals import post_delete
from wagtail.models import Page
from wagtail.signals import page_unpublished

from core.share.drawing import draw
from core.share.wording import Card

FOLDER = "share"
# Painting is work: one at a time a process, and nobody waits for it for longer than this.
_PAINTING = threading.Lock()
LONGEST_WAIT = 8.0


class BusyError(Exception):
    """Others are being painted; ask again."""


def name_of(page_id: int, card: Card) -> str:
    """Return the name of an image in the storage."""
    return f"{FOLDER}/{page_id}/{card.digest}.jpg"


def _read(name: str) -> bytes | None:
    try:
        with default_storage.open(name) as file:
            content: bytes = file.read()
    except FileNotFoundError:
        return None
    return content or None


def remove(page_id: int, keep: str = "") -> None:
    """Remove the images of a page, but for one."""
    folder = f"{FOLDER}/{page_id}"
    try:
        names = default_storage.listdir(folder)[1]
    except FileNotFoundError:
        return
    for name in names:
        if name != keep:
            default_storage.delete(f"{folder}/{name}")


def image_of(page_id: int, card: Card) -> bytes:
    """Return the image of a page, made if it is not there; ``BusyError`` where that takes long."""
    name = name_of(page_id, card)
    found = _read(name)
    if found is not None:
        return found
    if not _PAINTING.acquire(timeout=LONGEST_WAIT):
        raise BusyError
    try:
        found = _read(name)  # somebody else may have made it meanwhile
        if found is not None:
            return found
        made = draw(card)
        remove(page_id)
        default_storage.save(name, ContentFile(made))
        return made
    finally:
        _PAINTING.release()


def _gone(sender: type[Any], instance: Any, **kwargs: Any) -> None:
    if isinstance(instance, Page) and instance.pk:
        remove(instance.pk)


def connect() -> None:
    """Remove the images of pages that are unpublished or deleted."""
    page_unpublished.connect(_gone, dispatch_uid="share-unpublished")
    post_delete.connect(_gone, dispatch_uid="share-deleted")
