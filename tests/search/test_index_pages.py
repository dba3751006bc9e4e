"""Building the index anew: what it holds afterwards, and that it answers on the way."""

import pytest
from django.core.management import call_command
from django.db import connection

from search import index
from search.models import Entry, Word
from tests.search.test_index import _add as add
from tests.search.test_index import _found as found
from tests.search.test_index import _publish as publish

pytestmark = pytest.mark.django_db


def test_the_whole_index_can_be_built_anew() -> None:
    page = publish()
    before = set(Entry.objects.values_list("pk", flat=True))
    index.remove(before)
    assert not found("бұлғалдақ")
    call_command("index_pages", missing=True, verbosity=0)
    assert set(Entry.objects.values_list("pk", flat=True)) == before
    assert page.pk in found("бұлғалдақ")
    gone = add("Жоғалған бет")
    call_command("index_pages", verbosity=0)
    assert set(Entry.objects.values_list("pk", flat=True)) == before
    assert gone not in found("жоғалған")
    with connection.cursor() as cursor:
        cursor.execute("SELECT COUNT(*) FROM search_words")
        assert cursor.fetchone()[0] == len(before)


def test_visitors_find_pages_while_the_index_is_built_anew(monkeypatch) -> None:
    page, answers = publish(), []
    write = index.write

    def looked_at(documents):
        answers.append(page.pk in found("бұлғалдақ"))
        return write(documents)

    monkeypatch.setattr(index, "write", looked_at)
    call_command("index_pages", verbosity=0)
    assert len(answers) > 1
    assert all(answers)


def test_words_that_no_page_holds_any_more_are_forgotten() -> None:
    page, other = publish("Қызғалдағым"), publish("Бәйшешегім")
    page.unpublish()
    shown = set(Word.objects.filter(language="kk").values_list("folded", flat=True))
    call_command("index_pages", verbosity=0)
    left = set(Word.objects.filter(language="kk").values_list("folded", flat=True))
    assert shown - left >= {"кызгалдагым"}
    assert "байшешегим" in left
    assert other.pk in found("бәйшешегім")


def test_words_are_added_in_one_order_whoever_publishes() -> None:
    add("Ямбалақ Бамбалақ Ғамбалақ", body="Ямбалақ Азбалақ")
    added = Word.objects.filter(folded__endswith="балак", folded__regex="^(ям|бам|гам|аз)")
    assert list(added.order_by("pk").values_list("folded", flat=True)) == [
        "азбалак", "бамбалак", "гамбалак", "ямбалак",
    ]  # fmt: skip
    assert Word.objects.get(folded="ямбалак").titled
