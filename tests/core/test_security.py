"""Headers of production on public pages and on the admin."""

import subprocess
import sys

import pytest
from django.test import Client, override_settings

from tests.demo_database import ROOT


def _policy(response) -> dict[str, str]:
    parts = (part.strip().split(" ", 1) for part in response["Content-Security-Policy"].split(";"))
    return {part[0]: part[1] if len(part) > 1 else "" for part in parts}


@pytest.mark.django_db
@pytest.mark.parametrize("path", ["/kk/", "/kk/stories/ikat/", "/kk/nothing/", "/kk/report/"])
def test_public_policy_is_strict(client: Client, path: str) -> None:
    policy = _policy(client.get(path))
    assert policy["default-src"] == "'none'"
    assert policy["style-src"] == "'self'"
    assert policy["script-src"] == "'self'"
    assert policy["frame-ancestors"] == "'none'"
    assert policy["base-uri"] == "'none'"
    assert "unsafe" not in str(policy)


@pytest.mark.django_db
def test_admin_alone_is_relaxed(admin_client: Client) -> None:
    policy = _policy(admin_client.get("/admin/"))
    assert "'unsafe-inline'" in policy["script-src"]
    assert policy["frame-ancestors"] == "'self'"
    assert policy["default-src"] == "'none'"


@pytest.mark.django_db
def test_other_headers(client: Client) -> None:
    response = client.get("/kk/")
    assert response["X-Frame-Options"] == "DENY"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Referrer-Policy"] == "strict-origin-when-cross-origin"
    assert response["Cross-Origin-Opener-Policy"] == "same-origin"
    assert "geolocation=()" in response["Permissions-Policy"]


@pytest.mark.django_db
@override_settings(SECURE_SSL_REDIRECT=True, SECURE_HSTS_SECONDS=31_536_000)
def test_https(client: Client) -> None:
    assert client.get("/kk/").status_code == 301
    secure = client.get("/kk/", secure=True)
    assert secure["Strict-Transport-Security"].startswith("max-age=31536000")
    assert client.get("/health/live/").status_code == 200


def _settings(code: str, **env: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", f"from brand_site.settings import base; {code}"],
        cwd=ROOT, env={"PATH": "", **env}, capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("env", "name"),
    [
        ({}, "SECRET_KEY"),
        ({"SECRET_KEY": "x" * 60}, "ALLOWED_HOSTS"),
        ({"ALLOWED_HOSTS": "a.example"}, "SECRET_KEY"),
    ],
)
def test_a_missing_secret_stops_the_start(env: dict[str, str], name: str) -> None:
    result = _settings("pass", **env)
    assert result.returncode != 0
    assert f"Set {name}" in result.stderr.strip().splitlines()[-1]


def test_production_settings_are_safe() -> None:
    result = _settings(
        "print(base.DEBUG, base.SECURE_SSL_REDIRECT, base.SESSION_COOKIE_SECURE, base.CSRF_COOKIE_SECURE, "
        "base.SECURE_HSTS_SECONDS, base.SITE_URL)",
        SECRET_KEY="x" * 60,
        ALLOWED_HOSTS="brand.example",
    )
    assert result.stdout.split() == [
        "False",
        "True",
        "True",
        "True",
        "31536000",
        "https://brand.example",
    ]
