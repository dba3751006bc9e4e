"""Prefetch at the sign of an intent, and pages that are small on their way."""

import pytest
from django.test import Client

pytestmark = pytest.mark.django_db


def test_public_pages_name_the_rules(client: Client) -> None:
    response = client.get("/kk/")
    address = response.headers["Speculation-Rules"].strip('"')
    rules = client.get(address)
    assert rules.headers["Content-Type"] == "application/speculationrules+json"
    assert "max-age=86400" in rules.headers["Cache-Control"]
    (rule,) = rules.json()["prefetch"]
    assert rule["eagerness"] == "moderate"
    left_out = rule["where"]["and"][1]["not"]["href_matches"]
    assert {"/admin/*", "/language/*", "/*\\?*"} <= set(left_out)


@pytest.mark.parametrize("path", ["/admin/login/", "/robots.txt", "/kk/nothing-here/"])
def test_nothing_else_does(client: Client, path: str) -> None:
    assert "Speculation-Rules" not in client.get(path).headers


def test_pages_are_compressed_for_slow_links(client: Client) -> None:
    plain = client.get("/kk/")
    packed = client.get("/kk/", headers={"accept-encoding": "gzip"})
    assert packed.headers["Content-Encoding"] == "gzip"
    assert "Accept-Encoding" in packed.headers["Vary"]
    assert len(packed.content) < len(plain.content) / 3
