"""The thread beside a text, and Wagtail's own comments beside an origin."""

import json
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.urls import reverse
from wagtail.models import Page

from tests.core.editing import form
from tests.translation.workflow.people import draft_item, person, signed_in, translation_draft
from translation.models import Notice, Remark
from translation.rights import wrote
from translation.workflow.review import submit_for_review

pytestmark = pytest.mark.django_db


def _write(user: User, page: Page, text: str, **more: str) -> Any:
    url = reverse("workbench_workflow:remark", args=[page.pk])
    return signed_in(user).post(url, {"text": text, **more})


def _told(user: User) -> list[str]:
    return list(
        Notice.objects.filter(user=user, kind="remark").values_list("data__note", flat=True)
    )


def test_both_sides_hear_of_one_another() -> None:
    hand, judge = person("hand", ("translate", "en")), person("judge", ("review", "en"))
    page = translation_draft(hand)
    submit_for_review(page, hand)
    _write(hand, page, "Is “kümis” rather silver?")
    assert _told(judge) == ["Is “kümis” rather silver?"]
    assert not _told(hand)
    _write(judge, page, "Yes.")
    assert _told(hand) == ["Yes."]
    shown = signed_in(judge).get(reverse("workbench_workflow:review", args=[page.pk]))
    text = shown.content.decode()
    assert text.index("Is “kümis”") < text.index("Yes.")


def test_resolving() -> None:
    hand = person("hand", ("translate", "en"))
    page = translation_draft(hand)
    _write(hand, page, "Settled <i>soon</i>", next="/admin/reports/")
    remark = Remark.objects.get()
    url = reverse("workbench_workflow:resolve", args=[remark.pk])
    assert signed_in(hand).get(url).status_code == 405
    signed_in(person("stranger", ("translate", "ru"))).post(url)
    assert Remark.objects.get().resolved_at is None
    signed_in(hand).post(url)
    first = Remark.objects.get()
    signed_in(hand).post(url)
    assert first.resolved_by == hand
    assert Remark.objects.get().resolved_at == first.resolved_at
    shown = signed_in(hand).get(reverse("workbench_workflow:review", args=[page.pk])).content
    assert b"1 resolved remark" in shown
    assert b"&lt;i&gt;soon" in shown


@pytest.mark.parametrize("text", ["", "   ", "x" * 6000])
def test_empty_and_endless_remarks_are_refused(text: str) -> None:
    hand = person("hand", ("translate", "en"))
    page = translation_draft(hand)
    assert _write(hand, page, text).status_code == 302
    assert not Remark.objects.exists()


def test_only_who_has_to_do_with_the_page_writes() -> None:
    page = translation_draft(person("hand", ("translate", "en")))
    _write(person("viewer"), page, "Hello")
    _write(person("other", ("translate", "ru")), page, "Hello")
    assert not Remark.objects.exists()
    unknown = reverse("workbench_workflow:remark", args=[999_999])
    assert signed_in(person("w", ("write", "kz"))).post(unknown, {"text": "x"}).status_code == 404


def test_remarks_of_a_former_user_stay() -> None:
    hand = person("hand", ("translate", "en"))
    page = translation_draft(hand)
    _write(hand, page, "Still here")
    Remark.objects.update(user=None)
    shown = signed_in(person("viewer")).get(reverse("workbench_workflow:review", args=[page.pk]))
    assert "A former user" in shown.content.decode()


# --- Wagtail's editor of an origin


def _edit(page: Page) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk])


def test_comments_in_the_editor_of_an_origin_keep_the_reviewer_a_reviewer() -> None:
    root = User.objects.create_superuser("root", "root@example.org", "x")
    author = person("aigul", ("write", "kz"))
    page = draft_item(author)
    submit_for_review(page, author)
    client = signed_in(root)
    data = form(client, page)
    data.update({
        "comments-TOTAL_FORMS": "1", "comments-INITIAL_FORMS": "0", "comments-0-id": "",
        "comments-0-text": "Which year?", "comments-0-contentpath": "title",
        "comments-0-position": "", "comments-0-DELETE": "", "comments-0-resolved": "",
        "comments-0-replies-TOTAL_FORMS": "0", "comments-0-replies-INITIAL_FORMS": "0",
    })  # fmt: skip
    client.post(_edit(page), data)
    fresh = Page.objects.get(pk=page.pk).specific
    assert [comment.text for comment in fresh.wagtail_admin_comments.all()] == ["Which year?"]
    revision = fresh.latest_revision
    assert revision.user == root
    assert not wrote(root, fresh)
    assert fresh.current_workflow_task_state.status == "in_progress"


def _decide(client: Any, page: Page, data: Any, **more: str) -> Any:
    data.update({"action-workflow-action": "1", **more})
    return client.post(_edit(page), data, follow=True)


def test_decisions_that_the_editor_does_not_expect() -> None:
    """Each of these is a server error in Wagtail's own editor, or passes it by."""
    root, author = User.objects.create_superuser("root"), person("aigul", ("write", "kz"))
    page = draft_item(author)
    submit_for_review(page, author)
    client = signed_in(root)
    data = form(client, page)
    for more in (
        {},
        {"workflow-action-name": "approve", "workflow-action-extra-data": "[1]"},
        {"workflow-action-name": "approve", "workflow-action-extra-data": "{"},
        {"workflow-action-name": "burn"},
        {"workflow-action-name": "reject", "workflow-action-extra-data": json.dumps({"x": 1})},
    ):
        assert _decide(client, page, data.copy(), **more).status_code == 200
        assert Page.objects.get(pk=page.pk).workflow_in_progress
    extra = json.dumps({"comment": "Fine.", "update": False})  # nothing slips into Wagtail's call
    _decide(client, page, data.copy(), **{
        "workflow-action-name": "approve", "workflow-action-extra-data": extra,
    })  # fmt: skip
    assert Page.objects.get(pk=page.pk).live
    answer = _decide(client, page, data.copy(), **{"workflow-action-name": "approve"})
    assert "This review is over" in answer.content.decode()
