"""What the home page and the country pages gather from the apps."""

from typing import Any

from django.db.models import Q, QuerySet

from core.fields import token
from core.pictures import attach_pictures
from creators.models import CreatorPage
from heritage.models import HeritageItemPage
from programmes.queries import coming_events
from programmes.ribbon import year_ribbon
from stories.models import StoryPage
from translation.fallback import best_versions


def newest(pages: QuerySet[Any], language: str, limit: int, *order: str) -> list[Any]:
    """Return ``limit`` pages in the reader's best language; without pictures."""
    return list(best_versions(pages, language).order_by(*order)[:limit])


def of_country(country: str, language: str) -> dict[str, Any]:
    """Return stories, heritage, creators and coming events of a country."""
    shared = Q(countries__contains=token(country))
    found: dict[str, Any] = {
        "stories": newest(StoryPage.objects.filter(shared), language, 3, "-published_on", "-pk"),
        "heritage": newest(HeritageItemPage.objects.filter(shared), language, 6, "title", "pk"),
        "creators": newest(CreatorPage.objects.filter(country=country), language, 4, "title", "pk"),
    }
    attach_pictures(page for pages in found.values() for page in pages)
    found["events"] = coming_events(language, country=country, limit=5)
    return found


def for_home(language: str, story: Any, creator: Any) -> dict[str, Any]:
    """Return the home page's sequence: what an editor chose, or else the newest."""
    stories = (
        [story] if story else newest(StoryPage.objects.all(), language, 1, "-published_on", "-pk")
    )
    creators = (
        [creator]
        if creator
        else newest(CreatorPage.objects.all(), language, 1, "-first_published_at", "pk")
    )
    heritage = newest(HeritageItemPage.objects.all(), language, 5, "-first_published_at", "pk")
    attach_pictures([*stories, *creators, *heritage])
    return {
        "events": coming_events(language, limit=3),
        "ribbon": year_ribbon(language),
        "feature_story": stories[0] if stories else None,
        "feature_creator": creators[0] if creators else None,
        "works": creators[0].works()[:2] if creators else [],
        "heritage": heritage,
    }
