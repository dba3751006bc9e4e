"""Dates in the formal form of each language (targets of LANGUAGES.md)."""

import datetime as dt
import re
from dataclasses import replace

import pytest
from babel import Locale
from hypothesis import given
from hypothesis import strategies as st

from languages import CODES, LANGUAGES, dates
from languages.numerals import turkmen_ordinal

DAY = dt.date(2026, 3, 21)
FORMAL = {
    "kk": "2026 жылғы 21 наурыз",
    "uz": "2026-yil 21-mart",
    "ky": "2026-жылдын 21-марты",
    "tg": "21 марти соли 2026",
    "tk": "2026-njy ýylyň 21-nji marty",
    "ru": "21 марта 2026\u00a0г.",
    "en": "21 March 2026",
}
SAME_MONTH = {
    "kk": "2026 жылғы 21–25 наурыз",
    "uz": "2026-yil 21–25-mart",
    "ky": "2026-жылдын 21–25-марты",
    "tg": "21–25 марти соли 2026",
    "tk": "2026-njy ýylyň 21–25-nji marty",
    "ru": "21–25 марта 2026\u00a0г.",
    "en": "21–25 March 2026",
}


@pytest.mark.parametrize("code", FORMAL)
def test_formal_date(code: str) -> None:
    assert dates.format_date(DAY, code) == FORMAL[code]


@pytest.mark.parametrize("code", FORMAL)
def test_range_within_a_month(code: str) -> None:
    assert dates.format_range(DAY, dt.date(2026, 3, 25), code) == SAME_MONTH[code]


@pytest.mark.parametrize("code", FORMAL)
def test_range_of_one_day_is_a_date(code: str) -> None:
    assert dates.format_range(DAY, DAY, code) == FORMAL[code]


WITH_WEEKDAY = {
    "kk": "2026 жылғы 21 наурыз, сенбі",
    "uz": "2026-yil 21-mart, shanba",
    "ky": "2026-жылдын 21-марты, ишемби",
    "tg": "шанбе, 21 марти соли 2026",
    "tk": "2026-njy ýylyň 21-nji marty, şenbe",
    "ru": "суббота, 21 марта 2026\u00a0г.",
    "en": "Saturday, 21 March 2026",
}
ACROSS_MONTHS = {
    "kk": "2026 жылғы 30 наурыз – 2 сәуір",
    "uz": "2026-yil 30-mart – 2-aprel",
    "ky": "2026-жылдын 30-марты – 2-апрели",
    "tg": "30 март – 2 апрели соли 2026",
    "tk": "2026-njy ýylyň 30-njy marty – 2-nji apreli",
    "ru": "30 марта – 2 апреля 2026\u00a0г.",
    "en": "30 March – 2 April 2026",
}
ACROSS_YEARS = {
    "kk": "2026 жылғы 30 желтоқсан – 2027 жылғы 2 қаңтар",
    "uz": "2026-yil 30-dekabr – 2027-yil 2-yanvar",
    "ky": "2026-жылдын 30-декабры – 2027-жылдын 2-январы",
    "tg": "30 декабри соли 2026 – 2 январи соли 2027",
    "tk": "2026-njy ýylyň 30-njy dekabry – 2027-nji ýylyň 2-nji ýanwary",
    "ru": "30 декабря 2026\u00a0г. – 2 января 2027\u00a0г.",
    "en": "30 December 2026 – 2 January 2027",
}


@pytest.mark.parametrize("code", WITH_WEEKDAY)
def test_date_with_weekday(code: str) -> None:
    assert dates.format_date(DAY, code, weekday=True) == WITH_WEEKDAY[code]


@pytest.mark.parametrize("code", ACROSS_MONTHS)
def test_range_across_months_says_the_year_once(code: str) -> None:
    text = dates.format_range(dt.date(2026, 3, 30), dt.date(2026, 4, 2), code)
    assert text == ACROSS_MONTHS[code]


@pytest.mark.parametrize("code", ACROSS_YEARS)
def test_range_across_years_says_both(code: str) -> None:
    text = dates.format_range(dt.date(2026, 12, 30), dt.date(2027, 1, 2), code)
    assert text == ACROSS_YEARS[code]


def test_backward_range_is_an_error() -> None:
    with pytest.raises(ValueError, match="ends"):
        dates.format_range(DAY, dt.date(2026, 3, 1), "kk")


@pytest.mark.parametrize(
    ("number", "expected"),
    [(1, "1-nji"), (6, "6-njy"), (9, "9-njy"), (10, "10-njy"), (16, "16-njy"), (20, "20-nji"),
     (29, "29-njy"), (30, "30-njy"), (40, "40-njy"), (50, "50-nji"), (100, "100-nji"), (2026, "2026-njy")],
)  # fmt: skip
def test_turkmen_ordinals(number: int, expected: str) -> None:
    assert turkmen_ordinal(number) == expected


YEAR_FIRST = ("жылғы", "-жылдын", "-yil", "ýylyň")


def _months(code: str) -> dict[str, int]:
    """Every word for a month that a date of the language may hold."""
    own = LANGUAGES[code].dates
    words = {}
    for month in range(1, 13):
        for standalone in (True, False):
            words[dates.month_name(month, code, standalone=standalone).lower()] = month
        if own and own.months:
            words[own.months[month - 1].lower()] = month
    return words


