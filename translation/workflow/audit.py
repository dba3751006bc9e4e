"""Reports → Audit trail: who did what, when, in which language, on which page."""

from collections.abc import Sequence
from typing import Any

import django_filters
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied
from django.db.models import Exists, OuterRef, Q, QuerySet
from django.forms import CheckboxSelectMultiple
from django.http import HttpRequest, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import DateRangePickerWidget, MultipleUserFilter, WagtailFilterSet
from wagtail.admin.views.reports import ReportView
from wagtail.log_actions import registry
from wagtail.models import Page, PageLogEntry

from languages import LANGUAGES
from translation.locales import code_of
from translation.rights import rights_of

_FORMULA = ("=", "+", "-", "@", "\t", "\r")


def _people(request: HttpRequest) -> QuerySet[Any]:
    users = get_user_model().objects.order_by("username")
    return users.filter(Exists(PageLogEntry.objects.filter(user=OuterRef("pk"))))


class AuditFilterSet(WagtailFilterSet):
    """Narrow the trail by person, action, language, day and page."""

    user = MultipleUserFilter(label=_("Person"), queryset=_people, widget=CheckboxSelectMultiple)
    action = django_filters.MultipleChoiceFilter(
        label=_("Action"), choices=registry.get_choices, widget=CheckboxSelectMultiple
    )
    language = django_filters.MultipleChoiceFilter(
        label=_("Language"),
        choices=[(code, entry.endonym) for code, entry in LANGUAGES.items()],
        method="in_languages",
        widget=CheckboxSelectMultiple,
    )
    timestamp = django_filters.DateFromToRangeFilter(label=_("Date"), widget=DateRangePickerWidget)
    label = django_filters.CharFilter(label=_("Page"), lookup_expr="icontains")

    class Meta:
        model = PageLogEntry
        fields: list[str] = []

    def in_languages(self, entries: QuerySet[Any], name: str, codes: list[str]) -> QuerySet[Any]:
        """Entries that say one of the languages; older ones say none, but their page does."""
        if not codes:
            return entries
        pages = Page.objects.filter(locale__language_code__in=codes).values("pk")
        unsaid = Q(data__language__isnull=True, page_id__in=pages)
        return entries.filter(Q(data__language__in=codes) | unsaid)


def _safe(text: Any) -> str:
    """A cell that no spreadsheet takes for a formula."""
    value = str(text)
    return f"'{value}" if value.startswith(_FORMULA) else value


class AuditTrail(ReportView):
    """The log of all pages; also as CSV and XLSX. The number of queries is constant."""

    page_title = _("Audit trail")
    header_icon = "history"
    index_url_name = "workbench_workflow:audit"
    index_results_url_name = "workbench_workflow:audit_results"
    results_template_name = "translation/workflow/audit_results.html"
    filterset_class = AuditFilterSet
    default_ordering = None
    is_searchable = False
    list_export = ["timestamp", "cell_who", "cell_what", "cell_language", "cell_page", "cell_note"]
    export_headings = {
        "timestamp": _("When"),
        "cell_who": _("Who"),
        "cell_what": _("What"),
        "cell_language": _("Language"),
        "cell_page": _("Page"),
        "cell_note": _("Comment"),
    }

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not request.user.has_perm("wagtailadmin.access_admin"):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)

    def get_queryset(self) -> QuerySet[PageLogEntry]:
        entries = PageLogEntry.objects.all()
        if not rights_of(self.request.user).coordinates:
            entries = PageLogEntry.objects.viewable_by_user(self.request.user)
        related = entries.select_related("user__wagtail_userprofile")
        return related.order_by("-timestamp", "-pk")

    def decorate_paginated_queryset(self, object_list: Sequence[Any]) -> list[Any]:
        """Give each entry its language, its page's address (if it is still there), its cells."""
        entries = list(object_list)
        pages = Page.objects.only("pk", "locale_id").in_bulk({entry.page_id for entry in entries})
        for entry in entries:
            page = pages.get(entry.page_id)
            said = entry.data.get("language") if isinstance(entry.data, dict) else ""
            code = said or (code_of(page.locale_id) if page else "")
            entry.code = code if code in LANGUAGES else ""
            entry.cell_language = LANGUAGES[code].endonym if code in LANGUAGES else str(code or "")
            entry.edit_url = reverse("wagtailadmin_pages:edit", args=[page.pk]) if page else ""
            entry.cell_who = _safe(entry.user_display_name)
            entry.cell_what = _safe(entry.message)
            entry.cell_page = _safe(entry.label)
            entry.cell_note = _safe(entry.comment)
        return entries

    def get_filename(self) -> str:
        return f"audit-trail-{timezone.localdate():%Y-%m-%d}"
