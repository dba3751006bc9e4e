"""The audit trail: who, what, when, in which language, on which page."""

import csv
import io
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page, PageLogEntry

from tests.translation.workflow.people import draft_item, person, signed_in
from translation.workflow.review import submit_for_review

pytestmark = pytest.mark.django_db


@pytest.fixture
def chief() -> Client:
    return signed_in(User.objects.create_superuser("root", "", "x"))


def _rows(client: Client, **filters: Any) -> list[dict[str, str]]:
    url = reverse("workbench_workflow:audit")
    answer = client.get(url, {**filters, "export": "csv"})
    assert answer.status_code == 200
    text = b"".join(answer.streaming_content) if answer.streaming else answer.content
    return list(csv.DictReader(io.StringIO(text.decode("utf-8-sig"))))


def test_every_action_says_its_language_even_after_the_page(chief: Client) -> None:
    author = person("aigul", ("write", "kz"))
    page = draft_item(author)
    submit_for_review(page, author)
    entry = PageLogEntry.objects.get(page=page.pk, action="wagtail.workflow.start")
    assert entry.data["language"] == "kk"
    assert "workflow" in entry.data
    root = User.objects.get(username="root")
    Page.objects.get(pk=page.pk).delete(user=root)
    rows = _rows(chief, language="kk", user=[author.pk, root.pk], label="synaq")
    assert {row["Language"] for row in rows} == {"қазақша"}
    assert {row["Who"] for row in rows} == {"Aigul", "root"}
    assert "Deleted" in rows[0]["What"]


def test_filters(chief: Client) -> None:
    author, other = person("aigul", ("write", "kz")), person("zarina", ("write", "tj"))
    page = draft_item(author)
    log(instance=page, action="brand.assign", user=other, data={"language": "tg", "person": "Z"})
    assert [row["Language"] for row in _rows(chief, user=other.pk)] == ["тоҷикӣ"]
    assert [row["What"] for row in _rows(chief, action="brand.assign")] == ["Assigned to Z"]
    assert [row["Page"] for row in _rows(chief, label="synaq", language="tg")] == ["Synaq"]
    day = timezone.localdate()
    assert _rows(chief, timestamp_from=day, action="brand.assign")
    assert not _rows(chief, timestamp_to="2001-01-01")


def test_entries_from_before_are_found_by_their_pages_language(chief: Client) -> None:
    page = draft_item(None)
    entry = log(instance=page, action="wagtail.edit")
    PageLogEntry.objects.filter(pk=entry.pk).update(data={})
    found = _rows(chief, language="kk", label="synaq")
    assert [row["What"] for row in found] == ["Draft saved", "Created"]
    assert not _rows(chief, language="uz", label="synaq")


@pytest.mark.parametrize(
    "bad",
    [{"user": "x"}, {"action": "none.such"}, {"language": "xx"}, {"timestamp_from": "31/31/31"},
     {"p": "999"}, {"export": "pdf"}, {"label": "\x00"}],
)  # fmt: skip
def test_bad_filters_are_answered(chief: Client, bad: dict[str, str]) -> None:
    url = reverse("workbench_workflow:audit")
    assert chief.get(url, bad).status_code in (200, 400, 404)


def test_a_spreadsheet_takes_no_title_for_a_formula(chief: Client) -> None:
    page = draft_item(None)
    Page.objects.filter(pk=page.pk).update(title="=1+1", draft_title="=1+1")
    log(instance=Page.objects.get(pk=page.pk), action="brand.assign", data={"person": "x"})
    assert [row["Page"] for row in _rows(chief, action="brand.assign")] == ["'=1+1"]
    answer = chief.get(reverse("workbench_workflow:audit"), {"export": "xlsx"})
    assert answer.status_code == 200
    assert "spreadsheetml" in answer["content-type"]


def test_queries_do_not_grow_with_the_trail(chief: Client) -> None:
    url = reverse("workbench_workflow:audit")
    page = draft_item(None)
    PageLogEntry.objects.all().delete()
    log(instance=page, action="wagtail.edit", user=User.objects.get(username="root"))
    chief.get(url)
    with CaptureQueriesContext(connection) as one:
        chief.get(url)
    for number in range(30):
        log(instance=draft_item(None) if number % 5 == 0 else page, action="wagtail.publish",
            user=person(f"p{number}"))  # fmt: skip
    with CaptureQueriesContext(connection) as many:
        chief.get(url)
    assert len(many) == len(one)


def test_a_viewer_reads_what_the_explorer_shows_and_strangers_nothing() -> None:
    url = reverse("workbench_workflow:audit")
    assert signed_in(person("viewer")).get(url).status_code == 200
    assert signed_in(User.objects.create_user("out", "", "x")).get(url).status_code == 302
    assert Client().get(url).status_code == 302
