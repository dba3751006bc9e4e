"""What is related by facts: the same place, technique, craft."""

from decimal import Decimal
from types import SimpleNamespace

import pytest
from wagtail.models import PageViewRestriction

from core import kin
from creators.choices import TECHNIQUES, Craft
from creators.models import CreatorPage, WorkPage
from heritage.models import HeritageIndexPage, HeritageItemPage

pytestmark = pytest.mark.django_db


def _item(slug: str, language: str = "kk") -> HeritageItemPage:
    return HeritageItemPage.objects.get(slug=slug, locale__language_code=language)


def test_near_is_a_town_and_its_villages() -> None:
    place = SimpleNamespace(latitude=Decimal("39.65"), longitude=Decimal("66.97"))
    found = HeritageItemPage.objects.filter(kin.near(place)).values_list("slug", flat=True)
    assert "samarkand" in found
    assert "merv" not in found
    nowhere = SimpleNamespace(latitude=None, longitude=None)
    assert not HeritageItemPage.objects.filter(kin.near(nowhere)).exists()


def test_groups_hold_no_page_twice_nor_the_page_itself() -> None:
    page = _item("chakan")
    everything = HeritageItemPage.objects.all()
    hidden = _item("yurt").translation_key
    groups = kin.groups(page, [("a", [everything]), ("b", [everything]), ("c", [])], [hidden])
    keys = [item.translation_key for group in groups for item in group.pages]
    assert len(set(keys)) == len(keys) == 2 * kin.PER_GROUP
    assert not {page.translation_key, hidden} & set(keys)
    assert [group.title for group in groups] == ["a", "b"]


def test_sources_take_turns() -> None:
    page = _item("shashmaqom")
    sources = [HeritageItemPage.objects.all(), CreatorPage.objects.all()]
    (group,) = kin.groups(page, [("mixed", sources)])
    kinds = [type(item) for item in group.pages]
    assert kinds == [HeritageItemPage, CreatorPage] * 2


def test_takes_one_query_a_source(django_assert_num_queries) -> None:
    page = _item("yurt")
    sources = [HeritageItemPage.objects.all(), CreatorPage.objects.all()]
    page.language  # noqa: B018  (the locale's code is looked up once a process)
    with django_assert_num_queries(4):
        kin.groups(page, [("a", sources), ("b", sources)])


def test_what_is_private_is_nobodys_kin() -> None:
    page, other = _item("chakan"), _item("yurt")
    wanted = [("a", [HeritageItemPage.objects.filter(translation_key=other.translation_key)])]
    assert [item.pk for item in kin.groups(page, wanted)[0].pages] == [other.pk]
    rules = [
        PageViewRestriction.objects.create(
            page=version, restriction_type=PageViewRestriction.PASSWORD, password="x"
        )
        for version in other.get_translations(inclusive=True)
    ]
    assert kin.groups(page, wanted) == []
    rules[-1].delete()
    assert [item.pk for item in kin.groups(page, wanted)[0].pages] == [rules[-1].page_id]


def test_pages_show_kin_across_the_apps(client) -> None:
    page = _item("chakan")
    found = {type(item) for _title, sources in page.kin_wanted() for s in sources for item in s}
    assert WorkPage in found
    html = client.get("/kk/heritage/chakan/").content.decode()
    assert "/kk/creators/zebo/" in html


def test_crafts_name_techniques() -> None:
    assert set(TECHNIQUES) <= set(Craft)


def test_what_stands_below_a_private_page_is_nobodys_kin() -> None:
    page = _item("chakan")
    for section in HeritageIndexPage.objects.all():
        PageViewRestriction.objects.create(page=section, restriction_type=PageViewRestriction.LOGIN)
    (group,) = kin.groups(
        page, [("a", [HeritageItemPage.objects.all(), CreatorPage.objects.all()])]
    )
    assert {type(item) for item in group.pages} == {CreatorPage}
