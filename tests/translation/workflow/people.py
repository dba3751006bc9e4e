"""People with rights, and pages that wait, for the tests of the workflow."""

from typing import Any

from django.contrib.auth.models import Group, Permission, User
from django.test import Client
from wagtail.models import Page
from wagtail.users.models import UserProfile
from wagtail_localize.models import StringTranslation, Translation

from heritage.models import HeritageIndexPage, HeritageItemPage
from translation.models import Grant


def person(name: str, *grants: tuple[str, str], language: str = "", mail: bool = True) -> User:
    """A user who may sign in to the admin, with these grants and a language of the admin."""
    address = f"{name}@example.org" if mail else ""
    user = User.objects.create_user(name, address, "x", first_name=name.title())
    group = Group.objects.create(name=f"group of {name}")
    group.permissions.add(Permission.objects.get(codename="access_admin"))
    Grant.objects.bulk_create(Grant(group=group, act=act, scope=scope) for act, scope in grants)
    user.groups.add(group)
    UserProfile.objects.create(user=user, preferred_language=language)
    return user


def signed_in(user: User) -> Client:
    client = Client()
    client.force_login(user)
    return client


def draft_item(author: User | None, code: str = "kk", country: str = "kz") -> Any:
    """A new heritage item, saved once by its author and never published."""
    parent = HeritageIndexPage.objects.get(locale__language_code=code)
    page = HeritageItemPage(
        title="Synaq", slug=f"synaq-{HeritageItemPage.objects.count()}", live=False,
        locale=parent.locale, countries=[country], owner=author,
        nature="intangible", kind="craft",
    )  # fmt: skip
    parent.add_child(instance=page)
    page.save_revision(user=author)
    return page


def translation_draft(author: User | None, slug: str = "togyzqumalaq", code: str = "en") -> Page:
    """A demo translation with a fresh text and draft by ``author``."""
    page = Page.objects.get(slug=slug, locale__language_code=code)
    translation = Translation.objects.get(
        source__object_id=page.translation_key, target_locale=page.locale
    )
    text = StringTranslation.objects.filter(
        context__object_id=page.translation_key, locale=page.locale
    ).first()
    assert text is not None
    text.data, text.last_translated_by = "Fresh words", author
    text.save()
    translation.save_target(user=author, publish=False)
    return Page.objects.get(pk=page.pk)
