"""The facts of heritage items, one row an item and language: what the catalogue looks through."""

from collections.abc import Iterable
from typing import Any

from django.db import models
from django.utils.translation import gettext_lazy as _

from core.choices import Country, Material, Technique
from core.models.order import LETTER_LENGTH
from heritage.choices import InscriptionList
from languages import periods
from languages.order import LENGTH

FLAGS: dict[str, Any] = {
    "countries": Country,
    "materials": Material,
    "techniques": Technique,
    "lists": InscriptionList,
}
"""Columns of several values: bit n is the n-th member of the vocabulary."""
_FARTHEST_CENTURY = 32_000
_PERIOD = ("period_from", "period_to", "century_from", "century_to")


def mask(vocabulary: Any, values: Iterable[str]) -> int:
    """Return ``values`` as one number, bit n for the n-th member; unknown values do not count.

    >>> mask(Country, ["kz", "tj"])
    5
    """
    chosen = set(values)
    return sum(1 << place for place, value in enumerate(vocabulary.values) if value in chosen)


def members(vocabulary: Any, number: int) -> list[str]:
    """Return the values that a number stands for, in the order of the vocabulary.

    >>> members(Country, 5)
    ['kz', 'tj']
    """
    return [value for place, value in enumerate(vocabulary.values) if number >> place & 1]


def century(year: int | None) -> int | None:
    """Return the century of a year, counted without a gap: the 1st is 0, the 1st BCE is -1.

    No further than the column goes: a year with a digit too many must not keep a page from saving.
    """
    if not year:
        return None
    number = periods.century_of(year)
    number = number - 1 if number > 0 else number
    return max(-_FARTHEST_CENTURY, min(number, _FARTHEST_CENTURY))


class ItemFacts(models.Model):
    """One item as it stands in the listings of one language.

    ``page`` is the version that a reader of that language is shown; an item that is public in any
    language has a row in each. Rows are worked out from the pages (``heritage.exploration.upkeep``)
    and hold nothing of their own.
    """

    key = models.UUIDField()
    language = models.CharField(max_length=12)
    page = models.ForeignKey(
        "heritage.HeritageItemPage", on_delete=models.CASCADE, related_name="facts"
    )
    title_key = models.CharField(max_length=LENGTH, blank=True)
    letter = models.CharField(max_length=LETTER_LENGTH, blank=True)
    kind = models.CharField(max_length=12)
    countries = models.PositiveBigIntegerField(default=0)
    materials = models.PositiveBigIntegerField(default=0)
    techniques = models.PositiveBigIntegerField(default=0)
    lists = models.PositiveBigIntegerField(default=0)
    period_from = models.IntegerField(null=True)
    period_to = models.IntegerField(null=True)
    century_from = models.SmallIntegerField(null=True)
    century_to = models.SmallIntegerField(null=True)
    latitude = models.FloatField(null=True)
    longitude = models.FloatField(null=True)
    x = models.IntegerField(null=True)
    y = models.IntegerField(null=True)

    wagtail_reference_index_ignore = True  # worked out from the page, no use of it

    class Meta:
        verbose_name = _("facts of an item")
        verbose_name_plural = _("facts of items")
        constraints = [
            models.UniqueConstraint(fields=["key", "language"], name="one_row_an_item_and_language")
        ]
        indexes = [
            models.Index(fields=["language", "title_key"]),
            models.Index(fields=["language", "letter"]),
            models.Index(fields=["language", "x", "y"]),
            # All that is narrowed by and counted, so that a count reads this alone: on 10,000 items
            # it takes a tenth of the time that looking up the rows does.
            models.Index(
                fields=["language", "kind", *FLAGS, "letter", *_PERIOD, "x", "y"],
                name="heritage_facts_counted",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.page_id} {self.language}"
