"""Who translates what until when: giving, taking back, finishing, reminding."""

import datetime as dt
from typing import Any
from uuid import uuid4

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.core.management import call_command
from django.urls import reverse
from django.utils import timezone
from wagtail.models import Page, PageLogEntry

from tests.translation.workflow.people import person, signed_in, translation_draft
from translation.models import Assignment, Notice
from translation.workflow.assignments import assign, of_person, today
from translation.workflow.reminders import forget_old, send_reminders
from translation.workflow.review import submit_for_review, withdraw
from translation.workflow.wording import words

pytestmark = pytest.mark.django_db
DAY = dt.timedelta(days=1)


@pytest.fixture
def translator() -> User:
    return person("oraz", ("translate", "tk"))


@pytest.fixture
def chief() -> User:
    return person("chief", ("coordinate", "*"))


def _key(slug: str = "samarkand-paper") -> Any:
    return Page.objects.filter(slug=slug).first().translation_key


def _give(person: User | None, by: User | None, **more: Any) -> int:
    given = {"deadline": None, "note": "", **more}
    keys, codes = given.pop("keys", [_key()]), given.pop("codes", ["tk"])
    return assign(keys, codes, person=person, by=by, **given)


def test_giving_a_page_tells_and_logs(translator: User, chief: User) -> None:
    assert _give(translator, chief, deadline=today() + 5 * DAY, note="For the feast.") == 1
    made = Assignment.objects.get()
    assert (made.person, made.language, made.made_by) == (translator, "tk", chief)
    notice = Notice.objects.get(user=translator)
    said = words(notice.kind, notice.data)
    assert said.quote == "For the feast."
    assert "Chief" in said.lines[0]
    assert len(said.lines) == 2
    entry = PageLogEntry.objects.get(action="brand.assign")
    assert entry.data["language"] == "tk"
    assert "Oraz" in entry.message
    assert list(of_person(translator)) == [made]


def test_the_origins_own_language_and_unknown_keys_are_left_out(
    translator: User, chief: User
) -> None:
    both = person("both", ("translate", "uz"), ("translate", "tk"))
    assert _give(both, chief, codes=["uz", "tk", "tk"], keys=[_key(), uuid4(), _key()]) == 1
    assert Assignment.objects.get().language == "tk"


def test_giving_anew_replaces_and_opens(translator: User, chief: User) -> None:
    _give(translator, chief)
    Assignment.objects.update(done_at=timezone.now(), reminded_at=timezone.now())
    other = person("other", ("translate", "tk"))
    _give(other, chief)
    made = Assignment.objects.get()
    assert made.person == other
    assert made.done_at is None
    assert made.reminded_at is None


def test_refusals_change_nothing(translator: User, chief: User) -> None:
    russian = person("ivan", ("translate", "ru"))
    with pytest.raises(ValidationError, match="Ivan does not translate into türkmen"):
        _give(russian, chief, codes=["ru", "tk"])
    with pytest.raises(ValidationError, match="passed already"):
        _give(translator, chief, deadline=today() - DAY)
    with pytest.raises(ValidationError, match="no language"):
        _give(translator, chief, codes=["de"])
    with pytest.raises(PermissionDenied):
        _give(translator, person("nobody"))
    with pytest.raises(PermissionDenied):
        _give(None, translator)
    assert not Assignment.objects.exists()
    assert not Notice.objects.exists()


def test_many_pages_are_one_notice(translator: User, chief: User) -> None:
    keys = list(Page.objects.filter(depth=4).values_list("translation_key", flat=True).distinct())
    count = _give(translator, chief, keys=keys[:12])
    assert count > 5
    notice = Notice.objects.get(user=translator)
    assert f"{count} pages" in words(notice.kind, notice.data).headline


def test_batches_of_one_job_are_one_notice(translator: User, chief: User) -> None:
    keys = list(Page.objects.filter(depth=4).values_list("translation_key", flat=True).distinct())
    count = sum(_give(translator, chief, keys=keys[i : i + 8]) for i in (0, 8, 16))
    assert count > 18
    notice = Notice.objects.get(user=translator)
    assert notice.data["count"] == count
    Notice.objects.update(read_at=timezone.now())
    _give(translator, chief, keys=keys[:8])
    assert Notice.objects.filter(user=translator).count() == 2


def test_for_any_translator_of_the_language(translator: User, chief: User) -> None:
    other = person("ivan", ("translate", "ru"))
    _give(None, chief)
    assert Notice.objects.get().user == translator
    assert of_person(translator).count() == 1
    assert not of_person(other).exists()


def test_it_ends_with_the_submission_and_comes_back(chief: User) -> None:
    hand = person("hand", ("translate", "en"))
    page = translation_draft(hand)
    _give(hand, chief, keys=[page.translation_key], codes=["en"])
    submit_for_review(page, hand)
    assert Assignment.objects.get().done_at
    withdraw(Page.objects.get(pk=page.pk), hand)
    assert Assignment.objects.get().done_at is None
    submit_for_review(page, hand)
    state = Page.objects.get(pk=page.pk).current_workflow_task_state
    reviewer = person("right", ("review", "en"))
    state.task.specific.on_action(state, reviewer, "reject", comment="No.")
    assert Assignment.objects.get().done_at is None
    submit_for_review(Page.objects.get(pk=page.pk), hand)
    state = Page.objects.get(pk=page.pk).current_workflow_task_state
    state.task.specific.on_action(state, reviewer, "approve")
    assert Assignment.objects.get().done_at
    assert not of_person(hand).exists()


