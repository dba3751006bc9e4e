"""``manage.py list_heritage``: work out anew what the catalogue of heritage looks through."""

from typing import Any

from django.core.management.base import BaseCommand

from heritage.exploration.upkeep import refresh_all


class Command(BaseCommand):
    help = (
        "Store the facts of all heritage items anew. Run it after an upgrade that changes a "
        "vocabulary, an alphabet or the map."
    )

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument(
            "--missing", action="store_true", help="only items that some language's listing lacks"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        count = refresh_all(missing=options["missing"])
        if options["verbosity"]:
            self.stdout.write(f"{count} heritage items listed.")
