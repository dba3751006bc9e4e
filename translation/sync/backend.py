"""What wagtail-localize would do in the background becomes a job of ours (WAGTAILLOCALIZE_JOBS).

Its own way makes the whole subtree in one transaction and leaves the page tree unsound (issue 773).
Its models import this module, so what needs them is imported where it is used.
"""

from collections.abc import Callable
from typing import Any

from django.utils.translation import gettext as _
from wagtail_localize.tasks import BaseJobBackend


class JobsBackend(BaseJobBackend):
    """Subtrees are translated page by page by the worker; anything else is done at once."""

    def enqueue(self, func: Callable[..., Any], args: Any, kwargs: Any) -> None:
        """Start a job for ``translate_page_subtree(page_id, locales, components, user)``."""
        from wagtail_localize.operations import translate_page_subtree

        if func is not translate_page_subtree:
            func(*args, **kwargs)
            return
        named = dict(zip(("page_id", "locales", "components", "user"), args, strict=False))
        translate_below(**{**named, **kwargs})


def translate_below(page_id: int, locales: Any, user: Any, components: Any = None) -> Any:
    """Start the job that translates what is below a page; parents come before their children."""
    from wagtail.models import Page

    from translation.jobs import start

    page = Page.objects.get(pk=page_id)
    ids = list(page.get_descendants().order_by("path").values_list("pk", flat=True))
    codes = [locale.language_code for locale in locales]
    title = _("Translate what is below “%(title)s”") % {"title": page.title}
    payload = {"pages": ids, "languages": codes}
    return start("translate", user, payload, title=title, total=len(ids))
