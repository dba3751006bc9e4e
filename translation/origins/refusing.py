"""Acts that cannot ask about the other languages are refused there, and say where to go."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext_lazy
from rest_framework.response import Response
from wagtail.admin import messages
from wagtail.admin.api.actions.base import APIAction
from wagtail.admin.auth import require_admin_access
from wagtail.admin.views.pages.bulk_actions import delete, move, unpublish
from wagtail.models import Page

from translation.locales import locale_codes

NO_ALIAS = gettext_lazy(
    "There are no aliases on this site: each language is a page of its own. Copy the page instead."
)
ONE_BY_ONE = gettext_lazy(
    "These pages have other languages, which must be asked about: do it page by page, from the"
    " page's menu."
)
ASK_FIRST = gettext_lazy(
    "This must be asked about in every language first: do it in the admin, from the page's menu."
)


def has_other_languages(pages: list[Page]) -> bool:
    """Whether any of the pages, or what is below, has another language. One query a page."""
    for page in pages:
        keys = page.get_descendants(inclusive=True).values("translation_key")
        others = Page.objects.filter(translation_key__in=keys).exclude(locale_id=page.locale_id)
        if others.exists():
            return True
    return False


class OneByOne:
    """Mixin of a bulk action that goes back with a message where it would have to ask."""

    always = False

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        objects, _left = self.get_actionable_objects()  # type: ignore[attr-defined]
        if self.always or has_other_languages(objects):
            messages.error(request, str(ONE_BY_ONE))
            return redirect(self.next_url)  # type: ignore[attr-defined]
        answer: HttpResponse = super().dispatch(request, *args, **kwargs)  # type: ignore[misc]
        return answer


class Delete(OneByOne, delete.DeleteBulkAction):
    """Bulk deletion."""


class Move(OneByOne, move.MoveBulkAction):
    """Bulk move: also of pages in one language, which may only go below a page in that language."""

    always = True


class Unpublish(OneByOne, unpublish.UnpublishBulkAction):
    """Bulk unpublishing."""


class Refused(APIAction):
    """An action of the admin's API that cannot ask; 409 with the reason."""

    reason = ASK_FIRST

    class serializer:  # noqa: N801 - the name that Wagtail asks for
        """Takes anything: nothing is read."""

        data: dict[str, Any] = {}

        def __init__(self, data: Any = None) -> None:
            pass

        def is_valid(self) -> bool:
            return True

    def execute(self, instance: Page, data: Any) -> Response:
        return Response({"detail": str(self.reason)}, status=409)


class NoAlias(Refused):
    """Aliases are not made or mended here."""

    reason = NO_ALIAS


API_ACTIONS = {
    "copy": Refused, "delete": Refused, "move": Refused, "unpublish": Refused,
    "copy_for_translation": Refused, "create_alias": NoAlias, "convert_alias": NoAlias,
}  # fmt: skip


@require_admin_access
def no_alias(request: HttpRequest, page_id: int) -> HttpResponse:
    """Stand in for the views that make a page an alias or a page of it."""
    messages.error(request, str(NO_ALIAS))
    known = Page.objects.filter(pk=page_id, depth__gt=1, locale_id__in=locale_codes()).exists()
    if not known:
        return redirect("wagtailadmin_home")
    return redirect("wagtailadmin_pages:edit", page_id)
