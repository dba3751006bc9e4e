"""Starting and running a job. The worker gets the job's id and nothing else."""

import logging
from typing import Any

from django.db import transaction
from django.utils import timezone
from django_tasks import task
from wagtail.hooks import search_for_hooks

from translation.jobs.kinds import KINDS, Cancelled, Progress
from translation.models.jobs import Job

logger = logging.getLogger(__name__)


def start(kind: str, user: Any, payload: dict[str, Any], *, title: str = "", total: int = 0) -> Job:
    """Store a job and hand it to the worker once the transaction is committed.

    Raises KeyError for a kind that nobody registered.
    """
    search_for_hooks()  # a worker or a command has not read the modules that register kinds
    if kind not in KINDS:
        raise KeyError(kind)
    job = Job.objects.create(kind=kind, user=user, payload=payload, title=title, total=total)
    transaction.on_commit(lambda: run_job.enqueue(job.pk))
    return job


@task()
def run_job(job_id: int) -> None:
    """Do the work of one job, unless it was cancelled or begun already."""
    taken = Job.objects.filter(pk=job_id, status=Job.Status.WAITING).update(
        status=Job.Status.RUNNING, started_at=timezone.now(), beat_at=timezone.now()
    )
    if not taken:
        return
    job = Job.objects.get(pk=job_id)
    search_for_hooks()
    try:
        KINDS[job.kind][1](job, Progress(job))
        status = Job.Status.DONE
    except Cancelled:
        status = Job.Status.CANCELLED
    except Exception as error:
        logger.exception("Job %s (%s) failed", job.pk, job.kind)
        status = Job.Status.FAILED
        Job.objects.filter(pk=job_id).update(message=str(error))
    Job.objects.filter(pk=job_id).update(status=status, ended_at=timezone.now())
