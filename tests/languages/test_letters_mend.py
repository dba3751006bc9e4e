"""Mending: what is wrong becomes right, what is right stays, and twice is the same as once."""

import unicodedata

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from languages import CODES
from languages.language import Language
from languages.letters import Mended, mend, mended
from tests.languages.letter_examples import RIGHT, WRONG

wrong = [(code, *pair) for code, pairs in WRONG.items() for pair in pairs]
right = [(code, text) for code, texts in RIGHT.items() for text in texts]
# Characters that rules look at, and some that they should not.
typed = st.text(
    st.sampled_from("oOgGsacepxiIhVXо аеіОХІтқ'‘’ʻʼ`\"«»“”„ \u00a0\n.,@/:-5\u0301\u0306şșəч(")
    | st.characters()
)
names = st.sampled_from([*CODES, "kaa", ""])


@pytest.mark.parametrize(("language", "text", "expected"), wrong)
def test_wrong_becomes_right(language: str, text: str, expected: str) -> None:
    assert mend(text, language) == unicodedata.normalize("NFC", expected)


@pytest.mark.parametrize(("language", "text"), right)
def test_right_stays(language: str, text: str) -> None:
    assert mended(text, language) == Mended(text)


def test_there_are_enough_examples() -> None:
    for code in ("kk", "ky", "tg", "tk", "uz", "ru"):
        assert min(len(WRONG[code]), len(RIGHT[code])) >= 12, code


@given(typed, names)
@settings(max_examples=600, deadline=None)
def test_idempotent(text: str, language: str) -> None:
    once = mend(text, language)
    assert mend(once, language) == once


@given(st.lists(st.sampled_from(right + [(c, m) for c, _t, m in wrong]), min_size=1, max_size=5))
@settings(deadline=None)
def test_no_correct_text_changes(parts: list[tuple[str, str]]) -> None:
    language = parts[0][0]
    text = "\n".join(unicodedata.normalize("NFC", text) for code, text in parts if code == language)
    assert mend(text, language) == text


@given(typed, names)
@settings(max_examples=300, deadline=None)
def test_changes_lead_from_one_text_to_the_other(text: str, language: str) -> None:
    result = mended(text, language)
    rebuilt, at = [], 0
    for change in result.changes:
        assert text[change.start : change.end] == change.before != change.after
        assert change.rules
        rebuilt += [text[at : change.start], change.after]
        at = change.end
    assert "".join([*rebuilt, text[at:]]) == result.text


def test_a_change_says_what_and_why() -> None:
    (change,) = mended("men O'zbekistonda", "uz").changes
    assert (change.start, change.end) == (4, 17)
    assert (change.before, change.after) == ("O'zbekistonda", "Oʻzbekistonda")
    assert change.rules == ("apostrophe",)


def test_line_breaks_indents_and_fixed_spaces_stay() -> None:
    text = "bir\n  ikki\u00a0\u00a0uch  \n\n"
    assert mend(text, "uz") == text


def test_an_unknown_language_gets_no_rule_of_another() -> None:
    assert mend('O\'zbek  "a"', "kaa") == 'O\'zbek "a"'
    assert mend("O'zbek", None) == "O'zbek"


def test_an_eighth_language_works_from_its_entry() -> None:
    entry = Language(
        code="kaa",
        endonym="qaraqalpaqsha",
        script="Latn",
        og_locale="kaa_UZ",
        alphabet=tuple("AÁBDEFGǴHXÍIJKQLMNŃOÓPRSTUÚVWYZ"),
    )
    assert mend('"Qaraqalpаq" tili', entry) == "“Qaraqalpaq” tili"
