"""Properties of queries: whatever is typed, the terms are few, safe and bounded."""

import re

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from languages import CODES
from languages.folding import LONGEST, fold
from languages.stems import LEAST, Lexeme, stem, stems
from search.query import LONGEST_QUERY, MOST_TERMS, Term, parse
from search.results import find, titles
from search.vocabulary import understood

SAFE = re.compile(r"[^\W_]+")  # no quotes, spaces, colons or operators of FTS5 and tsquery
languages = st.sampled_from(CODES)
anything = st.text(alphabet=st.characters(exclude_categories=()), max_size=300)  # surrogates, too
words = st.text(alphabet="абгдезиклмнопрстуйышчқғңөүұәіҳҷӯӣaeghiklmnorstuyzqʻ'", max_size=14)


def check(terms: list[Term]) -> None:
    assert len(terms) <= MOST_TERMS
    for term in terms:
        assert term.exact
        assert term.prefixes or term.words
        for form in (*term.exact, *term.prefixes, *term.words):
            assert SAFE.fullmatch(form), form
            assert len(form) <= 2 * LONGEST
        assert all(term.is_hit(form) for form in term.exact)


@given(anything, languages)
@example('"; DROP TABLE search_words; --', "en")
@example("a:* & !b | (c <-> d)", "en")
@example("NEAR(a b) AND title : x* ^y", "en")
@example("\ud800 \udfff о\u0306" + "\u0301" * 200, "kk")
@example("👩‍👩‍👧 \u202eabc\u202c ﷺ ﬁ ½ ² Ⅷ ẞ İı", "tk")
@example("ь ъ ьъь ҂ ӊђ", "kk")
@example("", "uz")
def test_any_text_gives_safe_terms(text: str, language: str) -> None:
    check(parse(text, language))


@pytest.mark.parametrize(
    "text", ["а" * 1_000_000, "а " * 500_000, "o'" * 500_000, "\u0301" * 1_000_000, "'" * 1_000_000]
)
def test_a_megabyte_is_cut(text: str) -> None:
    for language in CODES:
        terms = parse(text, language)
        check(terms)
        assert sum(len(term.typed) for term in terms) <= LONGEST_QUERY


@pytest.mark.django_db
@settings(max_examples=60, deadline=None)
@given(anything, languages)
@example('"; DROP TABLE search_words; --', "en")
@example("a:* & !b | (c <-> d) ''' \\ %", "en")
@example("iyyyyi yyyyyy s", "en")
def test_any_text_can_be_searched(text: str, language: str) -> None:
    terms = understood(parse(text, language))
    check(terms)
    find(terms, language)
    titles(parse(text, language), language, 5)


@given(words, languages)
def test_a_stem_is_a_beginning(word: str, language: str) -> None:
    for form in fold(word, language).split():
        found = stem(form, language)
        assert form.startswith(found)
        assert found == form or len(found) >= LEAST
        assert stem(found, language) == found[: len(stem(found, language))]
        assert all(form.startswith(each) for each in stems(form, language))


@given(words, languages)
def test_a_word_is_a_form_of_itself(word: str, language: str) -> None:
    for form in fold(word, language).split():
        assert form in Lexeme(form, language).forms({form, "атлас", "carpet"})


@pytest.mark.parametrize(
    ("language", "word", "form"),
    [
        ("kk", "кітаптарымызда", "кітаптың"),
        ("kk", "жастық", "жастығы"),
        ("kk", "ән", "әншілер"),
        ("ky", "шырдагынан", "шырдактар"),
        ("ky", "эпосу", "эпостун"),
        ("tg", "ҷашнҳоямонро", "ҷашни"),
        ("tk", "Aşgabady", "Aşgabatda"),
        ("tk", "küýzäniň", "küýze"),
        ("uz", "qalpogʻi", "qalpoqlar"),
        ("uz", "гиламлар", "gilamning"),
        ("ru", "ремесло", "ремёсел"),
        ("ru", "ковёр", "коврами"),
        ("ru", "Казахстана", "Казахстане"),
        ("en", "embroideries", "embroidered"),
    ],
)
def test_forms_of_one_word(language: str, word: str, form: str) -> None:
    one, other = fold(word, language), fold(form, language)
    assert Lexeme(one, language).forms({other}) == {other}


@pytest.mark.parametrize(
    ("language", "word", "other"),
    [
        ("kk", "ат", "атлас"),
        ("kk", "нан", "нанотехнология"),
        ("kk", "алматыдағы", "алмастырып"),  # no second case is cut
        ("ky", "ел", "элчи"),
        ("tg", "гил", "гилем"),
        ("uz", "non", "nomi"),
        ("tk", "dag", "dagynyk"),
        ("ru", "горы", "город"),
        ("en", "tea", "teach"),
    ],
)
def test_other_words(language: str, word: str, other: str) -> None:
    assert not Lexeme(fold(word, language), language).forms({fold(other, language)})


@pytest.mark.django_db
def test_a_short_word_is_a_beginning_only_where_there_is_no_such_word() -> None:
    (known,) = understood(parse("тау", "kk"))
    assert not known.prefixes
    assert known.is_hit(fold("таудың", "kk"))
    assert not known.is_hit(fold("тауық", "kk"))
    (begun,) = understood(parse("бұх", "kk"))
    assert begun.is_hit(fold("Бұхара", "kk"))


def test_repeated_words_count_once() -> None:
    assert [term.typed for term in parse("киіз КИІЗ киiз үй", "kk")] == ["киіз", "үй"]


@given(words, languages)
@example("czқaom", "kk")
@example("чҷ ѣђ ӊ", "uz")
@example("қтaТaz", "kk")
def test_folding_twice_is_folding_once(text: str, language: str) -> None:
    folded = fold(text, language)
    assert fold(folded, language) == folded


@pytest.mark.parametrize(
    ("typed", "right"),
    [("Maнac", "Манас"), ("қaлa", "қала"), ("Бишкeк", "Бишкек"), ("gilаm", "gilam")],
)
def test_look_alikes_go_to_the_script_that_the_word_fits(typed: str, right: str) -> None:
    assert fold(typed, "ky") == fold(right, "ky")
