"""``manage.py mend_sources``: find and mend what is wrong with the translation records."""

from typing import Any

from django.core.management.base import BaseCommand, CommandParser

from translation.origins.mending import mend


class Command(BaseCommand):
    """Prints one line a finding; with ``--dry-run`` nothing is changed."""

    help = (
        "Finds and mends duplicate and orphan translation sources, translations whose page is gone,"
        " switched-off leftovers and translations of translations. No text is lost."
    )

    def add_arguments(self, parser: CommandParser) -> None:
        parser.add_argument(
            "--dry-run", action="store_true", help="say what would be done, change nothing"
        )

    def handle(self, *_args: Any, **options: Any) -> None:
        found = mend(dry_run=options["dry_run"])
        for finding in found:
            self.stdout.write(f"{finding.kind}: {finding.what} ({finding.key})")
        done = "found" if options["dry_run"] else "mended"
        self.stdout.write(f"{len(found)} {done}")
