"""Heritage items made by the thousand, for developers: facts and languages spread as in life."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from decimal import Decimal
from typing import Any
from uuid import UUID, uuid4

from django.contrib.contenttypes.models import ContentType
from django.db import router, transaction
from django.db.models import F
from django.utils import timezone, translation
from wagtail.images import get_image_model
from wagtail.models import Locale, Page

from core.choices import Country, Material, Technique
from core.models.order import save_keys
from heritage.choices import InscriptionList, Kind, Nature
from heritage.exploration.upkeep import refresh
from heritage.models import HeritageIndexPage, HeritageItemPage, Inscription
from heritage.signals import hold_back
from languages import CODES

PREFIX = "made-heritage-"
BATCH = 250
SEED = 20_26
# Name, country, latitude, longitude: middles that items are scattered about.
TOWNS = (
    ("Almaty", "kz", 43.24, 76.89), ("Turkistan", "kz", 43.30, 68.25),
    ("Aktau", "kz", 43.65, 51.17), ("Qyzylorda", "kz", 44.85, 65.51),
    ("Semey", "kz", 50.41, 80.23), ("Oral", "kz", 51.23, 51.37),
    ("Qaraghandy", "kz", 49.80, 73.10), ("Taraz", "kz", 42.90, 71.37),
    ("Bishkek", "kg", 42.87, 74.59), ("Osh", "kg", 40.53, 72.80), ("Naryn", "kg", 41.43, 75.99),
    ("Karakol", "kg", 42.49, 78.39), ("Talas", "kg", 42.52, 72.24),
    ("Batken", "kg", 40.06, 70.82), ("Dushanbe", "tj", 38.56, 68.79),
    ("Khujand", "tj", 40.28, 69.62), ("Kulob", "tj", 37.91, 69.78),
    ("Khorugh", "tj", 37.49, 71.55), ("Panjakent", "tj", 39.50, 67.61),
    ("Ashgabat", "tm", 37.95, 58.38), ("Mary", "tm", 37.60, 61.83),
    ("Balkanabat", "tm", 39.51, 54.37), ("Dashoguz", "tm", 41.84, 59.97),
    ("Amul", "tm", 39.07, 63.58), ("Tashkent", "uz", 41.30, 69.24),
    ("Samarkand", "uz", 39.65, 66.97), ("Bukhara", "uz", 39.77, 64.42),
    ("Khiva", "uz", 41.38, 60.36), ("Nukus", "uz", 42.46, 59.60), ("Termez", "uz", 37.22, 67.28),
    ("Margilan", "uz", 40.47, 71.72), ("Rishton", "uz", 40.36, 71.28),
    ("Qarshi", "uz", 38.86, 65.79),
)  # fmt: skip
# How many languages an item has, as often as they stand here.
_LANGUAGES = (1,) * 7 + (3,) * 2 + (len(CODES),)


@dataclass(slots=True)
class _Parent:
    """The catalogue of one language, and the place in the tree that the next page gets."""

    index: HeritageIndexPage
    step: int
    added: int = 0

    def take(self) -> str:
        """Path of the next page."""
        self.step += 1
        self.added += 1
        return Page._get_path(self.index.path, self.index.depth + 1, self.step)


@dataclass(slots=True)
class _Maker:
    chance: random.Random
    now: datetime
    content_type: ContentType
    locales: dict[str, Locale]
    parents: dict[str, _Parent]
    pictures: list[int]
    labels: dict[tuple[str, str], str] = field(default_factory=dict)

    def label(self, code: str, member: Any) -> str:
        """Label of a vocabulary's value in a language."""
        if (code, member) not in self.labels:
            with translation.override(code):
                self.labels[code, member] = str(member.label)
        return self.labels[code, member]

    def facts(self) -> dict[str, Any]:
        """What all versions of one item share."""
        chance = self.chance
        town, country, latitude, longitude = chance.choice(TOWNS)
        others = chance.sample(Country.values, chance.choice((0, 0, 0, 1, 2)))
        start, end = self._period()
        placed = chance.random() < 0.8
        return {
            "nature": chance.choice(Nature.values),
            "kind": chance.choice((Kind.CRAFT, *Kind.values)),
            "countries": list(dict.fromkeys([country, *others])),
            "materials": chance.sample(Material.values, chance.choice((0, 1, 1, 2, 3))),
            "techniques": chance.sample(Technique.values, chance.choice((0, 1, 1, 2))),
            "period_from": start,
            "period_to": end,
            "place_name": town,
            "latitude": _scattered(chance, latitude) if placed else None,
            "longitude": _scattered(chance, longitude) if placed else None,
            "picture_id": chance.choice(self.pictures) if self.pictures else None,
        }

    def _period(self) -> tuple[int | None, int | None]:
        if self.chance.random() < 0.3:
            return None, None
        start = round(self.chance.triangular(-3000, 1950, 1500)) or 1
        end = min(start + round(self.chance.expovariate(1 / 250)), 2020) or 1
        return start, self.chance.choice((end, end, end, None))

    def versions(self, number: int) -> Iterator[HeritageItemPage]:
        """The pages of one item, in some of the languages."""
        facts, key = self.facts(), uuid4()
        first = self.chance.choice(CODES)
        others = [code for code in CODES if code != first]
        amount = self.chance.choice(_LANGUAGES) - 1
        technique = self.chance.choice(list(Technique))
        kind = Kind(facts["kind"])
        for code in (first, *self.chance.sample(others, amount)):
            if code in self.parents:
                words = f"{self.label(code, technique)}, {self.label(code, kind).lower()}"
                title = f"{words} ({facts['place_name']} {number})"
                yield self._page(code, key, f"{PREFIX}{number}", title, words, facts)

    def _page(
        self, code: str, key: UUID, slug: str, title: str, summary: str, facts: dict[str, Any]
    ) -> HeritageItemPage:
        parent = self.parents[code]
        return HeritageItemPage(
            path=parent.take(),
            depth=parent.index.depth + 1,
            numchild=0,
            url_path=f"{parent.index.url_path}{slug}/",
            content_type=self.content_type,
            locale=self.locales[code],
            translation_key=key,
            title=title,
            draft_title=title,
            slug=slug,
            summary=summary,
            live=True,
            has_unpublished_changes=False,
            first_published_at=self.now,
            last_published_at=self.now,
            **facts,
        )


