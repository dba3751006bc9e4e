"""What this package adds to the admin; read by ``translation.wagtail_hooks``."""

from typing import Any

from django.http import HttpRequest
from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks

from translation.dashboard.panels import CoveragePanel, PublishedPanel, WorkPanel


@hooks.register("construct_homepage_panels")
def add_panels(request: HttpRequest, panels: list[Any]) -> None:
    """Add the workbench's panels; Wagtail sorts them by their ``order``."""
    panels += [WorkPanel(), CoveragePanel(), PublishedPanel()]


@hooks.register("insert_global_admin_css")
def style() -> str:
    """The dashboard's own few rules."""
    return format_html('<link rel="stylesheet" href="{}">', static("workbench/dashboard.css"))
