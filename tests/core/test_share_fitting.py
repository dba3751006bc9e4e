"""Titles of share images: they fit, whatever they are."""

from hypothesis import given, settings
from hypothesis import strategies as st

from core.share.fitting import MOST_LINES, SIZES, fit

ROOM, TALL = 716.0, 330.0


def _wide(text: str) -> float:
    return 0.5 * len(text)


def test_a_short_title_is_large_and_stays_in_one_line() -> None:
    setting = fit("Works", _wide, ROOM, TALL)
    assert setting.lines == ("Works",)
    assert setting.size == SIZES[0]


def test_lines_are_even_and_no_word_is_left_alone() -> None:
    setting = fit("Samarqand qogʻozi: tut novdasidan varaqqacha", _wide, ROOM, TALL)
    assert " ".join(setting.lines) == "Samarqand qogʻozi: tut novdasidan varaqqacha"
    longest = max(map(len, setting.lines))
    assert len(setting.lines[-1]) >= 0.4 * longest


def test_too_many_words_are_cut_with_an_ellipsis() -> None:
    setting = fit("word " * 60, _wide, ROOM, TALL)
    assert setting.lines[-1].endswith("…")


@given(st.text(max_size=255))
@settings(max_examples=120)
def test_anything_fits(title: str) -> None:
    setting = fit(title, _wide, ROOM, TALL)
    assert len(setting.lines) <= MOST_LINES
    assert all(_wide(line) * setting.size <= ROOM + 0.01 for line in setting.lines)
    assert setting.height <= TALL
