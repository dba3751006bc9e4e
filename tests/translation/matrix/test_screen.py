"""The matrix on the screen: cells, filters, order, totals, next steps, sheets, queries."""

import csv
import datetime as dt
import io
from typing import Any

import openpyxl
import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone, translation
from wagtail.models import Page

from languages import CODES
from tests.people import person
from tests.people import signed_in as as_
from tests.translation.matrix.helpers import cell, key_of, page, reads, soup, titles
from translation import stored
from translation.matrix.export import harmless
from translation.matrix.viewer import Viewer
from translation.models import Assignment, PageFacts, PageState
from translation.rights import may_translate

pytestmark = pytest.mark.django_db
INDEX = "workbench_matrix:index"


@pytest.fixture(autouse=True)
def _rows() -> None:
    stored.rebuild(missing=True)


@pytest.fixture
def viewer() -> User:
    return person("viewer")


@pytest.fixture
def turkmen() -> User:
    return person("turkmen", ("translate", "tk"))


@pytest.fixture
def chief() -> User:
    return person("chief", ("coordinate", "*"))


# --- who sees it, and where


def test_everybody_with_access_to_the_admin_sees_it(viewer: User) -> None:
    assert len(titles(viewer)) == 50
    assert Client().get(reverse(INDEX)).status_code == 302


def test_a_viewer_is_offered_nothing_to_do(viewer: User) -> None:
    html = soup(viewer)
    assert not html.select("input[name=key]")
    assert not html.select("[data-action-button]")


@pytest.mark.parametrize("name", ["translations_report", "translations_report_results"])
def test_the_report_of_wagtail_localize_leads_here(viewer: User, name: str) -> None:
    response = as_(viewer).get(reverse(f"wagtail_localize:{name}"))
    assert response.status_code == 302
    assert response.url == reverse(INDEX)


def test_one_item_in_the_menu_of_reports(chief: User) -> None:
    text = as_(chief).get(reverse("wagtailadmin_home")).text
    assert reverse(INDEX) in text
    assert reverse("wagtail_localize:translations_report") not in text


# --- cells


def test_words_and_form_of_each_state(chief: User) -> None:
    PageState.objects.filter(key=key_of("chiy"), text="stale").update(
        since=timezone.now() - dt.timedelta(days=12)
    )
    for slug, code, state, words, public in (
        ("chiy", "ky", "origin", "origin", "live"),
        ("chiy", "en", "stale", "stale, 12\u00a0d", "live"),
        ("chiy", "ru", "complete", "complete", "live"),
        ("samarkand-paper", "kk", "missing", "missing", None),
    ):
        found = cell(chief, slug, code)
        assert found.select_one(f".wb-mark--{state}").get_text(strip=True) == words
        label = found.select_one(".wb-public")
        assert (label.get_text(strip=True) if label else None) == public
    half = cell(chief, "togyzqumalaq", "en")
    assert "%" in half.select_one(".wb-mark--in_progress").get_text()
    assert half.select_one(".wb-public--draft")
    assert "stale for 12 days" in cell(chief, "chiy", "en")["title"]


def test_the_title_is_in_the_readers_language(chief: User) -> None:
    reads(chief, "ru")
    html = soup(chief, "?q=chiy")
    assert html.select_one(".wb-matrix__title")["lang"] == "ru"
    only_kazakh = soup(person("other"), "?q=togyzqumalaq").select_one(".wb-matrix__title")
    assert only_kazakh["lang"] in {"en", "kk"}


def test_assignments_are_shown_and_late_ones_said_so(chief: User, turkmen: User) -> None:
    Assignment.objects.create(
        key=key_of("chiy"), language="tk", person=turkmen,
        deadline=timezone.localdate() - dt.timedelta(days=1),
    )  # fmt: skip
    found = cell(chief, "chiy", "tk")
    assert found.select_one(".wb-task--late")
    assert "assigned to turkmen until" in found["title"]
    Assignment.objects.update(done_at=timezone.now())
    assert not cell(chief, "chiy", "tk").select_one(".wb-task")


