"""Who has no role is told so; the explorer asks about its rows in bulk."""

import pytest
from django.contrib.auth.models import User
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from tests.rights.people import page, person

pytestmark = pytest.mark.django_db

# Measured: 41 to 54 for each role, with 3 rows as with 27.
MOST_QUERIES = 62


def test_who_has_no_role_is_told_so_and_may_sign_out(client: Client) -> None:
    client.force_login(User.objects.create_user("stranger"))
    response = client.get("/admin/pages/", follow=True)
    assert response.status_code == 403
    assert len(response.redirect_chain) == 1
    text = response.content.decode()
    assert "You have no role yet" in text
    assert "stranger" in text
    assert "editors@testserver" in text
    assert client.post("/admin/logout/").status_code == 302
    assert "_auth_user_id" not in client.session


def test_signing_in_without_a_role_ends_on_that_page(client: Client) -> None:
    User.objects.create_user("stranger", password="a-long-password")
    data = {"username": "stranger", "password": "a-long-password", "next": "/admin/"}
    response = client.post("/admin/login/", data, follow=True)
    assert response.status_code == 403
    assert "You have no role yet" in response.content.decode()


def test_with_a_role_the_sign_in_page_leads_on(client: Client) -> None:
    assert client.get("/admin/login/").status_code == 200
    client.force_login(person("viewer"))
    assert client.get("/admin/login/").headers["Location"] == "/admin/"


@pytest.mark.parametrize("key", ["chief", "editor-kz", "reviewer-tj", "language-reviewer-uz"])
@pytest.mark.parametrize(("slug", "code"), [("heritage", "uz"), ("zebo", "uz")])
def test_the_explorer_asks_as_much_of_many_rows_as_of_few(
    client: Client, key: str, slug: str, code: str
) -> None:
    client.force_login(person(key))
    address = f"/admin/pages/{page(slug, code).pk}/"
    assert client.get(address).status_code == 200  # what is kept between requests
    with CaptureQueriesContext(connection) as queries:
        client.get(address)
    assert len(queries) <= MOST_QUERIES


def test_a_translator_sees_origins_without_a_way_to_edit_them(client: Client) -> None:
    client.force_login(person("translator-uz"))
    origin, text = page("samarkand", "uz", "heritage"), page("yurt", "uz")
    listing = client.get(f"/admin/pages/{origin.get_parent().pk}/?p=1").content.decode()
    assert f"/admin/pages/{text.pk}/edit/" in listing
    assert f"/admin/pages/{origin.pk}/edit/" not in listing


@pytest.mark.parametrize(
    "query", ["?q=atlas", "?q=a&p=1", "?locale=&has_child_pages=true", "?ordering=title"]
)
def test_searching_and_filtering_the_explorer_asks_the_same(client: Client, query: str) -> None:
    client.force_login(person("editor-uz"))
    response = client.get(f"/admin/pages/{page('stories', 'uz').pk}/{query}")
    assert response.status_code == 200


def test_a_search_finds_what_the_writer_may_edit(client: Client) -> None:
    client.force_login(person("editor-uz"))
    story = page("ikat", "uz")
    address = f"/admin/pages/{story.get_parent().pk}/"
    found = client.get(address, {"q": story.title}).content.decode()
    assert f"/admin/pages/{story.pk}/edit/" in found
