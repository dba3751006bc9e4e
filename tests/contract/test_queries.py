"""Ceilings on SQL queries, the same with ten pages in a listing and with five hundred."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, Site

from heritage.models import HeritageIndexPage, HeritageItemPage
from tests.pages import LISTINGS, PATHS

pytestmark = pytest.mark.django_db
CEILINGS = {path: 25 if not path else 20 for path in PATHS.values()}
# With what is related by facts, across the apps.
CEILINGS |= {PATHS[name]: 22 for name in ("creators.CreatorPage", "creators.WorkPage")}


def _queries(client: Client, path: str) -> int:
    Site.clear_site_root_paths_cache()
    client.get(path)  # caches that live as long as the process
    with CaptureQueriesContext(
        connection,
    ) as captured:
        assert client.get(path).status_code == 200
    return len(captured)


@pytest.mark.parametrize(("path", "ceiling"), CEILINGS.items(), ids=PATHS.keys())
def test_ceiling(client: Client, path: str, ceiling: int) -> None:
    assert _queries(client, f"/kk/{path}") <= ceiling


@pytest.mark.parametrize("path", LISTINGS)
def test_fallback_costs_no_query_a_row(client: Client, path: str) -> None:
    """The Turkmen listings hold pages that exist in other languages only."""
    assert _queries(client, f"/tk/{path}") == _queries(client, f"/uz/{path}")


def test_same_with_many_pages(client: Client) -> None:
    few = _queries(client, "/kk/heritage/")
    index = HeritageIndexPage.objects.get(locale__language_code="kk")
    for number in range(500):
        item = HeritageItemPage(
            title=f"Зат {number}", slug=f"item-{number}", nature="tangible", kind="craft",
            countries=["kz"], locale=Locale.objects.get(language_code="kk"),
        )  # fmt: skip
        index.add_child(instance=item)
    assert _queries(client, "/kk/heritage/") == few
    assert _queries(client, "/tk/heritage/?page=20") <= CEILINGS["heritage/"]
