"""The guide's place in the admin, and what the accessibility checker looks at."""

from typing import Any

from django.http import HttpRequest
from django.urls import URLPattern, path, reverse_lazy
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem
from wagtail.admin.userbar import ContentCheckerItem

from brand_site.guide import views


@hooks.register("register_admin_urls")
def guide_addresses() -> list[URLPattern]:
    """``/admin/guide/<code>/<task>/`` and its pictures, where the Markdown names them."""
    return [
        path("guide/", views.index, name="guide"),
        path("guide/pictures/<slug:code>/<slug:name>.webp", views.picture, name="guide-picture"),
        path("guide/<slug:code>/<slug:name>/", views.page, name="guide-page"),
    ]


@hooks.register("register_help_menu_item")
def guide_item() -> MenuItem:
    """First under «Help»."""
    return MenuItem(_("Editors’ guide"), reverse_lazy("guide"), icon_name="help", order=10)


@hooks.register("construct_wagtail_userbar")
def check_content(request: HttpRequest, items: list[Any], page: Any) -> None:
    """Let the checks look at what editors write, not at the frame around it: that they cannot
    mend, and our own tests check it."""
    for item in items:
        if isinstance(item, ContentCheckerItem):
            item.axe_include = ["main"]
