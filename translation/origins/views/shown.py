"""What the confirmation pages share."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import reverse
from wagtail.admin.utils import get_valid_next_url_from_request
from wagtail.models import Page

from translation.origins.table import rows_of


def page_or_404(page_id: int) -> Page:
    """Return a specific page, never the root."""
    found: Page = get_object_or_404(Page, pk=page_id, depth__gt=1).specific
    return found


def back_url(request: HttpRequest, page: Page) -> str:
    """Where somebody came from, else the listing that the page is in."""
    parent = page.get_parent()
    listing = reverse("wagtailadmin_explore", args=[parent.pk if parent else page.pk])
    return get_valid_next_url_from_request(request) or listing


def show(
    request: HttpRequest, page: Page, template: str, title: str, icon: str, *,
    status: int = 200, **context: Any,
) -> HttpResponse:  # fmt: skip
    """Render a page that asks about ``page``."""
    return TemplateResponse(
        request,
        f"translation/origins/{template}.html",
        {
            "page": page,
            "page_title": title,
            "page_subtitle": page.get_admin_display_title(),
            "header_title": f"{title} {page.get_admin_display_title()}",
            "header_icon": icon,
            "rows": context.pop("rows", None) or rows_of(page),
            "next": get_valid_next_url_from_request(request),
            "back_url": back_url(request, page),
            **context,
        },
        status=status,
    )
