"""Items that are made for trying out: a sound tree, listed like all others, and gone without a trace."""

import pytest
from django.core.management import CommandError, call_command
from django.test import Client
from wagtail.models import Page

from core.models.order import TitleKey
from heritage.exploration.made import PREFIX, made
from heritage.models import HeritageIndexPage, HeritageItemPage, ItemFacts
from languages import CODES

pytestmark = pytest.mark.django_db


def _facts() -> set[tuple[object, ...]]:
    return set(
        ItemFacts.objects.values_list("key", "language", "page_id", "title_key", "lists", "x")
    )


def test_made_and_removed(client: Client) -> None:
    before, pages = _facts(), Page.objects.count()
    call_command("make_heritage", count=30, verbosity=0)
    call_command("make_heritage", count=10, verbosity=0)
    assert made() == 40
    assert ItemFacts.objects.count() == len(before) + 40 * len(CODES)
    assert not any(HeritageItemPage.find_problems())
    found = HeritageItemPage.objects.filter(slug__startswith=PREFIX)
    assert 40 < found.count() < 40 * len(CODES)
    assert TitleKey.objects.filter(page__in=found).count() == found.count() * len(CODES)
    facts = _facts()
    call_command("list_heritage", verbosity=0)
    assert _facts() == facts
    for page in found[:3]:
        page.full_clean()
        assert client.get(page.path_on_site).status_code == 200
    index = HeritageIndexPage.objects.get(locale__language_code="kk")
    assert index.numchild == index.get_children().count()
    call_command("make_heritage", remove=True, verbosity=0)
    assert _facts() == before
    assert Page.objects.count() == pages
    assert not any(HeritageItemPage.find_problems())


def test_production_is_asked_twice(settings: object) -> None:
    settings.SETTINGS_MODULE = "brand_site.settings.base"  # type: ignore[attr-defined]
    with pytest.raises(CommandError, match="--force"):
        call_command("make_heritage", count=1, verbosity=0)
    call_command("make_heritage", count=1, force=True, verbosity=0)
    assert made() == 1


@pytest.mark.parametrize("count", [0, -1, 10_000_000])
def test_how_many(count: int) -> None:
    with pytest.raises(CommandError):
        call_command("make_heritage", count=count, verbosity=0)
