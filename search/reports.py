"""The editors' report: what visitors look for, and what they do not find."""

import datetime as dt
from typing import Any

import django_filters
from django.db.models import QuerySet
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.views.reports import ReportView
from wagtail.permission_policies import ModelPermissionPolicy

from languages import LANGUAGES
from search.models import DailyTotal
from search.totals import summed

PERIODS = (("7", _("7 days")), ("30", _("30 days")), ("365", _("a year")))


class SearchesFilterSet(WagtailFilterSet):
    """Narrow the totals by time, language, and by what nobody could find."""

    period = django_filters.ChoiceFilter(
        label=_("Last"), choices=PERIODS, method="in_period", empty_label=_("All time")
    )
    language = django_filters.ChoiceFilter(
        label=_("Language"), choices=[(code, entry.endonym) for code, entry in LANGUAGES.items()]
    )
    nothing = django_filters.ChoiceFilter(
        label=_("Results"), choices=[("yes", _("Nothing found"))], method="without_results"
    )

    class Meta:
        model = DailyTotal
        fields: list[str] = []

    def in_period(self, totals: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Totals of the last so many days."""
        return totals.filter(day__gt=timezone.localdate() - dt.timedelta(days=int(value)))

    def without_results(self, totals: QuerySet[Any], name: str, value: str) -> QuerySet[Any]:
        """Searches that ended with nothing."""
        return totals.filter(found=0)


class SearchesReport(ReportView):
    """Daily totals summed by terms; also as CSV and XLSX."""

    page_title = _("Searches")
    header_icon = "search"
    index_url_name = "searches_report"
    index_results_url_name = "searches_report_results"
    results_template_name = "search/admin/searches_results.html"
    filterset_class = SearchesFilterSet
    permission_policy = ModelPermissionPolicy(DailyTotal)
    any_permission_required = ["view"]
    list_export = ["terms", "language", "total", "most"]
    export_headings = {
        "terms": _("Searched for"),
        "language": _("Language"),
        "total": _("Searches"),
        "most": _("Results"),
    }
    default_ordering = None

    def get_queryset(self) -> QuerySet[Any]:
        return DailyTotal.objects.all()

    def filter_queryset(self, queryset: QuerySet[Any]) -> QuerySet[Any, Any]:
        return summed(super().filter_queryset(queryset).order_by())

    def get_filename(self) -> str:
        return f"searches-{timezone.localdate():%Y-%m-%d}"
