"""Hostile input: every function answers, in linear time (a quadratic one would take hours)."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from languages import CODES
from languages.letters import check, check_html, mend, mend_html

PART, MEGABYTE = 60_000, 1_000_000
FLOODS = {
    "one letter": "o",
    "one word of two scripts": "oо",
    "apostrophes": "o'",
    "bare apostrophes": "'",
    "quotes": '"',
    "quotes and words": '"a" ',
    "spaces": " ",
    "words": "O'zbek  ",
    "marks": "\u0301",
    "marks out of order": "\u0301\u0316",
    "composed": "и\u0306",
    "right to left": "\u200f\u202eא",
    "emoji": "👩‍👩‍👧",
    "surrogates": "\ud800o'",
    "brackets": "(",
    "guillemets": "«",
    "at signs": "a@",
    "dots": "a.",
    "slashes": "a/",
    "backticks": "`",
    "backticks and words": "a` `b",
    "less-than": "<",
    "open tags": "<a ",
    "open quotes in tags": "<a b='",
    "tags": "<b>o'</b>",
    "links": "<a>o'",
    "entities": "&#39;",
    "ampersands": "&a",
    "comments": "<!--",
    "Roman numerals": "XХ",
    "newlines": '"\n',
    "italics": "<i>",
}


RUNS = [mend, mend_html, check, check_html]


@pytest.mark.parametrize("flood", FLOODS.values(), ids=FLOODS)
@pytest.mark.parametrize("run", RUNS)
def test_one_flood(run: object, flood: str) -> None:
    run("ў" + flood * (PART // len(flood)), "uz")  # type: ignore[operator]


@pytest.mark.parametrize("run", RUNS)
@pytest.mark.parametrize("language", ["uz", "kk"])
def test_a_megabyte_of_all(run: object, language: str) -> None:
    each = MEGABYTE // len(FLOODS)
    text = "".join(flood * (each // len(flood)) for flood in FLOODS.values())
    run(text, language)  # type: ignore[operator]


@pytest.mark.parametrize(
    "text", ["", " ", "\0", "\ud800", "\u202e", "\ufffc", "👍🏽", "\u0301", "'", '"']
)
@pytest.mark.parametrize("language", [*CODES, "", "xx", None])
def test_small_oddities(text: str, language: str | None) -> None:
    assert mend(text, language) == text
    assert mend_html(text, language) == text
    check(text, language)
    check_html(text, language)


@given(st.text(st.characters(exclude_categories=())), st.sampled_from(CODES))
@settings(max_examples=300, deadline=None)
def test_any_text_has_places_within_it(text: str, language: str) -> None:
    for found in [*check(text, language), *check_html(text, language)]:
        assert 0 <= found.start <= found.end <= len(text)