def test_titles_are_escaped(chief: User) -> None:
    PageFacts.objects.filter(key=key_of("chiy")).update(
        titles={"en": "<script>alert(1)</script>"}, folded="chiy"
    )
    assert "<script>alert(1)" not in str(soup(chief, "?q=chiy"))
    assert titles(chief, "?q=chiy") == ["<script>alert(1)</script>"]


# --- the next step


def test_next_steps_of_a_translator(turkmen: User) -> None:
    missing = cell(turkmen, "samarkand-paper", "tk")
    origin = page("samarkand-paper", "uz")
    submit = reverse("wagtail_localize:submit_page_translation", args=[origin.pk])
    assert missing["href"] == f"{submit}?select_locale=tk"
    assert cell(turkmen, "samarkand-paper", "kk").name == "span"  # not their language
    stale = cell(turkmen, "chiy", "tk")
    assert stale["href"] == reverse("wagtailadmin_pages:edit", args=[page("chiy", "tk").pk])
    assert cell(turkmen, "chiy", "ky")["href"] == "/ky/stories/chiy/"  # the origin: to be read
    assert cell(turkmen, "togyzqumalaq", "en").name == "span"  # another's draft


def test_no_translation_of_a_draft_is_offered_to_translators(turkmen: User, chief: User) -> None:
    page("samarkand-paper", "uz").unpublish()
    stored.rebuild()
    assert cell(turkmen, "samarkand-paper", "tk").name == "span"
    assert "select_locale=tk" in cell(chief, "samarkand-paper", "tk")["href"]


def test_next_steps_of_a_viewer_and_of_a_reviewer(viewer: User) -> None:
    assert cell(viewer, "chiy", "tk")["href"] == "/tk/stories/chiy/"
    assert cell(viewer, "samarkand-paper", "tk").name == "span"
    english = person("english", ("review", "en"))
    PageState.objects.filter(key=key_of("togyzqumalaq"), language="en").update(
        publicness="in_review"
    )
    half = page("togyzqumalaq", "en")
    found = cell(english, "togyzqumalaq", "en")
    assert found["href"] == reverse("wagtailadmin_pages:edit", args=[half.pk])
    assert "Review it." in found["title"]


def test_the_ministry_edits_its_origins_only() -> None:
    kyrgyz = person("kyrgyz", ("write", "kg"))
    origin = page("chiy", "ky")
    assert cell(kyrgyz, "chiy", "ky")["href"] == reverse(
        "wagtailadmin_pages:edit", args=[origin.pk]
    )
    assert cell(kyrgyz, "samarkand-paper", "uz")["href"] == "/uz/stories/samarkand-paper/"


@pytest.mark.parametrize(
    "acts",
    [(), (("translate", "tk"),), (("review", "uz"),), (("write", "kg"),), (("coordinate", "*"),)],
)
def test_cells_and_rights_agree(acts: tuple[tuple[str, str], ...]) -> None:
    user = person("somebody", *acts)
    for facts in PageFacts.objects.all()[:40]:
        origin = Page.objects.get(pk=facts.page_id)
        for code in CODES:
            said = Viewer(user).may_translate(facts, code)
            assert said == may_translate(user, origin, code), (str(facts), code)


# --- filters, order, totals


def states(**wanted: Any) -> set[Any]:
    return set(PageState.objects.filter(**wanted).values_list("key", flat=True))


def shown(user: User, query: str) -> set[str]:
    """Keys of all screens of a selection."""
    found: set[str] = set()
    for number in range(1, 5):
        boxes = soup(user, f"{query}&p={number}").select("input[name=key]")
        found |= {box["value"] for box in boxes}
        if len(boxes) < 50:
            break
    return found


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("?language=tk&state=stale", {"language": "tk", "text": "stale"}),
        ("?state=missing", {"text": "missing"}),
        ("?language=en&publicness=draft", {"language": "en", "publicness": "draft"}),
        (
            "?language=en&state=todo",
            {"language": "en", "text__in": ["missing", "in_progress", "machine", "stale"]},
        ),
        ("?language=uz&state=origin&publicness=live", {"language": "uz", "text": "origin"}),
    ],
)
def test_filters_of_states(chief: User, query: str, wanted: dict[str, Any]) -> None:
    expected = {str(key) for key in states(**wanted)}
    assert expected
    assert shown(chief, query) == expected


