"""Making another language the origin of a page, losing nothing.

The source stays one row: it changes its language and content, so that what hangs on it (the
translations, the history of changes, the log) stays.
"""

from dataclasses import dataclass, field
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page
from wagtail_localize.models import (
    SegmentOverride,
    Translation,
    TranslationContext,
    TranslationSource,
    get_schema_version,
)
from wagtail_localize.segments.extract import quote_path_component

from translation.locales import code_of
from translation.models import Assignment, SourceChange
from translation.origins.composing import compose, differs, newest
from translation.origins.memory import Kept, carry, give, translations_of
from translation.origins.texts import Links, Place, Text, of_page, of_source, same_shape

LOG = "brand.change_origin"


@dataclass(slots=True)
class Changed:
    """Outcome of a change of origin: codes of the languages, texts that have no row any more."""

    before: str | None
    after: str
    apart: list[dict[str, str]] = field(default_factory=list)


def source_of_key(key: UUID) -> TranslationSource | None:
    """Return the source that a page's translations hang on: the oldest, as the state says."""
    sources = TranslationSource.objects.filter(object_id=key).select_related("locale")
    found: TranslationSource | None = sources.order_by("created_at", "pk").first()
    return found


@transaction.atomic
def change_origin(page: Page, user: object = None) -> Changed:
    """Make ``page`` the version that the other languages of its key are translated from.

    Every page, its text, publicness and history stay; the old origin becomes a translation.
    A text that was not published yet becomes a draft. Does nothing where it is the origin.
    """
    page = Page.objects.get(pk=page.pk).specific  # as it is stored now
    source = source_of_key(page.translation_key)
    if source is None:
        return _first_source(page, user)
    after = code_of(page.locale_id)
    if source.locale_id == page.locale_id:
        return Changed(after, after)
    before = code_of(source.locale_id)
    _brought_up_to_date(source, user)
    kept = _turn(source, page, user)
    outcome = Changed(before, after, kept.apart)
    _log(page, outcome, user)
    return outcome


def _brought_up_to_date(source: TranslationSource, user: object) -> None:
    """Give the source what its page says now."""
    try:
        origin = source.get_source_instance()
    except source.specific_content_type.model_class().DoesNotExist:
        return
    published = origin.last_published_at
    if not origin.live:
        _store(source, newest(origin))
    elif published and published > source.last_updated_at:
        try:
            from translation.sync.synchronise import synchronise
        except ImportError:
            source.update_from_db()
        else:
            synchronise(source, user)
            source.refresh_from_db()


def _store(source: TranslationSource, page: Page) -> None:
    """Make the content of a page that of the source, and read its texts anew."""
    source.locale = page.locale
    source.content_json = page.to_json()
    source.object_repr = str(page)[:200]
    source.schema_version = get_schema_version(page._meta.app_label)
    # Since when a text is stale is counted from here: the change of language makes none stale.
    source.last_updated_at = max(
        source.last_updated_at, page.last_published_at or source.last_updated_at
    )
    source.save()
    source.refresh_segments()


def _turn(source: TranslationSource, page: Page, user: object) -> Kept:
    """Make ``page`` what the source is of, and the language that it was of a translation."""
    old = source.locale_id
    before = of_source(source)
    changes = list(source.changes.select_related("new"))
    composed, moved = compose(source, page)
    if differs(newest(page), composed):
        _save_draft(page, composed, user)
    _store(source, composed)
    after, links = of_source(source), Links(moved)
    targets = list(source.translations.exclude(target_locale=page.locale_id))
    kept = Kept()
    carry(kept, before, after, [each.target_locale_id for each in targets], links)
    former = Page.objects.filter(translation_key=page.translation_key, locale=old).first()
    if former is not None:
        give(kept, before, after, old, links, former.last_published_at)
        _own_addresses(source, old, page.locale_id, moved)
    kept.write()
    _remember_changes(source, changes, before, after)
    source.translations.filter(target_locale=page.locale_id).delete()
    if former is not None:
        Translation.objects.get_or_create(source=source, target_locale_id=old)
    for each in targets:  # tells whoever keeps the states
        each.save()
    Assignment.objects.filter(
        key=page.translation_key, language=code_of(page.locale_id), done_at=None
    ).update(done_at=timezone.now())
    return kept


