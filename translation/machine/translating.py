"""A machine's draft of what nobody has translated yet. Never published by itself."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from translation import mending
from translation.exchange.markup import canonical, plain
from translation.exchange.places import Places
from translation.exchange.sheets import changes_of, segments_of, texts_of
from translation.guards import longer_than
from translation.locales import code_of
from translation.machine.engines import Engine, engine
from translation.machine.errors import EngineError, LastingError
from translation.machine.results import wrong
from translation.machine.terms import agreed, ignored
from translation.machine.tokens import OPEN, decode, encode, has_markup, without_marks

FAILED_IN_A_ROW = 2


@dataclass(slots=True)
class Result:
    """What a machine did: numbers of texts, and reasons by the place of the text.

    ``filled`` are drafts, ``bare`` of these lack their markup and do not count as translated,
    ``kept`` were left to a person because an earlier translation of them exists. ``left`` are
    empty still, with why; ``stopped`` is why the engine was not asked any further, None if it
    was asked for all. ``terms`` name agreed terms that a draft does not use.
    """

    engine: str = ""
    filled: int = 0
    bare: int = 0
    kept: int = 0
    stopped: EngineError | None = None
    left: list[tuple[str, str]] = field(default_factory=list)
    terms: list[tuple[str, str]] = field(default_factory=list)


@dataclass(slots=True)
class _Run:
    engine: Engine
    translation: Translation
    user: Any
    source: str
    target: str
    terms: dict[str, str]
    places: Places
    glossary: str = ""
    result: Result = field(default_factory=Result)
    failed: int = 0

    @property
    def markup(self) -> bool:
        return (self.source, self.target) in self.engine.markup


def chosen(translation: Translation) -> Engine:
    """Return the engine for a translation; LastingError where there is none for its languages."""
    found = engine()
    if found is None:
        raise LastingError(_("Machine translation is not set up on this site."))
    source, target = code_of(translation.source.locale_id), code_of(translation.target_locale_id)
    if not found.can(source, target):
        raise LastingError(
            _("%(engine)s does not translate from “%(source)s” into “%(target)s”.")
            % {"engine": found.label, "source": source, "target": target}
        )
    return found


def translate_missing(translation: Translation, user: Any) -> Result:
    """Draft the texts that have no translation; others are never touched.

    LastingError where there is no engine for the languages; what goes wrong later stands in the
    result, and what came before it stays. A text whose source changed keeps its earlier
    translation as the better start for a person.
    """
    found = chosen(translation)
    source, target = code_of(translation.source.locale_id), code_of(translation.target_locale_id)
    terms = agreed(source, target)
    places = Places(translation.source)
    run = _Run(
        found, translation, user, source, target, terms, places, result=Result(found.label)
    )  # fmt: skip
    segments = _missing(run)
    if segments:
        with found.glossary(terms, source, target) as run.glossary:
            for chunk in _chunks(run, segments):
                _attempt(run, chunk)
    return run.result


def _attempt(run: _Run, chunk: list[StringSegment]) -> None:
    """Translate one request's texts, unless the engine was found unable before."""
    if run.result.stopped is None:
        try:
            _translate(run, chunk)
        except EngineError as error:
            run.result.stopped = error


def _missing(run: _Run) -> list[StringSegment]:
    texts, changes = texts_of(run.translation), changes_of(run.translation)
    out = []
    for segment in segments_of(run.translation):
        change = changes.get(segment.pk)
        if (segment.context_id, segment.string_id) in texts:
            continue
        if change is not None and change.old_translation:
            run.result.kept += 1
        else:
            out.append(segment)
    return out


def _chunks(run: _Run, segments: Sequence[StringSegment]) -> Iterator[list[StringSegment]]:
    """Cut texts into requests; one that is too long for any is reported."""
    chunk: list[StringSegment] = []
    size = 0
    for segment in segments:
        length = len(segment.string.data)
        if length > run.engine.characters:
            _leave(run, segment, _("the text is too long for the translation service"))
            continue
        if chunk and (size + length > run.engine.characters or len(chunk) >= run.engine.texts):
            yield chunk
            chunk, size = [], 0
        chunk.append(segment)
        size += length
    if chunk:
        yield chunk


def _leave(run: _Run, segment: StringSegment, reason: str) -> None:
    run.result.left.append((segment.context.path, reason))


def _sent(run: _Run, html: str) -> str:
    if run.markup:
        return html
    return plain(html) if OPEN in html else encode(html)[0]


def _translate(run: _Run, chunk: list[StringSegment]) -> None:
    """Translate one request's texts; one by one where their number does not come back."""
    sent = [_sent(run, segment.string.data) for segment in chunk]
    try:
        answers = run.engine.translate(sent, run.source, run.target, run.glossary)
    except LastingError:
        raise
    except EngineError as error:
        run.failed += 1
        if len(chunk) > 1 and run.failed <= FAILED_IN_A_ROW:
            for segment in chunk:
                _translate(run, [segment])
            return
        if run.failed > FAILED_IN_A_ROW:
            raise
        for segment in chunk:
            _leave(run, segment, str(error))
        return
    run.failed = 0
    for segment, answer in zip(chunk, answers, strict=True):
        _take(run, segment, answer)


def _take(run: _Run, segment: StringSegment, answer: str) -> None:
    source = segment.string.data
    text, bare = answer, False
    if not run.markup:
        decoded = decode(answer, encode(source)[1])
        bare = has_markup(source) and (decoded is None or bool(wrong(source, decoded, run.target)))
        text = without_marks(answer) if bare or decoded is None else decoded
    reason = wrong(source, text, run.target, markup=not bare)
    if not reason:
        text = canonical(text)
        reason = longer_than(run.places.limit(segment.context), text)
    if reason:
        _leave(run, segment, reason)
        return
    missed = ignored(run.terms, plain(source), plain(text), run.source, run.target)
    if missed:
        run.result.terms.append((segment.context.path, ", ".join(missed)))
    _store(run, segment, text, bare=bare)


def _store(run: _Run, segment: StringSegment, text: str, *, bare: bool) -> None:
    """Keep a draft, unless a person has written the text meanwhile."""
    with transaction.atomic(), mending.collecting():
        _stored, made = StringTranslation.objects.get_or_create(
            translation_of=segment.string,
            context=segment.context,
            locale_id=run.translation.target_locale_id,
            defaults={
                "data": text,
                "translation_type": StringTranslation.TRANSLATION_TYPE_MACHINE,
                "tool_name": run.engine.label,
                "last_translated_by": run.user,
                # wagtail-localize uses no text with an error and shows why; so a draft without
                # its links waits for a person.
                "has_error": bare,
                "field_error": _("This draft needs its tags: links and emphasis of the source "
                                 "are missing.") if bare else "",
            },
        )  # fmt: skip
    if made:
        run.result.filled += 1
        run.result.bare += bare
