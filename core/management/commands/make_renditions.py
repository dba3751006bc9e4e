"""``manage.py make_renditions``: make the sizes of pictures that pages ask for, where missing."""

from typing import Any

from django.core.management.base import BaseCommand

from core.pictures import make_renditions, missing_sizes


class Command(BaseCommand):
    help = "Make all missing sizes of all pictures: after a load, or an upgrade that adds a size."

    def handle(self, *args: Any, **options: Any) -> None:
        waiting = list(missing_sizes())
        for done, picture in enumerate(waiting, 1):
            make_renditions(picture)
            if options["verbosity"]:
                last = done == len(waiting)
                text = f"\rPicture sizes: {done} of {len(waiting)}"
                self.stdout.write(text, ending="\n" if last else "")
                self.stdout.flush()
