"""``manage.py sort_titles``: work out the alphabetical order of all listings anew."""

from typing import Any

from django.core.management.base import BaseCommand
from wagtail.models import get_page_models

from core.models.order import is_alphabetical, save_keys

BATCH = 200


class Command(BaseCommand):
    help = "Store all sort keys anew. Run it after an upgrade that changes an alphabet or a rule."

    def handle(self, *args: Any, **options: Any) -> None:
        done = 0
        for model in filter(is_alphabetical, get_page_models()):
            ids = list(model.objects.order_by("pk").values_list("pk", flat=True))
            for start in range(0, len(ids), BATCH):
                save_keys(model.objects.filter(pk__in=ids[start : start + BATCH]))
            done += len(ids)
        if options["verbosity"]:
            self.stdout.write(f"{done} titles sorted.")