def test_deadlines_come_first(translator: User, chief: User) -> None:
    keys = [_key(slug) for slug in ("samarkand-paper", "chiy", "ikat")]
    for key, deadline in zip(keys, [None, today() + 9 * DAY, today() + DAY], strict=True):
        _give(translator, chief, keys=[key], codes=["tk"], deadline=deadline)
    days = [item.deadline for item in of_person(translator)]
    assert days == [today() + DAY, today() + 9 * DAY, None]


# --- the form


def _url(code: str = "tk", slug: str = "samarkand-paper") -> str:
    return reverse("workbench_workflow:assign", args=[_key(slug), code])


def test_the_form(translator: User, chief: User) -> None:
    client = signed_in(chief)
    page = client.get(_url()).content.decode()
    assert "Oraz" in page
    assert "Any translator" in page
    day = today() + 10 * DAY
    answer = client.post(_url(), {"person": translator.pk, "deadline": day, "note": "Soon",
                                  "next": "/admin/reports/"})  # fmt: skip
    assert answer.url == "/admin/reports/"
    assert Assignment.objects.get().deadline == day
    client.post(_url(), {"remove": "1", "next": "https://evil.example.org"})
    assert not Assignment.objects.exists()


def test_the_form_says_what_is_wrong(translator: User, chief: User) -> None:
    russian = person("ivan", ("translate", "ru"))
    client = signed_in(chief)
    answer = client.post(_url(), {"person": russian.pk, "deadline": today() - DAY})
    page = answer.content.decode()
    assert "does not translate into this language" in page
    assert "has passed already" in page
    for bad in ({"person": "x"}, {"deadline": "31.02.2027"}, {"note": "n" * 3000}):
        assert client.post(_url(), bad).status_code == 200
    assert not Assignment.objects.exists()


def test_the_form_is_for_those_who_coordinate(translator: User) -> None:
    answer = signed_in(translator).post(_url(), {"person": translator.pk})
    assert answer.status_code == 302
    assert not Assignment.objects.exists()
    assert signed_in(person("r", ("review", "tk"))).get(_url()).status_code == 200
    assert signed_in(person("w", ("write", "uz"))).get(_url()).status_code == 200


@pytest.mark.parametrize("code", ["uz", "de", "xx"])
def test_no_form_for_the_origin_or_unknown_languages(chief: User, code: str) -> None:
    assert signed_in(chief).get(_url(code)).status_code == 404
    gone = reverse("workbench_workflow:assign", args=[uuid4(), "tk"])
    assert signed_in(chief).get(gone).status_code == 404


def test_my_translations(translator: User, chief: User) -> None:
    url = reverse("workbench_workflow:assignments")
    assert "Nothing is assigned" in signed_in(translator).get(url).content.decode()
    _give(translator, chief, deadline=today())
    Assignment.objects.create(key=uuid4(), language="tk", person=translator)  # page deleted
    Assignment.objects.filter(key=_key()).update(deadline=today() - DAY)
    page = signed_in(translator).get(url).content.decode()
    assert "Not begun yet" in page
    assert "It has passed" in page


# --- reminders


def _due(translator: User | None, days: int, **more: Any) -> Assignment:
    return Assignment.objects.create(
        key=_key(), language="tk", person=translator, deadline=today() + days * DAY, **more
    )


def test_a_near_deadline_is_told_once(translator: User) -> None:
    _due(translator, 3)
    assert send_reminders() == 1
    assert send_reminders() == 0
    assert list(Notice.objects.values_list("user", "kind")) == [(translator.pk, "deadline_near")]


def test_a_far_one_and_one_that_is_done_are_not(translator: User) -> None:
    _due(translator, 4)
    Assignment.objects.create(
        key=_key("yurt"), language="tk", person=translator, deadline=today(),
        done_at=timezone.now(),
    )  # fmt: skip
    assert send_reminders() == 0


def test_one_that_passed_is_told_once_more(translator: User, chief: User) -> None:
    made = _due(translator, -2, made_by=chief, reminded_at=timezone.now() - 5 * DAY)
    call_command("send_reminders", verbosity=0)
    call_command("send_reminders", verbosity=0)
    told = list(Notice.objects.order_by("user").values_list("user", "kind"))
    assert sorted(told) == sorted(
        [(translator.pk, "deadline_passed"), (chief.pk, "deadline_passed")]
    )
    made.refresh_from_db()
    assert made.reminded_at.date() >= today()


def test_reminders_of_what_is_gone(translator: User) -> None:
    """The page, the person, the person's right: nobody is bothered, nothing breaks."""
    Assignment.objects.create(key=uuid4(), language="tk", person=translator, deadline=today())
    _due(person("ivan", ("translate", "ru")), 1)
    assert send_reminders() == 2
    assert not Notice.objects.exists()


def test_old_notices_are_forgotten(translator: User) -> None:
    old = timezone.now() - 200 * DAY
    Notice.objects.create(user=translator, kind="stale", read_at=old)
    Notice.objects.create(user=translator, kind="stale")
    assert forget_old() == 1
    assert Notice.objects.count() == 1
