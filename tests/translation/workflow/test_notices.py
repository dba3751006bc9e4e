"""Who is told what, in which language, by which way; and what happens when mail fails."""

import smtplib
from typing import Any

import pytest
from django.contrib.auth.models import User
from django.core import mail
from django.core.mail.backends.base import BaseEmailBackend
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Page
from wagtail_localize.models import StringTranslation, Translation

from languages import CODES
from tests.translation.workflow.people import draft_item, person, signed_in, translation_draft
from translation.models import Notice
from translation.workflow.notices import tell, tell_stale
from translation.workflow.review import submit_for_review
from translation.workflow.wording import KINDS, words

pytestmark = pytest.mark.django_db


class Unreachable(BaseEmailBackend):
    """A mail server that does not answer."""

    def open(self) -> bool:
        raise ConnectionRefusedError("nobody there")

    def send_messages(self, email_messages: Any) -> int:
        raise ConnectionRefusedError("nobody there")


class Refusing(BaseEmailBackend):
    """A mail server that takes no message."""

    def send_messages(self, email_messages: Any) -> int:
        raise smtplib.SMTPRecipientsRefused({})


@pytest.fixture
def commits(django_capture_on_commit_callbacks: Any) -> Any:
    """Run what waits for the commit."""
    return lambda: django_capture_on_commit_callbacks(execute=True)


def _kinds(user: User, **narrow: Any) -> list[str]:
    return list(Notice.objects.filter(user=user, **narrow).values_list("kind", flat=True))


def _decide(user: User, page: Page, verb: str, comment: str = "") -> None:
    state = Page.objects.get(pk=page.pk).current_workflow_task_state
    url = reverse(f"workbench_workflow:{verb}", args=[page.pk])
    signed_in(user).post(url, {"task_state": state.pk, "comment": comment})


def test_everyone_is_told_once_and_nobody_of_their_own(commits: Any) -> None:
    author = person("aigul", ("write", "kz"), language="kk")
    right, wrong = person("bolat", ("approve", "kz")), person("uzb", ("approve", "uz"))
    chief = User.objects.create_superuser("root", "root@example.org", "x")
    page = draft_item(author)
    with commits():
        submit_for_review(page, author)
    assert _kinds(right) == ["review_wanted"]
    assert not _kinds(author)
    assert not _kinds(wrong)
    assert not _kinds(chief)
    assert [message.to for message in mail.outbox] == [["bolat@example.org"]]
    assert reverse("workbench_workflow:review", args=[page.pk]) in mail.outbox[0].body
    with commits():
        _decide(right, page, "approve", "Well done")
    assert _kinds(author) == ["approved"]
    assert not _kinds(right, read_at=None)
    assert [message.to for message in mail.outbox[1:]] == [["aigul@example.org"]]
    assert "Well done" in mail.outbox[1].body


def test_nobody_gets_wagtails_mail_as_well(commits: Any) -> None:
    """Wagtail's own would go to superusers and to whoever submitted the page."""
    User.objects.create_superuser("root", "root@example.org", "x")
    author, reviewer = person("aigul", ("write", "kz")), person("bolat", ("approve", "kz"))
    page = draft_item(author)
    with commits():
        submit_for_review(page, author)
    with commits():
        _decide(reviewer, page, "send_back", "The year is wrong.")
    assert [message.to[0] for message in mail.outbox] == ["bolat@example.org", "aigul@example.org"]


def test_whoever_translated_and_whoever_submitted_are_told_of_changes() -> None:
    hand, sender = person("hand", ("translate", "en")), person("sender", ("translate", "en"))
    page = translation_draft(hand)
    submit_for_review(page, sender)
    _decide(person("right", ("review", "en")), page, "send_back", "Too literal.")
    for user in (hand, sender):
        notice = Notice.objects.get(user=user)
        assert notice.kind == "sent_back"
        assert words(notice.kind, notice.data).quote == "Too literal."


