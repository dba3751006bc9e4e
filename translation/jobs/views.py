"""Jobs in the admin: list, detail, their progress as JSON, cancel, run again, download."""

from typing import Any

from django.contrib import messages
from django.http import FileResponse, Http404, HttpRequest, HttpResponse, JsonResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods
from wagtail.admin.paginator import WagtailPaginator

from translation.jobs import files, running
from translation.jobs.shown import as_data, described, job_for, jobs_for
from translation.models.jobs import Job
from translation.rights import rights_of

PER_PAGE = 30


def _crumbs(title: str = "") -> list[dict[str, str]]:
    crumbs = [
        {"url": reverse("wagtailadmin_home"), "label": _("Home")},
        {"url": reverse("workbench_jobs:index"), "label": _("Jobs")},
    ]
    return [*crumbs, {"url": "", "label": title}] if title else crumbs


@require_GET
@never_cache
def index(request: HttpRequest) -> HttpResponse:
    """The user's jobs, newest first; all for those who coordinate the site."""
    jobs = jobs_for(request.user).defer("payload")
    state = request.GET.get("status", "")
    if state in Job.Status.values:
        jobs = jobs.filter(status=state)
    page = WagtailPaginator(jobs, PER_PAGE).get_page(request.GET.get("p"))
    context = {
        "breadcrumbs_items": _crumbs(),
        "header_title": _("Jobs"),
        "page": page,
        "rows": [described(job) for job in page.object_list],
        "statuses": Job.Status.choices,
        "status": state,
        "everybodys": rights_of(request.user).coordinates,
        "index_url": reverse("workbench_jobs:index"),
    }
    return render(request, "translation/jobs/index.html", context)


@require_GET
@never_cache
def detail(request: HttpRequest, pk: int) -> HttpResponse:
    """One job: how far it is, what failed, what it left."""
    job = job_for(request, pk)
    shown: dict[str, Any] = described(job)
    context = {
        **shown,
        "breadcrumbs_items": _crumbs(shown["kind"]),
        "header_title": shown["title"],
    }
    return render(request, "translation/jobs/detail.html", context)


@require_GET
@never_cache
def status(request: HttpRequest, pk: int) -> JsonResponse:
    """How far a job is; asked every two seconds by its page."""
    return JsonResponse(as_data(job_for(request, pk)))


@require_http_methods(["GET", "POST"])
def cancel(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask, then stop the job."""
    job = job_for(request, pk)
    if request.method == "GET" and not job.is_over:
        title = described(job)["title"]
        context = {
            "breadcrumbs_items": _crumbs(title),
            "header_title": _("Cancel the job?"),
            "job": job,
            "title": title,
        }
        return render(request, "translation/jobs/cancel.html", context)
    if request.method == "POST" and running.cancel(job):
        messages.success(request, _("The job is being cancelled. What it has done so far stays."))
    else:
        messages.info(request, _("The job has ended already."))
    return redirect("workbench_jobs:detail", pk)


@require_http_methods(["POST"])
def retry(request: HttpRequest, pk: int) -> HttpResponse:
    """Run the same job again."""
    job = job_for(request, pk)
    if not described(job)["can_retry"] or not running.restart(job):
        messages.error(request, _("This job cannot be run again now."))
    else:
        messages.success(request, _("The job has been started again."))
    return redirect("workbench_jobs:detail", pk)


@require_GET
@never_cache
def download(request: HttpRequest, pk: int) -> FileResponse:
    """The file that a job left, for those who may see the job only."""
    job = job_for(request, pk)
    file = files.path_of(job)
    if file is None:
        raise Http404(_("The file is no longer there. Run the job again."))
    response = FileResponse(file.open("rb"), as_attachment=True, filename=job.result_name)
    response["X-Content-Type-Options"] = "nosniff"
    return response