def _read(text: str, code: str) -> tuple[dt.date, dt.date]:
    """Read a range back: the reader that the writer must not confuse."""
    found: list[tuple[int | None, int, int]] = []
    months = _months(code)
    for part in text.split(" – "):
        numbers = [int(number) for number in re.findall(r"\d+", part)]
        (month,) = {months[w] for w in re.findall(r"[^\W\d_]+", part.lower()) if w in months}
        year = None
        if len(numbers) > 1:
            year = numbers.pop(0 if any(word in part for word in YEAR_FIRST) else -1)
        found += [(year, month, day) for day in numbers]
    (year, month, day), (last_year, last_month, last_day) = found[0], found[-1]
    year, last_year = year or last_year, last_year or year
    assert year is not None
    assert last_year is not None
    return dt.date(year, month, day), dt.date(last_year, last_month, last_day)


@given(first=st.dates(), days=st.integers(0, 40) | st.integers(0, 4_000_000))
def test_any_range_can_be_read_back(first: dt.date, days: int) -> None:
    last = dt.date.fromordinal(min(first.toordinal() + days, dt.date.max.toordinal()))
    for code in FORMAL:
        assert _read(dates.format_range(first, last, code), code) == (first, last)


@given(first=st.dates(), days=st.integers(0, 800))
def test_a_language_without_forms_has_those_of_cldr(first: dt.date, days: int) -> None:
    last = dt.date.fromordinal(min(first.toordinal() + days, dt.date.max.toordinal()))
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(LANGUAGES, "kk", replace(LANGUAGES["kk"], dates=None))
        text = dates.format_range(first, last, "kk")
        assert {first.day, last.day, first.year, last.year} <= set(
            map(int, re.findall(r"\d+", text))
        )
        assert dates.format_date(first, "kk", weekday=True)
        assert dates.format_month(first, "kk")
        assert dates.format_nearness(first, last, first, "kk") == ""


@pytest.mark.parametrize("end", [dt.date.min, dt.date.max])
@pytest.mark.parametrize("code", CODES)
def test_first_and_last_day_of_the_calendar(code: str, end: dt.date) -> None:
    assert str(end.year) in dates.format_date(end, code, weekday=True)
    assert dates.format_range(end, end, code) == dates.format_date(end, code)
    assert dates.short_range(end, end, code).days == str(end.day)
    assert dates.format_distance(dt.date.max, end, code)


@pytest.mark.parametrize("code", CODES)
def test_months_between_day_and_year_are_those_of_cldr(code: str) -> None:
    """The forms of an entry are typed by hand: none is missing, none is out of order."""
    own = LANGUAGES[code].dates
    if own is None or not own.months:
        return
    names = Locale.parse(LANGUAGES[code].locale).months["stand-alone"]["wide"]
    assert len(own.months) == 12
    for month, word in enumerate(own.months, start=1):
        assert word.startswith(names[month].lower().rstrip("ь")), word


@pytest.mark.parametrize(
    ("first", "last", "code", "days", "lines"),
    [
        ((2026, 3, 21), (2026, 3, 21), "kk", "21", ("нау 2026",)),
        ((2026, 3, 21), (2026, 3, 23), "tk", "21–23", ("mart 2026",)),
        ((2026, 3, 30), (2026, 4, 2), "en", "30", ("Mar –", "2 Apr 2026")),
        ((2026, 3, 30), (2026, 4, 2), "ky", "30", ("мар –", "2-апр 2026")),
        ((2026, 12, 30), (2027, 1, 2), "ru", "30", ("дек 2026 –", "2 янв 2027")),
        ((2026, 3, 1), (2027, 3, 2), "tg", "1", ("мар 2026 –", "2 мар 2027")),
    ],
)
def test_short_ranges(
    first: tuple[int, int, int],
    last: tuple[int, int, int],
    code: str,
    days: str,
    lines: tuple[str, ...],
) -> None:
    found = dates.short_range(dt.date(*first), dt.date(*last), code)
    assert (found.days, found.lines) == (days, lines)


def test_backward_short_range_is_an_error() -> None:
    with pytest.raises(ValueError, match="ends"):
        dates.short_range(DAY, dt.date(2026, 3, 1), "kk")


NEAR = {
    "kk": ("бүгін", "ертең", "5 күннен кейін", "қазір өтіп жатыр", "бүгін – соңғы күні"),
    "ky": ("бүгүн", "эртең", "5 күндөн кийин", "азыр өтүп жатат", "бүгүн – акыркы күнү"),
    "uz": ("bugun", "ertaga", "5 kundan keyin", "hozir davom etmoqda", "bugun – oxirgi kuni"),
    "tg": ("имрӯз", "фардо", "пас аз 5 рӯз", "ҳоло идома дорад", "имрӯз – рӯзи охирин"),
    "tk": ("bu gün", "ertir", "5 günden soň", "häzir dowam edýär", "bu gün – soňky güni"),
    "ru": ("сегодня", "завтра", "через 5 дней", "идёт сейчас", "сегодня последний день"),
    "en": ("today", "tomorrow", "in 5 days", "on now", "last day today"),
}


@pytest.mark.parametrize("code", NEAR)
def test_what_is_near_is_said_in_words(code: str) -> None:
    def said(first: int, last: int) -> str:
        days = (DAY + dt.timedelta(days=offset) for offset in (first, last))
        return dates.format_nearness(*days, DAY, code)

    assert (said(0, 0), said(1, 9), said(5, 5), said(-1, 1), said(-2, 0)) == NEAR[code]
    assert said(0, 2) == NEAR[code][3]
    assert said(7, 7)
    assert said(8, 8) == said(-3, -1) == ""


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("month", range(1, 13))
def test_month_names(code: str, month: int) -> None:
    for name in (dates.month_name(month, code), dates.month_short(month, code)):
        assert name
        assert not name.endswith(".")
        assert not any(ch.isdigit() for ch in name)
