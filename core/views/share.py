"""Share images at ``/<language>/share/<page>-<digest>.jpg``."""

from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import get_language
from django.views.decorators.http import require_safe
from wagtail.models import Page

from core.context import breadcrumbs
from core.models import BasePage
from core.share.stored import BusyError, image_of
from core.share.wording import card_of

AGE = 31_536_000  # an address never changes its image: a new title gets a new address


def _public(page_id: int) -> BasePage:
    """Return a page that anybody may read, in the language of the address."""
    found = Page.objects.filter(pk=page_id, live=True).first()
    page = found.specific if found else None
    if not isinstance(page, BasePage) or page.language != get_language():
        raise Http404("no such page in this language")
    if page.get_view_restrictions().exists():
        raise Http404("not for everybody")
    return page


@require_safe
def share(request: HttpRequest, page_id: int, digest: str) -> HttpResponse:
    """Serve a public page's image; 404 for an address that is not the page's own any more."""
    page = _public(page_id)
    card = card_of(page, breadcrumbs(page))
    if digest != card.digest:
        raise Http404("another title, another address")
    try:
        content = image_of(page.pk, card)
    except BusyError:
        return HttpResponse(status=503, headers={"Retry-After": "5"})
    response = HttpResponse(content, content_type="image/jpeg")
    response["Cache-Control"] = f"public, max-age={AGE}, immutable"
    response["Cross-Origin-Resource-Policy"] = "cross-origin"  # messengers show it on their pages
    return response
