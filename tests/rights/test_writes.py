"""Each write that a role should not have, attempted for real: refused, and nothing has changed."""

from typing import Any

import pytest
from django.contrib.auth.models import User

from tests.rights.attempts import ATTEMPTS, CASES, World
from tests.rights.forms import untouched
from tests.rights.people import browser, signed_in

pytestmark = pytest.mark.django_db

# Requests that a superuser may send without taking the demo apart: each must write.
PROVEN = {
    "edit another country's origin", "publish it", "add a page", "delete another's page",
    "unpublish another's page", "copy another's page", "reorder", "close to visitors", "lock",
    "delete many", "publish many", "unpublish many", "delete by API", "unpublish by API",
    "copy by API", "upload its file", "begin a translation", "stop a translation",
    "change another's picture", "change another's document", "rename a collection",
}  # fmt: skip


def _is_refusal(response: Any) -> bool:
    if response.status_code in {403, 404, 405}:
        return True
    return response.status_code == 302 and response.headers["Location"] == "/admin/"


@pytest.mark.parametrize(("name", "role"), CASES, ids=[f"{name}-{role}" for name, role in CASES])
def test_what_a_role_should_not_do_it_cannot(name: str, role: str) -> None:
    world, client = World(), signed_in(role)
    before = untouched()
    response = ATTEMPTS[name][1](client, world)
    assert untouched() == before
    # Of many, those that are refused are left out; the answer is that of the listing.
    assert name.endswith(" many") or _is_refusal(response), response.status_code


@pytest.mark.parametrize("name", sorted(PROVEN))
def test_the_same_request_writes_for_a_superuser(name: str) -> None:
    """Otherwise the refusals above would prove nothing but that the requests are wrong."""
    world, client = World(), browser(User.objects.create_superuser("root"))
    before = untouched()
    response = ATTEMPTS[name][1](client, world)
    assert untouched() != before, (response.status_code, response.content[:3000])
