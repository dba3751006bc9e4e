"""Counts beside the choices, and that neither queries nor bytes grow with the number of items."""

import random

import pytest
from bs4 import BeautifulSoup
from django.db import connection
from django.http import QueryDict
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale

from core.choices import Country, Material, Technique
from heritage.choices import InscriptionList, Kind
from heritage.exploration.ages import FIRST, LAST, STEP, draw
from heritage.exploration.counts import Span, count, offers
from heritage.exploration.selection import Selection
from heritage.models import HeritageIndexPage, HeritageItemPage, Inscription, ItemFacts
from heritage.models.facts import members

pytestmark = pytest.mark.django_db


@pytest.fixture
def _items() -> None:
    _make(40)


def _make(number: int) -> None:
    """Items with facts of all sorts, the same each time."""
    chance = random.Random(7)
    index = HeritageIndexPage.objects.get(locale__language_code="en")
    locale = Locale.objects.get(language_code="en")
    start = HeritageItemPage.objects.filter(slug__startswith="made-").count()
    for place in range(start, start + number):
        year = chance.choice([None, -700, 1, 650, 1400])
        item = HeritageItemPage(
            title=f"{chance.choice('ABCDEFGH')} item {place:04}", slug=f"made-{place}", locale=locale,
            nature="tangible", kind=chance.choice(Kind.values),
            countries=chance.sample(Country.values, chance.choice([1, 1, 2])),
            materials=chance.sample(Material.values, 2),
            techniques=chance.sample(Technique.values, 2),
            period_from=year, period_to=year and year + 250, summary="What it is, in one sentence.",
        )  # fmt: skip
        if place % 3 == 0:
            item.inscriptions.add(Inscription(list="national", year=2000 + place % 20))
        index.add_child(instance=item)


def _selection(address: str) -> Selection:
    return Selection.read(QueryDict(address), "en")


@pytest.mark.usefixtures("_items")
@pytest.mark.parametrize(
    "address",
    [
        "",
        "country=kz",
        "country=kz&country=uz&kind=craft&kind=food",
        "material=wool&from=-600&to=700",
        "letter=A&technique=ikat",
        "list=national&country=tj&area=0,0,16000,12000",
    ],
)
def test_each_count_is_what_choosing_it_alone_leaves(address: str) -> None:
    selection = _selection(address)
    counts = count(selection)
    assert counts.total == selection.rows().count()
    assert counts.everything == ItemFacts.objects.filter(language="en").count()
    for group in counts.groups:
        name = group.facet.name
        assert counts.without[name] >= counts.total
        for choice in group.choices:
            alone = selection.changed(**{name: (choice.value,)})
            assert choice.number == alone.rows().count(), (name, choice.value)
    rows = selection.rows(without="period")
    undated = rows.filter(period_from=None, period_to=None).count()
    assert counts.undated == undated
    assert sum(span.number for span in counts.spans) == rows.count() - undated
    letters = selection.rows(without="letter").values_list("letter", flat=True)
    assert counts.letters == set(letters)


def test_the_order_of_choices() -> None:
    groups = {group.facet.name: group for group in count(_selection("")).groups}
    assert [c.label for c in groups["technique"].choices] == sorted(
        str(label) for label in Technique.labels
    )
    assert [c.value for c in groups["kind"].choices] == Kind.values


@pytest.mark.usefixtures("_items")
def test_the_dearest_filter_is_offered_first() -> None:
    selection = _selection("kind=craft&country=tj&letter=Z")
    counts = count(selection)
    assert counts.total == 0
    found = offers(selection, counts)
    assert found[0].url == "?country=tj&kind=craft"
    assert [offer.number for offer in found] == sorted(
        (offer.number for offer in found), reverse=True
    )
    for offer in found:
        again = Selection.read(QueryDict(offer.url.removeprefix("?").removeprefix(".")), "en")
        assert again.rows().count() == offer.number > 0


def test_an_area_without_anything_is_offered_to_be_left() -> None:
    selection = _selection("area=1,1,2,2")
    assert [offer.url for offer in offers(selection, count(selection))] == ["."]


def test_bars_of_centuries() -> None:
    spans = [Span(0, 1, 4), Span(None, -30, 2), Span(12, None, 1), Span(-700, -690, 1)]
    ages = draw(spans, 1, 100, "en")
    assert ages is not None
    by_place = {bar.x // STEP + FIRST: bar for bar in ages.bars}
    assert set(by_place) == {*range(FIRST, -29), 0, 1, *range(12, LAST + 1)}
    assert by_place[0].height == by_place[1].height == ages.height
    assert [place for place, bar in by_place.items() if bar.within] == [0]
    assert (ages.begins, ages.ends) == ("3500 BCE", "2000")
    assert draw([], None, None, "en") is None


def _measure(client: Client, address: str) -> tuple[int, int]:
    path = f"/en/heritage/{address}"
    client.get(path)
    with CaptureQueriesContext(connection) as captured:
        response = client.get(path)
    assert response.status_code == 200
    return len(captured), len(response.content)


def test_queries_and_bytes_do_not_grow(client: Client) -> None:
    addresses = (
        "",
        "?country=kz&country=uz",
        "?kind=craft&from=-600&to=1500&country=kz",
        "?letter=A",
    )
    _make(25)
    few = [_measure(client, address) for address in addresses]
    _make(375)
    many = [_measure(client, address) for address in addresses]
    for (queries, size), (more_queries, more_size) in zip(few, many, strict=True):
        assert more_queries <= queries + 2, "a second page of results adds nothing but its link"
        assert more_size < size * 1.5
    assert max(queries for queries, _size in many) <= 20
    assert _measure(client, "?page=30")[0] <= max(queries for queries, _size in many)


@pytest.mark.usefixtures("_items")
def test_rows_carry_the_key_of_the_map(client: Client) -> None:
    soup = BeautifulSoup(client.get("/en/heritage/?list=national").content, "html.parser")
    keys = [row["data-key"] for row in soup.select(".tile")]
    national = ItemFacts.objects.filter(language="en", key__in=keys)
    assert len(keys) == 12
    assert all("national" in members(InscriptionList, row.lists) for row in national)


def test_years_that_cannot_be_read_are_said_to_be_left_out(client: Client) -> None:
    for address in ("?from=0", "?from=abc", "?to=1e9", "?from=5&to=1"):
        response = client.get(f"/kk/heritage/{address}")
        assert response.status_code == 200
        assert b'role="alert"' in response.content


def test_no_page_no_value(client: Client) -> None:
    for query in ("page=99", "page=0", "kind=x", "area=1", "view=x", "letter=Q"):
        assert client.get(f"/kk/heritage/?{query}").status_code == 404
