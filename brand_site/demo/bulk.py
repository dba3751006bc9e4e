"""Many pages saved at once are indexed once at the end, not five times each on the way."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.core.management import call_command
from django.db.models.signals import post_save
from modelsearch.index import get_indexed_models
from modelsearch.signal_handlers import post_save_signal_handler
from wagtail.signal_handlers import disable_reference_index_auto_update

from heritage import signals as heritage
from search.signals import hold_back
from translation import stored


@contextmanager
def indexed_once() -> Iterator[None]:
    """Hold back the search and reference indexes, and build them anew when the block ends."""
    models = [
        model
        for model in get_indexed_models()
        if post_save.disconnect(post_save_signal_handler, sender=model)
    ]
    hold_back(back=True)
    heritage.hold_back(back=True)
    stored.hold_back(back=True)
    try:
        with disable_reference_index_auto_update():
            yield
    finally:
        hold_back(back=False)
        heritage.hold_back(back=False)
        stored.hold_back(back=False)
        for model in models:
            post_save.connect(post_save_signal_handler, sender=model)
        call_command("rebuild_references_index", verbosity=0)
        call_command("update_index", verbosity=0)
        call_command("index_pages", verbosity=0)
        call_command("list_heritage", verbosity=0)
        call_command("rebuild_states", verbosity=0)
