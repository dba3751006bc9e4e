"""What a stranger may send to any function of the kit: it answers, in time linear in the length."""

import datetime as dt
import time
from collections.abc import Callable

import pytest

from languages import CODES, dates, folding, names, order, slugs, uzbek
from languages.normal import nfc
from search.query import parse
from search.snippets import snippet

MEGABYTE = 1_000_000
FLOODS: dict[str, str] = {
    "one word": "а",
    "latin": "x",
    "words": "сөз oʻz ",
    "apostrophes": "'",
    "joined": "o'",
    "mixed scripts": "аa",
    "marks": "\u0315\u0300",
    "marked letters": "и\u0306\u0315\u0300",
    "surrogates": "\ud800\udfff",
    "marks of direction": "\u202e\u200f",
    "emoji": "😀👩\u200d👩",
    "ligatures": "ﷺ",
    "nul": "\0",
    "spaces": " \u00a0\u2003",
    "digits": "9",
    "hangul": "\u1100\u1161\u11a8",
}
FUNCTIONS: dict[str, Callable[[str, str], object]] = {
    "nfc": lambda text, code: nfc(text),
    "fold": folding.fold,
    "words": lambda text, code: list(folding.words(nfc(text), code)),
    "sort_key": order.sort_key,
    "initial": order.initial,
    "slugify": slugs.slugify,
    "to_latin": lambda text, code: uzbek.to_latin(text),
    "to_cyrillic": lambda text, code: uzbek.to_cyrillic(text),
    "parse": parse,
    "snippet": lambda text, code: snippet(text, parse("сөз oʻz", code), code),
}


def _flood(piece: str, length: int) -> str:
    return piece * (length // len(piece))


def _seconds(function: Callable[[str, str], object], text: str, code: str) -> float:
    begin = time.process_time()
    function(text, code)
    return time.process_time() - begin


@pytest.mark.parametrize("name", FUNCTIONS)
@pytest.mark.parametrize("flood", FLOODS)
def test_a_megabyte_takes_linear_time(name: str, flood: str) -> None:
    function, piece = FUNCTIONS[name], FLOODS[flood]
    tried = []
    # What is quadratic is so each time; a busy machine slows one measurement and not the next.
    for _time in range(4):
        small = min(_seconds(function, _flood(piece, MEGABYTE // 8), "uz") for _again in range(2))
        large = _seconds(function, _flood(piece, MEGABYTE), "uz")
        # Eight times the text: quadratic time would be 64-fold. What is quick is not compared.
        if large < 0.5 or large < 24 * small:
            return
        tried.append(f"{small:.2f} s, then {large:.2f} s")
    pytest.fail("; ".join(tried))


@pytest.mark.parametrize("name", FUNCTIONS)
@pytest.mark.parametrize("code", CODES)
def test_short_oddities(name: str, code: str) -> None:
    for piece in (
        "",
        " ",
        "\ud800",
        "\u0301",
        "İ",
        "ı",
        "ẞ",
        "ﬁ",
        "\u202e",
        "𝔘",
        "٣",
        "Ⅻ",
        "\ufffd",
    ):
        FUNCTIONS[name](piece, code)
        FUNCTIONS[name](f"а{piece}b", code)


@pytest.mark.parametrize("code", [*CODES, "xx", "", "kk\0", "KK-Latn"])
def test_days_at_the_ends_of_the_calendar(code: str) -> None:
    for day in (dt.date.min, dt.date.max, dt.date(2000, 2, 29)):
        assert dates.format_date(day, code)
        assert dates.format_range(day, day, code)
        assert dates.format_month(day, code)
    assert dates.format_range(dt.date.min, dt.date.max, code)
    assert names.country_name("kz", code)
