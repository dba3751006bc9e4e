"""Users with one grant each, and a small concept to work on."""

from typing import Any

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.test import Client

from translation.models import Concept, Grant, Term


def person(name: str, act: str = "", scope: str = "", *, admin: bool = True) -> Any:
    """A user who may see the admin and was granted one act."""
    user = get_user_model().objects.create_user(name, f"{name}@example.org", "secret")
    group = Group.objects.create(name=f"group of {name}")
    user.groups.add(group)
    if admin:
        group.permissions.add(Permission.objects.get(codename="access_admin"))
    if act:
        Grant.objects.create(group=group, act=act, scope=scope)
    return user


def signed_in(user: Any) -> Client:
    client = Client()
    client.force_login(user)
    return client


def whip() -> Concept:
    """A concept with a term in Kazakh (agreed), Tajik (proposed) and Russian (to avoid)."""
    concept = Concept.objects.create(name="whip", subject="horses", definition="A short whip.")
    Term.objects.create(concept=concept, language="kk", text="қамшы", status=Term.Status.AGREED)
    Term.objects.create(concept=concept, language="tg", text="қамчин")
    Term.objects.create(concept=concept, language="ru", text="плётка", status=Term.Status.AVOID)
    return concept


def term(concept: Concept, code: str) -> Term:
    return Term.objects.filter(concept=concept, language=code).order_by("pk")[0]