def test_state_and_publicness_are_of_one_language(chief: User) -> None:
    """No language is both missing and live, though pages have one of each."""
    assert not titles(chief, "?state=missing&publicness=live")


def test_filters_of_pages(chief: User) -> None:
    facts = PageFacts.objects.get(key=key_of("chiy"))
    for query, wanted in (
        (f"?type={facts.content_type_id}", {"content_type_id": facts.content_type_id}),
        ("?country=kg", {"countries__contains": ",kg,"}),
        ("?country=region", {"countries": ""}),
        ("?origin=ky", {"origin": "ky"}),
    ):
        expected = {
            str(k) for k in PageFacts.objects.filter(**wanted).values_list("key", flat=True)
        }
        assert 0 < len(expected) < PageFacts.objects.count()
        assert shown(chief, query) == expected


def test_filters_of_people(chief: User, turkmen: User) -> None:
    PageFacts.objects.filter(key=key_of("chiy")).update(owner=chief)
    assert len(titles(chief, "?owner=me")) == 1
    assert not titles(turkmen, "?owner=me")
    assert len(titles(turkmen, f"?owner={chief.pk}")) == 1
    yesterday = timezone.localdate() - dt.timedelta(days=1)
    Assignment.objects.create(key=key_of("chiy"), language="tk", person=turkmen, deadline=yesterday)
    Assignment.objects.create(key=key_of("ikat"), language="tk", deadline=yesterday)
    assert len(titles(turkmen, "?assigned=me")) == 1
    assert len(titles(turkmen, "?assigned=me&language=en")) == 0
    assert len(titles(chief, "?overdue=on")) == 2
    assert len(titles(chief, "?overdue=on&assigned=nobody")) == 1
    assert str(key_of("chiy")) not in shown(chief, "?assigned=nobody")
    assert str(key_of("ikat")) in shown(chief, "?assigned=nobody")


@pytest.mark.parametrize("words", ["chiy", "CHIY", "чий", "Чий "])
def test_search_in_any_language_and_spelling(chief: User, words: str) -> None:
    assert str(key_of("chiy")) in shown(chief, f"?q={words}")


def test_search_for_nothing(chief: User) -> None:
    assert not titles(chief, "?q=qqqqqqq")
    assert not titles(chief, "?q=%25%25")  # signs alone are no word, and no pattern


@pytest.mark.parametrize(
    "query",
    [
        "?type=x", "?country=xx", "?language=xx", "?state=x", "?publicness=x", "?origin=de",
        "?owner=0", "?assigned=x", "?sort=x", "?p=x", "?p=999", "?p=-1", "?export=doc",
        "?q=" + "x" * 300,
    ],
)  # fmt: skip
def test_bad_values_are_told_and_do_no_harm(chief: User, query: str) -> None:
    assert titles(chief, query) is not None


def test_a_bad_filter_is_told(chief: User) -> None:
    assert soup(chief, "?country=xx").select(".wb-filters .error-message")


@pytest.mark.parametrize(
    "sort", ["", "changed", "stale", "progress", "deadline", "type", "country"]
)
def test_orders(chief: User, sort: str) -> None:
    for language in ("", "tk"):
        found = titles(chief, f"?sort={sort}&language={language}")
        assert len(found) == 50
        if sort == "stale":
            assert found[0] == PageFacts.objects.get(key=key_of("chiy")).titles["en"]
        if sort == "progress" and language:
            worst = PageState.objects.filter(language="tk", progress=0).values("key")
            first = [facts.titles for facts in PageFacts.objects.filter(key__in=worst)]
            assert found[0] in {title for each in first for title in each.values()}


def test_titles_are_in_the_order_of_the_alphabet(chief: User) -> None:
    reads(chief, "ru")
    from languages.order import sort_key

    found = titles(chief)
    assert found == sorted(found, key=lambda title: sort_key(title, "ru"))


