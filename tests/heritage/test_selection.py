"""What an address chooses, the rows that match, and the addresses that lead on."""

from decimal import Decimal

import pytest
from django.http import Http404, QueryDict
from wagtail.models import Locale

from heritage.exploration.selection import Selection
from heritage.models import HeritageIndexPage, HeritageItemPage
from languages.periods import format_period

pytestmark = pytest.mark.django_db


def _read(address: str, language: str = "en") -> Selection:
    return Selection.read(QueryDict(address), language)


def _slugs(selection: Selection, without: str = "") -> set[str]:
    found = selection.rows(without).filter(page__slug__startswith="made-")
    return set(found.values_list("page__slug", flat=True))


@pytest.fixture
def _items() -> None:
    index = HeritageIndexPage.objects.get(locale__language_code="en")
    facts = {
        "a": {"countries": ["kz", "kg"], "materials": ["wool"], "techniques": ["felting"],
              "period_from": -500, "period_to": -300},
        "b": {"countries": ["uz"], "materials": ["silk"], "techniques": ["ikat"],
              "period_from": 1200, "latitude": Decimal("39.65"), "longitude": Decimal("66.97")},
        "c": {"countries": ["tm"], "kind": "food", "period_to": 800},
        "d": {"countries": ["tj"], "kind": "rite"},
    }  # fmt: skip
    for name, values in facts.items():
        page = HeritageItemPage(
            title=f"Made {name}", slug=f"made-{name}", nature="tangible",
            locale=Locale.objects.get(language_code="en"), **{"kind": "craft", **values},
        )  # fmt: skip
        index.refresh_from_db()
        index.add_child(instance=page)


@pytest.mark.usefixtures("_items")
@pytest.mark.parametrize(
    ("address", "found"),
    [
        ("", "abcd"),
        ("country=kz&country=uz", "ab"),
        ("country=kz&material=wool&technique=felting", "a"),
        ("country=kz&material=silk", ""),
        ("kind=food&kind=rite", "cd"),
        ("from=-400&to=-100", "ac"),
        ("from=-400", "abc"),
        ("from=900", "b"),
        ("to=-301", "ac"),
        ("to=-600", "c"),
        ("from=1199&to=1200", "b"),
        ("from=−500&to=–300", "ac"),
        ("letter=M", "abcd"),
        ("letter=Z", ""),
        ("list=national", ""),
        ("area=0,0,16000,12000", "b"),
        ("area=0,0,10,10", ""),
        ("from=&to=&country=", "abcd"),
    ],
)
def test_rows(address: str, found: str) -> None:
    assert _slugs(_read(address)) == {f"made-{name}" for name in found}


@pytest.mark.usefixtures("_items")
def test_rows_without_one_facet() -> None:
    selection = _read("country=kz&kind=craft&from=-600&to=2000")
    assert _slugs(selection) == {"made-a"}
    assert _slugs(selection, without="country") == {"made-a", "made-b"}
    assert _slugs(selection, without="kind") == {"made-a"}
    assert _slugs(selection, without="period") == {"made-a"}


def test_addresses_stay_the_same_and_pages_begin_anew() -> None:
    selection = _read("to=5&kind=craft&page=3&country=uz&country=kz&country=uz&area=1,-2,3,4")
    assert selection.query(page=3) == "?country=kz&country=uz&kind=craft&to=5&area=1,-2,3,4&page=3"
    assert selection.query() == "?country=kz&country=uz&kind=craft&to=5&area=1,-2,3,4"
    assert selection.query(area=(5, 6, 7, 8), kind=()) == (
        "?country=kz&country=uz&to=5&area=5,6,7,8"
    )
    assert selection.cleared == "."
    assert _read("letter=other").query() == "?letter=other"
    assert _read("letter=other").letter == ""


def test_every_chip_takes_one_thing_away() -> None:
    selection = _read("country=kz&country=uz&from=-500&letter=M")
    chips = selection.chips()
    assert [(chip.facet, chip.label) for chip in chips] == [
        ("country", "Kazakhstan"),
        ("country", "Uzbekistan"),
        ("period", format_period(-500, None, "en")),
        ("letter", "M"),
    ]  # fmt: skip
    assert [chip.remove_url for chip in chips] == [
        "?country=uz&from=-500&letter=M",
        "?country=kz&from=-500&letter=M",
        "?country=kz&country=uz&letter=M",
        "?country=kz&country=uz&from=-500",
    ]


@pytest.mark.parametrize(
    "address",
    ["country=xx", "kind=x", "material=%00", "list=KZ", "technique=kz'--", "letter=Ъ", "page=0",
     "page=-1", "page=１", "area=1,2,3", "area=1,2,3,4,5", "area=a,b,c,d", "area=9,9,1,1",
     "area=1,2,3,99999999999", "area=1,2,3,٤", "view=x"],
)  # fmt: skip
def test_what_there_is_not(address: str) -> None:
    with pytest.raises(Http404):
        _read(address)


@pytest.mark.parametrize(
    "address", ["from=x", "to=0", "from=1e3", "to=99999999", "from=1.5", "from=%00", "from=5&to=1"]
)
def test_years_that_are_none_are_left_out_with_a_notice(address: str) -> None:
    selection = _read(address)
    assert (selection.start, selection.end) == (None, None)
    assert len(selection.notices) == 1
