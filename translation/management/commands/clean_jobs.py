"""``manage.py clean_jobs``: remove old results of jobs, and jobs that ended long ago."""

import datetime as dt
from typing import Any

from django.core.management.base import BaseCommand
from django.utils import timezone

from translation.jobs import files
from translation.models.jobs import Job

FILE_DAYS, JOB_DAYS = 7, 90


class Command(BaseCommand):
    help = "Remove results of jobs after 7 days and jobs after 90. To be run daily."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--file-days", type=int, default=FILE_DAYS)
        parser.add_argument("--job-days", type=int, default=JOB_DAYS)

    def handle(self, *args: Any, **options: Any) -> None:
        now = timezone.now()
        old = Job.objects.filter(ended_at__lt=now - dt.timedelta(days=options["file_days"]))
        removed = 0
        for job in old.exclude(result=""):
            files.remove(job)
            Job.objects.filter(pk=job.pk).update(result="", result_name="")
            removed += 1
        gone = Job.objects.filter(ended_at__lt=now - dt.timedelta(days=options["job_days"]))
        count = gone.count()
        gone.delete()
        known = set(Job.objects.values_list("pk", flat=True))
        for number in set(files.numbers()) - known:
            files.remove_number(number)
        if options["verbosity"]:
            self.stdout.write(f"{removed} results and {count} jobs removed.")
