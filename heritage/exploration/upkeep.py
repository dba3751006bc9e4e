"""Keeping the facts of items in step with the pages that are public."""

from collections.abc import Collection, Iterable
from uuid import UUID

from django.db import connection, transaction
from wagtail.models import Page

from heritage.atlas.projection import project
from heritage.models import HeritageItemPage, Inscription, ItemFacts
from heritage.models.facts import FLAGS, century, mask
from languages import CODES
from languages.order import initial, sort_key
from translation.fallback import best_for_all

BATCH = 200
_LOCK = 0x4865726974616765  # «Heritage»: a number that nothing else locks
_COLUMNS = [
    field.name
    for field in ItemFacts._meta.concrete_fields
    if field.name not in {"id", "key", "language"}
]
_READ = ("title", "translation_key", "kind", "countries", "materials", "techniques", "period_from",
         "period_to", "latitude", "longitude")  # fmt: skip


def refresh(keys: Iterable[UUID]) -> int:
    """Work the rows of items out anew; return how many of the items are public.

    Seven queries or fewer for any number of items up to ``BATCH``, as many for each batch more.
    """
    waiting, public = list(set(keys)), 0
    for start in range(0, len(waiting), BATCH):
        public += _refresh(waiting[start : start + BATCH])
    return public


def _wait_for_others() -> None:
    """Let one process at a time work rows out, until it has committed: of two that publish two
    versions of an item at once, each would miss the other's. SQLite has one writer anyway."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])


@transaction.atomic
def _refresh(keys: Collection[UUID]) -> int:
    _wait_for_others()
    versions = HeritageItemPage.objects.filter(translation_key__in=keys).public()
    best = best_for_all(versions)
    ItemFacts.objects.filter(key__in=set(keys) - set(best)).delete()
    if not best:
        return 0
    shown = {pk for by_language in best.values() for pk in by_language.values()}
    pages = HeritageItemPage.objects.only(*_READ).in_bulk(shown)
    lists: dict[int, list[str]] = {}
    for pk, name in Inscription.objects.filter(page__in=shown).values_list("page_id", "list"):
        lists.setdefault(pk, []).append(name)
    ItemFacts.objects.bulk_create(
        [
            _row(pages[pk], code, lists.get(pk, []))
            for by_language in best.values()
            for code, pk in by_language.items()
        ],
        batch_size=500,
        update_conflicts=True,
        unique_fields=["key", "language"],
        update_fields=_COLUMNS,
    )
    return len(best)


def _row(page: HeritageItemPage, code: str, lists: list[str]) -> ItemFacts:
    first, last = page.period_from, page.period_to
    latitude, longitude, x, y = _place(page)
    flags = {name: mask(FLAGS[name], getattr(page, name)) for name in FLAGS if name != "lists"}
    return ItemFacts(
        key=page.translation_key,
        language=code,
        page_id=page.pk,
        title_key=sort_key(page.title, code),
        letter=initial(page.title, code),
        kind=page.kind,
        lists=mask(FLAGS["lists"], lists),
        period_from=first,
        period_to=last,
        century_from=century(first),
        century_to=century(last),
        latitude=latitude,
        longitude=longitude,
        x=x,
        y=y,
        **flags,
    )


def _place(page: HeritageItemPage) -> tuple[float | None, float | None, int | None, int | None]:
    """Degrees and map units; all None where the place is not known."""
    if page.latitude is None or page.longitude is None:
        return None, None, None, None
    latitude, longitude = float(page.latitude), float(page.longitude)
    return latitude, longitude, *project(latitude, longitude)


def refresh_below(page: Page) -> None:
    """Work out anew the items at and below a page."""
    items = HeritageItemPage.objects.filter(path__startswith=page.path)
    refresh(items.values_list("translation_key", flat=True))


def refresh_all(*, missing: bool = False) -> int:
    """Work out all items anew, or only those that have no row in some language; return how many
    are public."""
    if not missing:
        ItemFacts.objects.exclude(language__in=CODES).delete()
        return refresh(HeritageItemPage.objects.values_list("translation_key", flat=True))
    found: set[UUID] = set()
    live = HeritageItemPage.objects.live()
    for code in CODES:
        listed = ItemFacts.objects.filter(language=code).values("key")
        lacking = live.exclude(translation_key__in=listed)
        found.update(lacking.values_list("translation_key", flat=True))
    return refresh(found)
