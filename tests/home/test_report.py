"""The report form passes a message on and keeps nothing."""

from smtplib import SMTPException

import pytest
from bs4 import BeautifulSoup
from django.core import mail
from django.core.signing import TimestampSigner
from django.test import Client

from home import forms, reports
from languages import CODES

pytestmark = pytest.mark.django_db
GOOD = {
    "subject": "error",
    "page": "http://testserver/kk/stories/ikat/",
    "message": "Үшінші абзацта жыл қате жазылған.",
    "reply_to": "reader@example.org",
}


@pytest.fixture(autouse=True)
def _people_type_slowly(monkeypatch) -> None:
    monkeypatch.setattr(forms, "LEAST_SECONDS", -1)


def _post(client: Client, code: str = "kk", **changes: str):
    opened = TimestampSigner(salt=forms.SALT).sign("open")
    return client.post(f"/{code}/report/", {**GOOD, "opened": opened, **changes})


@pytest.mark.parametrize("code", CODES)
def test_a_report_is_sent(client: Client, code: str) -> None:
    response = _post(client, code)
    assert response.status_code == 200
    assert BeautifulSoup(response.content, "html.parser").find(role="status")
    (message,) = mail.outbox
    assert message.to == ["editors@testserver"]
    assert message.reply_to == [GOOD["reply_to"]]
    assert GOOD["message"] in message.body
    assert not response.cookies


@pytest.mark.parametrize(
    "changes",
    [
        {"subject": "nonsense"}, {"message": ""}, {"message": "short"}, {"message": "x" * 5000},
        {"reply_to": "not an address"}, {"reply_to": "a@b.example\nBcc: c@d.example"},
        {"message": "a long message with a nul \0 in it"},
    ],
)  # fmt: skip
def test_mistakes_are_named_and_lose_nothing(client: Client, changes: dict[str, str]) -> None:
    response = _post(client, **changes)
    assert response.status_code == 422
    soup = BeautifulSoup(response.content, "html.parser")
    assert soup.find(role="alert")
    assert soup.select("p.error")
    assert not mail.outbox
    if "message" not in changes:
        assert GOOD["message"] in soup.find("textarea").get_text()


def test_headers_cannot_be_injected(client: Client) -> None:
    _post(client, page="x\nBcc: evil@example.org")
    assert mail.outbox[0].recipients() == ["editors@testserver"]
    assert "evil" not in str(mail.outbox[0].message()["Bcc"])


def test_robots_are_thanked_and_ignored(client: Client) -> None:
    assert _post(client, website="https://spam.example").status_code == 200
    assert _post(client, opened="forged").status_code == 200
    assert not mail.outbox


def test_too_many_are_refused_for_a_while(client: Client) -> None:
    codes = [_post(client).status_code for _ in range(reports.LIMIT + 1)]
    assert codes == [200] * reports.LIMIT + [429]
    assert len(mail.outbox) == reports.LIMIT


def test_a_broken_mail_server_is_said_and_loses_nothing(client: Client, monkeypatch) -> None:
    def broken(*_args: object, **_kwargs: object) -> None:
        raise SMTPException("no")

    monkeypatch.setattr("django.core.mail.EmailMessage.send", broken)
    response = _post(client)
    assert response.status_code == 503
    soup = BeautifulSoup(response.content, "html.parser")
    assert GOOD["message"] in soup.find("textarea").get_text()


def test_nowhere_to_send_is_said(client: Client, settings) -> None:
    settings.CONTACT_EMAIL = ""
    assert _post(client).status_code == 503


def test_the_form_is_usable_without_a_token(client: Client) -> None:
    strict = Client(enforce_csrf_checks=True)
    assert _post(strict).status_code == 200
