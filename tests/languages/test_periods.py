"""Periods of history in words."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from languages import CODES, numerals, periods

YEARS = st.integers(-6000, 2100).filter(bool)
# What a database field holds; whole centuries and millennia, too.
ANY_YEAR = st.integers(-(2**31), 2**31 - 1).filter(bool)


@pytest.mark.parametrize(
    ("start", "end", "code", "expected"),
    [
        (601, 1600, "en", "7th–16th centuries"),
        (601, 1600, "uz", "VII–XVI asrlar"),
        (601, 1600, "tg", "асрҳои VII–XVI"),
        (1301, 1400, "ky", "XIV кылым"),
        (1389, 1405, "kk", "1389–1405 жылдар"),
        (1157, 1157, "tk", "1157-nji ýyl"),
        (-3500, -2001, "ru", "3500–2001 годы до\u00a0н.\u00a0э."),
        (-4000, -2001, "en", "4th–3rd millennia BCE"),
        (-3000, -2001, "en", "3rd millennium BCE"),
        (-4000, -2001, "kk", "б.з.д. IV–III мыңжылдықтар"),
        (-4000, -2001, "ky", "б.з.ч. IV–III миң жылдыктар"),
        (-4000, -2001, "uz", "mil. avv. IV–III mingyilliklar"),
        (-4000, -2001, "tg", "ҳазораҳои IV–III пеш аз милод"),
        (-4000, -2001, "tk", "b.e. öň IV–III müňýyllyklar"),
        (-500_000, -499_901, "kk", "б.з.д. 500000–499901 жылдар"),
        (-5_000_000, -4_000_001, "en", "5000000–4000001 BCE"),
        (400_001, 400_100, "ru", "400001–400100 годы"),
        (-2000, -1001, "ru", "II тысячелетие до\u00a0н.\u00a0э."),
        (1, 1000, "en", "1st–10th centuries"),
        (-400, -301, "en", "4th century BCE"),
        (-400, -301, "uz", "mil. avv. IV asr"),
        (-400, -301, "tg", "асри IV пеш аз милод"),
        (-700, None, "tk", "b.e. öň 700-nji ýyldan bäri"),
        (-250, 224, "en", "250 BCE – 224 CE"),
        (-250, 224, "kk", "б.з.д. 250 жыл – б.з. 224 жыл"),
        (-250, 224, "ky", "б.з.ч. 250-жыл – б.з. 224-жыл"),
        (-250, 224, "uz", "mil. avv. 250-yil – mil. 224-yil"),
        (-250, 224, "tg", "соли 250 пеш аз милод – соли 224 милодӣ"),
        (-250, 224, "tk", "b.e. öň 250-nji ýyl – b.e. 224-nji ýyl"),
        (-250, 224, "ru", "250 год до\u00a0н.\u00a0э. – 224 год н.\u00a0э."),
        (1389, None, "uz", "1389-yildan boshlab"),
        (None, 1405, "ru", "до 1405 года"),
        (None, None, "kk", ""),
    ],
)
def test_examples(start: int | None, end: int | None, code: str, expected: str) -> None:
    assert periods.format_period(start, end, code) == expected


@given(first=ANY_YEAR.map(lambda year: year // 1000 * 1000), length=st.sampled_from([100, 1000]))
def test_the_far_past_and_future_have_words(first: int, length: int) -> None:
    start = first if first < 0 else first + 1
    for code in CODES:
        assert periods.format_period(start, start + length - 1, code)


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
            assert not re.search(r"(?<!\d)-\d", text), "a minus sign is no word"


@given(first=st.tuples(YEARS, YEARS), second=st.tuples(YEARS, YEARS))
def test_two_periods_have_two_names(first: tuple[int, int], second: tuple[int, int]) -> None:
    first, second = tuple(sorted(first)), tuple(sorted(second))
    if first != second:
        for code in CODES:
            assert periods.format_period(*first, code) != periods.format_period(*second, code)


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
    for start, end in ((0, None), (None, 0), (0, 5), (-5, 0)):
        with pytest.raises(ValueError, match="year 0"):
            periods.format_period(start, end, "kk")


@pytest.mark.parametrize(
    ("number", "text"), [(1, "1st"), (2, "2nd"), (3, "3rd"), (11, "11th"), (21, "21st")]
)
def test_english_ordinals(number: int, text: str) -> None:
    assert numerals.english_ordinal(number) == text
