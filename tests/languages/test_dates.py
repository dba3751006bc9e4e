"""Dates in the formal form of each language (targets of LANGUAGES.md)."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from languages import CODES, dates
from languages.numerals import turkmen_ordinal

DAY = dt.date(2026, 3, 21)
FORMAL = {
    "kk": "2026 жылғы 21 наурыз",
    "uz": "2026-yil 21-mart",
    "ky": "2026-жылдын 21-марты",
    "tg": "21 марти соли 2026",
    "tk": "2026-njy ýylyň 21-nji marty",
    "ru": "21 марта 2026 г.",
    "en": "21 March 2026",
}
SAME_MONTH = {
    "kk": "2026 жылғы 21–25 наурыз",
    "uz": "2026-yil 21–25-mart",
    "ky": "2026-жылдын 21–25-марты",
    "tg": "21–25 марти соли 2026",
    "tk": "2026-njy ýylyň 21–25-nji marty",
    "ru": "21–25 марта 2026 г.",
    "en": "21–25 March 2026",
}


@pytest.mark.parametrize("code", CODES)
def test_formal_date(code: str) -> None:
    assert dates.format_date(DAY, code) == FORMAL[code]


@pytest.mark.parametrize("code", CODES)
def test_range_within_a_month(code: str) -> None:
    assert dates.format_range(DAY, dt.date(2026, 3, 25), code) == SAME_MONTH[code]


@pytest.mark.parametrize("code", CODES)
def test_range_of_one_day_is_a_date(code: str) -> None:
    assert dates.format_range(DAY, DAY, code) == FORMAL[code]


def test_range_across_months_says_the_year_once() -> None:
    text = dates.format_range(dt.date(2026, 3, 30), dt.date(2026, 4, 2), "uz")
    assert text == "2026-yil 30-mart – 2-aprel"


def test_range_across_years_says_both() -> None:
    text = dates.format_range(dt.date(2026, 12, 30), dt.date(2027, 1, 2), "tk")
    assert text == "2026-njy ýylyň 30-njy dekabry – 2027-nji ýylyň 2-nji ýanwary"


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


@given(first=st.dates(dt.date(1, 1, 1), dt.date(3000, 1, 1)), days=st.integers(0, 800))
def test_any_range_names_its_ends(first: dt.date, days: int) -> None:
    last = first + dt.timedelta(days=days)
    for code in CODES:
        text = dates.format_range(first, last, code)
        for value in {first.year, last.year, first.day, last.day}:
            assert str(value) in text


@pytest.mark.parametrize("code", CODES)
@pytest.mark.parametrize("month", range(1, 13))
def test_month_names(code: str, month: int) -> None:
    for name in (dates.month_name(month, code), dates.month_short(month, code)):
        assert name
        assert not name.endswith(".")
        assert not any(ch.isdigit() for ch in name)
