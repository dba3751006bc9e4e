"""Each write that a role should not have, attempted for real: refused, and nothing has changed."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db import transaction
from django.test import Client

from tests.rights.attempts import ATTEMPTS, WHO, World
from tests.rights.forms import untouched
from tests.rights.people import browser, signed_in

pytestmark = pytest.mark.django_db

# Requests that a superuser may send without taking the demo apart: each must write.
PROVEN = {
    "edit another country's origin", "publish it", "add a page", "delete another's page",
    "unpublish another's page", "copy another's page", "reorder", "close to visitors", "lock",
    "publish many",
    "upload its file", "begin a translation", "stop a translation",
    "change another's picture", "change another's document", "rename a collection",
}  # fmt: skip


def _is_refusal(response: Any) -> bool:
    if response.status_code in {403, 404, 405, 409}:
        return True
    return response.status_code == 302 and response.headers["Location"] == "/admin/"


def _sent(name: str, client: Client, world: World) -> tuple[Any, bool]:
    """The answer to an attempt, and whether anything has changed; taken back at once."""
    with transaction.atomic():
        before = untouched()
        response = ATTEMPTS[name][1](client, world)
        changed = untouched() != before
        transaction.set_rollback(True)
    return response, changed


@pytest.mark.parametrize("role", WHO)
def test_what_a_role_should_not_do_it_cannot(role: str) -> None:
    world, client = World(), signed_in(role)
    for name, (roles, _attempt) in ATTEMPTS.items():
        if role in roles:
            response, changed = _sent(name, client, world)
            assert not changed, name
            # Of many, those that are refused are left out; the workbench says why on its pages.
            told = name.endswith((" many", " on the workbench", " an alias"))
            assert told or _is_refusal(response), (name, response.status_code)


def test_the_same_requests_write_for_a_superuser() -> None:
    """Otherwise the refusals above would prove nothing but that the requests are wrong."""
    world, client = World(), browser(User.objects.create_superuser("root"))
    for name in sorted(PROVEN):
        response, changed = _sent(name, client, world)
        assert changed, (name, response.status_code, response.content[:3000])
