"""A translation is found by its facts, too, when they have followed its origin's."""

from typing import Any

from wagtail.models import Page

from search.signals import refresh
from translation.sync.signals import facts_followed


def _followed(instance: Page, **_kwargs: Any) -> None:
    refresh(instance)


def connect() -> None:
    """Connect each handler once."""
    facts_followed.connect(_followed, dispatch_uid="search-facts-followed")
