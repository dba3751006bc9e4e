"""Periods of history in words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from languages import CODES, numerals, periods

YEARS = st.integers(-6000, 2100).filter(bool)


@pytest.mark.parametrize(
    ("start", "end", "code", "expected"),
    [
        (601, 1600, "en", "7th–16th centuries"),
        (601, 1600, "uz", "VII–XVI asrlar"),
        (601, 1600, "tg", "асрҳои VII–XVI"),
        (1301, 1400, "ky", "XIV кылым"),
        (1389, 1405, "kk", "1389–1405 жылдар"),
        (1157, 1157, "tk", "1157-nji ýyl"),
        (-3500, -2001, "ru", "3500–2001 годы до н. э."),
        (-400, -301, "en", "4th century BCE"),
        (-250, 224, "en", "250 BCE – 224"),
        (1389, None, "uz", "1389-yildan boshlab"),
        (None, 1405, "ru", "до 1405 года"),
        (None, None, "kk", ""),
    ],
)
def test_examples(start: int | None, end: int | None, code: str, expected: str) -> None:
    assert periods.format_period(start, end, code) == expected


@given(start=st.none() | YEARS, end=st.none() | YEARS)
def test_any_period_has_words(start: int | None, end: int | None) -> None:
    for code in CODES:
        if start is not None and end is not None and end < start:
            with pytest.raises(ValueError, match="period"):
                periods.format_period(start, end, code)
        else:
            text = periods.format_period(start, end, code)
            assert bool(text) == (start is not None or end is not None)
            assert "{" not in text
            assert "-3" not in text or code in {"ky", "tk", "uz"}


@given(st.integers(1, 3999))
def test_roman_numerals_round_trip(number: int) -> None:
    values = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
    text = numerals.roman(number)
    total = 0
    for here, after in zip(text, [*text[1:], ""], strict=True):
        total += -values[here] if after and values[after] > values[here] else values[here]
    assert total == number


@pytest.mark.parametrize("number", [0, -1, 4000])
def test_no_roman_numeral(number: int) -> None:
    with pytest.raises(ValueError, match="Roman"):
        numerals.roman(number)


@pytest.mark.parametrize(
    ("year", "century"), [(1, 1), (100, 1), (101, 2), (1301, 14), (-1, -1), (-401, -5)]
)
def test_centuries(year: int, century: int) -> None:
    assert periods.century_of(year) == century


def test_no_year_zero() -> None:
    with pytest.raises(ValueError, match="year 0"):
        periods.century_of(0)


@pytest.mark.parametrize(
    ("number", "text"), [(1, "1st"), (2, "2nd"), (3, "3rd"), (11, "11th"), (21, "21st")]
)
def test_english_ordinals(number: int, text: str) -> None:
    assert numerals.english_ordinal(number) == text
