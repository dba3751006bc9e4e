"""The report of searches in the admin."""

from django.contrib.auth.models import Permission
from django.db.models import QuerySet
from django.http import HttpRequest
from django.urls import URLPattern, path, reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.menu import MenuItem

from search.reports import SearchesReport


class _Item(MenuItem):
    def is_shown(self, request: HttpRequest) -> bool:
        return bool(request.user.has_perm("search.view_dailytotal"))


@hooks.register("register_admin_urls")
def urls() -> list[URLPattern]:
    """Addresses of the report and of its table alone."""
    return [
        path("reports/searches/", SearchesReport.as_view(), name="searches_report"),
        path(
            "reports/searches/results/",
            SearchesReport.as_view(results_only=True),
            name="searches_report_results",
        ),
    ]


@hooks.register("register_reports_menu_item")
def menu_item() -> MenuItem:
    """The report's place in the menu."""
    return _Item(_("Searches"), reverse("searches_report"), icon_name="search", order=800)


@hooks.register("register_permissions")
def permissions() -> QuerySet[Permission]:
    """The right to see it can be given to groups."""
    return Permission.objects.filter(content_type__app_label="search", codename="view_dailytotal")
