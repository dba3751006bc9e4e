"""Users who were granted just what a test is about."""

from django.contrib.auth.models import Group, Permission, User
from django.test import Client
from wagtail.models import GroupPagePermission, Page
from wagtail.users.models import UserProfile

from translation.models import Grant


def person(
    name: str,
    *grants: tuple[str, str],
    language: str = "",
    mail: bool = True,
    admin: bool = True,
    tree: bool = False,
    first_name: str = "",
) -> User:
    """A user in a group of their own with these (act, scope) grants.

    ``admin`` lets them into the admin, in ``language``; ``tree`` gives Wagtail's permission to
    change pages too, without which a grant changes none.
    """
    address = f"{name}@example.org" if mail else ""
    user = User.objects.create_user(name, address, "x", first_name=first_name)
    group = Group.objects.create(name=f"group of {name}")
    if admin:
        group.permissions.add(Permission.objects.get(codename="access_admin"))
    if tree:
        change = Permission.objects.get(
            codename="change_page", content_type__app_label="wagtailcore"
        )
        root = Page.objects.get(depth=1)
        GroupPagePermission.objects.create(group=group, page=root, permission=change)
    Grant.objects.bulk_create(Grant(group=group, act=act, scope=scope) for act, scope in grants)
    user.groups.add(group)
    UserProfile.objects.create(user=user, preferred_language=language)
    return user


def signed_in(user: User) -> Client:
    """A client that is signed in as ``user``."""
    client = Client()
    client.force_login(user)
    return client
