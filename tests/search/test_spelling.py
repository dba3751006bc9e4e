"""«Did you mean»: the nearest word of the site's own vocabulary that visitors can find."""

import pytest

from search.models import Word
from search.query import parse
from search.spelling import did_you_mean
from tests.search.test_index import _add as add
from tests.search.test_index import _publish as publish

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("typed", "language", "meant"),
    [
        ("samarqnad", "uz", "samarqand"),
        ("дамбыра", "kk", "домбыра"),
        ("shoshmaqom", "uz", "shashmaqom"),
        ("xxxxqqqq", "uz", ""),
        ("samarqand", "uz", ""),
    ],
)
def test_did_you_mean(typed: str, language: str, meant: str) -> None:
    assert did_you_mean(parse(typed, language), language) == meant


def test_words_of_pages_that_are_not_public_any_more_are_not_suggested() -> None:
    page = publish("Қосылғандай")
    publish("Қосылғандайын")
    terms = parse("қосылғандвй", "kk")
    assert did_you_mean(terms, "kk") == "қосылғандай"
    page.unpublish()
    assert did_you_mean(terms, "kk") == ""


def test_the_nearest_word_is_found_among_very_many() -> None:
    filler = [f"zyz{number:05}" for number in range(20_500)]
    Word.objects.bulk_create(
        [Word(language="uz", folded=word, shown=word, length=8) for word in filler], batch_size=2000
    )
    add("Nomsiz", "uz", body="Qoraqurt")
    assert did_you_mean(parse("qoraqutr", "uz"), "uz") == "qoraqurt"


def test_a_query_of_unknown_words_is_not_guessed_at(django_assert_max_num_queries) -> None:
    right = "samarqand shashmaqom suzana ipak"
    assert did_you_mean(parse("samarqnad shashmaqpm", "uz"), "uz") == "samarqand shashmaqom"
    terms = parse(" ".join(f"{word[:-2]}qx" for word in right.split()), "uz")
    with django_assert_max_num_queries(len(terms)):
        assert did_you_mean(terms, "uz") == ""
