"""The page where a reader reports an error or asks for something to be removed."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.models import Page

from core.models import BasePage, BodyMixin
from home.forms import ReportForm
from home.reports import send_report


class ReportPage(BodyMixin, BasePage):
    """A text and a form; what is sent is passed on by e-mail and not kept."""

    family = "about"
    schema_type = "ContactPage"
    max_count_per_parent = 1
    parent_page_types = ["home.HomePage"]
    subpage_types: list[str] = []
    template = "home/report_page.html"
    content_panels = [
        *Page.content_panels,
        *BasePage.lead_panels,
        FieldPanel("body"),
    ]

    class Meta:
        verbose_name = _("report page")

    def get_context(self, request: HttpRequest, *args: Any, **kwargs: Any) -> dict[str, Any]:
        context = super().get_context(request, *args, **kwargs)
        context["form"] = kwargs.get("form") or ReportForm(
            initial={"page": request.GET.get("page")}
        )
        context["outcome"] = kwargs.get("outcome", "")
        return context

    def serve(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method != "POST":
            return super().serve(request, *args, **kwargs)
        form = ReportForm(request.POST)
        if not form.is_valid():
            response = super().serve(request, form=form, outcome="invalid")
            response.status_code = 422
            return response
        outcome = send_report(form, request)
        response = super().serve(request, form=form, outcome=outcome)
        response.status_code = {"sent": 200, "busy": 429}.get(outcome, 503)
        return response
