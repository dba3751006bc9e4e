"""``manage.py index_pages``: build the search index and the alphabetical order anew."""

from typing import Any

from django.core.management.base import BaseCommand
from wagtail.models import Page

from search import index
from search.documents import documents_of
from search.models import Entry
from search.totals import forget

BATCH = 100


class Command(BaseCommand):
    help = (
        "Build the search index anew from all live pages, and forget old totals of searches. "
        "Run it after an upgrade and once a day."
    )

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument(
            "--missing", action="store_true", help="only add live pages that the index lacks"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        pages = Page.objects.live().filter(depth__gt=1).order_by("pk")
        if options["missing"]:
            pages = pages.exclude(pk__in=Entry.objects.values("pk"))
        ids, words = list(pages.values_list("pk", flat=True)), set[tuple[str, str]]()
        found: list[int] = []
        for start in range(0, len(ids), BATCH):
            batch = Page.objects.filter(pk__in=ids[start : start + BATCH]).specific()
            documents = documents_of(batch)
            words |= index.write(documents)
            found += [document.page_id for document in documents]
        if not options["missing"]:
            # Page by page in place, so that visitors find everything meanwhile.
            index.keep_only(found, words)
        forgotten = forget()
        if options["verbosity"]:
            self.stdout.write(f"{len(found)} pages indexed; {forgotten} old totals forgotten.")
