"""The pages that a selection holds, in its order: one queryset, whatever is asked for."""

import datetime as dt
from typing import Any

from django.db.models import F, OuterRef, Q, QuerySet, Subquery
from django.db.models.fields.json import KT
from django.utils import timezone

from languages import CODES
from languages.folding import fold
from translation.axes import TextState
from translation.matrix.filters import ME, NOBODY, REGION, TODO
from translation.models.states import PageFacts, PageState
from translation.models.work import Assignment

TO_DO = (TextState.MISSING, TextState.IN_PROGRESS, TextState.MACHINE, TextState.STALE)


def today() -> dt.date:
    """Today in the site's zone, which deadlines are in."""
    return timezone.localdate()


def states_of(language: str = "") -> QuerySet[PageState]:
    """States of the page outside, in one language or in any."""
    states = PageState.objects.filter(key=OuterRef("key"))
    return states.filter(language=language) if language else states


def _assignments(language: str = "") -> QuerySet[Assignment]:
    open_ones = Assignment.objects.filter(key=OuterRef("key"), done_at=None)
    return open_ones.filter(language=language) if language else open_ones


def _in_language(rows: QuerySet[Any], chosen: dict[str, Any]) -> QuerySet[Any]:
    return rows.filter(language=chosen["language"]) if "language" in chosen else rows


def _titled(words: str) -> Q:
    """Pages whose title in some language has all the words, spelled one way or another."""
    found = Q()
    for variant in dict.fromkeys(fold(words, code) for code in CODES):
        if variant:
            every = Q()
            for word in variant.split():
                every &= Q(folded__contains=word)
            found |= every
    return found or Q(pk__in=[])


def _of_the_page(chosen: dict[str, Any], user: Any) -> Q:
    wanted = Q()
    if "q" in chosen:
        wanted &= _titled(chosen["q"])
    if "type" in chosen:
        wanted &= Q(content_type_id=chosen["type"])
    if "country" in chosen:
        country = chosen["country"]
        wanted &= Q(countries="") if country == REGION else Q(countries__contains=f",{country},")
    if "origin" in chosen:
        wanted &= Q(origin=chosen["origin"])
    if "owner" in chosen:
        wanted &= Q(owner_id=user.pk if chosen["owner"] == ME else chosen["owner"])
    return wanted


def _of_a_language(chosen: dict[str, Any]) -> Q:
    """State and publicness are asked of one and the same language."""
    # Not correlated: databases work such a list of keys out once.
    states = _in_language(PageState.objects.all(), chosen)
    if "state" in chosen:
        state = chosen["state"]
        states = states.filter(text__in=TO_DO) if state == TODO else states.filter(text=state)
    if "publicness" in chosen:
        states = states.filter(publicness=chosen["publicness"])
    asked = {"state", "publicness"} & chosen.keys()
    return Q(key__in=states.values("key")) if asked else Q()


def _of_work(chosen: dict[str, Any], user: Any) -> Q:
    """Assignment and deadline are asked of one and the same language."""
    if not {"assigned", "overdue"} & chosen.keys():
        return Q()
    found = _in_language(Assignment.objects.filter(done_at=None), chosen)
    if "overdue" in chosen:
        found = found.filter(deadline__lt=today())
    assigned = chosen.get("assigned")
    if assigned == NOBODY and "overdue" not in chosen:
        return ~Q(key__in=found.filter(person__isnull=False).values("key"))
    if assigned == NOBODY:
        found = found.filter(person=None)
    elif assigned:
        found = found.filter(person_id=user.pk if assigned == ME else assigned)
    return Q(key__in=found.values("key"))


def pages_for(chosen: dict[str, Any], user: Any) -> QuerySet[PageFacts]:
    """Return the pages of a selection, without an order; ``chosen`` comes from the form."""
    wanted = _of_the_page(chosen, user) & _of_a_language(chosen) & _of_work(chosen, user)
    return PageFacts.objects.filter(wanted)


def ordered(
    pages: QuerySet[PageFacts], chosen: dict[str, Any], interface: str
) -> QuerySet[PageFacts]:
    """Put pages in the order that was asked for; by the title that is read, where they tie."""
    pages = pages.annotate(by_title=KT(f"sorts__{interface}"))
    sort, language = chosen.get("sort", ""), chosen.get("language", "")
    first: list[Any] = []
    if sort == "changed":
        first = [F("changed_at").desc(nulls_last=True)]
    elif sort == "stale":
        since = Subquery(states_of(language).values("since")[:1]) if language else F("stale_since")
        pages = pages.annotate(by_since=since)
        first = [F("by_since").asc(nulls_last=True)]
    elif sort == "progress":
        progress = Subquery(states_of(language).values("progress")[:1])
        pages = pages.annotate(by_progress=progress if language else F("progress"))
        first = [F("by_progress").asc(nulls_first=True)]
    elif sort == "deadline":
        dated = _assignments(language).filter(deadline__isnull=False).order_by("deadline")
        pages = pages.annotate(by_deadline=Subquery(dated.values("deadline")[:1]))
        first = [F("by_deadline").asc(nulls_last=True)]
    elif sort == "type":
        first = [F("content_type__model")]
    elif sort == "country":
        first = [F("countries")]
    return pages.order_by(*first, "by_title", "key")
