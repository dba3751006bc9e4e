"""What speaks against a file, and what it would change: decided whole, before anything is."""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from languages import get_language
from languages.letters import mended_html
from translation.exchange.findings import Finding
from translation.exchange.markup import canonical, problem
from translation.exchange.places import Places
from translation.exchange.reading import Entry, ReadFile
from translation.exchange.sheets import digest_of, key_of, segments_of, texts_of
from translation.guards import longer_than
from translation.locales import code_of

TOOLS = ("PO file", "XLIFF file")


@dataclass(frozen=True, slots=True)
class Change:
    """One text to write: ``stored`` is what stands there now, None where nothing does."""

    segment: StringSegment
    text: str
    stored: StringTranslation | None


@dataclass(slots=True)
class Judgement:
    """``findings`` speak against the file; without any, ``changes`` are to be made."""

    findings: list[Finding] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    unchanged: int = 0
    unfinished: int = 0
    empty: int = 0


class Judge:
    """Holds what is known of a translation while its file is read."""

    def __init__(self, translation: Translation, user: Any, *, overwrite: bool) -> None:
        self.translation, self.user, self.overwrite = translation, user, overwrite
        self.code = code_of(translation.target_locale_id)
        segments = segments_of(translation)
        self.segments = {
            key_of(segment.context.path, segment.string.data): segment for segment in segments
        }
        self.digest = digest_of(self.segments)
        self.texts = texts_of(translation)
        self.places = Places(translation.source)

    def judge(self, read: ReadFile) -> Judgement:
        """Return everything that speaks against ``read``, or what it would change."""
        out = Judgement()
        whole = self._whole(read)
        if whole:
            out.findings.append(Finding(0, whole))
            return out
        seen: dict[tuple[str, str], str] = {}
        for entry in read.entries:
            self._entry(entry, read.exported_at, seen, out)
        if read.digest and read.digest != self.digest:
            out.findings.insert(0, Finding(0, self._older()))
        return out

    def _older(self) -> str:
        return _(
            "The page’s source has changed since this file was made. Download the file again; "
            "texts that did not change can be taken over from this one by your tool."
        )

    def _whole(self, read: ReadFile) -> str:
        if read.uuid != str(self.translation.uuid):
            return _("The file belongs to another page or language.")
        if read.target_code and get_language(read.target_code).code != self.code:
            return _("The file says that its texts are in another language (%(code)s).") % {
                "code": read.target_code
            }
        if not self.translation.enabled:
            return _("The translation of this page is switched off.")
        return ""

    def _entry(
        self, entry: Entry, since: datetime | None, seen: dict[tuple[str, str], str], out: Judgement
    ) -> None:
        key = key_of(entry.path, entry.source)
        segment = self.segments.get(key)
        reason = entry.trouble
        if segment is None and (entry.text or entry.finished):
            reason = reason or _("this text is not part of the page’s current source")
        elif seen.setdefault(key, entry.text) != entry.text:
            reason = reason or _("this text stands in the file twice, translated differently")
        if reason:
            # Nothing is lost by an entry that says nothing, but for a file that is broken itself.
            if entry.text or entry.trouble:
                out.findings.append(Finding(entry.line, reason))
        elif not entry.text:
            out.empty += 1
        elif not entry.finished:
            out.unfinished += 1
        else:
            assert segment is not None
            self._finished(entry, segment, since, out)

    def _finished(
        self, entry: Entry, segment: StringSegment, since: datetime | None, out: Judgement
    ) -> None:
        stored = self.texts.get((segment.context_id, segment.string_id))
        reason = problem(segment.string.data, entry.text)
        text = entry.text if reason else canonical(entry.text)
        if not reason:
            reason = longer_than(self.places.limit(segment.context), text)
        if reason:
            out.findings.append(Finding(entry.line, reason))
        elif stored is not None and self._same(stored, text):
            out.unchanged += 1
        elif stored is not None and self._conflict(stored, text, since):
            out.findings.append(Finding(entry.line, _told(stored), conflict=True))
        else:
            out.changes.append(Change(segment, text, stored))

    def _same(self, stored: StringTranslation, text: str) -> bool:
        """Whether nothing is to be done. A machine's text that is sent back as finished was read
        by a person and becomes theirs."""
        if (
            stored.has_error
            or stored.translation_type == StringTranslation.TRANSLATION_TYPE_MACHINE
        ):
            return False
        return self._equal(stored, text)

    def _equal(self, stored: StringTranslation, text: str) -> bool:
        same = {stored.data, _canonical(stored.data)}
        # A line break at the ends is written as PO's rules want it, see po_write.
        return (
            text in same or text.strip("\n") in same or (mended_html(text, self.code).text in same)
        )

    def _conflict(self, stored: StringTranslation, text: str, since: datetime | None) -> bool:
        if self.overwrite or self._equal(stored, text):
            return False
        user_id = getattr(self.user, "pk", None)
        if stored.tool_name in TOOLS and stored.last_translated_by_id == user_id:
            return False  # the same person sends the next part of their work
        return since is None or stored.updated_at > since


def _canonical(html: str) -> str:
    try:
        return canonical(html)
    except ValueError:
        return html


def _told(stored: StringTranslation) -> str:
    when = date_format(localtime(stored.updated_at), "DATETIME_FORMAT")
    person = stored.last_translated_by
    if person is None:
        return _("this text was changed in the site on %(when)s, after the file was made") % {
            "when": when
        }
    return _(
        "this text was changed in the site by %(person)s on %(when)s, after the file was made"
    ) % {
        "person": person.get_full_name() or person.get_username(),
        "when": when,
    }
