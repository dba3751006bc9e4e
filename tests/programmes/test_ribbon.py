"""The year ribbon: months of equal length, a knot an event, close events in one."""

import datetime as dt
import itertools
from types import SimpleNamespace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.choices import Country
from programmes.ribbon import CLOSE, knots_of, year_ribbon

FIRST = dt.date(2026, 3, 1)


def _events(*days: dt.date) -> list[SimpleNamespace]:
    return [SimpleNamespace(starts_on=day) for day in sorted(days)]


def test_places_run_from_the_first_month_to_the_last() -> None:
    (first,) = knots_of(_events(FIRST), FIRST)
    (middle,) = knots_of(_events(dt.date(2026, 9, 1)), FIRST)
    (last,) = knots_of(_events(dt.date(2027, 2, 28)), FIRST)
    assert (first.place, middle.place, last.place) == ("w0", "w26", "w52")


def test_what_began_earlier_stands_at_the_beginning() -> None:
    (knot,) = knots_of(_events(dt.date(2025, 12, 5)), FIRST)
    assert knot.place == "w0"


def test_close_events_share_a_knot_in_order() -> None:
    days = [dt.date(2026, 3, 20), dt.date(2026, 3, 21), dt.date(2026, 6, 1)]
    knots = knots_of(_events(*days), FIRST)
    assert [[event.starts_on for event in knot.events] for knot in knots] == [days[:2], days[2:]]


@given(st.lists(st.dates(dt.date(2025, 6, 1), dt.date(2027, 2, 28)), max_size=40))
def test_no_event_is_lost_and_no_two_knots_overlap(days: list[dt.date]) -> None:
    knots = knots_of(_events(*days), FIRST)
    assert [event.starts_on for knot in knots for event in knot.events] == sorted(days)
    places = [int(knot.place[1:]) for knot in knots]
    assert places == sorted(places)
    assert len(set(places)) == len(places)
    starts = [max(knot.events[0].starts_on, FIRST) for knot in knots]
    assert all((b - a).days >= CLOSE for a, b in itertools.pairwise(starts))


@pytest.mark.django_db
@pytest.mark.parametrize("language", ["kk", "tk"])
def test_shows_the_demo_in_one_query(language: str, django_assert_max_num_queries) -> None:
    with django_assert_max_num_queries(2):
        ribbon = year_ribbon(language)
    assert [thread.country for thread in ribbon.threads] == Country.values
    assert len({month.short for month in ribbon.months}) == 12
    assert ribbon.has_events
    events = [event for thread in ribbon.threads for knot in thread.knots for event in knot.events]
    assert len({event.translation_key for event in events}) == len(events) > 10
