"""Facts follow the origin in every language at once; texts that nobody reviewed do not."""

import datetime as dt
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import PageViewRestriction

from media.models import Picture
from tests.translation.sync.helpers import (
    DYE,
    FELT,
    new_story,
    page,
    translate,
    translation,
    write,
)
from translation.sync.signals import facts_followed
from translation.sync.submitting import submit

pytestmark = pytest.mark.django_db


@pytest.fixture
def story() -> Any:
    """Public in Kazakh, a draft in Russian."""
    made = new_story(FELT, DYE)
    submit(made, ["kk", "ru"])
    translate(made, "kk").save_target(publish=False)
    page(made.slug, "kk").latest_revision.publish()
    return page(made.slug, "en")


def test_facts_of_live_and_draft_translations(story: Any) -> None:
    picture = Picture.objects.first()
    write(story, countries=["kz", "kg"], published_on=dt.date(2024, 5, 1), picture=picture)
    for code in ("kk", "ru"):
        for version in (
            page(story.slug, code),
            page(story.slug, code).get_latest_revision_as_object(),
        ):
            assert version.countries == ["kz", "kg"]
            assert version.published_on == dt.date(2024, 5, 1)
            assert version.picture_id == picture.pk
    assert page(story.slug, "kk").live
    assert not page(story.slug, "ru").live
    assert not page(story.slug, "kk").has_unpublished_changes


def test_lists_of_links(story: Any) -> None:
    from core.models import RelatedPage

    other = page("ikat", "uz")
    draft = story.get_latest_revision_as_object()
    draft.related_links = [RelatedPage(target=other)]
    draft.save_revision().publish()
    for code in ("kk", "ru"):
        row = page(story.slug, code)
        assert [link.target_id for link in row.related_links.all()] == [other.pk]
        newest = row.get_latest_revision_as_object()
        assert [link.target_id for link in newest.related_links.all()] == [other.pk]
    page(story.slug, "kk").latest_revision.publish()
    assert page(story.slug, "kk").related_links.count() == 1


def test_unreviewed_text_stays_where_it_is(story: Any, client: Client) -> None:
    found = translation(story, "kk")
    for text in found.source.object.sources.first().stringsegment_set.filter(context__path="title"):
        stored = text.string.translations.get(locale=found.target_locale)
        stored.data = "Жаңа атау"
        stored.save()
    found.save_target(publish=False)
    revisions = page(story.slug, "kk").revisions.count()
    write(story, countries=["uz"])
    row = page(story.slug, "kk")
    assert row.countries == ["uz"]
    assert row.title == "kk: Felt"
    assert row.get_latest_revision_as_object().title == "Жаңа атау"
    assert row.get_latest_revision_as_object().countries == ["uz"]
    assert row.revisions.count() == revisions
    assert "Жаңа атау" not in client.get(f"/kk/stories/{story.slug}/").content.decode()


def test_others_are_told_of_live_pages_only(story: Any) -> None:
    told = []

    def hear(instance: Any, **_kwargs: Any) -> None:
        told.append(instance.language)

    facts_followed.connect(hear)
    write(story, countries=["uz"])
    write(story, title="Felts")
    facts_followed.disconnect(hear)
    assert told == ["kk"]


def test_where_nothing_changed_nothing_is_written(story: Any) -> None:
    kk = page(story.slug, "kk")
    with CaptureQueriesContext(connection) as queries:
        write(story, title="Felts")
    assert not [
        q for q in queries if f'"page_ptr_id" = {kk.pk}' in q["sql"] and "UPDATE" in q["sql"]
    ]


def test_slug_and_dates_of_publication_are_their_own(story: Any) -> None:
    before = page(story.slug, "kk").first_published_at
    write(story, slug="felt-of-the-steppe", countries=["uz"])
    row = page("felt-of-the-steppe", "kk")
    assert row.first_published_at == before
    assert row.get_latest_revision_as_object().slug == "felt-of-the-steppe"


def test_private_in_the_origin_is_private_in_every_language(story: Any, client: Client) -> None:
    PageViewRestriction.objects.create(page=story, restriction_type="login")
    write(story, title="Felts")
    assert page(story.slug, "kk").view_restrictions.count() == 1
    assert client.get(f"/kk/stories/{story.slug}/").status_code == 302
    PageViewRestriction.objects.all().delete()
    write(page(story.slug, "en"), title="Felt")
    assert page(story.slug, "kk").view_restrictions.count() == 0


def test_the_search_index_follows(story: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    indexed = []
    monkeypatch.setattr("core.found_facts.refresh", indexed.append)
    write(story, countries=["tm"])
    assert [(each.language, each.countries) for each in indexed] == [("kk", ["tm"])]
