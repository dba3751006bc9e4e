"""What this package adds to the admin; read by ``translation.wagtail_hooks``."""

from typing import Any

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from wagtail import hooks
from wagtail.models import Page

from translation.rights import checks  # noqa: F401  (registers the system check)
from translation.rights.facts import for_listing


@hooks.register("construct_explorer_page_queryset")
def know_rows(parent: Page, pages: Any, request: HttpRequest) -> Any:
    """Fifty rows of the explorer are asked about in one query, not in a hundred."""
    return for_listing(pages)


@hooks.register("before_publish_page")
def second_person(request: HttpRequest, page: Page) -> HttpResponse | None:
    """Keep what somebody has just written, in the same request, from being published by them.

    Wagtail asks whether they may publish before it saves their changes.
    """
    tester = page.specific_class.objects.get(pk=page.pk).permissions_for_user(request.user)
    if tester.can_publish():
        return None
    messages.warning(
        request,
        _("Your changes are saved as a draft. Another person has to publish what you wrote."),
    )
    return redirect("wagtailadmin_pages:edit", page.pk)
