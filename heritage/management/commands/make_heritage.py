"""``manage.py make_heritage --count 10000``: many made items, to try the catalogue with."""

from collections.abc import Iterator
from typing import Any

from django.conf import settings
from django.core.management.base import BaseCommand, CommandError

from heritage.exploration import made
from heritage.models import HeritageIndexPage

FOR_DEVELOPERS = ("brand_site.settings.dev", "brand_site.settings.test", "tools.bench.settings")
MOST = 200_000


class Command(BaseCommand):
    help = "Make heritage items for trying out and measuring, or take them away again."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--count", type=int, default=10_000, help="how many (10000)")
        parser.add_argument("--remove", action="store_true", help="delete those that were made")
        parser.add_argument(
            "--force", action="store_true", help="do it with production settings, too"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        if settings.SETTINGS_MODULE not in FOR_DEVELOPERS and not options["force"]:
            raise CommandError(
                "These are production settings; --force makes the items all the same."
            )
        if options["remove"]:
            self._follow(made.remove(), "Pages deleted", options)
            return
        if not 1 <= options["count"] <= MOST:
            raise CommandError(f"--count must be a number from 1 to {MOST}.")
        if not HeritageIndexPage.objects.exists():
            raise CommandError("There is no catalogue yet; run setup_site first.")
        self._follow(made.make(options["count"]), "Items made", options)

    def _follow(self, steps: Iterator[int], what: str, options: Any) -> None:
        done = 0
        for done in steps:
            if options["verbosity"]:
                self.stdout.write(f"\r{what}: {done}", ending="")
                self.stdout.flush()
        if options["verbosity"]:
            self.stdout.write(f"\r{what}: {done}")
