"""Many pages at once: asked with numbers, by rights of each page and language, done as jobs."""

import datetime as dt
import sys
from collections.abc import Iterator
from types import ModuleType
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import User
from django.db import connection
from django.http import HttpResponse
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.hooks import search_for_hooks

from tests.people import person
from tests.people import signed_in as as_
from tests.translation.matrix.helpers import key_of, soup
from translation import stored
from translation.jobs import running
from translation.jobs.kinds import KINDS
from translation.matrix import bulk
from translation.models import Job, PageFacts, PageState

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _kinds(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Every kind of job that the matrix starts; what others do is not of this test."""
    stored.rebuild(missing=True)  # where the database was made before there were rows
    search_for_hooks()  # registers the kinds of the site, once a process
    before = dict(KINDS)
    for name in ("translate", "export", "machine"):
        KINDS[name] = (name, lambda job, progress: None)
    monkeypatch.setattr(bulk, "engine_is_there", lambda: True)
    yield
    KINDS.clear()
    KINDS.update(before)


@pytest.fixture
def assigned(monkeypatch: pytest.MonkeyPatch) -> list[Any]:
    """Calls of ``workflow.assignments.assign``."""
    calls: list[Any] = []
    fake = ModuleType("translation.workflow.assignments")
    fake.assign = lambda keys, codes, **more: calls.append((keys, codes, more))  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "translation.workflow.assignments", fake)
    return calls


@pytest.fixture
def chief() -> User:
    return person("chief", ("coordinate", "*"))


@pytest.fixture
def turkmen() -> User:
    return person("turkmen", ("translate", "tk"))


def post(user: User, action: str, *slugs: str, **data: Any) -> HttpResponse:
    keys = [str(key_of(slug)) for slug in slugs]
    return as_(user).post(reverse("workbench_matrix:act", args=[action]), {"key": keys, **data})


def ask(user: User, action: str, *slugs: str, **data: Any) -> dict[str, int]:
    """The numbers that the form shows."""
    response = post(user, action, *slugs, **data)
    html = BeautifulSoup(response.content, "html.parser")
    return {
        row["class"][0].removeprefix("wb-ask__"): int(row.td.get_text())
        for row in html.select(".wb-ask__numbers tr")
    }


def start(user: User, action: str, *slugs: str, **data: Any) -> HttpResponse:
    return post(user, action, *slugs, asked="1", confirm="1", **data)


def page_id(slug: str) -> int:
    return PageFacts.objects.get(key=key_of(slug)).page_id


# --- translating


def test_it_is_asked_first_with_numbers(chief: User) -> None:
    found = ask(chief, "translate", "samarkand-paper", "ikat")
    missing = PageState.objects.filter(key=key_of("samarkand-paper"), text="missing").count()
    assert found == {"do": missing, "settled": 14 - missing}
    assert not Job.objects.exists()


def test_a_job_is_started(chief: User) -> None:
    response = start(chief, "translate", "samarkand-paper", languages=["kk", "tk"])
    job = Job.objects.get()
    assert response.url == reverse("workbench_jobs:detail", args=[job.pk])
    assert job.kind == "translate"
    assert job.user == chief
    assert job.payload == {"pages": [page_id("samarkand-paper")], "languages": ["kk", "tk"]}
    assert job.total == 2
    assert "1 page" in job.title


def test_pages_that_need_other_languages_are_other_jobs(chief: User) -> None:
    response = start(
        chief, "translate", "samarkand-paper", "togyzqumalaq", languages=["kk", "tk", "ru"]
    )
    assert response.url == reverse("workbench_jobs:index")
    payloads = [job.payload for job in Job.objects.order_by("pk")]
    assert {tuple(each["languages"]) for each in payloads} == {("kk", "tk"), ("tk", "ru")}


def test_a_translator_begins_their_own_language_only(turkmen: User) -> None:
    assert ask(turkmen, "translate", "samarkand-paper") == {"do": 1}
    response = start(turkmen, "translate", "samarkand-paper", languages=["kk", "tk"])
    assert response.status_code == 400  # Kazakh is no choice of theirs
    assert not Job.objects.exists()
    start(turkmen, "translate", "samarkand-paper", languages=["tk"])
    assert Job.objects.get().payload["languages"] == ["tk"]


def test_what_is_refused_is_counted_and_left_alone() -> None:
    kazakh = person("kazakh", ("write", "kz"))  # of the two pages one is of Kazakhstan
    assert PageFacts.objects.get(key=key_of("samarkand-paper")).country_codes == ["uz"]
    assert "kz" in PageFacts.objects.get(key=key_of("togyzqumalaq")).country_codes
    found = ask(kazakh, "translate", "samarkand-paper", "togyzqumalaq")
    assert found["refused"] == 4
    assert (
        found["do"] == PageState.objects.filter(key=key_of("togyzqumalaq"), text="missing").count()
    )
    start(kazakh, "translate", "samarkand-paper", "togyzqumalaq", languages=["tk"])
    assert Job.objects.get().payload["pages"] == [page_id("togyzqumalaq")]


def test_nothing_to_do_starts_nothing(chief: User) -> None:
    response = start(chief, "translate", "ikat", languages=["tk"])
    assert response.status_code == 400
    assert "nothing to do" in response.text
    assert not Job.objects.exists()


def test_all_that_match(chief: User) -> None:
    query = "language=tk&state=missing"
    response = post(
        chief, "translate", all="1", query=query, asked="1", confirm="1", languages=["tk"]
    )
    assert response.status_code == 302
    missing = PageState.objects.filter(language="tk", text="missing").values("key")
    expected = PageFacts.objects.filter(key__in=missing).values_list("page_id", flat=True)
    assert set(Job.objects.get().payload["pages"]) == set(expected)


def test_as_many_queries_for_all_pages_as_for_one(chief: User) -> None:
    client, address = as_(chief), reverse("workbench_matrix:act", args=["translate"])
    client.post(address, {"all": "1", "query": "q=chiy"})
    with CaptureQueriesContext(connection) as one:
        client.post(address, {"all": "1", "query": "q=chiy"})
    with CaptureQueriesContext(connection) as many:
        client.post(address, {"all": "1"})
    assert len(many) == len(one)


# --- assigning


def test_assigning_to_a_person(chief: User, turkmen: User, assigned: list[Any]) -> None:
    deadline = timezone.localdate() + dt.timedelta(days=7)
    start(
        chief, "assign", "samarkand-paper", "chiy", "ikat",
        languages=["tk"], person=turkmen.pk, deadline=deadline.isoformat(), note="Please.",
    )  # fmt: skip
    job = Job.objects.get()
    running.run_job.func(job.pk)
    job.refresh_from_db()
    assert (job.status, job.done, job.total) == (Job.Status.DONE, 2, 2)
    [(keys, codes, more)] = assigned
    assert set(keys) == {key_of("samarkand-paper"), key_of("chiy")}  # ikat is complete
    assert codes == ["tk"]
    assert more == {"person": turkmen, "deadline": deadline, "note": "Please.", "by": chief}


def test_a_person_gets_nothing_that_they_do_not_translate(chief: User, turkmen: User) -> None:
    found = ask(
        chief, "assign", "samarkand-paper", asked="1", languages=["kk", "tk"], person=turkmen.pk,
    )  # fmt: skip
    assert found == {"do": 1, "unfit": 1}


def test_a_translator_assigns_nothing_to_others(turkmen: User, assigned: list[Any]) -> None:
    assert ask(turkmen, "assign", "samarkand-paper") == {"do": 0, "refused": 1}


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ({"languages": ["tk"]}, "a translator, a deadline, or both"),
        ({"languages": ["tk"], "deadline": "2020-01-01"}, "passed already"),
        ({"languages": ["tk"], "deadline": "soon"}, "valid date"),
        ({"languages": [], "deadline": "2099-01-01"}, "at least one language"),
        ({"languages": ["xx"], "deadline": "2099-01-01"}, "xx"),
        ({"languages": ["tk"], "person": "0"}, "valid choice"),
    ],
)
def test_bad_answers_are_told(chief: User, data: dict[str, Any], message: str) -> None:
    response = start(chief, "assign", "samarkand-paper", **data)
    assert response.status_code == 400
    assert message in BeautifulSoup(response.content, "html.parser").main.get_text()
    assert not Job.objects.exists()


def test_rights_that_were_taken_meanwhile(chief: User, turkmen: User, assigned: list[Any]) -> None:
    start(chief, "assign", "samarkand-paper", languages=["tk"], person=turkmen.pk)
    turkmen.groups.clear()
    job = Job.objects.get()
    running.run_job.func(job.pk)
    job.refresh_from_db()
    assert not assigned
    assert len(job.failures) == 1
    turkmen.delete()
    running.restart(job)
    running.run_job.func(job.pk)
    job.refresh_from_db()
    assert job.status == Job.Status.FAILED
    assert "does not exist" in job.message


# --- exporting, machine


def test_exporting(turkmen: User) -> None:
    start(turkmen, "export", "chiy", "samarkand-paper", languages=["tk"], format="po")
    assert Job.objects.get().payload == {
        "pages": [page_id("chiy")], "languages": ["tk"], "format": "po",
    }  # fmt: skip
    assert start(turkmen, "export", "chiy", languages=["tk"], format="doc").status_code == 400


def test_machine(chief: User) -> None:
    start(chief, "machine", "togyzqumalaq", "ikat", languages=["en"])
    [number] = Job.objects.get().payload["translations"]
    from wagtail_localize.models import Translation

    assert Translation.objects.get(pk=number).target_locale.language_code == "en"


def test_what_the_site_has_not_is_not_offered(chief: User, monkeypatch: pytest.MonkeyPatch) -> None:
    names = {b["formaction"].split("/")[-2] for b in soup(chief).select("[data-action-button]")}
    assert names == {"translate", "assign", "export", "machine"}
    monkeypatch.setattr(bulk, "engine_is_there", lambda: False)
    del KINDS["export"]
    names = {b["formaction"].split("/")[-2] for b in soup(chief).select("[data-action-button]")}
    assert names == {"translate", "assign"}
    assert start(chief, "machine", "ikat", languages=["en"]).status_code == 302
    assert not Job.objects.exists()


# --- what is no selection


def test_a_viewer_can_do_nothing(assigned: list[Any]) -> None:
    viewer = person("viewer")
    for action in bulk.ACTIONS:
        response = start(viewer, action, "samarkand-paper", languages=["tk"])
        assert response.status_code == 302
    assert not Job.objects.exists()


def test_selections_that_are_none(chief: User) -> None:
    address = reverse("workbench_matrix:act", args=["translate"])
    for data in ({}, {"key": "no-key"}, {"query": "%ff&&=;x"}):
        response = as_(chief).post(address, data, follow=True)
        assert response.status_code == 200
        assert "Choose pages first" in response.text or "broken" in response.text
    assert as_(chief).get(address).status_code == 302
    assert as_(chief).post(reverse("workbench_matrix:act", args=["burn"])).status_code == 302
    gone = as_(chief).post(address, {"key": "00000000-0000-0000-0000-000000000000"})
    assert gone.status_code == 200
    assert "0" in BeautifulSoup(gone.content, "html.parser").select_one(".wb-ask__do td").get_text()


def test_the_filters_are_kept(chief: User) -> None:
    response = post(chief, "translate", "samarkand-paper", query="language=tk&state=missing")
    html = BeautifulSoup(response.content, "html.parser")
    back = html.select_one(".wb-ask__buttons a")["href"]
    assert back == reverse("workbench_matrix:index") + "?language=tk&state=missing"
    ticked = html.select("input[name=languages][checked]")
    assert [box["value"] for box in ticked] == ["tk"]
