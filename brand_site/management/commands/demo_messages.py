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
    help = (
        "Write content/po/<language>/<section>.po for every language, keeping what is translated."
    )

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
        parts: dict[str, polib.POFile] = {}
        for entry, texts in found:
            state = states.get(entry.key, {})
            wanted = [*state.get("only", CODES), *state.get("in_progress", {})]
            if entry.language == code or code not in wanted:
                continue
            section = entry.key.split("/", 1)[0]
            po = parts.setdefault(section, self._part(code))
            for text in texts:
                po.append(
                    polib.POEntry(
                        msgctxt=entry.key,
                        msgid=text,
                        msgstr=known.get((entry.key, text), ""),
                        comment=f"from {entry.language}",
                    )
                )
        folder = CONTENT / "po" / code
        folder.mkdir(parents=True, exist_ok=True)
        for file in folder.glob("*.po"):
            file.unlink()
        for section, po in parts.items():
            po.save(str(folder / f"{section}.po"))
        done = sum(len(po.translated_entries()) for po in parts.values())
        self.stdout.write(f"{code}: {done} of {sum(map(len, parts.values()))} translated")

    def _part(self, code: str) -> polib.POFile:
        po = polib.POFile(wrapwidth=100)
        po.metadata = {
            "Language": code,
            "MIME-Version": "1.0",
            "Content-Type": "text/plain; charset=UTF-8",
            "Content-Transfer-Encoding": "8bit",
        }
        return po
