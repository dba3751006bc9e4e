"""Reading the demo's files: one TOML file a page, one PO file a language and section.

A page's key is its path without the ending: ``heritage/yurt``, ``creators/aigerim/bilezik``.
"""

import datetime as dt
import tomllib
from calendar import monthrange
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import polib

from languages import CODES

HERE = Path(__file__).parent
CONTENT = HERE / "content"
PICTURES = HERE / "pictures"

# Parents come before their children.
_ORDER = (
    "home", "country", "standard", "report", "brand", "heritage_item", "route", "story",
    "programme", "event", "creator", "work",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Entry:
    """One page as its file says it."""

    key: str
    data: dict[str, Any]

    @property
    def kind(self) -> str:
        return str(self.data["type"])

    @property
    def language(self) -> str:
        return str(self.data["language"])

    @property
    def slug(self) -> str:
        return self.key.rsplit("/", 1)[-1]

    @property
    def parent_key(self) -> str:
        return self.key.rsplit("/", 1)[0] if "/" in self.key else ""


def read_entries() -> list[Entry]:
    """Return all pages of the demo, parents first."""
    entries = []
    for file in sorted(CONTENT.rglob("*.toml")):
        key = file.relative_to(CONTENT).with_suffix("").as_posix()
        if key == "states":
            continue
        entries.append(Entry(key, tomllib.loads(file.read_text(encoding="utf-8"))))
    return sorted(entries, key=lambda entry: _ORDER.index(entry.kind))


def read_states() -> dict[str, dict[str, Any]]:
    """Return what is deliberately untranslated or stale, by page key (``states.toml``)."""
    return tomllib.loads((CONTENT / "states.toml").read_text(encoding="utf-8"))


def message_files(language: str) -> list[Path]:
    """Return the PO files of a language: one a section of the site, so that none is too large."""
    return sorted((CONTENT / "po" / language).glob("*.po"))


def translated_into() -> tuple[str, ...]:
    """Return the languages that the demo is translated into: those with a PO file."""
    return tuple(code for code in CODES if message_files(code))


def read_messages(language: str) -> dict[tuple[str, str], str]:
    """Return (page key, source text) → translation; empty where the file is not there yet."""
    return {
        (entry.msgctxt, entry.msgid): entry.msgstr
        for file in message_files(language)
        for entry in polib.pofile(str(file))
        if entry.msgstr and not entry.obsolete
    }


def event_days(when: dict[str, Any], today: dt.date) -> tuple[dt.date, dt.date]:
    """Return first and last day of an event by its rule, within the year that begins today.

    ``yearly`` (month, day), ``nth-weekday`` (month, weekday 0–6, nth, -1 for the last) and
    ``offset`` (days from today); each may last several ``days``.
    """
    length = dt.timedelta(days=int(when.get("days", 1)) - 1)
    if when["rule"] == "offset":
        first = today + dt.timedelta(days=int(when["offset"]))
        return first, first + length
    for year in (today.year, today.year + 1):
        first = _in_year(when, year)
        if first + length >= today:
            return first, first + length
    raise ValueError(f"no day for {when}")


def _in_year(when: dict[str, Any], year: int) -> dt.date:
    if when["rule"] == "yearly":
        return dt.date(year, when["month"], when["day"])
    if when["rule"] != "nth-weekday":
        raise ValueError(f"unknown rule {when['rule']!r}")
    days = [
        dt.date(year, when["month"], day)
        for day in range(1, monthrange(year, when["month"])[1] + 1)
    ]
    matching = [day for day in days if day.weekday() == when["weekday"]]
    nth = int(when["nth"])
    return matching[nth - 1 if nth > 0 else nth]
