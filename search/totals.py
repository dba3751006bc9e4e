"""Daily totals of what is searched for: folded words and numbers, no visitor and no time of day."""

import datetime as dt
import logging
import re
from collections.abc import Sequence
from typing import Any

from django.db import DatabaseError, transaction
from django.db.models import F, Max, QuerySet, Sum
from django.utils import timezone

from search.models import LONGEST_TERMS, DailyTotal
from search.query import Term, normal_form

logger = logging.getLogger(__name__)
# What looks like an address, a telephone or a document number is somebody's, and is not kept.
_PERSONAL = re.compile(r"@|\d{5}")
_MOST_WORDS = 5
KEPT_DAYS = 400
RARE, RARE_DAYS = 3, 30


def may_be_kept(typed: str, terms: Sequence[Term]) -> bool:
    """Whether a query is counted: a few words that look like nobody's own."""
    digits = re.sub(r"[\s()+.-]", "", typed)
    return 0 < len(terms) <= _MOST_WORDS and not _PERSONAL.search(digits)


def count(typed: str, terms: Sequence[Term], language: str, found: int) -> None:
    """Add one to today's total of a query. A failure is logged and spoils no search."""
    if not may_be_kept(typed, terms):
        return
    key = {
        "day": timezone.localdate(),
        "language": language,
        "terms": normal_form(terms)[:LONGEST_TERMS],
    }
    try:
        with transaction.atomic():
            DailyTotal.objects.bulk_create([DailyTotal(**key)], ignore_conflicts=True)
            DailyTotal.objects.filter(**key).update(searches=F("searches") + 1, found=found)
    except DatabaseError:
        logger.exception("A search could not be counted")


def summed(totals: QuerySet[DailyTotal]) -> QuerySet[Any, Any]:
    """Return ``totals`` by language and terms, the most wanted first; what was asked once is
    left out. Rows hold ``language``, ``terms``, ``total`` and ``most``, the most results."""
    return (
        totals.values("language", "terms")
        .annotate(total=Sum("searches"), most=Max("found"))
        .filter(total__gt=1)
        .order_by("-total", "terms")
    )


def forget() -> int:
    """Delete what is older than 400 days, and after 30 days what was rare; return how much."""
    today = timezone.localdate()
    old, _all = DailyTotal.objects.filter(day__lt=today - dt.timedelta(days=KEPT_DAYS)).delete()
    rare, _all = DailyTotal.objects.filter(
        day__lt=today - dt.timedelta(days=RARE_DAYS), searches__lt=RARE
    ).delete()
    return old + rare