def _scattered(chance: random.Random, degrees: float) -> Decimal:
    return Decimal(f"{degrees + chance.gauss(0, 0.5):.5f}")


def _maker(seed: int) -> _Maker:
    parents = {}
    for index in HeritageIndexPage.objects.select_related("locale"):
        last = index.get_last_child()
        step = Page._str2int(last.path[-Page.steplen :]) if last else 0
        parents[index.locale.language_code] = _Parent(index, step)
    return _Maker(
        chance=random.Random(seed),  # noqa: S311  (no secret)
        now=timezone.now(),
        content_type=ContentType.objects.get_for_model(HeritageItemPage),
        locales={locale.language_code: locale for locale in Locale.objects.all()},
        parents=parents,
        pictures=list(get_image_model().objects.order_by("pk").values_list("pk", flat=True)[:30]),
    )


def made() -> int:
    """Return how many items have been made."""
    items = HeritageItemPage.objects.filter(slug__startswith=PREFIX)
    return items.values("translation_key").distinct().count()


@transaction.atomic
def make(number: int) -> Iterator[int]:
    """Make ``number`` items more; yields how many are there after each batch.

    Rows are written by the thousand, past all signals: the search does not know these pages.
    """
    first = made() + 1
    maker = _maker(SEED + first)
    for start in range(first, first + number, BATCH):
        end = min(start + BATCH, first + number)
        _write([page for each in range(start, end) for page in maker.versions(each)], maker)
        yield end - first
    for parent in maker.parents.values():
        rows = Page.objects.filter(pk=parent.index.pk)
        rows.update(numchild=F("numchild") + parent.added)


def _write(pages: list[HeritageItemPage], maker: _Maker) -> None:
    """Insert pages of a type that has a table of its own, which ``bulk_create`` does not do."""
    base = [field.attname for field in Page._meta.local_concrete_fields if not field.primary_key]
    rows = Page.objects.bulk_create(
        [Page(**{name: getattr(page, name) for name in base}) for page in pages], batch_size=500
    )
    for page, row in zip(pages, rows, strict=True):
        page.pk = page.id = page.page_ptr_id = row.pk
    fields, using = HeritageItemPage._meta.local_concrete_fields, router.db_for_write(Page)
    for begin in range(0, len(pages), 40):  # SQLite takes some thousand values a statement
        HeritageItemPage._base_manager._insert(
            pages[begin : begin + 40], fields=fields, using=using
        )
    entries = []
    for page in pages:
        if int(page.slug.removeprefix(PREFIX)) % 3 == 0:
            name = InscriptionList.values[
                int(page.slug[-2:].strip("-")) % len(InscriptionList.values)
            ]
            entries.append(Inscription(page=page, list=name, year=2010, sort_order=0))
    Inscription.objects.bulk_create(entries, batch_size=500)
    save_keys(pages)
    refresh({page.translation_key for page in pages})


def remove() -> Iterator[int]:
    """Delete all items that were made; yields how many pages are gone after each batch."""
    hold_back(back=True)
    try:
        gone = 0
        while ids := list(
            HeritageItemPage.objects.filter(slug__startswith=PREFIX).values_list("pk", flat=True)[
                :BATCH
            ]
        ):
            Page.objects.filter(pk__in=ids).delete()
            gone += len(ids)
            yield gone
    finally:
        hold_back(back=False)
