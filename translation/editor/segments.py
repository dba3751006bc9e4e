"""All texts of a translation as the editor shows them, in a constant number of queries."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.utils.safestring import SafeString
from wagtail_localize.models import StringSegment, StringTranslation

from translation.checking.limits import limits_of
from translation.checking.rules import ERROR, Finding
from translation.checking.stored import (
    check_stored,
    digest,
    overruled,
    texts_of,
)
from translation.checking.terms import found_terms
from translation.editor.desk import Desk
from translation.editor.labels import Label, Labels
from translation.editor.neighbours import changes_of
from translation.editor.texts import Token, readable, shown, tokens

TODO, STALE, MACHINE, DONE = "todo", "stale", "machine", "done"


@dataclass(slots=True)
class Shown:
    """One finding beside a text; ``reason`` and ``by`` where a reviewer overruled it."""

    finding: Finding
    found: str = ""
    reason: str = ""
    by: str = ""


@dataclass(slots=True)
class Segment:
    """One text of the page. ``text`` stands in the field; ``base`` is the digest of what is
    stored, empty where nothing is: a save that names another one is a conflict."""

    pk: int
    path: str
    label: Label
    source: str
    source_html: SafeString
    text: str
    base: str
    state: str
    limit: int | None = None
    order: int = 0
    tokens: list[Token] = field(default_factory=list)
    terms: list[Any] = field(default_factory=list)
    findings: list[Shown] = field(default_factory=list)
    change: Any = None
    stored: StringTranslation | None = None
    theirs: str | None = None

    @property
    def rows(self) -> int:
        """Height of the field in lines, for browsers without ``field-sizing``."""
        size = max(len(self.source), len(self.text))
        return min(12, max(1 if size < 60 else 2, size // 55 + 1))

    @property
    def by(self) -> str:
        """Who translated the text last."""
        return name_of(self.stored.last_translated_by) if self.stored else ""

    @property
    def errors(self) -> list[Shown]:
        """Findings that stop the submission."""
        return [each for each in self.findings if each.finding.level == ERROR and not each.reason]

    @property
    def open_findings(self) -> bool:
        """Whether anything is wrong with a text that is there and was not overruled."""
        return any(not each.reason for each in self.findings)


def base_of(stored: StringTranslation | None) -> str:
    """Return what a save must name to say that it has seen this text."""
    return digest(stored.data) if stored else ""


def load(desk: Desk) -> list[Segment]:
    """Return every text of the translation in the order of the page."""
    source = desk.translation.source
    rows = list(
        StringSegment.objects.filter(source_id=source.pk)
        .select_related("string", "context")
        .order_by("order")
    )
    labels = Labels(
        source.specific_content_type.model_class(),
        [(row.context.path, row.context.field_path) for row in rows],
    )
    texts, limits = texts_of(desk.translation), limits_of(source)
    changes, accepted = changes_of(desk.translation), overruled(desk.translation)
    codes = (desk.source_code, desk.code)
    out = []
    for row in rows:
        stored = texts.get((row.string_id, row.context_id))
        out.append(
            _segment(
                row, stored, labels.of(row.context.path, row.context.field_path), codes,
                limits.get(row.context.path), changes.get(row.pk), accepted,
            )
        )  # fmt: skip
    return out


def _segment(
    row: StringSegment,
    stored: StringTranslation | None,
    label: Label,
    codes: tuple[str, str],
    limit: int | None,
    change: Any,
    accepted: dict[Any, Any],
) -> Segment:
    source = row.string.data
    terms = found_terms(source, *codes)
    # The old translation is where work on a changed text begins.
    text = shown(stored.data if stored else getattr(change, "old_translation", "") or "")
    segment = Segment(
        row.pk, row.context.path, label, source, readable(source), text, base_of(stored),
        _state(stored, change), limit, row.order, tokens(source, row.attrs), terms,
        change=None if stored else change, stored=stored,
    )  # fmt: skip
    findings = check_stored(source, stored, codes, terms=terms, limit=limit)
    segment.findings = with_overruled(findings, row, stored.data if stored else "", accepted)
    return segment


def with_overruled(
    findings: Iterable[Finding], row: StringSegment, text: str, accepted: dict[Any, Any]
) -> list[Shown]:
    """Return the findings as they are shown, with the reason of whoever overruled them.

    That a text is not translated yet is said by its state.
    """
    mark = digest(text)
    out = []
    for finding in findings:
        if finding.rule == "empty":
            continue
        kept = accepted.get((row.context_id, row.string_id, finding.rule, mark))
        each = Shown(finding, shown(text[finding.start : finding.end]))
        if kept is not None:
            each.reason = kept.reason
            each.by = name_of(kept.made_by)
        out.append(each)
    return out


def _state(stored: StringTranslation | None, change: Any) -> str:
    if stored is None:
        return STALE if getattr(change, "old_translation", "") else TODO
    return MACHINE if stored.translation_type == "machine" else DONE


def name_of(user: Any) -> str:
    """Return what a person is called, empty for nobody."""
    return str(user.get_full_name() or user.get_username()) if user is not None else ""
