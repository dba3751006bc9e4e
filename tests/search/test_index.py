"""The index follows what is public; ranking, filters and snippets over pages made for the test."""

from uuid import uuid4

import pytest
from wagtail.models import Locale, Page, PageViewRestriction

from heritage.models import HeritageIndexPage, HeritageItemPage
from search import index
from search.documents import Document
from search.models import Entry, Word
from search.query import parse
from search.results import find, titles
from search.snippets import LENGTH, snippet
from search.totals import count, forget, summed

pytestmark = pytest.mark.django_db
_NEXT = iter(range(10_000_001, 20_000_000))


def _add(title: str, language: str = "kk", **values: object) -> int:
    page_id = next(_NEXT)
    document = Document(
        page_id, values.pop("key", uuid4()), language, values.pop("kind", "story"), title, **values
    )
    index.write([document])
    return page_id


def _found(query: str, language: str = "kk", **values: object) -> list[int]:
    return [hit.page_id for hit in find(parse(query, language), language, **values).hits]


def _publish(title: str = "Бұлғалдақ мерекесі", **values: object) -> HeritageItemPage:
    parent = HeritageIndexPage.objects.get(locale__language_code="kk")
    page = HeritageItemPage(
        title=title, nature="intangible", kind="rite", countries=["kz"],
        locale=Locale.objects.get(language_code="kk"), **values,
    )  # fmt: skip
    parent.add_child(instance=page)
    page.save_revision().publish()
    return page


def test_ranking_title_then_lead_then_body_whole_words_first() -> None:
    order = [
        _add("Бұлғалдақ"),
        _add("Тау мен бұлғалдақ"),
        _add("Бұлғалдақтар мекені"),
        _add("Бірінші", lead="Даланың көркі бұлғалдақ."),
        _add("Екінші", lead="Даланың көркі бұлғалдақтар."),
        _add("Үшінші", body="Мұнда бұлғалдақ өседі."),
        _add("Төртінші", body="Мұнда бұлғалдақтар өседі."),
    ]
    assert _found("бұлғалдақ") == order


def test_every_word_must_be_found_somewhere() -> None:
    both = _add("Бұлғалдақ", body="Алатау бөктері.")
    _add("Бұлғалдақ", body="Басқа жер.")
    assert _found("алатау бұлғалдақ") == [both]


def test_own_language_first_and_no_page_twice() -> None:
    shared, other = uuid4(), uuid4()
    russian = _add("Bulghaldaq тюльпанище", "ru", key=shared)
    kazakh = _add("Тюльпанище туралы", "kk", key=shared, lead="тюльпанище")
    english = _add("Тюльпанище", "en", key=other)
    second = _add("Тюльпанище", "ru", key=other)
    assert _found("тюльпанище", "kk") == [kazakh, second]
    assert _found("тюльпанище", "en") == [english, russian]
    assert find(parse("тюльпанище", "kk"), "kk").total == 2


def test_filters_and_counts() -> None:
    _add("Бұлғалдақ", kind="story", countries=("kz", "uz"))
    _add("Бұлғалдақ екі", kind="heritage", countries=("kz",))
    _add("Бұлғалдақ үш", kind="heritage", countries=("tm",))
    terms = parse("бұлғалдақ", "kk")
    everything = find(terms, "kk")
    assert dict(everything.kinds) == {"story": 1, "heritage": 2}
    assert dict(everything.countries) == {"kz": 2, "uz": 1, "tm": 1}
    narrowed = find(terms, "kk", kind="heritage", country="kz")
    assert narrowed.total == len(narrowed.hits) == 1
    assert dict(narrowed.kinds) == {"story": 1, "heritage": 1}
    assert dict(narrowed.countries) == {"kz": 1, "tm": 1}


def test_a_page_counts_once_where_its_languages_differ_in_facts() -> None:
    """As they do from the publication of the origin to the next synchronisation."""
    key = uuid4()
    own = _add("Бұлғалдақ", "kk", key=key, kind="story", countries=("kz",))
    _add("Бұлғалдақ", "ru", key=key, kind="story", countries=("kz", "uz"))
    terms = parse("бұлғалдақ", "kk")
    found = find(terms, "kk")
    assert (found.total, dict(found.countries)) == (1, {"kz": 1})
    assert [hit.page_id for hit in found.hits] == [own]
    elsewhere = find(terms, "kk", country="uz")
    assert (elsewhere.total, elsewhere.hits) == (0, [])


def test_pages_of_results_do_not_overlap() -> None:
    for number in range(25):
        _add(f"Бұлғалдақ {number}")
    terms = parse("бұлғалдақ", "kk")
    seen = [
        hit.page_id
        for offset in (0, 10, 20, 30)
        for hit in find(terms, "kk", limit=10, offset=offset).hits
    ]
    assert len(seen) == len(set(seen)) == 25


