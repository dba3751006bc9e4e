"""What this package adds to the admin; read by ``translation.wagtail_hooks``."""

from django.http import HttpRequest
from django.urls import reverse, reverse_lazy
from django.utils.translation import gettext_lazy
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from translation.matrix import work  # noqa: F401  (registers the kind of job)


@hooks.register("register_reports_menu_item")
def matrix_item() -> MenuItem:
    """First among the reports; everybody with access to the admin may see it."""
    return MenuItem(
        gettext_lazy("Translations"),
        reverse_lazy("workbench_matrix:index"),
        name="translation-matrix",
        icon_name="site",
        order=100,
    )


@hooks.register("construct_reports_menu")
def hide_the_other_report(request: HttpRequest, items: list[MenuItem]) -> None:
    """wagtail-localize's report, whose address leads here."""
    address = reverse("wagtail_localize:translations_report")
    items[:] = [item for item in items if str(item.url) != address]
