"""Jobs: run, watched, cancelled, run again; their files; who may see them; what goes wrong."""

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.contrib.auth.models import User
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django.utils import timezone
from wagtail.hooks import search_for_hooks

from tests.people import person
from tests.people import signed_in as as_
from translation.jobs import Cancelled, files, kind, running, start
from translation.jobs.kinds import KINDS, STORED_FAILURES, Progress
from translation.models import Job

pytestmark = pytest.mark.django_db
Status = Job.Status


@pytest.fixture(autouse=True)
def _kinds(tmp_path: Path, settings: Any) -> Iterator[None]:
    """Kinds of this test only, and a folder for results."""
    settings.VAR_DIR = tmp_path
    search_for_hooks()  # registers the kinds of the site, once a process
    before = dict(KINDS)

    @kind("test", "Testing")
    def work(job: Job, progress: Progress) -> None:
        steps = job.payload.get("steps", 3)
        progress.total(steps)
        for number in range(steps):
            if number in job.payload.get("bad", []):
                progress.failed(f"page {number}", "<b>no parent</b>")
            progress.step()
        progress.say("All done.")
        progress.store_result("../../etc/passwd.csv", b"a;b")

    @kind("broken", "Broken")
    def broken(job: Job, progress: Progress) -> None:
        raise ValueError("no such table")

    yield
    KINDS.clear()
    KINDS.update(before)


@pytest.fixture
def translator() -> User:
    return person("translator", ("translate", "uz"))


@pytest.fixture
def other() -> User:
    return person("other", ("translate", "kk"))


@pytest.fixture
def chief() -> User:
    return person("chief", ("coordinate", "*"))


def run(user: User | None = None, kind_: str = "test", **payload: Any) -> Job:
    job = start(kind_, user, payload, title="A test")
    running.run_job.func(job.pk)
    job.refresh_from_db()
    return job


# --- running


def test_a_job_runs_to_its_end(django_capture_on_commit_callbacks: Any) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        job = start("test", None, {"steps": 2})
        assert job.status == Status.WAITING
    job.refresh_from_db()
    assert (job.status, job.done, job.total, job.percent) == (Status.DONE, 2, 2, 100)
    assert job.message == "All done."
    assert job.ended_at is not None
    assert files.path_of(job).read_bytes() == b"a;b"
    assert "/" not in job.result_name


def test_an_unknown_kind_is_refused() -> None:
    with pytest.raises(KeyError):
        start("nothing", None, {})
    assert not Job.objects.exists()


def test_a_kind_that_is_gone_fails_with_a_message() -> None:
    job = Job.objects.create(kind="gone")
    running.run_job.func(job.pk)
    job.refresh_from_db()
    assert job.status == Status.FAILED
    assert job.message


def test_an_error_is_kept_for_the_person() -> None:
    job = run(kind_="broken")
    assert (job.status, job.message) == (Status.FAILED, "no such table")


def test_failed_steps_are_listed_and_do_not_stop_the_rest() -> None:
    job = run(steps=5, bad=[1, 3])
    assert job.status == Status.DONE
    assert [each["what"] for each in job.failures] == ["page 1", "page 3"]


def test_no_more_failures_are_stored_than_can_be_read() -> None:
    job = run(steps=STORED_FAILURES + 20, bad=list(range(STORED_FAILURES + 20)))
    assert len(job.failures) == STORED_FAILURES


def test_a_job_is_not_run_twice() -> None:
    job = run()
    ended = job.ended_at
    running.run_job.func(job.pk)
    job.refresh_from_db()
    assert job.ended_at == ended


def test_a_step_costs_one_query() -> None:
    job = Job.objects.create(kind="test", status=Status.RUNNING, started_at=timezone.now())
    with CaptureQueriesContext(connection) as queries:
        Progress(job).step()
    assert len(queries) == 1


# --- cancelling and running again


def test_a_waiting_job_is_cancelled_at_once_and_never_runs() -> None:
    job = start("test", None, {})
    assert running.cancel(job)
    running.run_job.func(job.pk)
    job.refresh_from_db()
    assert (job.status, job.done) == (Status.CANCELLED, 0)
    assert not running.cancel(job)


