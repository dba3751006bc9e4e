"""Routes: drawn, translated, found, listed by the catalogue."""

import json
import tomllib

import pytest
from bs4 import BeautifulSoup
from django.core.exceptions import ValidationError
from hypothesis import given
from hypothesis import strategies as st
from wagtail.models import Locale, PageViewRestriction

from brand_site.demo import pages as origin
from brand_site.demo.content import Entry
from brand_site.demo.translations import texts, translate
from heritage.atlas.route import drawn, thread
from heritage.models import HeritageItemPage, RoutePage

TOML = """
type = "route"
language = "en"
title = "Paper and clay"
summary = "Two days in the valley."
countries = ["uz", "tj"]

[[body]]
type = "paragraph"
text = "Go in spring."

[[stops]]
name = "Rishtan"
text = "Clay is *dug* here."
latitude = 40.36
longitude = 71.28

[[stops]]
name = "Samarkand"
text = "Paper is beaten by water."
latitude = 39.65
longitude = 66.97
item = "heritage/samarkand"

[[stops]]
name = "Khujand"
text = "A bridge."
latitude = 40.28
longitude = 69.62
item = "heritage/nowhere"
"""


@pytest.fixture
def route(db):
    entry = Entry("routes/paper-and-clay", tomllib.loads(TOML))
    item = HeritageItemPage.objects.get(slug="samarkand", locale__language_code="en")
    page = origin.make(entry, {})
    origin.complete(page, entry, {"heritage/samarkand": item})
    return RoutePage.objects.get(pk=page.pk)


def _soup(client, path):
    response = client.get(path)
    assert response.status_code == 200, path
    return BeautifulSoup(response.content, "html.parser")


def test_stops_and_knots_lead_to_each_other(client, route):
    soup = _soup(client, "/en/heritage/paper-and-clay/")
    stops = soup.select(".way-stops > li")
    assert [stop.h3.get_text() for stop in stops] == ["Rishtan", "Samarkand", "Khujand"]
    for number, stop in enumerate(stops, 1):
        knot = soup.select_one(f"a.map-stop#map-stop-{number}")
        assert knot["href"] == f"#{stop['id']}"
        assert stop.select_one("a.way-number")["href"] == f"#{knot['id']}"
        assert stop.h3.get_text() in knot["aria-label"]
    assert stops[1].select_one("a.more")["href"] == "/en/heritage/samarkand/"
    assert not stops[2].select("a.more"), "an item that is not there is left out"
    assert soup.select_one("path.map-thread")["d"].startswith("M")


def test_structured_data_is_a_trip(client, route):
    soup = _soup(client, "/en/heritage/paper-and-clay/")
    trip = json.loads(soup.find("script", type="application/ld+json").string)["@graph"][0]
    assert trip["@type"] == "TouristTrip"
    stops = trip["itinerary"]["itemListElement"]
    assert [stop["position"] for stop in stops] == [1, 2, 3]
    assert stops[0]["item"]["geo"]["latitude"] == 40.36


def test_texts_are_translated_and_places_are_shared(
    client, route, django_capture_on_commit_callbacks
):
    entry = Entry("routes/paper-and-clay", tomllib.loads(TOML))
    words = {text: f"[{text}]" for text in texts(route)}
    assert {"Rishtan", "Paper is beaten by water.", "Go in spring."} <= set(words)
    assert not any("40.36" in text for text in words)
    messages = {(entry.key, text): made for text, made in words.items()}
    with django_capture_on_commit_callbacks(execute=True):
        translate(route, entry, "ru", messages)
    soup = _soup(client, "/ru/heritage/paper-and-clay/")
    assert soup.select_one(".way-stops h3").get_text() == "[Rishtan]"
    # the stop's item in the reader's language
    assert soup.select_one(".way-stops a.more")["href"] == "/ru/heritage/samarkand/"
    own = RoutePage.objects.get(translation_key=route.translation_key, locale__language_code="ru")
    assert [s.value["latitude"] for s in own.stops] == [s.value["latitude"] for s in route.stops]


def test_the_catalogue_lists_it_and_can_be_narrowed_to_it(client, route):
    soup = _soup(client, "/en/heritage/")
    assert soup.select_one('.ways a[href="/en/heritage/paper-and-clay/"]')
    soup = _soup(client, "/en/heritage/?route=paper-and-clay")
    assert [tile.h3.a["href"] for tile in soup.select(".tile")] == ["/en/heritage/samarkand/"]
    assert soup.select_one("svg.map-drawing path.map-thread")["d"]
    assert "Paper and clay" in soup.select_one(".chips").get_text()
    # the drawing shows all of the route, wherever the items are
    assert soup.select_one("svg.map-drawing")["viewbox"] == route.drawing.view.view_box
    # a reader of another language is offered it as well
    assert _soup(client, "/kk/heritage/?route=paper-and-clay").select_one("path.map-thread")


@pytest.mark.parametrize("bad", ["nowhere", "../x", "a" * 9000, "\x00", "‮"])
def test_a_route_that_is_none_is_not_found(client, route, bad):
    assert client.get("/en/heritage/", {"route": bad}).status_code in {400, 404}


def test_a_stop_is_found_by_the_search(route):
    document = route.search_document()
    assert document.kind == "route"
    assert "Khujand" in document.body
    assert document.countries == ("uz", "tj")


def test_a_place_off_the_globe_is_refused(route):
    route.stops = [
        {
            "type": "stop",
            "value": {"name": "X", "text": "", "latitude": 95, "longitude": 0, "item": None},
        }
    ] * 2
    with pytest.raises(ValidationError):
        route.stops.stream_block.clean(route.stops)


def test_a_route_in_another_language_has_its_own_address(client, route):
    assert client.get("/kk/heritage/paper-and-clay/").status_code == 404
    assert Locale.objects.filter(language_code="kk").exists()


def test_thread_goes_through_every_stop():
    route = drawn([("a", 40.0, 65.0), ("b", 41.0, 67.0), ("c", 39.0, 70.0)])
    for mark in route.marks:
        assert f"{mark.x} {mark.y}" in route.path
        left, top, right, bottom = route.view.box
        assert left < mark.x < right
        assert top < mark.y < bottom


def test_names_keep_clear_of_the_next_stop():
    west, east = drawn(
        [("Rishton", 40.36, 71.28), ("Margʻilon", 40.47, 71.72), ("Xiva", 41.4, 60.4)]
    ).marks[:2]
    assert west.before
    assert not east.before


def test_few_stops():
    assert drawn([]).path == ""
    assert drawn([("a", 40.0, 65.0)]).path == ""


@given(st.lists(st.tuples(st.integers(0, 16000), st.integers(0, 12000)), min_size=2, max_size=12))
def test_thread_has_a_bend_for_each_step(points):
    assert thread(points).count("C") == len(points) - 1


def test_a_private_route_is_not_offered(route, client):
    page = client.get("/en/heritage/")
    assert route.title in page.content.decode()
    assert client.get(f"/en/heritage/?route={route.slug}").status_code == 200
    PageViewRestriction.objects.create(
        page=route, restriction_type=PageViewRestriction.PASSWORD, password="x"
    )
    assert route.title not in client.get("/en/heritage/").content.decode()
    assert client.get(f"/en/heritage/?route={route.slug}").status_code == 404
