"""What one wrote another approves: submitting, deciding, withdrawing, and who may not."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Comment, Page, PageLogEntry, TaskState, WorkflowState
from wagtail_localize.models import StringTranslation, Translation

from tests.translation.workflow.people import draft_item, person, signed_in, translation_draft
from translation.models import Remark, ReviewTask
from translation.rights import may_approve
from translation.workflow import approvers
from translation.workflow.review import submit_for_review, withdraw

pytestmark = pytest.mark.django_db


@pytest.fixture
def author() -> User:
    return person("aigul", ("write", "kz"))


@pytest.fixture
def reviewer() -> User:
    return person("bolat", ("approve", "kz"))


def _fresh(page: Page) -> Page:
    return Page.objects.get(pk=page.pk)


def _decide(user: User, page: Page, verb: str, **data: Any) -> Any:
    state = _fresh(page).current_workflow_task_state
    data.setdefault("task_state", state.pk if state else "")
    return signed_in(user).post(reverse(f"workbench_workflow:{verb}", args=[page.pk]), data)


def test_an_origin_is_published_by_its_countrys_reviewer(author: User, reviewer: User) -> None:
    page = draft_item(author)
    submit_for_review(page, author, "Please look at the dates.")
    assert _fresh(page).workflow_in_progress
    assert Remark.objects.get(page=page).text == "Please look at the dates."
    _decide(reviewer, page, "approve", comment="Good.")
    page = _fresh(page)
    assert page.live
    assert not page.has_unpublished_changes
    assert WorkflowState.objects.for_instance(page).get().status == "approved"


def test_nothing_to_review_is_refused(author: User) -> None:
    page = Page.objects.get(slug="yurt", locale__language_code="kk")
    with pytest.raises(ValidationError, match="nothing to review"):
        submit_for_review(page, author)


def test_a_second_submission_is_refused(author: User) -> None:
    page = draft_item(author)
    submit_for_review(page, author)
    with pytest.raises(ValidationError, match="in review already"):
        submit_for_review(page, author, "again")
    assert WorkflowState.objects.for_instance(page).count() == 1
    assert not Remark.objects.filter(page=page).exists()


def test_a_deleted_page_is_refused(author: User) -> None:
    page = draft_item(author)
    Page.objects.get(pk=page.pk).delete()
    with pytest.raises(ValidationError, match="deleted"):
        submit_for_review(page, author)


def test_no_workflow_says_what_to_do(author: User) -> None:
    from wagtail.models import WorkflowPage

    page = draft_item(author)
    WorkflowPage.objects.all().delete()
    with pytest.raises(ValidationError, match="setup_site"):
        submit_for_review(page, author)


def test_own_approval_is_refused_by_every_address() -> None:
    both = person("both", ("write", "kz"), ("approve", "kz"))
    page = draft_item(both)
    submit_for_review(page, both)
    state = _fresh(page).current_workflow_task_state
    client = signed_in(both)
    for url in (
        reverse("workbench_workflow:approve", args=[page.pk]),
        reverse("wagtailadmin_pages:workflow_action", args=[page.pk, "approve", state.pk]),
    ):
        client.post(url, {"task_state": state.pk, "comment": ""})
        assert not _fresh(page).live
    state.task.specific.on_action(state, both, "approve")  # as the editor would
    assert not _fresh(page).live
    assert (
        b"Approve and publish"
        not in client.get(reverse("workbench_workflow:review", args=[page.pk])).content
    )


def test_a_superuser_may_approve_their_own() -> None:
    chief = User.objects.create_superuser("root", "", "x")
    page = draft_item(chief)
    submit_for_review(page, chief)
    _decide(chief, page, "approve")
    assert _fresh(page).live


@pytest.mark.parametrize(
    "grants", [[("review", "ru")], [("translate", "en")], [("approve", "kz")], []]
)
def test_a_translation_needs_its_own_languages_reviewer(grants: list[tuple[str, str]]) -> None:
    page = translation_draft(person("writer", ("translate", "en")))
    submit_for_review(page, None)
    wrong = person("wrong", *grants)
    state = _fresh(page).current_workflow_task_state
    _decide(wrong, page, "approve")
    with pytest.raises(PermissionDenied):
        state.task.specific.on_action(state, wrong, "approve")
    assert not _fresh(page).live
    _decide(person("right", ("review", "en")), page, "approve")
    assert _fresh(page).live


def test_whoever_translated_a_text_does_not_approve_it() -> None:
    """Also where somebody else saved the draft and submitted it."""
    hand = person("hand", ("review", "en"))
    page = translation_draft(hand)
    submit_for_review(page, person("other", ("translate", "en")))
    _decide(hand, page, "approve")
    assert not _fresh(page).live


def test_changes_need_a_comment_and_go_back_to_the_author(author: User, reviewer: User) -> None:
    page = draft_item(author)
    submit_for_review(page, author)
    _decide(reviewer, page, "send_back", comment="   ")
    assert _fresh(page).current_workflow_state.status == "in_progress"
    state = _fresh(page).current_workflow_task_state
    with pytest.raises(PermissionDenied):
        state.task.specific.on_action(state, reviewer, "reject")
    _decide(reviewer, page, "send_back", comment="The year is wrong.")
    assert _fresh(page).current_workflow_state.status == "needs_changes"


def test_going_on_after_changes(author: User, reviewer: User) -> None:
    page = draft_item(author)
    first = submit_for_review(page, author)
    _decide(reviewer, page, "send_back", comment="The year is wrong.")
    page.title = "Synaq 1841"
    page.save_revision(user=author)
    again = submit_for_review(_fresh(page), author)
    assert again.pk == first.pk
    assert _fresh(page).workflow_in_progress
    _decide(reviewer, page, "approve")
    assert _fresh(page).title == "Synaq 1841"


def test_withdrawing(author: User) -> None:
    page = draft_item(author)
    submit_for_review(page, author)
    with pytest.raises(PermissionDenied):
        withdraw(page, person("stranger", ("write", "uz")))
    client = signed_in(author)
    client.post(reverse("workbench_workflow:withdraw", args=[page.pk]))
    assert _fresh(page).current_workflow_state is None
    response = client.post(reverse("workbench_workflow:withdraw", args=[page.pk]), follow=True)
    assert "in no review" in response.content.decode()
    submit_for_review(page, author)
    assert _fresh(page).workflow_in_progress


def test_of_two_decisions_the_second_finds_the_review_over(author: User, reviewer: User) -> None:
    page = draft_item(author)
    submit_for_review(page, author)
    seen = _fresh(page).current_workflow_task_state
    task = seen.task.specific
    task.on_action(seen, reviewer, "approve")
    other = person("second", ("approve", "kz"))
    stale = TaskState(pk=seen.pk, workflow_state=seen.workflow_state, status="in_progress")
    with pytest.raises(PermissionDenied):
        task.on_action(stale, other, "approve")
    assert PageLogEntry.objects.filter(page=page.pk, action="wagtail.workflow.approve").count() == 1
    response = _decide(other, page, "approve", task_state=seen.pk)
    assert response.status_code == 302
    answer = signed_in(other).get(response.url)
    assert answer.status_code == 200


def test_a_text_in_review_is_locked_for_all_but_reviewers(author: User, reviewer: User) -> None:
    page = draft_item(author)
    submit_for_review(page, author)
    lock = _fresh(page).get_lock()
    assert lock.for_user(author)
    assert not lock.for_user(reviewer)
    assert "withdraw it first" in lock.get_message(author)
    assert "another reviewer" in lock.get_message(reviewer)
    stranger = person("stranger", ("write", "uz"))
    assert "cannot be changed" in lock.get_message(stranger)


def test_a_reviewer_who_edits_becomes_an_author(author: User, reviewer: User) -> None:
    page = draft_item(author)
    submit_for_review(page, author)
    seen = _fresh(page).current_workflow_task_state
    page.title = "Reviewer's own words"
    page.save_revision(user=reviewer)
    now = _fresh(page).current_workflow_task_state
    assert now.pk != seen.pk
    assert now.revision_id == _fresh(page).latest_revision_id
    other = person("second", ("approve", "kz"))
    response = _decide(other, page, "approve", task_state=seen.pk)  # opened before the edit
    assert not _fresh(page).live, response
    _decide(reviewer, page, "approve")
    assert not _fresh(page).live
    _decide(other, page, "approve")
    assert _fresh(page).live
    assert _fresh(page).title == "Reviewer's own words"


def test_a_comment_makes_no_author(author: User, reviewer: User) -> None:
    """Wagtail saves a revision for each comment; whoever comments may still approve."""
    page = draft_item(author)
    submit_for_review(page, author)
    page = _fresh(page).specific
    page.wagtail_admin_comments.add(Comment(user=reviewer, text="Which year?", contentpath="title"))
    page.save(clean=False)
    page.save_revision(user=reviewer)
    assert page.wagtail_admin_comments.count() == 1
    assert may_approve(reviewer, _fresh(page))
    _decide(reviewer, page, "approve")
    assert _fresh(page).live


def test_a_comment_with_an_edit_makes_an_author(author: User, reviewer: User) -> None:
    page = draft_item(author)
    submit_for_review(page, author)
    page = _fresh(page).specific
    page.wagtail_admin_comments.add(Comment(user=reviewer, text="Better", contentpath="title"))
    page.title = "Other words"
    page.save_revision(user=reviewer)
    assert not may_approve(reviewer, _fresh(page))


def test_who_wrote_on_while_a_version_waited_for_its_hour_is_an_author(author: User) -> None:
    """What is published is the version that was approved, not what was written after it."""
    chief = person("chief", ("coordinate", "*"))
    page = draft_item(author)
    approved = page.get_latest_revision()
    page.title = "The chief's own words"
    page.save_revision(user=chief)
    approved.publish()
    page = _fresh(page)
    assert page.title == "Synaq"
    assert not may_approve(chief, page)
    assert approvers.approvable(chief, [page]) == set()
    assert may_approve(person("other", ("coordinate", "*")), page)


def test_a_text_that_the_public_version_lacks_is_still_its_writers() -> None:
    writer = person("writer", ("review", "en"))
    page = translation_draft(person("first", ("translate", "en")))
    approved = page.get_latest_revision()
    text = StringTranslation.objects.filter(
        context__object_id=page.translation_key, locale=page.locale
    ).first()
    assert text is not None
    text.data, text.last_translated_by = "Words of the writer", writer
    text.save()
    approved.publish()
    work = Translation.objects.get(
        source__object_id=page.translation_key, target_locale=page.locale
    )
    work.save_target(user=person("third", ("translate", "en")), publish=False)
    page = _fresh(page)
    assert not may_approve(writer, page)
    assert approvers.approvable(writer, [page]) == set()


def test_the_queue_agrees_with_the_rights() -> None:
    """``approvable`` is a bulk ``may_approve``: for every page and person the same answer."""
    people = [
        person("a", ("write", "kz"), ("approve", "kz")), person("b", ("approve", "uz")),
        person("c", ("review", "en")), person("d", ("coordinate", "*")), person("e"),
        person("f", ("review", "*"), ("approve", "*")), User.objects.create_superuser("g"),
    ]  # fmt: skip
    draft_item(people[0])
    draft_item(people[3], "uz", "uz")
    translation_draft(people[2])
    pages = list(Page.objects.filter(depth=4)[:60]) + list(Page.objects.filter(live=False))
    for user in people:
        expected = {page.pk for page in pages if may_approve(user, page)}
        assert approvers.approvable(user, pages) == expected, user


def test_the_queue_costs_the_same_for_one_page_and_many(author: User) -> None:
    task = ReviewTask.objects.get()

    def queries() -> tuple[int, int]:
        user = User.objects.get(username="bolat")
        with CaptureQueriesContext(connection) as seen:
            states = list(task.get_task_states_user_can_moderate(user))
            for state in states:
                page = Page.objects.get(pk=state.workflow_state.object_id)  # 2 queries of the test
                assert task.get_actions(page, user)
        return len(states), len(seen) - 2 * len(states)

    person("bolat", ("approve", "kz"))
    submit_for_review(draft_item(author), author)
    one = queries()
    for _number in range(4):
        submit_for_review(draft_item(author), author)
    many = queries()
    assert (one[0], many[0]) == (1, 5)
    assert many[1] == one[1] <= 12


def test_the_home_page_shows_what_waits(author: User, reviewer: User) -> None:
    page = draft_item(author)
    submit_for_review(page, author)
    assert list(TaskState.objects.reviewable_by(reviewer).values_list("revision__object_id")) == [
        (str(page.pk),)
    ]
    assert not TaskState.objects.reviewable_by(author).exists()


def test_the_review_page_for_everyone(author: User, reviewer: User) -> None:
    page = draft_item(author)
    url = reverse("workbench_workflow:review", args=[page.pk])
    assert "Nothing waits" in signed_in(reviewer).get(url).content.decode()
    submit_for_review(page, author)
    assert "Approve and publish" in signed_in(reviewer).get(url).content.decode()
    assert "Withdraw" in signed_in(author).get(url).content.decode()
    looking = signed_in(person("viewer")).get(url)
    assert looking.status_code == 200
    assert "Approve and publish" not in looking.content.decode()
    assert (
        signed_in(reviewer).get(reverse("workbench_workflow:review", args=[999_999])).status_code
        == 404
    )


@pytest.mark.parametrize(
    "data", [{}, {"task_state": "x"}, {"task_state": "9" * 20}, {"task_state": "9" * 5000}]
)
def test_broken_decisions_change_nothing(
    author: User, reviewer: User, data: dict[str, str]
) -> None:
    page = draft_item(author)
    submit_for_review(page, author)
    url = reverse("workbench_workflow:approve", args=[page.pk])
    assert signed_in(reviewer).post(url, data).status_code == 302
    assert signed_in(reviewer).get(url).status_code == 405
    assert not _fresh(page).live
