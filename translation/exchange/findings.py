"""Why a file is refused, and what became of one that was not."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from django.utils.translation import gettext as _

from translation.mending import Collected

MAX_BYTES = 2 * 1024 * 1024


@dataclass(frozen=True, slots=True)
class Finding:
    """Why a file is refused: ``line`` is 1-based, 0 for the file as a whole.

    ``conflict`` says that the text was changed in the site meanwhile; such a file can be taken
    nevertheless, if a person says so.
    """

    line: int
    reason: str
    conflict: bool = False

    def __str__(self) -> str:
        if not self.line:
            return self.reason
        return _("Line %(line)d: %(reason)s") % {"line": self.line, "reason": self.reason}


class RefusedFile(Exception):
    """A file that cannot be imported; nothing has been changed. ``findings`` say why."""

    def __init__(self, findings: Iterable[Finding]) -> None:
        self.findings = list(findings)
        super().__init__("\n".join(map(str, self.findings)))

    @property
    def overwritable(self) -> bool:
        """Whether nothing but changes made in the site meanwhile speaks against the file."""
        return bool(self.findings) and all(finding.conflict for finding in self.findings)


@dataclass(slots=True)
class Outcome:
    """What an import did, as numbers of texts.

    ``taken`` are new or changed, ``unchanged`` were the same already, ``unfinished`` are marked
    fuzzy (PO) or initial (XLIFF) and so not taken, ``empty`` have no translation in the file.
    """

    taken: int = 0
    unchanged: int = 0
    unfinished: int = 0
    empty: int = 0
    mended: Collected = field(default_factory=Collected)

    @property
    def finished(self) -> int:
        """Texts of the file that count as translated."""
        return self.taken + self.unchanged


def refuse(reason: str, line: int = 0) -> RefusedFile:
    """A refusal for one reason."""
    return RefusedFile([Finding(line, reason)])