def test_totals_are_of_the_whole_selection(chief: User) -> None:
    for query, keys in (
        ("", set(PageFacts.objects.values_list("key", flat=True))),
        ("?origin=uz", set(PageFacts.objects.filter(origin="uz").values_list("key", flat=True))),
    ):
        html = soup(chief, query)
        for code in CODES:
            total = html.select_one(f".wb-totals td[data-language={code}]")
            mine = PageState.objects.filter(key__in=keys, language=code)
            live = mine.filter(publicness="live").count()
            assert total.select_one(".wb-totals__live")["title"] == f"{live} of {len(keys)} live"
            for state in ("origin", "complete", "missing", "stale"):
                mark = total.select_one(f".wb-mark--{state}")
                number = int(mark.find(string=True, recursive=False)) if mark else 0
                assert number == mine.filter(text=state).count()


def test_screens_of_fifty(chief: User) -> None:
    first, second = titles(chief), titles(chief, "?p=2")
    assert len(first) == 50
    assert second
    assert not set(first) & set(second)
    assert "p=2" in str(soup(chief, "?origin=").select_one(".pagination"))


# --- sheets


def sheet(user: User, query: str) -> list[list[str]]:
    response = as_(user).get(reverse(INDEX) + query)
    assert response.status_code == 200
    text = b"".join(response.streaming_content).decode()
    return list(csv.reader(io.StringIO(text)))


def test_csv_of_the_selection(viewer: User) -> None:
    lines = sheet(viewer, "?origin=ky&sort=stale&export=csv")
    assert len(lines) == PageFacts.objects.filter(origin="ky").count() + 1
    assert len(lines[0]) == 5 + 4 * 7 == len(lines[1])
    assert lines[1][0] == PageFacts.objects.get(key=key_of("chiy")).titles["en"]
    assert "stale" in lines[1]


def test_xlsx_of_the_selection(viewer: User) -> None:
    PageFacts.objects.filter(key=key_of("chiy")).update(titles={"en": "=1+1\x07"}, folded="chiy")
    response = as_(viewer).get(reverse(INDEX) + "?q=chiy&export=xlsx")
    book = openpyxl.load_workbook(io.BytesIO(b"".join(response.streaming_content)))
    row = list(book.active.iter_rows(values_only=False))[1]
    assert row[0].value == "=1+1"
    assert row[0].data_type == "s"


@pytest.mark.parametrize("title", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1"])
def test_no_title_is_a_formula_in_csv(viewer: User, title: str) -> None:
    PageFacts.objects.filter(key=key_of("chiy")).update(titles={"en": title}, folded="chiy")
    assert sheet(viewer, "?q=chiy&export=csv")[1][0] == f"'{title}"
    assert harmless("Chiy") == "Chiy"
    assert harmless(-1) == -1


# --- queries


def _queries(user: User, query: str) -> int:
    client, address = as_(user), reverse(INDEX) + query
    client.get(address)
    with CaptureQueriesContext(connection) as found:
        client.get(address)
    return len(found)


def test_as_many_queries_for_fifty_pages_as_for_one(chief: User, turkmen: User) -> None:
    for number, key in enumerate(PageFacts.objects.values_list("key", flat=True)[:60]):
        Assignment.objects.create(key=key, language=CODES[number % 7], person=turkmen)
    for user in (chief, turkmen):
        one = _queries(user, "?q=chiy")
        assert _queries(user, "?sort=stale") == one
        assert _queries(user, "?language=tk&state=complete&sort=progress") == one
        assert one <= 24


def test_the_sheet_costs_as_many_queries_for_many(chief: User) -> None:
    with CaptureQueriesContext(connection) as few:
        sheet(chief, "?q=chiy&export=csv")
    with CaptureQueriesContext(connection) as many:
        sheet(chief, "?export=csv")
    assert len(many) == len(few)


def test_it_speaks_the_readers_language(chief: User) -> None:
    reads(chief, "ru")
    with translation.override("ru"):
        from languages.names import country_name

        assert country_name("kg", "ru") in str(soup(chief, "?country=kg"))
