"""What a translator has to look at: the source that their text was made for, and that of now."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from django.db.models import Exists, OuterRef, QuerySet
from django.utils.safestring import SafeString
from wagtail.models import Page
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from translation.models.changes import SourceChange
from translation.sync.difference import word_diff


@dataclass(frozen=True, slots=True)
class Change:
    """One text that has no translation since its source changed; strings as wagtail-localize
    stores them (HTML). ``old_source`` and ``old_translation`` are empty where the text is new;
    ``minor`` says that the editor called the change small but the old translation does not fit."""

    old_source: str
    new_source: str
    diff: SafeString
    old_translation: str
    since: datetime
    minor: bool = False


class _Lineage:
    """The changes of one source, and which texts of it a language has."""

    def __init__(self, translation: Translation) -> None:
        self.before: dict[tuple[int, int | None], list[SourceChange]] = defaultdict(list)
        rows = (
            SourceChange.objects.filter(source_id=translation.source_id, new__isnull=False)
            .select_related("old")
            .order_by("-made_at", "-pk")
        )
        for row in rows:
            self.before[row.context_id, row.new_id].append(row)
        self.here: dict[tuple[int | None, int], str] = {}
        self.anywhere: dict[int, str] = {}
        texts = StringTranslation.objects.filter(
            context__object_id=translation.source.object_id,
            locale_id=translation.target_locale_id,
            has_error=False,
        ).order_by("updated_at", "pk")
        for context, string, data in texts.values_list("context_id", "translation_of_id", "data"):
            self.here[context, string] = self.anywhere[string] = data

    def _made_at_once(self, context: int, string: int | None) -> list[SourceChange]:
        """The newest rows that led to a text: several, where it was put together of two."""
        rows = self.before[context, string] if string else []
        return [row for row in rows if row.made_at == rows[0].made_at]

    def trace(self, context: int, string: int) -> "_Trace | None":
        """Follow a text back to what was translated of it; None where it never changed."""
        seen: set[int | None] = {string}
        steps = self._made_at_once(context, string)
        minor = any(row.minor for row in steps)
        while steps:
            known = [self._translation(context, row.old_id) for row in steps if row.old_id]
            if any(known) or steps[0].old is None:
                break
            further = self._made_at_once(context, steps[0].old_id)
            if not further or steps[0].old_id in seen:
                break
            seen.add(steps[0].old_id)
            steps = further
        if not steps:
            return None
        olds = [row.old for row in reversed(steps) if row.old is not None]
        return _Trace(
            " ".join(old.data for old in olds),
            " ".join(filter(None, (self._translation(context, old.pk) for old in olds))),
            steps[0].made_at,
            minor,
        )

    def _translation(self, context: int, string: int) -> str:
        return self.here.get((context, string)) or self.anywhere.get(string, "")


@dataclass(frozen=True, slots=True)
class _Trace:
    source: str
    translation: str
    since: datetime
    minor: bool


def untranslated(translation: Translation) -> QuerySet[StringSegment]:
    """The texts of a translation that nothing is stored for, in their order."""
    stored = StringTranslation.objects.filter(
        translation_of_id=OuterRef("string_id"),
        context_id=OuterRef("context_id"),
        locale_id=translation.target_locale_id,
    )
    return StringSegment.objects.filter(~Exists(stored), source_id=translation.source_id).order_by(
        "order"
    )


def changes_for(translation: Translation) -> dict[int, Change]:
    """Return StringSegment id → what changed, of each text that waits because of a change.

    A text that was never translated in any of its wordings is just untranslated and left out; one
    that came after the translation was begun is there, with nothing old. Three queries.
    """
    lineage = _Lineage(translation)
    out = {}
    for segment in untranslated(translation).select_related("string"):
        found = lineage.trace(segment.context_id, segment.string_id)
        if found is None or (found.source and not found.translation):
            continue
        new = segment.string.data
        out[segment.pk] = Change(
            found.source, new, word_diff(found.source, new), found.translation,
            found.since, found.minor,
        )  # fmt: skip
    return out


def stale_translations() -> QuerySet[Translation]:
    """Translations that have been public and lack a text of their origin now.

    With their source and locale. One query.
    """
    public = Page.objects.filter(
        translation_key=OuterRef("source__object_id"),
        locale_id=OuterRef("target_locale_id"),
        first_published_at__isnull=False,
    )
    done = StringTranslation.objects.filter(
        translation_of_id=OuterRef("string_id"),
        context_id=OuterRef("context_id"),
        locale_id=OuterRef(OuterRef("target_locale_id")),
        has_error=False,
    )
    missing = StringSegment.objects.filter(~Exists(done), source_id=OuterRef("source_id"))
    return Translation.objects.filter(Exists(public), Exists(missing), enabled=True).select_related(
        "source", "target_locale"
    )
