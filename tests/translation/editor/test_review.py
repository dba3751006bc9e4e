"""From the translator to the reviewer: errors stop it, warnings do not, overruled ones neither."""

import pytest
from django.contrib.auth.models import User
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import Translation

from tests.translation.editor import desks
from tests.translation.editor.desks import refused
from translation.checking import digest, problems
from translation.editor import neighbours
from translation.models import Overrule

pytestmark = pytest.mark.django_db


@pytest.fixture
def work() -> Translation:
    return desks.translation()


@pytest.fixture
def page(work: Translation) -> Page:
    return desks.page_of(work)


@pytest.fixture
def user(client: Client) -> User:
    user = desks.translator()
    client.force_login(user)
    return user


class Submitted(list):
    def __call__(self, page: Page, user: User, note: str) -> None:
        self.append((page, user, note))


@pytest.fixture
def submitted(monkeypatch: pytest.MonkeyPatch) -> Submitted:
    calls = Submitted()
    monkeypatch.setattr(neighbours, "submit", calls)
    return calls


def write(work: Translation, text: str, path: str = "summary") -> None:
    row = desks.row(work, path)
    row.data, row.has_error, row.field_error = text, False, ""
    row.save()


def submit(client: Client, page: Page, note: str = "") -> list[str]:
    url = reverse("workbench_editor:edit", args=[page.pk])
    response = client.post(url, {"submit": "1", "note": note}, follow=True)
    return [str(message).strip() for message in response.context["messages"]]


def test_warnings_do_not_stop_it(
    client: Client, user: User, page: Page, work: Translation, submitted: Submitted
) -> None:
    write(work, "Kuy 1999")
    assert {each.rule for each in problems(work)[desks.segment(work).pk]} >= {"numbers", "length"}
    told = submit(client, page, " see the lead ")
    assert any("Submitted" in text for text in told)
    ((sent, by, note),) = submitted
    assert (sent.pk, by, note) == (page.pk, user, "see the lead")
    assert sent.get_latest_revision_as_object().summary == "Kuy 1999"
    assert Page.objects.get(pk=page.pk).specific.summary != "Kuy 1999", "a draft, not published"


@pytest.mark.parametrize("text", ["<b>Kuy", '<a id="a9">Kuy</a>', "Kuy " * 100, ""])
def test_errors_stop_it(
    client: Client, user: User, page: Page, work: Translation, submitted: Submitted, text: str
) -> None:
    if text:
        write(work, text)
    else:
        desks.row(work).delete()
    revisions = page.revisions.count()
    assert submit(client, page) == ["Not submitted: 1 text has an error. It is marked below."]
    assert submitted == []
    assert page.revisions.count() == revisions


def test_what_a_reviewer_overruled_does_not_stop_it_until_the_text_changes(
    client: Client, user: User, page: Page, work: Translation, submitted: Submitted
) -> None:
    one = desks.segment(work)
    write(work, "Kuy %(x)s")
    Overrule.objects.create(
        context=one.context, string=one.string, language="uz", rule="placeholders",
        text_digest=digest("Kuy %(x)s"), reason="a quotation",
    )  # fmt: skip
    submit(client, page)
    assert len(submitted) == 1
    write(work, "Kuylar %(x)s")
    submit(client, page)
    assert len(submitted) == 1


def test_a_refusal_is_said_and_leaves_no_draft(
    client: Client, user: User, page: Page, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_args: object) -> None:
        raise ValidationError("There is nothing to review.")

    monkeypatch.setattr(neighbours, "submit", refuse)
    revisions = page.revisions.count()
    assert submit(client, page) == ["Not submitted: There is nothing to review."]
    assert page.revisions.count() == revisions


def test_who_may_not_translate_may_not_submit(
    client: Client, page: Page, submitted: Submitted
) -> None:
    client.force_login(desks.translator("x", "tk"))
    url = reverse("workbench_editor:edit", args=[page.pk])
    assert refused(client.post(url, {"submit": "1"}))
    assert submitted == []


def locked_for(client: Client, user: User, page: Page) -> str:
    client.force_login(user)
    return client.get(reverse("workbench_editor:edit", args=[page.pk])).content.decode()


def test_the_whole_way(client: Client, user: User, page: Page, work: Translation) -> None:
    """With the real workflow: submitted, locked, sent back, submitted again, approved."""
    url = reverse("workbench_editor:edit", args=[page.pk])
    write(work, "Kuy haqida yangi lid")
    row = desks.row(work)
    row.last_translated_by = user
    row.save()
    assert any("Submitted" in text for text in submit(client, page, "Look at the lead"))
    html = locked_for(client, user, page)
    assert "The translation is in review." in html
    assert html.count("readonly") == html.count("data-text")
    assert "Withdraw from review" in html
    assert "Look at the lead" in html
    assert "Approve" not in html
    one = desks.segment(work)
    save = reverse("workbench_editor:save", args=[work.pk, one.pk])
    assert client.post(save, {"text": "x", "base": ""}).status_code == 403
    assert refused(client.post(url, {"save": "all", f"text-{one.pk}": "x"}))
    assert desks.row(work).data == "Kuy haqida yangi lid"

    reviewer = desks.reviewer()
    html = locked_for(client, reviewer, page)
    assert "Approve" in html
    task = page.current_workflow_task_state.pk
    back = reverse("workbench_workflow:send_back", args=[page.pk])
    client.post(back, {"task_state": task, "comment": "Shorter, please"})
    assert "Shorter, please" in locked_for(client, user, page)
    assert client.get(url).content.decode().count("readonly") == 0

    assert any("Submitted" in text for text in submit(client, page))
    client.force_login(reviewer)
    state = Page.objects.get(pk=page.pk).current_workflow_task_state
    approve = reverse("workbench_workflow:approve", args=[page.pk])
    client.post(approve, {"task_state": state.pk, "comment": ""})
    assert Page.objects.get(pk=page.pk).specific.summary == "Kuy haqida yangi lid"


def test_withdrawn(client: Client, user: User, page: Page, work: Translation) -> None:
    url = reverse("workbench_editor:edit", args=[page.pk])
    write(work, "Kuy haqida yangi lid")
    submit(client, page)
    client.force_login(desks.translator("other", "tk"))
    assert refused(client.post(url, {"withdraw": "1"}))
    assert Page.objects.get(pk=page.pk).workflow_in_progress
    client.force_login(user)
    assert client.post(url, {"withdraw": "1"}).status_code == 302
    assert not Page.objects.get(pk=page.pk).workflow_in_progress
    assert client.post(url, {"withdraw": "1"}).status_code == 302, "again: said, no harm"
