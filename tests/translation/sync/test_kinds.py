"""Jobs that translate and synchronise many pages."""

from typing import Any

import pytest
from django.test import Client
from wagtail.models import Page
from wagtail_localize.operations import translate_page_subtree
from wagtail_localize.tasks import background

from tests.translation.sync.helpers import (
    DYE,
    FELT,
    FELT_NOW,
    locale,
    new_story,
    page,
    source,
    superuser,
    texts,
)
from translation.jobs import start
from translation.jobs.running import run_job
from translation.models.jobs import Job
from translation.sync import kinds
from translation.sync.backend import JobsBackend
from translation.sync.submitting import submit

pytestmark = pytest.mark.django_db
SOUND = ([], [], [], [], [])


@pytest.fixture
def run(django_capture_on_commit_callbacks: Any) -> Any:
    """Start a job and let the worker (here at once) do it."""

    def begin(kind: str, payload: dict[str, Any]) -> Job:
        with django_capture_on_commit_callbacks(execute=True):
            job = start(kind, superuser(f"starter{Job.objects.count()}"), payload)
        job.refresh_from_db()
        return job

    return begin


def test_translate_many(run: Any) -> None:
    stories = [new_story(f"{FELT} {n}", title=f"Felt {n}") for n in range(3)]
    job = run("translate", {"pages": [s.pk for s in stories], "languages": ["kk", "ru"]})
    assert (job.status, job.total, job.done, job.failures) == ("done", 3, 3, [])
    for each in stories:
        assert not page(each.slug, "kk").live
        assert page(each.slug, "ru").latest_revision.user == job.user
    assert Page.find_problems() == SOUND


def test_again_is_harmless(run: Any) -> None:
    payload = {"pages": [new_story(FELT).pk], "languages": ["kk"]}
    run("translate", payload)
    count = Page.objects.count()
    assert run("translate", payload).status == "done"
    assert Page.objects.count() == count


def test_one_that_fails_is_noted_and_the_others_go_on(
    run: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    stories = [new_story(FELT, title=f"Felt {n}") for n in range(3)]

    def broken(origin: Page, codes: list[str], user: Any) -> Any:
        found = submit(origin, codes, user)
        if origin.pk == stories[1].pk:
            raise RuntimeError("the lamp went out")
        return found

    monkeypatch.setattr(kinds, "submit", broken)
    ids = [stories[0].pk, stories[1].pk, 999_999, stories[2].pk]
    job = run("translate", {"pages": ids, "languages": ["kk"]})
    assert (job.status, job.done) == ("done", 4)
    assert [f["what"] for f in job.failures] == ["Felt 1", "#999999"]
    assert job.failures[0]["why"] == "the lamp went out"
    there = Page.objects.filter(locale=locale("kk"), title__startswith="Felt ")
    assert set(there.values_list("title", flat=True)) == {"Felt 0", "Felt 2"}
    assert Page.find_problems() == SOUND


def test_cancelled_between_pages(run: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    stories = [new_story(FELT, title=f"Felt {n}") for n in range(3)]

    def asked(origin: Page, codes: list[str], user: Any) -> Any:
        Job.objects.update(cancel_asked=True)
        return submit(origin, codes, user)

    monkeypatch.setattr(kinds, "submit", asked)
    job = run("translate", {"pages": [s.pk for s in stories], "languages": ["kk"]})
    assert (job.status, job.done) == ("cancelled", 1)
    assert Page.objects.filter(locale=locale("kk"), title__startswith="Felt ").count() == 1


def test_a_translation_stands_for_its_origin(run: Any) -> None:
    story = new_story(FELT)
    submit(story, ["kk"])
    job = run("translate", {"pages": [page(story.slug, "kk").pk], "languages": ["ru", "en"]})
    assert job.failures == []
    assert page(story.slug, "ru")


def test_synchronise_many(run: Any) -> None:
    story = new_story(FELT, DYE)
    submit(story, ["kk"])
    body = story.body.raw_data[0]
    body["value"] = body["value"].replace(FELT, FELT_NOW)
    story.save()
    job = run("sync", {"sources": [source(story).pk, 999_999]})
    assert job.status == "done"
    assert FELT_NOW in texts(story, "kk")
    assert [f["what"] for f in job.failures] == ["#999999"]


def test_wagtail_localizes_subtree_becomes_a_job(
    django_capture_on_commit_callbacks: Any,
) -> None:
    """Parents before children, and a sound tree at the end (issue 773)."""
    assert isinstance(background, JobsBackend)
    top = new_story(FELT, title="Top")
    middle = new_story(FELT, title="Middle")
    middle.move(top, pos="last-child")
    low = new_story(FELT, title="Low")
    low.move(page("middle", "en"), pos="last-child")
    user = superuser()
    submit(page("top", "en"), ["kk"], user)
    with django_capture_on_commit_callbacks(execute=True):
        background.enqueue(translate_page_subtree, [top.pk, [locale("kk")], None, user], {})
    job = Job.objects.get()
    assert (job.kind, job.status, job.done, job.user) == ("translate", "done", 2, user)
    assert page("low", "kk").get_parent().slug == "middle"
    assert not page("low", "kk").live
    assert Page.find_problems() == SOUND


def test_what_else_wagtail_localize_does_in_the_background_is_done_at_once() -> None:
    done = []
    JobsBackend({}).enqueue(lambda a, b: done.append((a, b)), ["x"], {"b": "y"})
    assert done == [("x", "y")]


def test_the_log_says_it_in_words(client: Client) -> None:
    story = new_story(FELT)
    submit(story, ["kk"], superuser())
    client.force_login(superuser("reader"))
    shown = client.get(f"/admin/pages/{page(story.slug, 'kk').pk}/history/").content.decode()
    assert "Submitted for translation into қазақша" in shown


def test_in_the_worker_a_page_is_indexed_once(settings: Any) -> None:
    from django.db.models.signals import post_save
    from django_tasks_db.models import DBTaskResult
    from modelsearch.signal_handlers import post_save_signal_handler

    story = new_story(FELT)
    settings.TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}
    job = Job.objects.create(kind="translate", payload={"pages": [story.pk], "languages": ["kk"]})
    kinds.translate(job, kinds.Progress(job))
    made = page(story.slug, "kk")
    queued = [
        task.args_kwargs["args"]
        for task in DBTaskResult.objects.filter(task_path__contains="insert_or_update")
    ]
    assert [each for each in queued if each[2] == str(made.pk)] == [
        ["stories", "storypage", str(made.pk)]
    ]
    assert post_save.disconnect(post_save_signal_handler, sender=type(made)), "listens again"
    post_save.connect(post_save_signal_handler, sender=type(made))


def test_rights_are_asked_again_when_a_job_is_repeated(run: Any) -> None:
    """Between the first time and the second a role may have been taken."""
    job = run("translate", {"pages": [new_story(FELT).pk], "languages": ["kk"]})
    job.user.is_superuser = False
    job.user.save()
    count = Page.objects.count()
    other = Job.objects.create(
        kind="translate", user=job.user, payload={**job.payload, "languages": ["ru"]}
    )
    run_job.func(other.pk)
    other.refresh_from_db()
    assert Page.objects.count() == count
    assert ["may not translate" in failure["why"] for failure in other.failures] == [True]