def test_a_running_job_stops_after_its_step() -> None:
    @kind("cancelled", "Cancelled on the way")
    def work(job: Job, progress: Progress) -> None:
        progress.total(10)
        progress.step()
        assert running.cancel(Job.objects.get(pk=job.pk))
        progress.step()
        raise AssertionError("went on")

    job = run(kind_="cancelled")
    assert (job.status, job.done) == (Status.CANCELLED, 2)


def test_a_run_that_was_given_up_does_not_disturb_the_next_one() -> None:
    job = Job.objects.create(
        kind="test", status=Status.RUNNING, done=4,
        started_at=timezone.now() - dt.timedelta(hours=1),
        beat_at=timezone.now() - dt.timedelta(minutes=11),
    )  # fmt: skip
    old = Progress(Job.objects.get(pk=job.pk))
    assert job.is_stuck
    assert running.restart(job)
    running.run_job.func(job.pk)
    with pytest.raises(Cancelled):
        old.step()
    running._end(old.job, Status.FAILED, "late")
    job.refresh_from_db()
    assert (job.status, job.done, job.message) == (Status.DONE, 3, "All done.")


def test_only_what_is_over_or_stuck_is_run_again() -> None:
    job = start("test", None, {})
    assert not running.restart(job)
    Job.objects.update(status=Status.RUNNING, started_at=timezone.now(), beat_at=timezone.now())
    job.refresh_from_db()
    assert not running.restart(job)
    done = run(bad=[0])
    place = files.path_of(done)
    assert running.restart(done)
    done.refresh_from_db()
    assert (done.status, done.done, done.failures, done.result) == (Status.WAITING, 0, [], "")
    assert not place.exists()


# --- screens


def test_each_sees_their_own_jobs_and_the_chief_all(
    translator: User, other: User, chief: User
) -> None:
    job = run(translator)
    for name in ("detail", "status", "download"):
        url = reverse(f"workbench_jobs:{name}", args=[job.pk])
        assert as_(translator).get(url).status_code == 200
        assert as_(chief).get(url).status_code == 200
        assert as_(other).get(url).status_code == 404
        assert Client().get(url).status_code == 302
    for name in ("cancel", "retry"):
        url = reverse(f"workbench_jobs:{name}", args=[job.pk])
        assert as_(other).post(url).status_code == 404
    index = reverse("workbench_jobs:index")
    assert "A test" in as_(translator).get(index).text
    assert "A test" not in as_(other).get(index).text
    assert "translator" in as_(chief).get(index).text


def test_the_page_of_a_job(translator: User) -> None:
    job = run(translator, steps=4, bad=[2])
    soup = BeautifulSoup(
        as_(translator).get(reverse("workbench_jobs:detail", args=[job.pk])).content, "html.parser"
    )
    assert soup.progress["value"] == "100"
    assert "4 of 4" in soup.main.get_text()
    assert "<b>no parent</b>" in soup.select_one(".wb-failures").get_text()
    assert soup.select_one("[data-job]") is None
    assert soup.select_one(f"form[action='{reverse('workbench_jobs:retry', args=[job.pk])}']")


def test_the_page_of_a_job_that_waits_polls_and_says_who_is_missing(translator: User) -> None:
    job = start("test", translator, {})
    url = reverse("workbench_jobs:detail", args=[job.pk])
    soup = BeautifulSoup(as_(translator).get(url).content, "html.parser")
    assert soup.select_one("[data-job]")["data-job"].endswith("/status/")
    assert soup.select_one("[data-job-hint]").has_attr("hidden")
    Job.objects.update(created_at=timezone.now() - dt.timedelta(minutes=2))
    soup = BeautifulSoup(as_(translator).get(url).content, "html.parser")
    assert "worker" in soup.select_one("[data-job-hint]").get_text()
    assert as_(translator).get(f"{url}status/").json()["over"] is False


def test_a_job_that_seems_to_have_stopped(translator: User) -> None:
    job = start("test", translator, {})
    Job.objects.update(
        status=Status.RUNNING, started_at=timezone.now(),
        beat_at=timezone.now() - dt.timedelta(minutes=11),
    )  # fmt: skip
    url = reverse("workbench_jobs:detail", args=[job.pk])
    text = as_(translator).get(url).text
    assert "seems to have stopped" in text
    assert as_(translator).get(f"{url}status/").json()["status"] == "stuck"
    assert as_(translator).post(f"{url}retry/", follow=True).status_code == 200
    job.refresh_from_db()
    assert job.status == Status.WAITING


