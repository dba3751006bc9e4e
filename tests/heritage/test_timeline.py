"""Heritage along time: a knot's number is that of the list it opens, whatever the years."""

import random
import re
from dataclasses import replace
from types import SimpleNamespace
from uuid import uuid4

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.http import QueryDict
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from wagtail.models import Locale

from core.choices import Country
from heritage.exploration.selection import Selection
from heritage.exploration.timeline import (
    EARLIEST,
    LEAST,
    PARTS,
    PER_PAGE,
    SCALE,
    SHORTEST,
    _part,
    bar_of,
    counted,
    dated,
    timeline,
    written,
)  # fmt: skip
from heritage.models import HeritageIndexPage, HeritageItemPage, ItemFacts
from languages import CODES

pytestmark = pytest.mark.django_db
PERIODS = (
    (-40_000, -10_500), (None, -700), (-3500, -3000), (-1, 1), (-1, -1), (1, 1), (1, None),
    (-500, None), (650, 1400), (1389, 1405), (1999, 1999), (None, 1500), (2900, None), (None, None),
)  # fmt: skip
CHOICES = (
    "",
    "country=kz",
    "country=kz&country=uz",
    "from=-600&to=700",
    "from=-2&to=3",
    "from=1400",
    "to=-1",
    "to=-20000",
    "from=-999999&to=999999",
    "from=3000",
    "kind=craft&country=tj&from=-100",
    "from=1000&to=1005",
)


def _select(address: str, language: str = "en") -> Selection:
    return Selection.read(QueryDict(f"{address}&view=timeline"), language)


def _followed(url: str, language: str = "en") -> Selection:
    assert url == "." or url.startswith("?")
    return Selection.read(QueryDict(url.lstrip("?.")), language)


def _facts(number: int = 60) -> None:
    """Rows of the table alone: all sorts of periods, each with one to three countries."""
    page = HeritageItemPage.objects.filter(locale__language_code="en").first()
    chance = random.Random(11)
    ItemFacts.objects.bulk_create(
        ItemFacts(
            key=uuid4(), language="en", page=page, title_key=f"{place:04}", letter="A",
            kind=chance.choice(["craft", "food"]), countries=chance.choice([1, 3, 4, 16, 21]),
            period_from=PERIODS[place % len(PERIODS)][0],
            period_to=PERIODS[place % len(PERIODS)][1],
        )
        for place in range(number)
    )  # fmt: skip


def _items(number: int, **facts: object) -> None:
    """Pages with dates, in the English catalogue."""
    index = HeritageIndexPage.objects.get(locale__language_code="en")
    locale = Locale.objects.get(language_code="en")
    start = HeritageItemPage.objects.filter(slug__startswith="aged-").count()
    for place in range(start, start + number):
        first, last = PERIODS[place % (len(PERIODS) - 1)]
        values = {
            "period_from": first,
            "period_to": last,
            "countries": ["kg", "uz"],
            "kind": "craft",
        }
        index.add_child(
            instance=HeritageItemPage(
                title=f"Item {place:04}",
                slug=f"aged-{place}",
                locale=locale,
                nature="tangible",
                summary="What it is, in one sentence.",
                **(values | facts),
            )
        )


@given(st.integers(-1_000_000, 1_000_000).filter(bool))
@example(-1)
@example(1)
def test_counted_years_have_no_gap(year: int) -> None:
    assert written(counted(year)) == year
    assert counted(1) - counted(-1) == 1
    assert (counted(year) > 0) == (year > 0)


@given(st.integers(-9998, 2026), st.integers(SHORTEST, 12_000))
def test_parts_hold_every_year_once(start: int, years: int) -> None:
    window = (start, start + years - 1)
    parts = [_part(window, number) for number in range(PARTS)]
    assert parts[0][0] == window[0]
    assert parts[-1][1] == window[1]
    for (first, last), (after, _) in zip(parts, [*parts[1:], (window[1] + 1, 0)], strict=True):
        assert first <= last
        assert after == last + 1


@given(
    st.integers(-999_999, 999_999).filter(bool) | st.none(),
    st.integers(-999_999, 999_999).filter(bool) | st.none(),
    st.integers(-9998, 2000),
    st.integers(SHORTEST, 12_000),
)
def test_a_bar_lies_on_the_axis(
    first: int | None, last: int | None, start: int, years: int
) -> None:
    if first is not None and last is not None and last < first:
        first, last = last, first
    bar = bar_of(SimpleNamespace(period_from=first, period_to=last), start, start + years - 1)
    assert bar.x >= 0
    assert bar.width >= LEAST
    assert bar.x + bar.width <= SCALE


