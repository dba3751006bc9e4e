"""A person for each kind of role, and pages of each kind that their rights differ on."""

from typing import Any

from django.contrib.auth.models import AnonymousUser, Group, User
from django.test import Client
from wagtail.models import Page
from wagtail.permissions import page_permission_policy

from brand_site.roles import role
from translation.rights import rights_of

# One country and one language stand for all: what differs between them, the writes ask.
ROLES: dict[str, str] = {
    "chief": "chief",
    "editor": "editor-kz",
    "reviewer": "reviewer-kz",
    "translator": "translator-uz",
    "lang. rev.": "language-reviewer-uz",
    "partners": "partners",
    "archive": "archive",
    "viewer": "viewer",
}
NOBODY, VISITOR = "no role", "visitor"
COLUMNS = (*ROLES, NOBODY, VISITOR)


def person(key: str, name: str = "") -> User:
    """A new user with one role (a key of ``brand_site.roles``), or without any for ``""``."""
    user = User.objects.create_user(name or f"person-{key or 'none'}")
    if key:
        user.groups.add(Group.objects.get(name=role(key).group))
    return user


def everybody() -> dict[str, Any]:
    """Column of the table → user."""
    people: dict[str, Any] = {column: person(key) for column, key in ROLES.items()}
    people |= {NOBODY: person("")}
    for user in people.values():  # what a request would ask first is asked once for all
        user.has_perm("wagtailadmin.access_admin")
        rights_of(user)
        page_permission_policy.get_cached_permissions_for_user(user)
    return {**people, VISITOR: AnonymousUser()}


def signed_in(key: str) -> Client:
    """A browser of a new person with one role; an answer of 403 is told apart from others."""
    return browser(person(key))


def browser(user: User) -> Client:
    client = Client(headers={"x-requested-with": "XMLHttpRequest"})
    client.force_login(user)
    return client


def page(slug: str, code: str, below: str = "") -> Any:
    """The version of a page of the demo in a language; ``below`` names its parent's slug."""
    found = Page.objects.filter(slug=slug, locale__language_code=code)
    if below:
        found = found.filter(url_path__endswith=f"/{below}/{slug}/")
    return found.get().specific


def subjects() -> dict[str, Any]:
    """Pages that the rights tell apart, by what the table calls them."""
    return {
        "KZ": page("orteke", "kk"),
        "UZ": page("bukhara", "uz", "heritage"),
        "region": page("about", "en"),
        "index": page("stories", "uz"),
        "KZ in Uzbek": page("orteke", "uz"),
        "UZ in Russian": page("bukhara", "ru", "heritage"),
    }
