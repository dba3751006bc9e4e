"""What every format of exchange is read into."""

from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime

from django.utils import timezone


@dataclass(frozen=True, slots=True)
class Entry:
    """One text of a file; ``finished`` is False where the file marks it as fuzzy or initial."""

    line: int
    path: str
    source: str
    text: str
    finished: bool = True
    trouble: str = ""


@dataclass(slots=True)
class ReadFile:
    """A file as it was read; header values that it lacks are empty or None."""

    tool: str
    uuid: str = ""
    digest: str = ""
    exported_at: datetime | None = None
    source_code: str = ""
    target_code: str = ""
    entries: list[Entry] = field(default_factory=list)


def moment(text: str | None) -> datetime | None:
    """Read an ISO date with its zone; None where it is none."""
    with suppress(ValueError):
        found = datetime.fromisoformat((text or "").strip())
        return found if timezone.is_aware(found) else None
    return None
