"""``manage.py make_brand_kit``: make the archive of the brand kit that its page offers."""

from typing import Any

from django.core.files.storage import default_storage
from django.core.management.base import BaseCommand

from home.brand import kit


class Command(BaseCommand):
    help = "Make the brand kit's ZIP archive and store it. Safe to run again."

    def handle(self, *args: Any, **options: Any) -> None:
        name = kit.store()
        if options["verbosity"]:
            self.stdout.write(f"{name}: {default_storage.size(name):,} bytes")
