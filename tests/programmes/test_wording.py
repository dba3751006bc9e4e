"""When an event is, in words: in the reader's language, at the time of the place."""

import datetime as dt
from zoneinfo import ZoneInfo

import pytest
from bs4 import BeautifulSoup
from django.template.loader import render_to_string
from django.test import Client
from django.utils import timezone, translation

from languages import CODES, dates
from languages.names import zone_city
from programmes.models import EventPage

pytestmark = pytest.mark.django_db  # making a page asks for its content type

BISHKEK = ZoneInfo("Asia/Bishkek")


def _event(**changes: object) -> EventPage:
    values = {"starts_on": dt.date(2026, 3, 21), "time_zone": "Asia/Bishkek", "country": "kg"}
    event = EventPage(title="Сынак", city="Бишкек", **{**values, **changes})
    event.starts_at, event.ends_at = event._instants()
    return event


def _at(monkeypatch: pytest.MonkeyPatch, *moment: int) -> None:
    """Let it be a moment at Bishkek."""
    monkeypatch.setattr(timezone, "now", lambda: dt.datetime(*moment, tzinfo=BISHKEK))


@pytest.mark.parametrize("code", CODES)
def test_times_name_the_zone_of_the_place(code: str) -> None:
    event = _event(start_time=dt.time(19), end_time=dt.time(21, 30))
    with translation.override(code):
        words = event.times_in_words
    assert words.startswith("19:00–21:30")
    assert "UTC+6)" in words
    assert zone_city("Asia/Bishkek", code) in words


def test_a_whole_day_has_no_times() -> None:
    assert _event().times_in_words == ""


@pytest.mark.parametrize(
    ("changes", "expected"),
    [
        ({}, "2026-03-21"),
        ({"start_time": dt.time(19)}, "2026-03-21T19:00+06:00"),
        ({"ends_on": dt.date(2026, 3, 23)}, ""),
        ({"ends_on": dt.date(2026, 3, 23), "start_time": dt.time(9)}, ""),
    ],
)
def test_machine_date(changes: dict[str, object], expected: str) -> None:
    assert _event(**changes).machine_date == expected


def test_days_with_weekdays() -> None:
    with translation.override("ky"):
        assert _event().days_with_weekdays == "2026-жылдын 21-марты, ишемби"
        several = _event(ends_on=dt.date(2026, 3, 25))
        assert several.days_with_weekdays == "2026-жылдын 21–25-марты (ишемби – шаршемби)"
        long = _event(ends_on=dt.date(2026, 3, 28))
        assert long.days_with_weekdays == "2026-жылдын 21–28-марты"


def test_today_is_the_day_at_the_place(monkeypatch: pytest.MonkeyPatch) -> None:
    event = _event(start_time=dt.time(9), end_time=dt.time(10))
    _at(monkeypatch, 2026, 3, 21, 0, 30)  # still 20 March in UTC
    assert event.nearness == "today"
    _at(monkeypatch, 2026, 3, 20, 23, 30)
    assert event.nearness == "tomorrow"
    _at(monkeypatch, 2026, 3, 13, 12)
    assert event.nearness == ""
    _at(monkeypatch, 2026, 3, 21, 10, 1)
    assert event.nearness == "", "it is over"


def test_nothing_is_said_of_what_is_cancelled(monkeypatch: pytest.MonkeyPatch) -> None:
    _at(monkeypatch, 2026, 3, 20, 12)
    assert _event(status="cancelled").nearness == ""
    assert _event(status="moved").nearness == "tomorrow"


@pytest.mark.parametrize("code", CODES)
def test_a_list_speaks_the_readers_language(code: str) -> None:
    """An event that exists in Kyrgyz only, in the list of a reader of any language."""
    event = EventPage.objects.filter(locale__language_code="ky", start_time__isnull=False).first()
    assert event is not None
    event.ends_on = event.starts_on + dt.timedelta(days=400)
    with translation.override(code):
        html = render_to_string("components/day.html", {"event": event})
    text = BeautifulSoup(html, "html.parser").get_text()
    assert dates.format_range(event.starts_on, event.last_day, code) in text
    assert "UTC+" in text
    assert "<time" not in html, "no single value for a range"


@pytest.mark.parametrize("code", CODES)
def test_the_page_of_an_event_gives_day_and_zone(client: Client, code: str) -> None:
    event = EventPage.objects.filter(
        locale__language_code=code, start_time__isnull=False, ends_on=None, live=True
    ).first()
    assert event is not None
    soup = BeautifulSoup(client.get(event.path_on_site).content, "html.parser")
    shown = soup.select_one(".label time")
    assert shown.get_text() == dates.format_date(event.starts_on, code, weekday=True)
    start = dt.datetime.fromisoformat(shown["datetime"])
    assert start == event.starts_at
    assert f"{event.start_time:%H:%M}" in soup.select_one(".label").get_text()
    assert "UTC+" in soup.select_one(".label").get_text()
