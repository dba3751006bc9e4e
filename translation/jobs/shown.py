"""What the screens tell of a job: for the templates and, as JSON, for the script."""

from typing import Any

from django.db.models import QuerySet
from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils.html import format_html
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from translation.jobs import files
from translation.jobs.kinds import KINDS, STORED_FAILURES
from translation.models.jobs import Job
from translation.rights import rights_of

STUCK = "stuck"


def jobs_for(user: Any) -> QuerySet[Job]:
    """The jobs that a user may see: their own; all, where they coordinate the site."""
    jobs = Job.objects.select_related("user")
    return jobs if rights_of(user).coordinates else jobs.filter(user=user)


def job_for(request: HttpRequest, pk: int) -> Job:
    """One of them; 404 for any other."""
    job: Job = get_object_or_404(jobs_for(request.user), pk=pk)
    return job


def kind_name(job: Job) -> str:
    """What its kind is called; the bare name of a kind that is no more."""
    return str(KINDS[job.kind][0]) if job.kind in KINDS else job.kind


def state_of(job: Job) -> str:
    """Its status, ``stuck`` where it seems to have stopped."""
    return STUCK if job.is_stuck else job.status


def status_words(job: Job) -> str:
    """Its status in the reader's language."""
    if job.is_stuck:
        return _("seems to have stopped")
    if job.cancel_asked and not job.is_over:
        return _("being cancelled")
    return str(job.get_status_display())


def hint(job: Job) -> str:
    """What to do about a job that does not get on; empty where it does."""
    if job.is_stuck:
        return _(
            "It has given no sign of life for ten minutes: the worker was probably stopped. "
            "Run it again; what it has done already does no harm."
        )
    if job.waits_long:
        return _(
            "It has been waiting for more than a minute. Either the worker is busy with other "
            "jobs, or it does not run: ask those who operate the site."
        )
    return ""


def counted(job: Job) -> str:
    """How far it is, in words."""
    if not job.total:
        return ""
    return _("%(done)s of %(total)s") % {"done": job.done, "total": job.total}


def failures_words(job: Job) -> str:
    """How many steps failed."""
    count = len(job.failures)
    if count >= STORED_FAILURES:
        return _("%(count)s or more steps failed; the first ones are listed.") % {"count": count}
    return ngettext("%(count)s step failed.", "%(count)s steps failed.", count) % {"count": count}


def as_data(job: Job) -> dict[str, Any]:
    """What the script shows while the job runs."""
    return {
        "status": state_of(job),
        "words": status_words(job),
        "percent": job.percent,
        "counted": counted(job),
        "message": job.message,
        "hint": hint(job),
        "over": job.is_over or job.is_stuck,
        "failures": len(job.failures),
    }


def described(job: Job) -> dict[str, Any]:
    """What a template shows of a job."""
    return {
        "job": job,
        "kind": kind_name(job),
        "title": str(job) if job.title else kind_name(job),
        "state": state_of(job),
        "words": status_words(job),
        "counted": counted(job),
        "hint": hint(job),
        "failures": failures_words(job) if job.failures else "",
        "has_file": files.path_of(job) is not None,
        "can_cancel": not job.is_over and not job.cancel_asked,
        "can_retry": (job.is_over or job.is_stuck) and job.kind in KINDS,
        "bar": format_html(
            '<progress class="wb-job__bar" max="100" value="{}">{} %</progress>',
            job.percent,
            job.percent,
        ),
    }