def test_cancelling_is_asked_first(translator: User) -> None:
    job = start("test", translator, {})
    url = reverse("workbench_jobs:cancel", args=[job.pk])
    assert as_(translator).get(url).status_code == 200
    job.refresh_from_db()
    assert job.status == Status.WAITING
    assert as_(translator).post(url).status_code == 302
    job.refresh_from_db()
    assert job.status == Status.CANCELLED
    assert "has ended already" in as_(translator).post(url, follow=True).text
    assert as_(translator).get(reverse("workbench_jobs:retry", args=[job.pk])).status_code == 405


def test_the_list_bears_any_query(translator: User) -> None:
    run(translator)
    index = reverse("workbench_jobs:index")
    for query in ("?p=999", "?p=x", "?status=nothing", "?status=failed"):
        assert as_(translator).get(index + query).status_code == 200


def test_the_list_costs_no_more_for_many(chief: User) -> None:
    client, index = as_(chief), reverse("workbench_jobs:index")
    run(chief)
    client.get(index)
    with CaptureQueriesContext(connection) as one:
        client.get(index)
    for _number in range(12):
        Job.objects.create(kind="test", user=chief)
    with CaptureQueriesContext(connection) as many:
        client.get(index)
    assert len(many) == len(one)


def test_menu_counts_what_runs(translator: User) -> None:
    start("test", translator, {})
    assert "Jobs (1)" in as_(translator).get(reverse("wagtailadmin_home")).text
    assert "Jobs (" not in as_(person("viewer")).get(reverse("wagtailadmin_home")).text


# --- files


def test_the_file_is_downloaded_under_a_safe_name(translator: User) -> None:
    job = run(translator)
    response = as_(translator).get(reverse("workbench_jobs:download", args=[job.pk]))
    assert b"".join(response.streaming_content) == b"a;b"
    assert response["Content-Disposition"].startswith("attachment")
    assert ".." not in response["Content-Disposition"]
    files.remove(job)
    assert as_(translator).get(reverse("workbench_jobs:download", args=[job.pk])).status_code == 404


@pytest.mark.parametrize("place", ["../secret", "/etc/passwd", "1/none"])
def test_a_place_outside_is_no_file(place: str) -> None:
    assert files.path_of(Job(pk=1, result=place)) is None


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("a/b\\c.zip", "a-b-c.zip"), ("..", "result"), ("", "result"),
        ("файл 1.zip", "файл 1.zip"), ("a\r\nb", "a-b"),
    ],
)  # fmt: skip
def test_names(name: str, safe: str) -> None:
    assert files.safe_name(name) == safe


def test_cleaning(translator: User) -> None:
    recent, old, ancient = run(translator), run(translator), run(translator)
    now = timezone.now()
    Job.objects.filter(pk=old.pk).update(ended_at=now - dt.timedelta(days=8))
    Job.objects.filter(pk=ancient.pk).update(ended_at=now - dt.timedelta(days=91))
    (files.root() / "999999").mkdir()
    call_command("clean_jobs", verbosity=0)
    assert set(Job.objects.values_list("pk", flat=True)) == {recent.pk, old.pk}
    assert files.numbers() == [recent.pk]
    old.refresh_from_db()
    assert old.result == ""


# --- telling


def test_who_waited_long_is_told(monkeypatch: pytest.MonkeyPatch, translator: User) -> None:
    import sys
    from types import ModuleType

    told: list[Any] = []
    fake = ModuleType("translation.workflow.notices")
    fake.tell = lambda *args: told.append(args)  # type: ignore[attr-defined]
    monkeypatch.setitem(sys.modules, "translation.workflow.notices", fake)
    run(translator)
    assert not told
    monkeypatch.setattr(running, "LONG", dt.timedelta(0))
    job = run(translator)
    assert told[0][0] == [translator]
    assert told[0][3] == reverse("workbench_jobs:detail", args=[job.pk])


def test_a_failing_notice_is_no_failure_of_the_job(
    monkeypatch: pytest.MonkeyPatch, translator: User
) -> None:
    monkeypatch.setattr(running, "LONG", dt.timedelta(0))
    monkeypatch.setattr(running, "reverse", lambda *_a, **_k: 1 / 0)
    assert run(translator).status == Status.DONE
