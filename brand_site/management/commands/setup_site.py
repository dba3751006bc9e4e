"""``manage.py setup_site``: build whatever of the standing structure is missing."""

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import transaction

from brand_site import roles_setup, structure
from core.models.order import add_missing_keys
from media.models import Picture
from translation.workflow.standing import ensure_workflow


class Command(BaseCommand):
    help = "Make the locales, pages of the frame and roles that are missing. Safe to run again."

    @transaction.atomic
    def handle(self, *args: Any, **options: Any) -> None:
        locales = structure.make_locales()
        homes = structure.make_homes(locales)
        structure.make_site(homes["en"])
        structure.remove_stock_page()
        made = structure.make_standing(locales, homes)
        structure.grant_reports()
        roles_setup.apply()
        ensure_workflow()
        add_missing_keys()
        for picture in Picture.objects.filter(ground=""):
            picture.save(update_fields=["ground"])
        call_command("index_pages", missing=True, verbosity=0)
        call_command("list_heritage", missing=True, verbosity=0)
        call_command("rebuild_states", missing=True, verbosity=0)
        if options["verbosity"]:
            self.stdout.write(f"Structure in place ({made} pages made).")
