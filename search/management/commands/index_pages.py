"""``manage.py index_pages``: build the search index anew, while it goes on answering."""

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
        missing, newest = options["missing"], index.newest_word()
        pages = Page.objects.live().filter(depth__gt=1).order_by("pk")
        if missing:
            pages = pages.exclude(pk__in=Entry.objects.values("pk"))
        ids, done, words = list(pages.values_list("pk", flat=True)), 0, set[tuple[str, str]]()
        for start in range(0, len(ids), BATCH):
            batch = ids[start : start + BATCH]
            documents = documents_of(Page.objects.filter(pk__in=batch).specific())
            done += len(documents)
            words |= index.write(documents)
            index.remove(set(batch) - {document.page_id for document in documents})
        if not missing:
            live = Page.objects.live().values("pk")
            index.remove(Entry.objects.exclude(pk__in=live).values_list("pk", flat=True))
            index.forget_words(words, newest)
        forgotten = forget()
        if options["verbosity"]:
            self.stdout.write(f"{done} pages indexed; {forgotten} old totals forgotten.")
