"""Starting and running a job. The worker gets the job's id and nothing else."""

import datetime as dt
import logging
from importlib import import_module
from typing import Any

from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from django_tasks import task
from wagtail.hooks import search_for_hooks

from translation.jobs.kinds import KINDS, Cancelled, Progress
from translation.models.jobs import Job

logger = logging.getLogger(__name__)
Status = Job.Status
LONG = dt.timedelta(seconds=15)
"""Who started a job that took longer has gone on to something else, and is told of its end."""


def start(kind: str, user: Any, payload: dict[str, Any], *, title: str = "", total: int = 0) -> Job:
    """Store a job and hand it to the worker once the transaction is committed.

    Raises KeyError for a kind that nobody registered.
    """
    search_for_hooks()  # a worker or a command has not read the modules that register kinds
    if kind not in KINDS:
        raise KeyError(kind)
    job = Job.objects.create(kind=kind, user=user, payload=payload, title=title[:255], total=total)
    _enqueue(job)
    return job


def _enqueue(job: Job) -> None:
    transaction.on_commit(lambda: run_job.enqueue(job.pk))


def restart(job: Job) -> bool:
    """Run a job again from its beginning; False where it is waiting or runs already."""
    from translation.jobs import files

    now = timezone.now()
    with transaction.atomic():
        fresh = Job.objects.select_for_update().filter(pk=job.pk).first()
        if fresh is None or not (fresh.is_over or fresh.is_stuck):
            return False
        Job.objects.filter(pk=job.pk).update(
            status=Status.WAITING, done=0, failures=[], message="", result="", result_name="",
            cancel_asked=False, started_at=None, ended_at=None, beat_at=now,
        )  # fmt: skip
        files.remove(job)
        _enqueue(job)
    return True


def cancel(job: Job) -> bool:
    """Stop a job: one that waits at once, one that runs after its step. False if it is over."""
    now = timezone.now()
    mine = Job.objects.filter(pk=job.pk)
    if mine.filter(status=Status.WAITING).update(
        status=Status.CANCELLED, cancel_asked=True, ended_at=now
    ):
        return True
    if job.is_stuck:  # nobody is there to notice
        return bool(
            mine.filter(status=Status.RUNNING, beat_at=job.beat_at).update(
                status=Status.CANCELLED, cancel_asked=True, ended_at=now
            )
        )
    return bool(mine.filter(status=Status.RUNNING).update(cancel_asked=True))


@task()
def run_job(job_id: int) -> None:
    """Do the work of one job, unless it was cancelled or begun already."""
    started = timezone.now()
    taken = Job.objects.filter(pk=job_id, status=Status.WAITING).update(
        status=Status.RUNNING, started_at=started, beat_at=started
    )
    if not taken:
        return
    search_for_hooks()
    job = Job.objects.select_related("user").get(pk=job_id)
    message = None
    try:
        KINDS[job.kind][1](job, Progress(job))
        status = Status.DONE
    except Cancelled:
        status = Status.CANCELLED
    except Exception as error:
        logger.exception("Job %s (%s) failed", job.pk, job.kind)
        status, message = Status.FAILED, str(error) or type(error).__name__
    _end(job, status, message)


def _end(job: Job, status: Job.Status, message: str | None) -> None:
    """Write the outcome, unless the job has been started anew since."""
    ended = timezone.now()
    outcome: dict[str, Any] = {"status": status, "ended_at": ended}
    if message is not None:
        outcome["message"] = message
    mine = Job.objects.filter(pk=job.pk, status=Status.RUNNING, started_at=job.started_at)
    if mine.update(**outcome) and job.started_at and ended - job.started_at > LONG:
        _tell(job, status)


def _tell(job: Job, status: Job.Status) -> None:
    if job.user is None or status == Status.CANCELLED:
        return
    try:
        notices = import_module("translation.workflow.notices")
        url = reverse("workbench_jobs:detail", args=[job.pk])
        notices.tell([job.user], "job_ended", {"title": str(job), "status": status.value}, url)
    except Exception:  # the job is done, whether or not anybody hears of it
        logger.exception("The end of job %s could not be told", job.pk)