def test_where_no_reviewer_is_left_the_chief_editor_is_asked() -> None:
    alone = person("alone", ("write", "kz"), ("approve", "kz"))
    chief = person("chief", ("coordinate", "*"))
    submit_for_review(draft_item(alone), alone)
    assert _kinds(chief) == ["review_wanted"]


def test_each_reads_in_their_own_language(commits: Any) -> None:
    """A user without a language, and one with a language that the site does not have, in English."""
    people = [person("none"), person("zh", language="zh-hans"), person("ru", language="ru")]
    bare = User.objects.create_user("bare", "bare@example.org", "x")  # no profile at all
    with commits():
        tell([*people, bare], "deadline_passed", {"title": "Qyz", "language": "kk"}, "/admin/")
    bodies = {message.to[0].split("@")[0]: message.body for message in mail.outbox}
    assert set(bodies) == {"none", "zh", "ru", "bare"}
    for name in ("none", "zh", "bare"):
        assert "has passed" in bodies[name]


def test_switches_addresses_and_activity_are_heeded(commits: Any) -> None:
    off, nowhere, gone = person("off"), person("nowhere", mail=False), person("gone")
    off.wagtail_userprofile.approved_notifications = False
    off.wagtail_userprofile.save()
    gone.is_active = False
    gone.save()
    with commits():
        tell([off, nowhere, gone, None, off], "approved", {"title": "x", "language": "kk"}, "")
    assert not mail.outbox
    assert _kinds(off) == _kinds(nowhere) == ["approved"]
    assert not _kinds(gone)
    with commits():
        tell([off], "assigned", {"title": "x", "language": "kk"}, "")
    assert len(mail.outbox) == 1


@pytest.mark.parametrize("backend", ["Unreachable", "Refusing"])
def test_a_mail_server_that_fails_breaks_nothing(commits: Any, settings: Any, backend: str) -> None:
    settings.EMAIL_BACKEND = f"{__name__}.{backend}"
    chief = User.objects.create_superuser("root", "root@example.org", "x")
    author, reviewer = person("aigul", ("write", "kz")), person("bolat", ("approve", "kz"))
    page = draft_item(author)
    with commits():
        submit_for_review(page, author)
    assert Page.objects.get(pk=page.pk).workflow_in_progress
    notice = Notice.objects.get(user=reviewer)
    assert any("could not be sent" in line for line in words(notice.kind, notice.data).lines)
    with commits():
        tell([reviewer], "assigned", {"title": "x", "language": "kk"}, "")
    failed = Notice.objects.get(user=chief, kind="mail_failed")
    assert failed.data["count"] == 2


def test_a_headline_of_several_lines_is_one_subject(commits: Any) -> None:
    data = {"title": "Evil\r\nBcc: all@example.org", "language": "kk"}
    with commits():
        tell([person("one")], "approved", data, "/admin/")
    assert mail.outbox[0].subject == "Approved: “Evil Bcc: all@example.org” (қазақша)"


@pytest.mark.parametrize("kind", [*KINDS, "unheard-of"])
@pytest.mark.parametrize("data", [{}, {"title": "100% %s %(x)s", "count": 7, "deadline": "no"}])
def test_any_data_can_be_read(kind: str, data: dict[str, Any]) -> None:
    said = words(kind, data)
    assert said.headline
    assert "%(" not in said.headline.replace("%(x)s", "")


def test_mails_wait_for_the_commit(django_capture_on_commit_callbacks: Any) -> None:
    with django_capture_on_commit_callbacks(execute=False) as callbacks:
        tell([person("one")], "approved", {"title": "x", "language": "kk"}, "")
    assert callbacks
    assert not mail.outbox


# --- stale


def _translation(slug: str, code: str) -> Translation:
    page = Page.objects.get(slug=slug, locale__language_code=code)
    return Translation.objects.get(
        source__object_id=page.translation_key, target_locale=page.locale
    )


def test_stale_is_told_once_a_page_to_the_last_translator() -> None:
    translation = _translation("chiy", "en")
    first, last = person("first", ("translate", "en")), person("last", ("translate", "en"))
    texts = StringTranslation.objects.filter(
        context__object_id=translation.source.object_id, locale=translation.target_locale
    )
    for text, user in zip(texts, [first, *[last] * 50], strict=False):
        text.last_translated_by = user
        text.save()
    assert tell_stale([translation]) == 1
    assert tell_stale([translation]) == 0  # unread still
    assert _kinds(last) == ["stale"]
    assert not _kinds(first)


