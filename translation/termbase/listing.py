"""The list of the term base: a concept a row, a language a column."""

from typing import Any

import django_filters
from django.db.models import QuerySet
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.filters import WagtailFilterSet
from wagtail.admin.ui.tables import Column
from wagtail.admin.views import generic
from wagtail.admin.widgets.button import HeaderButton

from languages import LANGUAGES
from translation.models import Concept, Term
from translation.termbase.access import POLICY, may_add
from translation.termbase.index import current

_LANGUAGES = [(code, entry.endonym) for code, entry in LANGUAGES.items()]


class TermFilterSet(WagtailFilterSet):
    """Language and status speak of one and the same term."""

    language = django_filters.ChoiceFilter(
        label=_("Has a term in"), choices=_LANGUAGES, method="of_terms"
    )
    status = django_filters.ChoiceFilter(
        label=_("Status"), choices=Term.Status.choices, method="of_terms"
    )
    missing = django_filters.ChoiceFilter(
        label=_("Has no term in"), choices=_LANGUAGES, method="without"
    )
    subject = django_filters.ChoiceFilter(label=_("Subject"), choices=lambda: _subjects())

    class Meta:
        model = Concept
        fields = ["subject"]

    def of_terms(self, concepts: QuerySet[Concept], name: str, value: str) -> QuerySet[Concept]:
        """Concepts with a term of the language, of the status, or of both at once."""
        found = Term.objects.all()
        for field in ("language", "status"):
            if wanted := self.form.cleaned_data.get(field):
                found = found.filter(**{field: wanted})
        return concepts.filter(pk__in=found.values("concept"))

    def without(self, concepts: QuerySet[Concept], name: str, code: str) -> QuerySet[Concept]:
        """Concepts that have no word to use in a language."""
        there = Term.objects.filter(language=code).exclude(status=Term.Status.AVOID)
        return concepts.exclude(pk__in=there.values("concept"))


def _subjects() -> list[tuple[str, str]]:
    names = Concept.objects.exclude(subject="").order_by("subject")
    return [(name, name) for name in names.values_list("subject", flat=True).distinct()]


class TermsIndex(generic.IndexView):
    """Search is folded: «kiyiz», «кииз» and «киіз» find the same."""

    model = Concept
    permission_policy = POLICY
    any_permission_required = ["view"]
    page_title = _("Term base")
    verbose_name_plural = _("concepts")
    header_icon = "openquote"
    index_url_name = "workbench_termbase:index"
    index_results_url_name = "workbench_termbase:index_results"
    add_url_name = "workbench_termbase:add"
    template_name = "translation/termbase/index.html"
    results_template_name = "translation/termbase/index_results.html"
    filterset_class = TermFilterSet
    is_searchable = True
    default_ordering = "name"
    paginate_by = 50
    columns = [Column("name", label=_("Concept"), sort_key="name")]

    def get_base_queryset(self) -> QuerySet[Concept]:
        return Concept.objects.prefetch_related("terms")

    def search_queryset(self, queryset: QuerySet[Concept]) -> QuerySet[Concept]:
        if not self.is_searching:
            return queryset
        return queryset.filter(pk__in=current().matching(self.search_query))

    def get_add_url(self) -> str | None:
        return reverse(self.add_url_name) if may_add(self.request.user) else None

    @property
    def header_more_buttons(self) -> list[HeaderButton]:
        """Export for all readers, import for those who may add."""
        name = "workbench_termbase"
        buttons = [
            HeaderButton(_("Download as CSV"), reverse(f"{name}:export", args=["csv"]),
                         icon_name="download", priority=90),
            HeaderButton(_("Download as TBX"), reverse(f"{name}:export", args=["tbx"]),
                         icon_name="download", priority=91),
        ]  # fmt: skip
        if may_add(self.request.user):
            url = reverse(f"{name}:import")
            buttons.append(HeaderButton(_("Import a file"), url, icon_name="upload", priority=80))
        return buttons

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        context["languages"] = list(LANGUAGES.items())
        context["rows"] = [
            (concept, [(code, entry.endonym, [t for t in concept.terms.all() if t.language == code])
                       for code, entry in LANGUAGES.items()])
            for concept in context["object_list"]
        ]  # fmt: skip
        return context
