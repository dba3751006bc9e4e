"""The Atom feed of stories, one a language: only what is really written in it."""

import datetime as dt
from typing import Any

from django.contrib.syndication.views import Feed
from django.http import HttpRequest
from django.utils.feedgenerator import Atom1Feed
from django.utils.translation import get_language
from django.utils.translation import gettext as _

from stories.models import StoryPage
from translation.locales import locale_id
from translation.urls import absolute

LENGTH = 30


class StoryFeed(Feed[StoryPage, str]):
    """The newest stories of the language of the address."""

    feed_type = Atom1Feed

    def get_object(self, request: HttpRequest, *args: Any, **kwargs: Any) -> str:
        return get_language() or "en"

    def title(self, obj: str) -> str:
        return f"{_('Stories')} · {_('Cultural Brand of Central Asia')}"

    def link(self, obj: str) -> str:
        return absolute(f"/{obj}/stories/")

    def feed_url(self, obj: str) -> str:
        return absolute(f"/{obj}/stories/feed/")

    def items(self, obj: str) -> list[StoryPage]:
        stories = StoryPage.objects.live().filter(locale_id=locale_id(obj))
        return list(stories.order_by("-published_on", "-pk")[:LENGTH])

    def item_title(self, item: StoryPage) -> str:
        return str(item.title)

    def item_description(self, item: StoryPage) -> str:
        return str(item.summary)

    def item_link(self, item: StoryPage) -> str:
        return item.public_url

    def item_pubdate(self, item: StoryPage) -> dt.datetime:
        return dt.datetime.combine(item.published_on, dt.time(9), tzinfo=dt.UTC)

    def item_updateddate(self, item: StoryPage) -> dt.datetime | None:
        return item.last_published_at
