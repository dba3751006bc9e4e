"""People with rights, and what the matrix shows them."""

from typing import Any

from bs4 import BeautifulSoup, Tag
from django.contrib.auth.models import User
from django.urls import reverse
from wagtail.models import Page
from wagtail.users.models import UserProfile

from tests.people import signed_in as as_


def page(slug: str, code: str) -> Any:
    return Page.objects.get(slug=slug, locale__language_code=code).specific


def key_of(slug: str) -> Any:
    return Page.objects.filter(slug=slug, depth=4).first().translation_key


def soup(user: User, query: str = "") -> BeautifulSoup:
    response = as_(user).get(reverse("workbench_matrix:index") + query)
    assert response.status_code == 200
    return BeautifulSoup(response.content, "html.parser")


def titles(user: User, query: str = "") -> list[str]:
    found = soup(user, query).select(".wb-rows .wb-matrix__title")
    return [title.get_text(strip=True) for title in found]


def cell(user: User, slug: str, code: str) -> Tag:
    """The cell of a page in a language, as the user sees it."""
    key = key_of(slug)
    from translation.models import PageFacts

    title = PageFacts.objects.get(key=key).titles
    text = title.get("en") or title.get("ru") or next(iter(title.values()))
    html = soup(user, f"?q={text}")
    for row in html.select(".wb-rows tr"):
        if row.select_one(".wb-matrix__title").get_text(strip=True) == text:
            return row.select_one(f"td[data-language={code}]").find(class_="wb-cell")
    raise AssertionError(f"{text} is not shown")


def reads(user: User, code: str) -> None:
    """Show the admin to a user in a language."""
    profile = UserProfile.get_for_user(user)
    profile.preferred_language = code
    profile.save()
