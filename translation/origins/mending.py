"""Finding and mending what is wrong with the translation records of pages; no text is lost.

Two pages of one language with one key cannot be: a constraint of the database forbids it.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from django.contrib.contenttypes.models import ContentType
from django.db import transaction
from django.db.models import Count, F, OuterRef, QuerySet, Subquery
from wagtail.models import Page
from wagtail_localize.models import Translation, TranslationLog, TranslationSource

from languages import CODES
from translation.locales import code_of
from translation.models import SourceChange
from translation.origins.changing import adopt, change_origin
from translation.origins.memory import Kept, carry, give
from translation.origins.texts import Links, of_source

Found = Iterator["Finding"]


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was wrong and what was done: ``kind`` is a word, ``what`` a sentence."""

    kind: str
    key: UUID
    what: str


def mend(*, dry_run: bool = False) -> list[Finding]:
    """Mend all records of pages and return what was found; with ``dry_run`` change nothing.

    Done again it finds nothing. One transaction.
    """
    with transaction.atomic():
        found = [
            finding
            for step in (_onto_itself, _duplicates, _orphans, _without_target, _disabled)
            for finding in step()
        ]
        if dry_run:
            transaction.set_rollback(True)
    return found


def _sources() -> QuerySet[TranslationSource]:
    page = ContentType.objects.get_for_model(Page)
    found: QuerySet[TranslationSource] = TranslationSource.objects.filter(object__content_type=page)
    return found.select_related("locale").order_by("created_at", "pk")


def _translations() -> QuerySet[Translation]:
    page = ContentType.objects.get_for_model(Page)
    found: QuerySet[Translation] = Translation.objects.filter(source__object__content_type=page)
    return found.select_related("source").order_by("pk")


def _pages(key: UUID) -> dict[int, Page]:
    found = Page.objects.filter(translation_key=key, alias_of=None)
    return {page.locale_id: page for page in found}


def _onto_itself() -> Found:
    """Translations into the language of their source."""
    for each in _translations().filter(target_locale=F("source__locale")):
        what = f"translation of {each.source.object_repr} onto itself removed"
        yield Finding("translation onto itself", each.source.object_id, what)
        each.delete()


def _duplicates() -> Found:
    """Sources of one page in several languages: a translation was translated."""
    keys = _sources().order_by().values("object_id").annotate(n=Count("pk")).filter(n__gt=1)
    for key in list(keys.values_list("object_id", flat=True)):
        sources, pages = list(_sources().filter(object_id=key)), _pages(key)
        keep = next((each for each in sources if each.locale_id in pages), sources[0])
        for other in sources:
            if other.pk != keep.pk:
                merge(keep, other, pages)
                what = (
                    f"source in {code_of(other.locale_id)} of {other.object_repr} joined with that"
                    f" in {code_of(keep.locale_id)}"
                )
                yield Finding("duplicate source", key, what)


def merge(keep: TranslationSource, other: TranslationSource, pages: dict[int, Page]) -> None:
    """Hang on ``keep`` what hangs on ``other``, texts included, and remove ``other``."""
    texts, rest = of_source(keep), of_source(other)
    targets = {each.target_locale_id for each in other.translations.filter(enabled=True)}
    targets -= {keep.locale_id}
    kept = Kept(gentle=True)
    carry(kept, rest, texts, sorted(targets), Links())
    if other.locale_id in pages:
        give(kept, rest, texts, other.locale_id, Links())
        targets.add(other.locale_id)
    kept.write()
    for locale in sorted(targets & set(pages)):
        Translation.objects.get_or_create(source=keep, target_locale_id=locale)
    SourceChange.objects.filter(source=other).update(source=keep)
    TranslationLog.objects.filter(source=other).update(source=keep)
    other.delete()


def _orphans() -> Found:
    """Sources whose page is gone: another language becomes the origin, if there is any."""
    for source in list(_sources()):
        pages = _pages(source.object_id)
        if source.locale_id in pages:
            continue
        code = code_of(source.locale_id)
        if not pages:
            what = f"source in {code} of {source.object_repr}, of which no page is left, removed"
            yield Finding("orphan source", source.object_id, what)
            source.delete()  # its texts stay in the memory
            continue
        heir = min(pages.values(), key=_rank)
        change_origin(heir)
        what = (
            f"page of the source in {code} of {source.object_repr} is gone:"
            f" {code_of(heir.locale_id)} became the origin"
        )
        yield Finding("orphan source", source.object_id, what)


def _rank(page: Page) -> tuple[bool, int]:
    return not page.live, CODES.index(code_of(page.locale_id))


def _without_target() -> Found:
    """Translations whose page is gone; their texts stay in the memory."""
    target = Page.objects.filter(
        translation_key=OuterRef("source__object_id"), locale_id=OuterRef("target_locale_id")
    )
    lost = _translations().annotate(page=Subquery(target.values("pk")[:1])).filter(page=None)
    for each in lost:
        code = code_of(each.target_locale_id)
        what = f"translation of {each.source.object_repr} into {code}, which is gone, removed"
        yield Finding("translation without a page", each.source.object_id, what)
        each.delete()


def _disabled() -> Found:
    """Translations that were switched off: taken up again where every text has its place."""
    for each in _translations().filter(enabled=False):
        page = _pages(each.source.object_id).get(each.target_locale_id)
        code = code_of(each.target_locale_id)
        if page is not None and adopt(each.source, page):
            done = "taken up again"
        else:
            done = "removed: the page is one of its own"
            each.delete()
        what = f"translation of {each.source.object_repr} into {code}, switched off, {done}"
        yield Finding("disabled translation", each.source.object_id, what)
