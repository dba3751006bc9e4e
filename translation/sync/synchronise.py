"""An origin changed: its translators are given the new text, and nothing translated is lost."""

from dataclasses import dataclass, field
from typing import Any

from django.db import transaction
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page
from wagtail_localize.models import StringTranslation, TranslationSource

from translation.locales import code_of
from translation.models.changes import SourceChange
from translation.sync import carrying, facts, segments
from translation.sync.pairing import Pair, pair
from translation.sync.telling import tell_stale, touch

SYNC = "brand.sync"


@dataclass(frozen=True, slots=True)
class Report:
    """What a synchronisation did. ``pairs`` are old and new texts; ``carried`` translations went
    along with their text to another place; ``kept`` stayed over small changes; ``unfit`` texts
    were marked as a small change but their translations do not fit; ``followed`` are the
    languages that got new facts; ``stale`` those that have something to translate now."""

    pairs: list[Pair] = field(default_factory=list)
    carried: int = 0
    kept: int = 0
    unfit: list[str] = field(default_factory=list)
    followed: list[str] = field(default_factory=list)
    stale: list[str] = field(default_factory=list)

    @property
    def changed(self) -> bool:
        """Whether translators were given anything new."""
        return bool(self.pairs or self.followed)


@transaction.atomic
def synchronise(source: TranslationSource, user: Any = None, *, minor: bool = False) -> Report:
    """Bring what translators have up to date with the origin's row. Publishes nothing.

    Each changed text gets a SourceChange; no translation is deleted. With ``minor`` the old
    translations stay for texts that changed a little. May be repeated. Raises DoesNotExist where
    the origin is gone.
    """
    source = TranslationSource.objects.select_for_update().get(pk=source.pk)
    origin = source.get_source_instance()
    old = segments.pieces_of(source)
    segments.refresh(source, origin)
    new = segments.pieces_of(source)
    pairs = pair(old, new)
    small = [each for each in pairs if carrying.is_small(each)] if minor else []
    carried = carrying.carry_moved(source, old, new)
    kept = carrying.carry_minor(source, small)
    _remember(source, pairs, user, minor=minor)
    followed = facts.follow(source, origin)
    _restrict(source, origin)
    behind = _gone_stale(source, pairs)
    report = Report(
        pairs, carried, kept,
        [p.new.html for p in pairs if minor and p.old and p.new and p not in small],
        [code_of(page.locale_id) for page in followed],
        [code_of(locale) for locale in behind],
    )  # fmt: skip
    _log(origin, report, user, minor=minor)
    touch(source.object_id)
    tell_stale(source, behind)
    return report


def _remember(source: TranslationSource, pairs: list[Pair], user: Any, *, minor: bool) -> None:
    made = SourceChange.objects.bulk_create(
        SourceChange(
            source=source,
            context_id=(each.new or each.old).context,  # type: ignore[union-attr]
            old_id=each.old.string if each.old else None,
            new_id=each.new.string if each.new else None,
            minor=minor and bool(each.old and each.new),
            made_by=user if getattr(user, "pk", None) else None,
        )
        for each in pairs
    )
    # One moment for all of them: what came at once belongs together.
    SourceChange.objects.filter(pk__in=[each.pk for each in made]).update(made_at=timezone.now())


def _gone_stale(source: TranslationSource, pairs: list[Pair]) -> list[int]:
    """Locales that have been public and lack a translation of a text that came now."""
    came = [each.new for each in pairs if each.new]
    if not came:
        return []
    done = set(
        StringTranslation.objects.filter(
            translation_of_id__in={piece.string for piece in came},
            context_id__in={piece.context for piece in came},
        ).values_list("context_id", "translation_of_id", "locale_id")
    )
    public = Page.objects.filter(
        translation_key=source.object_id, first_published_at__isnull=False
    ).values("locale_id")
    locales = source.translations.filter(enabled=True, target_locale_id__in=public)
    return [
        locale
        for locale in locales.values_list("target_locale_id", flat=True)
        if any((*piece.place, locale) not in done for piece in came)
    ]


def _restrict(source: TranslationSource, origin: Page) -> None:
    """What is private in the origin is private in every language."""
    targets = source.translations.filter(enabled=True).values("target_locale")
    for page in Page.objects.filter(
        translation_key=origin.translation_key, locale_id__in=targets
    ).exclude(pk=origin.pk):
        source.sync_view_restrictions(origin, page)


def _log(origin: Page, report: Report, user: Any, *, minor: bool) -> None:
    if not report.changed:
        return
    log(
        origin,
        SYNC,
        user=user if getattr(user, "pk", None) else None,
        data={
            "language": code_of(origin.locale_id),
            "texts": len(report.pairs),
            "stale": report.stale,
            "facts": report.followed,
            "minor": minor,
            "kept": report.kept,
            "unfit": len(report.unfit),
        },
    )
