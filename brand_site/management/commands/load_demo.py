"""``manage.py load_demo``: load the demo's pages and their translations. Safe to run again."""

from typing import Any

from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from django.db import transaction
from wagtail.models import Page

from brand_site.demo import pages as origin
from brand_site.demo import translations
from brand_site.demo.bulk import indexed_once
from brand_site.demo.content import (
    Entry,
    read_entries,
    read_messages,
    read_states,
    translated_into,
)
from translation.records import source_of


class Command(BaseCommand):
    help = "Load the demo content in its languages. Pages that are there already stay untouched."

    def add_arguments(self, parser: Any) -> None:
        parser.add_argument("--origins-only", action="store_true", help="leave out translations")
        parser.add_argument(
            "--no-renditions", action="store_true", help="let the first visits make picture sizes"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        entries = read_entries()
        call_command("setup_site", verbosity=0)
        if any(self._is_waiting(entry) for entry in entries):
            with indexed_once():
                self._load(entries, translated=not options["origins_only"])
            self._say("Demo loaded.")
        else:
            self._say("Demo already there; nothing changed.")
        call_command("load_terms", verbosity=0)
        call_command("make_brand_kit", verbosity=0)
        if not options["no_renditions"]:
            call_command("make_renditions", verbosity=options["verbosity"])

    def _is_waiting(self, entry: Entry) -> bool:
        page = origin.find(entry)
        return page is None or source_of(page) is None

    def _load(self, entries: list[Entry], *, translated: bool) -> None:
        pages = self._origins(entries)
        if translated:
            waiting = [entry for entry in entries if source_of(pages[entry.key]) is None]
            self._translate(waiting, pages)

    def _say(self, text: str, ending: str = "\n") -> None:
        if self.verbosity:
            self.stdout.write(text, ending=ending)
            self.stdout.flush()

    def execute(self, *args: Any, **options: Any) -> Any:
        self.verbosity = options.get("verbosity", 1)
        return super().execute(*args, **options)

    def _progress(self, what: str, done: int, total: int) -> None:
        self._say(f"\r{what}: {done} of {total}", ending="\n" if done == total else "")

    @transaction.atomic
    def _origins(self, entries: list[Entry]) -> dict[str, Page]:
        """Return the origin page of each entry, making and filling those that are missing."""
        pages: dict[str, Page] = {}
        fresh: list[Entry] = []
        for entry in entries:
            found = origin.find(entry)
            # A standing page is the demo's to fill until it has been given to translators.
            if found is None or (entry.kind in origin.STANDING and source_of(found) is None):
                found = origin.make(entry, pages)
                fresh.append(entry)
            pages[entry.key] = found
        for done, entry in enumerate(fresh, 1):
            origin.complete(pages[entry.key], entry, pages)
            self._progress("Pages", done, len(fresh))
        return pages

    def _translate(self, entries: list[Entry], pages: dict[str, Page]) -> None:
        messages = {code: read_messages(code) for code in translated_into()}
        states = read_states()
        for done, entry in enumerate(entries, 1):
            state = states.get(entry.key, {})
            page = origin.MODELS[entry.kind].objects.get(pk=pages[entry.key].pk)
            wanted = state.get("only", [code for code in messages if code != entry.language])
            try:
                with transaction.atomic():
                    for code in wanted:
                        translations.translate(page, entry, code, messages[code])
                    for code, share in state.get("in_progress", {}).items():
                        translations.translate(page, entry, code, messages[code], share=share)
                    if "stale" in state:
                        current = [code for code in wanted if code not in state["stale"]]
                        self._grow(entry, pages, current, messages)
            except translations.MissingTranslation as error:
                raise CommandError(str(error)) from error
            self._progress("Translated pages", done, len(entries))

    def _grow(
        self,
        entry: Entry,
        pages: dict[str, Page],
        languages: list[str],
        messages: dict[str, translations.Messages],
    ) -> None:
        """Change the origin after it was translated; only ``languages`` keep up."""
        origin.add_later_blocks(pages[entry.key], entry, pages)
        page = origin.MODELS[entry.kind].objects.get(pk=pages[entry.key].pk)
        translations.refresh_source(page)
        for code in languages:
            translations.translate(page, entry, code, messages[code])
