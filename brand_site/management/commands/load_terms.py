"""``manage.py load_terms``: load the demo's term base. Safe to run again."""

from typing import Any

from django.core.management.base import BaseCommand

from brand_site.demo.terms import load_terms


class Command(BaseCommand):
    help = "Add the demo's concepts and terms. Those that are there already stay untouched."

    def handle(self, *args: Any, **options: Any) -> None:
        added = load_terms()
        if options["verbosity"]:
            self.stdout.write(f"Term base: {added} concepts added.")
