"""One concept in the admin: reading, editing, agreeing, deleting, its history."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST
from django.views.generic import TemplateView
from wagtail.admin import messages
from wagtail.admin.views import generic
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.generic.history import HistoryView
from wagtail.admin.views.generic.permissions import PermissionCheckedMixin
from wagtail.admin.widgets.button import HeaderButton

from languages import LANGUAGES
from languages.letters import check
from translation.models import Concept, Term
from translation.termbase.access import POLICY, may_edit_concepts, may_settle, proposes_in
from translation.termbase.changes import settle
from translation.termbase.forms import ConceptEditing

INDEX = "workbench_termbase:index"


class _Screen(PermissionCheckedMixin, WagtailAdminTemplateMixin, TemplateView):
    permission_policy = POLICY
    header_icon = "openquote"

    def trail(self, *last: tuple[str, str]) -> list[dict[str, Any]]:
        """Breadcrumbs: home, the term base, then pairs of label and address."""
        first = {"url": reverse(INDEX), "label": _("Term base")}
        rest = [{"url": url, "label": label} for label, url in last]
        return [*self.breadcrumbs_items, first, *rest]


class ConceptDetail(_Screen):
    """All that is known of a concept; reviewers agree its terms here."""

    any_permission_required = ["view"]
    template_name = "translation/termbase/detail.html"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.concept = get_object_or_404(Concept, pk=kwargs["pk"])

    def get_page_title(self) -> str:
        return self.concept.name

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return self.trail((self.concept.name, ""))

    @property
    def header_buttons(self) -> list[HeaderButton]:
        user, args = self.request.user, [self.concept.pk]
        buttons = []
        if proposes_in(user) or may_edit_concepts(user):
            url = reverse("workbench_termbase:edit", args=args)
            buttons.append(HeaderButton(_("Edit"), url, icon_name="edit", priority=10))
        return buttons

    @property
    def header_more_buttons(self) -> list[HeaderButton]:
        args = [self.concept.pk]
        url = reverse("workbench_termbase:history", args=args)
        buttons = [HeaderButton(_("History"), url, icon_name="history", priority=20)]
        if may_edit_concepts(self.request.user):
            url = reverse("workbench_termbase:delete", args=args)
            buttons.append(HeaderButton(_("Delete"), url, icon_name="bin", priority=30))
        return buttons

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        terms = list(self.concept.terms.select_related("agreed_by").order_by("pk"))
        user = self.request.user
        context["concept"] = self.concept
        context["languages"] = [
            (code, entry, [term for term in terms if term.language == code], may_settle(user, code))
            for code, entry in LANGUAGES.items()
        ]
        return context


class _ConceptForm(_Screen):
    template_name = "translation/termbase/edit.html"
    concept: Concept

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.editing = ConceptEditing(self.concept, request.user)
        return super().get(request, *args, **kwargs)

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Save everything that is right, or show what is not."""
        self.editing = ConceptEditing(self.concept, request.user, request.POST)
        if not self.editing.is_valid():
            messages.error(request, _("Nothing was saved: please look at what is marked."))
        elif not self.editing.save():
            messages.error(request, _("Somebody else has just saved the same. Please look again."))
        else:
            return self._saved()
        return self.render_to_response(self.get_context_data())

    def _saved(self) -> HttpResponse:
        concept = self.editing.concept
        messages.success(self.request, _("“%(name)s” is saved.") % {"name": concept.name})
        mine = Term.objects.filter(concept=concept, language__in=proposes_in(self.request.user))
        for term in mine:
            if check(term.text, term.language):
                text = _("Please look at the letters of “%(term)s”.") % {"term": term.text}
                messages.warning(self.request, text)
        return redirect("workbench_termbase:detail", concept.pk)

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context_data(**kwargs)
        context["editing"] = self.editing
        context["concept"] = self.concept
        return context


class AddConcept(_ConceptForm):
    """A new concept, with terms in the languages that are the user's."""

    permission_required = "add"
    page_title = gettext_lazy("New concept")

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.concept = Concept()

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        return self.trail((_("New concept"), ""))


class EditConcept(_ConceptForm):
    """A concept's texts for the chief editor; its terms for those whose language they are of."""

    permission_required = "change"

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.concept = get_object_or_404(Concept, pk=kwargs["pk"])

    def get_page_title(self) -> str:
        return _("Edit: %(name)s") % {"name": self.concept.name}

    def get_breadcrumbs_items(self) -> list[dict[str, Any]]:
        url = reverse("workbench_termbase:detail", args=[self.concept.pk])
        items = self.trail((self.concept.name, url), (_("Edit"), ""))
        items[-1]["sublabel"] = self.concept.name
        return items


class DeleteConcept(generic.DeleteView):
    """Asks first; the terms go with the concept."""

    model = Concept
    permission_policy = POLICY
    index_url_name = INDEX
    delete_url_name = "workbench_termbase:delete"

    @property
    def confirmation_message(self) -> str:
        terms = ", ".join(self.object.terms.values_list("text", flat=True)[:20])
        return _(
            "Delete the concept “%(name)s” with all its terms (%(terms)s)? "
            "To say that a word must not be used, mark it as to avoid instead."
        ) % {"name": self.object.name, "terms": terms or "–"}


class ConceptHistory(HistoryView):
    """Who changed what, from Wagtail's log."""

    model = Concept
    permission_policy = POLICY
    any_permission_required = ["view"]
    index_url_name = INDEX
    edit_url_name = "workbench_termbase:detail"
    history_url_name = "workbench_termbase:history"
    history_results_url_name = "workbench_termbase:history_results"
    header_buttons: list[Any] = []

    def user_can_unschedule(self) -> bool:
        return False


@require_POST
def settle_term(request: HttpRequest, pk: int) -> HttpResponseRedirect:
    """Agree a term, mark it as to avoid, or make it a proposal again: the language's reviewers."""
    term = get_object_or_404(Term.objects.select_related("concept"), pk=pk)
    status = request.POST.get("status", "")
    if not may_settle(request.user, term.language):
        raise PermissionDenied
    if status not in Term.Status.values:
        messages.error(request, _("There is no such status."))
    elif request.POST.get("text", term.text) != term.text:
        messages.error(request, _("The term has changed meanwhile. Please look again."))
    else:
        settle(term, status, request.user)
        messages.success(
            request,
            _("“%(term)s”: %(status)s.") % {"term": term.text, "status": term.get_status_display()},
        )
    return redirect("workbench_termbase:detail", term.concept_id)
