"""The kinds of job, and what a running one tells of itself."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from translation.models.jobs import Job

STORED_FAILURES = 200


class Cancelled(Exception):
    """Raised inside a job when somebody asked to stop it."""


@dataclass(slots=True)
class Progress:
    """What a running job tells of itself; each call is one short query."""

    job: Job

    def total(self, count: int) -> None:
        """Say how many steps there will be."""
        Job.objects.filter(pk=self.job.pk).update(total=count, beat_at=timezone.now())

    def step(self, count: int = 1) -> None:
        """Say that ``count`` steps are done; raises Cancelled where somebody asked to stop.

        To be called outside the transaction of the step, so that others see it.
        """
        self.job.done += count
        Job.objects.filter(pk=self.job.pk).update(done=self.job.done, beat_at=timezone.now())
        if Job.objects.filter(pk=self.job.pk, cancel_asked=True).exists():
            raise Cancelled

    def failed(self, what: str, why: str) -> None:
        """Note a step that failed; the job goes on."""
        if len(self.job.failures) < STORED_FAILURES:
            self.job.failures = [*self.job.failures, {"what": what, "why": why}]
            Job.objects.filter(pk=self.job.pk).update(failures=self.job.failures)

    def say(self, message: str) -> None:
        """Leave a sentence for the person who started it."""
        Job.objects.filter(pk=self.job.pk).update(message=message)


Work = Callable[[Job, Progress], Any]
KINDS: dict[str, tuple[Any, Work]] = {}


def kind(name: str, label: Any) -> Callable[[Work], Work]:
    """Register a function of (job, progress) as the work of jobs of kind ``name``.

    A step that was done already must be harmless when it is done again: a job may be retried.
    """

    def register(work: Work) -> Work:
        KINDS[name] = (label, work)
        return work

    return register
