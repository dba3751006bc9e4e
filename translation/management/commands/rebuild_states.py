"""``manage.py rebuild_states``: work out the stored state of every page in every language anew."""

from typing import Any

from django.core.management.base import BaseCommand

from translation import stored


class Command(BaseCommand):
    help = "Store the state of all pages in all languages. Safe to run at any time."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--missing", action="store_true", help="only pages that have no rows")

    def handle(self, *args: Any, **options: Any) -> None:
        count = stored.rebuild(missing=options["missing"])
        if options["verbosity"]:
            self.stdout.write(f"States of {count} pages stored.")
