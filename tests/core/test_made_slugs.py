"""Slugs that are made from titles: never empty, never twice, in no language."""

import pytest
from django.core.exceptions import ValidationError
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase as HypothesisCase
from wagtail.models import Page

from core.reserved import RESERVED_SLUGS
from stories.models import StoriesIndexPage, StoryPage
from tests.core.slugged import published

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("live", [True, False])
@pytest.mark.parametrize(("title", "slug"), [("!!!", "story"), ("中国", "story"), ("Қ", "q")])
def test_never_empty_and_never_twice(title: str, slug: str, live: bool) -> None:
    index = StoriesIndexPage.objects.get(locale__language_code="kk")
    found = []
    for _number in range(3):
        page = StoryPage(title=title, locale=index.locale, live=live)
        index.add_child(instance=page)
        found.append(Page.objects.get(pk=page.pk).slug)
    assert found == [slug, f"{slug}-2", f"{slug}-3"]


def test_a_made_slug_is_free_in_every_language() -> None:
    published("tk", "Gazagystan", slug="qazaqstan")
    assert published("kk", "Қазақстан").slug == "qazaqstan-2"


def test_a_made_slug_is_no_reserved_word_and_not_too_long() -> None:
    assert "media" in RESERVED_SLUGS
    assert published("kk", "Медиа").slug == "media-2"
    first, second = (published("kk", "Ұзақ сөз " * 25).slug for _number in range(2))
    assert len(first) <= 80
    assert len(second) <= 80
    assert second.endswith("-2")
    assert "--" not in second


def test_a_page_that_is_checked_before_it_has_a_place() -> None:
    index = StoriesIndexPage.objects.get(locale__language_code="kk")
    page = StoryPage(title="Қазақстан", locale=index.locale, live=False)
    page.content_type_id = StoryPage.objects.first().content_type_id
    page.full_clean(exclude=["path", "depth"])
    index.add_child(instance=page)
    assert page.slug == "qazaqstan"


class AnyTitle(HypothesisCase):
    """Whatever is the title, the page gets an address that is its own."""

    @settings(max_examples=25, deadline=None)
    @given(
        title=st.text(
            st.characters(exclude_categories=["Cs"], exclude_characters="\0"),
            min_size=1,
            max_size=60,
        )
    )
    def test_gives_a_page_with_an_address(self, title: str) -> None:
        index = StoriesIndexPage.objects.get(locale__language_code="uz")
        slugs = []
        for _number in range(2):
            page = StoryPage(title=title, locale=index.locale, live=False)
            try:
                index.add_child(instance=page)
            except ValidationError as error:
                assert "title" in error.message_dict  # nothing but spaces
                return
            slugs.append(page.slug)
        assert all(slugs)
        assert len(set(slugs)) == 2
