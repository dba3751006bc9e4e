"""A page with a password: asked for in the page's language, opened by the right one only."""

import pytest
from django.test import Client
from wagtail.models import Page, PageViewRestriction

pytestmark = pytest.mark.django_db
PATH = "/kk/heritage/yurt/"


@pytest.fixture
def form(client: Client) -> str:
    """Address of the password form of a page that is private."""
    page = Page.objects.get(slug="yurt", locale__language_code="kk")
    rule = PageViewRestriction.objects.create(
        page=page, restriction_type=PageViewRestriction.PASSWORD, password="сыр"
    )
    body = client.get(PATH).content.decode()
    assert "Киіз үй және" not in body
    address = f"/kk/_util/authenticate_with_password/{rule.pk}/{page.pk}/"
    assert address in body
    return address


def test_the_right_password_opens_the_page(client: Client, form: str) -> None:
    response = client.post(form, {"password": "сыр", "return_url": PATH})
    assert response.status_code == 302
    assert response["Location"] == PATH
    assert "Киіз үй және" in client.get(PATH).content.decode()


def test_a_wrong_password_asks_again(client: Client, form: str) -> None:
    response = client.post(form, {"password": "басқа", "return_url": PATH})
    assert response.status_code == 200
    assert "Киіз үй және" not in client.get(PATH).content.decode()


def test_it_leads_nowhere_else(client: Client, form: str) -> None:
    response = client.post(form, {"password": "сыр", "return_url": "https://evil.example/"})
    assert "evil.example" not in response.get("Location", "")
