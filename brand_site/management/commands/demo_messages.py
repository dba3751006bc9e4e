"""``manage.py demo_messages``: bring the demo's PO files up to date with its origin texts."""

from typing import Any

import polib
from django.core.management import call_command
from django.core.management.base import BaseCommand
from django.db import transaction

from brand_site.demo import pages as origin
from brand_site.demo import translations
from brand_site.demo.content import CONTENT, Entry, read_entries, read_messages, read_states
from languages import CODES


class _Undo(Exception):
    """Leaves the database as it was."""


class Command(BaseCommand):
    help = "Write content/po/<language>.po for every language, keeping what is translated."

    def handle(self, *args: Any, **options: Any) -> None:
        found: list[tuple[Entry, list[str]]] = []
        try:
            with transaction.atomic():
                call_command("load_demo", "--origins-only", "--no-renditions", verbosity=0)
                found = self._texts()
                raise _Undo
        except _Undo:
            pass
        states = read_states()
        for code in CODES:
            self._write(code, found, states)

    def _texts(self) -> list[tuple[Entry, list[str]]]:
        entries = read_entries()
        pages = {entry.key: origin.find(entry) for entry in entries}
        out = []
        for entry in entries:
            page = pages[entry.key]
            if any(block.get("added") for block in entry.data.get("body", [])):
                origin.add_later_blocks(page, entry, pages)
                page = origin.find(entry)
            out.append((entry, list(dict.fromkeys(translations.texts(page)))))
        return out

    def _write(self, code: str, found: list[tuple[Entry, list[str]]], states: Any) -> None:
        known = read_messages(code)
        po = polib.POFile(wrapwidth=100)
        po.metadata = {
            "Language": code,
            "MIME-Version": "1.0",
            "Content-Type": "text/plain; charset=UTF-8",
            "Content-Transfer-Encoding": "8bit",
        }
        for entry, texts in found:
            state = states.get(entry.key, {})
            wanted = [*state.get("only", CODES), *state.get("in_progress", {})]
            if entry.language == code or code not in wanted:
                continue
            for text in texts:
                po.append(
                    polib.POEntry(
                        msgctxt=entry.key,
                        msgid=text,
                        msgstr=known.get((entry.key, text), ""),
                        comment=f"from {entry.language}",
                    )
                )
        file = CONTENT / "po" / f"{code}.po"
        file.parent.mkdir(exist_ok=True)
        po.save(str(file))
        self.stdout.write(f"{code}: {len(po.translated_entries())} of {len(po)} translated")