def test_of_many_stale_pages_a_person_is_told_at_once() -> None:
    from translation.workflow.assignments import assign

    user = person("busy", ("translate", "en"))
    wanted = list(Translation.objects.filter(target_locale__language_code="en")[:8])
    assign([t.source.object_id for t in wanted], ["en"], person=user, deadline=None, note="",
           by=None)  # fmt: skip
    Notice.objects.all().delete()
    tell_stale(wanted)
    notice = Notice.objects.get(user=user)
    assert words(notice.kind, notice.data).headline.startswith("Out of date: 8 pages (English")


def test_stale_for_nobody() -> None:
    assert tell_stale([]) == 0
    assert tell_stale([_translation("chiy", "en")]) == 0


# --- in the admin


def test_the_list_and_its_buttons() -> None:
    user, other = person("one"), person("two")
    client = signed_in(user)
    url = reverse("workbench_workflow:notices")
    assert "no notices yet" in client.get(url).content.decode()
    tell([user, other], "approved", {"title": "<b>Kümis</b>", "language": "kk"}, "/admin/pages/")
    notice = Notice.objects.get(user=user)
    page = client.get(url).content.decode()
    assert "&lt;b&gt;Kümis" in page
    assert "Notices (1)" in page.replace("\\u0028", "(")
    assert client.get(reverse("workbench_workflow:read", args=[notice.pk])).status_code == 405
    strange = Notice.objects.get(user=other)
    for name in ("read", "open"):
        answer = client.post if name == "read" else client.get
        assert answer(reverse(f"workbench_workflow:{name}", args=[strange.pk])).status_code == 404
    client.post(reverse("workbench_workflow:read", args=[notice.pk]))
    assert not _kinds(user, read_at=None)
    assert _kinds(other, read_at=None)
    tell([user] * 2, "approved", {}, "")
    tell([user], "stale", {}, "")
    response = client.post(
        reverse("workbench_workflow:read_all"), {"next": "https://evil.example.org/"}
    )
    assert response.url == url
    assert not _kinds(user, read_at=None)
    assert "read everything" in client.get(url, {"show": "unread"}).content.decode()


def test_opening_reads_and_leads_on_unless_the_page_is_gone() -> None:
    user = person("one")
    page = draft_item(user)
    client = signed_in(user)
    tell([user], "approved", {"page": page.pk}, f"/admin/pages/{page.pk}/edit/")
    tell([user], "approved", {}, "//evil.example.org/")
    bad, good = Notice.objects.filter(user=user)
    opened = client.get(reverse("workbench_workflow:open", args=[good.pk]))
    assert opened.url == f"/admin/pages/{page.pk}/edit/"
    assert _kinds(user, read_at=None) == ["approved"]
    assert client.get(reverse("workbench_workflow:open", args=[bad.pk])).url == reverse(
        "workbench_workflow:notices"
    )
    page.delete()
    gone = client.get(reverse("workbench_workflow:open", args=[good.pk]), follow=True)
    assert "deleted since" in gone.content.decode()


def test_queries_of_the_list_do_not_grow() -> None:
    user = person("one")
    client, url = signed_in(user), reverse("workbench_workflow:notices")
    tell([user], "approved", {"title": "x", "language": "kk"}, "/admin/")
    client.get(url)
    with CaptureQueriesContext(connection) as one:
        client.get(url)
    for code in CODES:
        tell([user], "stale", {"title": "x", "language": code}, "/admin/")
    with CaptureQueriesContext(connection) as many:
        client.get(url)
    assert len(one) == len(many)


def test_pages_beyond_the_last() -> None:
    client = signed_in(person("one"))
    url = reverse("workbench_workflow:notices")
    for page in ("0", "99", "x", "-1"):
        assert client.get(url, {"p": page}).status_code == 200