def test_publishing_unpublishing_and_deleting() -> None:
    page = _publish()
    assert page.pk in _found("бұлғалдақ")
    page.title = "Бәйшешек мерекесі"
    page.save_revision()
    assert page.pk in _found("бұлғалдақ"), "a draft changes nothing"
    page.save_revision().publish()
    assert page.pk not in _found("бұлғалдақ")
    assert page.pk in _found("бәйшешек")
    page.unpublish()
    assert page.pk not in _found("бәйшешек")
    page.save_revision().publish()
    page_id = page.pk
    Page.objects.get(pk=page_id).delete()
    assert not Entry.objects.filter(pk=page_id).exists()
    assert page_id not in _found("бәйшешек")


def test_private_pages_cannot_be_found() -> None:
    page = _publish()
    restriction = PageViewRestriction.objects.create(
        page=page, restriction_type=PageViewRestriction.PASSWORD, password="x"
    )
    assert page.pk not in _found("бұлғалдақ")
    restriction.delete()
    assert page.pk in _found("бұлғалдақ")


def test_a_page_moved_below_a_private_one_cannot_be_found() -> None:
    section, page = _publish("Жабық бөлім"), _publish()
    PageViewRestriction.objects.create(
        page=section, restriction_type=PageViewRestriction.PASSWORD, password="x"
    )
    page.move(section, pos="last-child")
    assert page.pk not in _found("бұлғалдақ")
    page = Page.objects.get(pk=page.pk)
    page.move(HeritageIndexPage.objects.get(locale__language_code="kk"), pos="last-child")
    assert page.pk in _found("бұлғалдақ")


def test_facts_and_countries_are_found_in_the_language_of_the_page() -> None:
    page = _publish(materials=["felt"])
    for word in ("киіз", "Қазақстан"):
        assert page.pk in [hit.page_id for hit in find(parse(f"{word} бұлғалдақ", "kk"), "kk").hits]


def test_snippets_show_the_place_and_mark_whole_words() -> None:
    text = "Бас сөз. " * 60 + "Oʻzbekistonning ipagi va atlasi mashhur. " + "Son soʻz. " * 60
    parts = snippet(text, parse("ozbekiston", "uz"), "uz")
    assert [part.text for part in parts if part.hit] == ["Oʻzbekistonning"]
    shown = "".join(part.text for part in parts)
    assert shown.startswith("… ")
    assert shown.endswith(" …")
    assert len(shown) <= LENGTH + 10
    assert shown.strip("… ") in text


def test_snippets_keep_places_where_folding_changes_lengths() -> None:
    text = "İİİ ßßß Бұлғалдақ и\u0306ог бұлғалдақтар ﬁ qızǵaldaq"
    parts = snippet(text, parse("бұлғалдақ", "kk"), "kk")
    assert [part.text for part in parts if part.hit] == ["Бұлғалдақ", "бұлғалдақтар"]


def test_the_vocabulary_keeps_native_spelling() -> None:
    assert Word.objects.get(language="uz", folded="ozbekiston").shown == "oʻzbekiston"


def test_suggestions_look_at_titles_only() -> None:
    _add("Бөтен", body="бұлғалдақ")
    titled = _add("Ала бұлғалдақ")
    assert [hit.page_id for hit in titles(parse("бұлғ", "kk"), "kk", 5)] == [titled]


def test_daily_totals() -> None:
    terms = parse("Бұлғалдақ", "kk")
    for _time in range(3):
        count("Бұлғалдақ", terms, "kk", 4)
    rows = list(summed(_totals()))
    assert rows == [{"language": "kk", "terms": "булгалдак", "total": 3, "most": 4}]


def _totals():
    from search.models import DailyTotal

    return DailyTotal.objects.filter(terms="булгалдак")


@pytest.mark.parametrize(
    "typed", ["me@example.org", "+7 701 234 56 78", "AB 1234567", "а б в г д е ж"]
)
def test_what_looks_personal_is_not_counted(typed: str) -> None:
    from search.models import DailyTotal

    before = DailyTotal.objects.count()
    count(typed, parse(typed, "kk"), "kk", 0)
    assert DailyTotal.objects.count() == before


def test_old_and_rare_totals_are_forgotten() -> None:
    import datetime as dt

    from django.utils import timezone

    from search.models import DailyTotal

    today = timezone.localdate()
    for days, searches, terms in ((500, 9, "old"), (60, 2, "rare"), (60, 9, "kept"), (1, 1, "new")):
        DailyTotal.objects.create(
            day=today - dt.timedelta(days=days), language="kk", terms=terms, searches=searches
        )
    forget()
    left = set(DailyTotal.objects.values_list("terms", flat=True))
    assert {"kept", "new"} <= left
    assert not {"old", "rare"} & left
