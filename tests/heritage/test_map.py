"""The map of the catalogue: it agrees with the list, and answers what it is asked, or 400."""

import re

import pytest
from bs4 import BeautifulSoup
from django.http import QueryDict
from hypothesis import given
from hypothesis import strategies as st

from heritage.atlas import places
from heritage.atlas.map import map_context
from heritage.atlas.projection import HEIGHT, WIDTH
from heritage.atlas.view import NARROWEST, read_box, view_of
from heritage.exploration.selection import Selection
from languages import CODES

pytestmark = pytest.mark.django_db


def _soup(client, path):
    response = client.get(path)
    assert response.status_code == 200, path
    return BeautifulSoup(response.content, "html.parser")


def _select(query, language="en"):
    return Selection.read(QueryDict(query), language)


@pytest.mark.parametrize("query", ["", "country=uz", "kind=craft", "country=kg&country=kz"])
@pytest.mark.parametrize("code", ["en", "kk"])
def test_map_and_list_agree(query, code):
    selection = _select(query, code)
    context = map_context(selection)
    assert context["placed"] == sum(knot.count for knot in context["knots"])
    assert context["placed"] + context["unplaced"] == selection.rows().count()


def test_every_knot_leads_to_as_many_items_as_it_says():
    """Without JavaScript a knot is a link to the catalogue narrowed to its box."""
    for knot in map_context(_select(""))["knots"]:
        if knot.count > 1:
            there = _select(knot.url.removeprefix("?"))
            assert there.rows().count() == knot.count
            shown = map_context(there)
            assert shown["placed"] == knot.count
            assert shown["unplaced"] == 0


def test_a_part_of_the_map_shows_the_rest_as_outside():
    whole = map_context(_select(""))
    part = next(knot for knot in whole["knots"] if knot.count > 1)
    shown = map_context(_select(f"area={part.box_text}"))
    assert shown["whole_url"] in {".", "?"}
    assert shown["view"].width < WIDTH
    assert all(not k.outside or k.box != part.box for k in shown["knots"])


def test_the_page_works_without_a_script(client):
    soup = _soup(client, "/en/heritage/")
    drawing = soup.select_one("[data-map] svg.map-drawing")
    knots = drawing.select("a.map-knot")
    assert knots
    for knot in knots:
        assert knot["aria-label"]
        assert client.get(_address(knot["href"])).status_code == 200
    for name in drawing.select("a.map-land-name"):
        assert client.get(_address(name["href"])).status_code == 200
    assert "imply no opinion" in soup.select_one(".map-note").get_text()


def _address(href):
    return href if href.startswith("/") else f"/en/heritage/{href if href != '.' else ''}"


def test_chosen_countries_hang_in_full(client):
    soup = _soup(client, "/en/heritage/?country=kg")
    chosen = soup.select("image.map-cloth.is-chosen")
    assert [re.search(r"/map/(\w\w)-cloth", image["href"])[1] for image in chosen] == ["kg"]


@pytest.mark.parametrize("across", [4, 12, 24])
def test_the_script_gets_the_knots_of_a_box(client, across):
    response = client.get(
        f"/ky/heritage/?kind=craft&points=0,0,{WIDTH},{HEIGHT}&across={across}",
        headers={"accept": "application/json"},
    )
    assert response.status_code == 200
    assert response["Content-Type"] == "application/json"
    knots = response.json()["knots"]
    selection = _select("kind=craft", "ky")
    assert sum(knot["count"] for knot in knots) == selection.rows().filter(x__isnull=False).count()
    for knot in knots:
        assert knot["label"]
        assert knot["url"]
        assert bool(knot["key"]) == (knot["count"] == 1)


@pytest.mark.parametrize(
    "bad",
    [
        "",
        "1",
        "1,2,3",
        "1,2,3,4,5",
        "a,b,c,d",
        "9,0,1,9",
        "0,9,9,1",
        "1.5,0,3,3",
        "٣,0,9,9",
        "1e3,0,9,9",
        "0,0,9" + "9" * 40 + ",9",
        "0,0,10000001,9",
        "--1,0,2,2",
        "NaN,0,1,1",
    ],
)
def test_a_box_that_is_none_is_a_bad_request(client, bad):
    assert client.get("/en/heritage/", {"points": bad}).status_code == 400


@pytest.mark.parametrize("bad", ["0", "-1", "99", "x", "", "1.5", "9" * 6000])
def test_a_number_of_knots_that_is_none_is_a_bad_request(client, bad):
    query = {"points": "0,0,9,9", "across": bad}
    assert client.get("/en/heritage/", query).status_code == 400


def test_a_value_that_no_vocabulary_has_is_not_found(client):
    assert client.get("/en/heritage/?points=0,0,9,9&country=xx").status_code == 404


@given(text=st.text(max_size=60))
def test_reading_a_box_never_breaks(text):
    try:
        box = read_box(text)
    except ValueError:
        return
    assert box[0] <= box[2]
    assert box[1] <= box[3]


_NUMBERS = st.integers(-20000, 40000)


@given(_NUMBERS, _NUMBERS, _NUMBERS, _NUMBERS)
def test_a_view_shows_its_area_in_proportion(a, b, c, d):
    view = view_of((min(a, c), min(b, d), max(a, c), max(b, d)))
    assert NARROWEST <= view.width <= WIDTH
    assert view.height == round(view.width * HEIGHT / WIDTH)
    assert 0 <= view.left <= WIDTH - view.width
    assert 0 <= view.zoom <= 4


@pytest.mark.parametrize("code", CODES)
def test_names_are_in_the_readers_language(code):
    assert len(places.countries(code)) == 5
    assert len(places.towns(code)) >= 20
    assert len({town.name for town in places.towns(code)}) == len(places.towns(code))


def test_a_knot_is_named_after_the_town_next_to_it():
    town = places.towns("en")[0]
    assert places.nearest(town.x + 20, town.y, "en") == town.name
    assert places.nearest(-9000, -9000, "en") == ""


def test_queries_are_few(django_assert_max_num_queries):
    selection = _select("country=uz")
    with django_assert_max_num_queries(4):
        map_context(selection)


@pytest.mark.parametrize(
    "path", ["heritage/merv/", "creators/zebo/", "programmes/cultural-tour/almaty/"]
)
def test_small_maps_stand_beside_their_pages(client, path):
    soup = _soup(client, f"/en/{path}")
    small = soup.select_one("svg.locator[role=img]")
    assert small["aria-label"].startswith("On the map")
    assert small.select(".is-here")
