"""Heavy work that a request never waits for, with its progress and its outcome."""

import datetime as dt

from django.conf import settings
from django.db import models
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

STUCK_AFTER = dt.timedelta(minutes=10)
WAITING_LONG = dt.timedelta(minutes=1)


class Job(models.Model):
    """One piece of background work. A task's only argument is the id of its job.

    ``payload`` holds what to do (JSON, ids and codes only); ``failures`` a list of
    ``{"what": …, "why": …}``; ``result`` is a stored file to download, empty where there is none.
    """

    class Status(models.TextChoices):
        WAITING = "waiting", _("waiting")
        RUNNING = "running", _("running")
        DONE = "done", _("done")
        FAILED = "failed", _("failed")
        CANCELLED = "cancelled", _("cancelled")

    kind = models.CharField(_("kind"), max_length=40)
    title = models.CharField(_("title"), max_length=255, blank=True)
    user = models.ForeignKey(
        settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="jobs"
    )
    status = models.CharField(
        _("status"), max_length=12, choices=Status, default=Status.WAITING, db_index=True
    )
    payload = models.JSONField(default=dict)
    total = models.PositiveIntegerField(default=0)
    done = models.PositiveIntegerField(default=0)
    failures = models.JSONField(default=list)
    message = models.TextField(blank=True)
    result = models.CharField(max_length=255, blank=True)
    result_name = models.CharField(max_length=255, blank=True)
    cancel_asked = models.BooleanField(default=False)
    created_at = models.DateTimeField(auto_now_add=True)
    started_at = models.DateTimeField(null=True)
    beat_at = models.DateTimeField(null=True)
    ended_at = models.DateTimeField(null=True)

    wagtail_reference_index_ignore = True

    class Meta:
        verbose_name = _("job")
        verbose_name_plural = _("jobs")
        ordering = ["-created_at", "-pk"]

    def __str__(self) -> str:
        return self.title or self.kind

    @property
    def is_over(self) -> bool:
        """Whether nothing will happen to it any more by itself."""
        return self.status in {self.Status.DONE, self.Status.FAILED, self.Status.CANCELLED}

    @property
    def is_stuck(self) -> bool:
        """Whether it is said to run and has given no sign of life for ten minutes."""
        alive = self.beat_at or self.started_at or self.created_at
        running = self.status == self.Status.RUNNING
        return running and timezone.now() - alive > STUCK_AFTER

    @property
    def waits_long(self) -> bool:
        """Whether it has waited for more than a minute: there may be no worker."""
        since = self.beat_at or self.created_at
        waiting = self.status == self.Status.WAITING
        return waiting and timezone.now() - since > WAITING_LONG

    @property
    def percent(self) -> int:
        """How much is done, 0–100."""
        if self.status == self.Status.DONE:
            return 100
        return min(100, self.done * 100 // self.total) if self.total else 0