def test_a_bar_of_a_period_that_is_open_reaches_the_end_of_the_axis() -> None:
    def bar(first: int | None, last: int | None) -> tuple[int, int]:
        found = bar_of(SimpleNamespace(period_from=first, period_to=last), -999, 1000)
        return found.x, found.x + found.width

    assert bar(None, -1) == (0, 500)
    assert bar(1, None) == (500, 1000)
    assert bar(-1, 1) == (499, 507), "two years are still to be seen"
    assert bar(None, None) == (0, 1000), "facts that are behind the page break nothing"


@pytest.mark.parametrize("address", CHOICES)
def test_a_knot_says_how_many_the_list_that_it_opens_holds(address: str) -> None:
    _facts()
    selection = _select(address)
    ribbon = timeline(selection)
    chosen = selection.values("country") or tuple(Country.values)
    assert tuple(thread.country for thread in ribbon.threads) == chosen
    for thread in ribbon.threads:
        assert len(thread.knots) == PARTS
        for knot in filter(None, thread.knots):
            opened = _followed(knot.url)
            assert opened.values("country") == (thread.country,)
            assert opened.view == "timeline"
            assert dated(opened.rows()).count() == opened.rows().count() == knot.number > 0
            again = timeline(opened)
            assert [each.country for each in again.threads] == [thread.country]
            assert max(k.number for k in again.threads[0].knots if k) <= knot.number or (
                again.end - again.start + 1 == SHORTEST
            )


@pytest.mark.parametrize("address", CHOICES)
def test_everything_that_is_found_hangs_on_a_knot(address: str) -> None:
    _facts()
    selection = _select(address)
    found = set(dated(selection.rows()).values_list("key", flat=True))
    assert found
    hung = set()
    for thread in timeline(selection).threads:
        for knot in filter(None, thread.knots):
            hung |= set(_followed(knot.url).rows().values_list("key", flat=True))
    assert found <= hung


@pytest.mark.parametrize("address", CHOICES)
def test_steps_move_and_come_to_an_end(address: str) -> None:
    _facts()
    ribbon = timeline(_select(address))
    assert len(ribbon.marks) == PARTS
    assert ribbon.end - ribbon.start + 1 >= SHORTEST
    assert counted(EARLIEST) <= ribbon.start <= ribbon.end <= timezone.localdate().year
    for name in ("earlier", "later", "in", "out"):
        selection = _select(address)
        for _turn in range(8 if name in {"earlier", "later"} else 24):
            before = timeline(selection)
            url = next(step.url for step in before.steps if step.name == name)
            if not url:
                break
            selection = _followed(url)
            assert selection.view == "timeline"
            after = timeline(selection)
            years = [each.end - each.start + 1 for each in (before, after)]
            if name == "earlier":
                assert after.start < before.start
                assert years[0] == years[1]
            elif name == "later":
                assert after.end > before.end
                assert years[0] == years[1]
            elif name == "in":
                assert years[1] < years[0]
            else:
                assert years[1] > years[0]
        else:
            # A narrow ribbon goes far before it meets an end, but always further.
            assert name in {"earlier", "later"}, "nearer and farther come to an end soon"


def test_the_whole_time_is_offered_where_it_is_narrowed() -> None:
    whole = {step.name: step.url for step in timeline(_select("country=kz")).steps}
    assert not whole["all"]
    assert not whole["out"]
    part = {step.name: step.url for step in timeline(_select("country=kz&from=1000")).steps}
    assert part["all"] == "?country=kz&view=timeline"


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(
    st.integers(-999_999, 999_999).filter(bool) | st.none(),
    st.integers(-999_999, 999_999).filter(bool) | st.none(),
    st.sampled_from(CODES),
)
@example(-1, 1, "kk")
@example(-20_000, -19_999, "uz")
@example(999_998, 999_999, "en")
def test_any_period_can_be_drawn(first: int | None, last: int | None, language: str) -> None:
    selection = replace(_select("", language), start=first, end=last)
    ribbon = timeline(selection)
    assert ribbon.end - ribbon.start + 1 >= SHORTEST
    assert all(len(thread.knots) == PARTS for thread in ribbon.threads)


def _page(client: Client, address: str, language: str = "en") -> BeautifulSoup:
    response = client.get(f"/{language}/heritage/{address}")
    assert response.status_code == 200, address
    return BeautifulSoup(response.content, "html.parser")


@pytest.mark.parametrize("language", CODES)
def test_the_page_without_a_script(client: Client, language: str) -> None:
    """Links alone lead from knot to list, and the list is as long as the knot said."""
    soup = _page(client, "?view=timeline", language)
    knots = soup.select(".strands a.moment")
    assert knots
    assert len(soup.select(".strands > li")) == len(Country.values)
    for knot in (knots[0], knots[-1]):
        name = knot.get_text()
        there = _page(client, knot["href"], language)
        assert len(there.select(".along > li")) == min(int(knot.b.get_text()), PER_PAGE)
        assert knot.b.get_text() in re.findall(r"\d+", there.select_one("#found").get_text())
        assert knot.select_one(".tip").get_text().strip() in name
        assert there.select_one(".views [aria-current]")["href"].count("view=timeline") == 1
    dates = [row.get_text(strip=True) for row in soup.select(".along .when")]
    assert all(dates)


