"""``manage.py send_reminders``: tell translators of deadlines; to be run once a day."""

from typing import Any

from django.core.management.base import BaseCommand

from translation.workflow.reminders import forget_old, send_reminders


class Command(BaseCommand):
    help = (
        "Tell of deadlines that are near (three days) or have passed, each once, and forget "
        "notices that were read half a year ago. Safe to run again."
    )

    def handle(self, *args: Any, **options: Any) -> None:
        told, gone = send_reminders(), forget_old()
        if options["verbosity"]:
            self.stdout.write(f"{told} assignments reminded of, {gone} old notices deleted.")
