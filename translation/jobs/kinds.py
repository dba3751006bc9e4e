"""The kinds of job, and what a running one tells of itself."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from django.utils import timezone

from translation.jobs import files
from translation.models.jobs import Job

STORED_FAILURES = 200


class Cancelled(Exception):
    """Raised inside a job when somebody asked to stop it, or has begun it anew since."""


@dataclass(slots=True)
class Progress:
    """What a running job tells of itself; each call is one or two short queries."""

    job: Job

    def total(self, count: int) -> None:
        """Say how many steps there will be."""
        self.job.total = count
        Job.objects.filter(pk=self.job.pk).update(total=count, beat_at=timezone.now())

    def step(self, count: int = 1) -> None:
        """Say that ``count`` steps are done; raises Cancelled where somebody asked to stop.

        To be called outside the transaction of the step, so that others see it.
        """
        self.job.done += count
        self.beat()

    def beat(self) -> None:
        """Say that the job is still alive, in steps that take minutes; may raise Cancelled."""
        # A run that was given up for dead must not count in the run that took its place.
        mine = Job.objects.filter(pk=self.job.pk, started_at=self.job.started_at)
        alive = mine.filter(cancel_asked=False)
        if not alive.update(done=self.job.done, beat_at=timezone.now()):
            mine.update(done=self.job.done, beat_at=timezone.now())
            raise Cancelled

    def failed(self, what: str, why: str) -> None:
        """Note a step that failed; the job goes on. Beyond 200 they are counted, not kept."""
        if len(self.job.failures) < STORED_FAILURES:
            self.job.failures = [*self.job.failures, {"what": str(what), "why": str(why)}]
            Job.objects.filter(pk=self.job.pk).update(failures=self.job.failures)

    def say(self, message: str) -> None:
        """Leave a sentence for the person who started it."""
        self.job.message = message
        Job.objects.filter(pk=self.job.pk).update(message=message)

    def store_result(self, name: str, content: bytes) -> None:
        """Keep a file for the person who started the job to download; ``name`` is what it is
        called then. A later one takes the place of an earlier one."""
        files.remove(self.job)
        self.job.result = files.write(self.job, content)
        self.job.result_name = files.safe_name(name)
        Job.objects.filter(pk=self.job.pk).update(
            result=self.job.result, result_name=self.job.result_name
        )


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