def test_every_link_of_the_timeline_keeps_it(client: Client) -> None:
    _items(60)
    soup = _page(client, "?view=timeline&from=-5000&country=uz&country=kg")
    part = soup.select_one("#explore")
    links = [
        a["href"]
        for a in part.select("a[href]:not([data-part])")
        if a["href"].startswith(("?", "."))
    ]
    other = [a["href"] for a in part.select(".views a:not([aria-current])")]
    assert len(other) == 1
    for href in links:
        assert ("view=timeline" in href) == (href not in other), href
    assert part.select_one("input[name=view]")["value"] == "timeline"
    following = part.select_one(".pages a[rel=next]")["href"]
    second = _page(client, following)
    assert second.select_one(".pages a[rel=prev]")
    titles = [{a["href"] for a in each.select(".along h3 a")} for each in (soup, second)]
    assert not titles[0] & titles[1]
    assert len(titles[0]) == PER_PAGE


def test_what_has_no_date_is_said_to_be_left_out(client: Client) -> None:
    _items(3, period_from=None, period_to=None, kind="game", countries=["tm"])
    soup = _page(client, "?view=timeline")
    found = int(soup.select_one("#found").get_text().split()[0])
    undated = ItemFacts.objects.filter(language="en", period_from=None, period_to=None).count()
    rows = len(soup.select(".along > li"))
    assert rows == min(found - undated, PER_PAGE)
    assert f"{undated} items without a known date" in soup.select_one("#explore .wide").get_text()


def test_only_what_has_no_date(client: Client) -> None:
    _items(2, period_from=None, period_to=None, countries=["tm"])
    ItemFacts.objects.exclude(period_from=None, period_to=None).delete()
    soup = _page(client, "?view=timeline&country=tm")
    assert not soup.select(".times, .nothing")
    assert "without a known date" in soup.select_one("#explore .wide").get_text()


def test_nothing_found_offers_the_way_back(client: Client) -> None:
    soup = _page(client, "?view=timeline&from=-9000&to=-8999")
    assert soup.select_one(".nothing a.more")["href"] == "?view=timeline"


def test_hostile_addresses(client: Client) -> None:
    for query in (
        "from=-999999&to=999999", "from=999999", "to=-999999", "from=-1&to=1", "from=0", "from=٣",
        "to=1e9", "from=5&to=1", "from=1&from=x", "from=--5", "from=%E2%88%92500", "to=9" * 40,
        "view=timeline&view=timeline", "area=0,0,1,1", "from=99999999999999999999", "from=%F0%9F%98%80",
    ):  # fmt: skip
        assert client.get(f"/kk/heritage/?view=timeline&{query}").status_code == 200, query
    for query in ("page=0", "page=2", "page=99", "page=x", "view=x", "view=timeline%20", "kind=x"):
        assert client.get(f"/kk/heritage/?view=timeline&{query}").status_code == 404, query


def _measure(client: Client, address: str) -> tuple[int, int]:
    client.get(address)
    with CaptureQueriesContext(connection) as captured:
        response = client.get(address)
    assert response.status_code == 200
    return len(captured), len(response.content)


def test_queries_and_bytes_do_not_grow(client: Client) -> None:
    addresses = [f"/en/heritage/?view=timeline{more}" for more in ("", "&country=uz", "&from=1000")]
    _items(30)
    few = [_measure(client, address) for address in addresses]
    _facts(2000)
    many = [_measure(client, address) for address in addresses]
    for (queries, size), (more_queries, more_size) in zip(few, many, strict=True):
        assert more_queries <= queries
        assert more_size < size * 1.3
    assert max(queries for queries, _size in many) <= 22
    with CaptureQueriesContext(connection) as captured:
        timeline(_select("country=uz&from=-500"))
    assert len(captured) == 2


def test_private_items_hang_on_no_knot(client: Client) -> None:
    from wagtail.models import PageViewRestriction

    _items(1, countries=["kz"], period_from=-9000, period_to=-8900)
    page = HeritageItemPage.objects.get(slug="aged-0")
    address = "?view=timeline&to=-8000"
    assert page.title in _page(client, address).select_one(".along").get_text()
    PageViewRestriction.objects.create(
        page=page, restriction_type=PageViewRestriction.PASSWORD, password="x"
    )
    assert not _page(client, address).select(".along, .times")
