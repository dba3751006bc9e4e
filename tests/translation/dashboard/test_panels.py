"""The admin's home page shows each person their own work, in as many queries however much it is."""

import datetime as dt
import uuid

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from django.utils.html import escape

from stories.models import StoryPage
from tests.people import person
from translation.dashboard import figures
from translation.models import Assignment, PageState
from translation.state import TextState

pytestmark = pytest.mark.django_db


def _story(code: str = "uz") -> StoryPage:
    return StoryPage.objects.filter(locale__language_code=code).first()


def _home(user: User) -> str:
    client = Client()
    client.force_login(user)
    response = client.get("/admin/")
    assert response.status_code == 200
    return response.content.decode()


def test_a_translator_sees_their_tasks_with_the_deadline() -> None:
    user, story = person("olim", ("translate", "uz")), _story()
    late = timezone.localdate() - dt.timedelta(days=2)
    Assignment.objects.create(key=story.translation_key, language="uz", person=user, deadline=late)
    page = _home(user)
    assert f"was due {late:%Y-%m-%d}" in page
    assert "Deadlines of others" not in page


def test_an_empty_desk_says_so() -> None:
    PageState.objects.all().delete()
    page = _home(person("olim", ("translate", "uz")))
    assert "Nothing is assigned to you." in page
    assert "Every translation follows its origin." in page
    assert "There are no pages yet." in page


def test_stale_pages_of_my_languages_only() -> None:
    story = _story()
    PageState.objects.filter(text=TextState.STALE).update(text=TextState.COMPLETE, since=None)
    PageState.objects.filter(key=story.translation_key, language__in=["uz", "tk"]).update(
        text=TextState.STALE, since=timezone.now() - dt.timedelta(days=3)
    )
    for code, count in (("uz", 1), ("tk", 1), ("kk", 0)):
        found, total = figures.went_stale([code])
        assert (len(found), total) == (count, count)
    assert "3\xa0days" in _home(person("olim", ("translate", "uz")))


def test_coverage_counts_every_page_once() -> None:
    rows = figures.coverage()
    assert [row.language.code for row in rows]
    keys = PageState.objects.values("key").distinct().count()
    for row in rows:
        assert sum(part.count for part in row.parts) == row.total == keys
        assert 0 < row.live <= row.total


def test_a_chief_sees_the_deadlines_of_others_but_not_done_ones() -> None:
    chief, other = person("chief", ("coordinate", "*")), person("olim", ("translate", "uz"))
    story, near = _story(), timezone.localdate() + dt.timedelta(days=1)
    made = Assignment.objects.create(
        key=story.translation_key, language="uz", person=other, deadline=near
    )
    assert f"due {near:%Y-%m-%d}" in _home(chief)
    made.done_at = timezone.now()
    made.save()
    assert f"due {near:%Y-%m-%d}" not in _home(chief)


def test_a_page_that_is_gone_is_left_out() -> None:
    user = person("olim", ("translate", "uz"))
    Assignment.objects.create(key=uuid.uuid4(), language="uz", person=user)
    assert _home(user)


def test_titles_are_escaped() -> None:
    story = _story()
    StoryPage.objects.filter(translation_key=story.translation_key).update(title="<b>ʻx</b>")
    user = person("olim", ("translate", "uz"))
    Assignment.objects.create(key=story.translation_key, language="uz", person=user)
    assert escape("<b>ʻx</b>") in _home(user)


def test_queries_do_not_grow() -> None:
    user = person("chief", ("coordinate", "*"))
    client = Client()
    client.force_login(user)
    client.get("/admin/")

    def count() -> int:
        with CaptureQueriesContext(
            connection,
        ) as found:
            client.get("/admin/")
        return len(found)

    before = count()
    for story in StoryPage.objects.filter(locale__language_code="uz")[:6]:
        Assignment.objects.create(
            key=story.translation_key, language="uz", person=user, deadline=timezone.localdate()
        )
    PageState.objects.filter(language="tk").update(text=TextState.STALE, since=timezone.now())
    assert count() <= before