def _save_draft(page: Page, composed: Page, user: object) -> None:
    """Keep the newest text on the page: as a draft where it is live."""
    if not page.live:
        composed.save(clean=False)
    composed.save_revision(user=user, changed=True, clean=False)


def _own_addresses(
    source: TranslationSource, old: int, new: int, moved: dict[str, str]
) -> None:  # fmt: skip
    """Where a language links to an address of its own, let the old origin keep its own too."""
    if not moved:
        return
    overrides = SegmentOverride.objects.filter(
        context__object_id=source.object_id, locale=new
    ).select_related("context")
    for override in overrides:
        path = override.context.path
        was = next((a for a in moved if path.endswith(quote_path_component(a))), None)
        if was is None:
            continue
        root = path[: -len(quote_path_component(was))]
        context, _made = TranslationContext.objects.get_or_create(
            object_id=source.object_id, path=root + quote_path_component(moved[was])
        )
        others = SegmentOverride.objects.filter(context=override.context).exclude(locale=new)
        datas = {old: f'"{was}"', **dict(others.values_list("locale_id", "data_json"))}
        for locale, data in datas.items():
            SegmentOverride.objects.update_or_create(
                context=context, locale_id=locale, defaults={"data_json": data}
            )


def _remember_changes(
    source: TranslationSource, changes: list[SourceChange],
    before: dict[Place, Text], after: dict[Place, Text],
) -> None:  # fmt: skip
    """Let a translator whose text is older still see what it was a translation of."""
    new = {
        (text.context, text.string): after[place]
        for place, text in before.items()
        if place in after
    }
    for change in changes:
        text = new.get((change.context_id, change.new_id or 0))
        if text is None or change.old_id is None or text.string == change.old_id:
            continue
        row = SourceChange.objects.create(
            source=source, context_id=text.context, old_id=change.old_id, new_id=text.string,
            minor=change.minor, made_by_id=change.made_by_id,
        )  # fmt: skip
        SourceChange.objects.filter(pk=row.pk).update(made_at=change.made_at)


def _first_source(page: Page, user: object) -> Changed:
    """Records begin with this page; versions whose texts are in the same places hang on it."""
    others = Page.objects.filter(translation_key=page.translation_key).exclude(pk=page.pk)
    oldest = min([page, *others], key=lambda each: each.pk)
    source, _created = TranslationSource.get_or_create_from_instance(newest(page))
    for other in others:
        adopt(source, other)
    outcome = Changed(code_of(oldest.locale_id), code_of(page.locale_id))
    _log(page, outcome, user)
    return outcome


def adopt(source: TranslationSource, page: Page) -> bool:
    """Make a page of its own a translation, if each of its texts has a place in the source.

    Otherwise it stays a page of its own: the next synchronisation would take texts from it.
    """
    own, texts = of_page(newest(page)), of_source(source)
    if not same_shape(own, texts):
        return False
    kept, known = Kept(), _translated(texts, page.locale_id)
    free = {place: text for place, text in own.items() if place not in known}
    give(kept, free, {place: texts[place] for place in free}, page.locale_id, Links())
    kept.write()
    Translation.objects.update_or_create(
        source=source, target_locale_id=page.locale_id, defaults={"enabled": True}
    )
    return True


def _translated(texts: dict[Place, Text], locale: int) -> set[Place]:
    known = translations_of(texts, [locale])
    return {
        place
        for place, text in texts.items()
        if (locale, text.string, text.context) in known
    }  # fmt: skip


def _log(page: Page, outcome: Changed, user: object) -> None:
    data = {"language": outcome.after, "from": outcome.before, "apart": outcome.apart}
    for each in Page.objects.filter(translation_key=page.translation_key):
        if each.pk == page.pk or code_of(each.locale_id) == outcome.before:
            log(each.specific_deferred, LOG, user=user, data=data, content_changed=False)
