"""Steps of a tour of the admin: (function, arguments, keyword arguments)."""

from collections.abc import Callable
from typing import Any

from django.urls import reverse

Step = tuple[Callable[..., object], tuple[Any, ...], dict[str, Any]]
EMPTY_STREAM = {"body-count": "0"}  # what a page's form sends of a body without blocks


def page_of(slug: str, language: str = "en") -> Any:
    from wagtail.models import Page

    return Page.objects.get(slug=slug, locale__language_code=language, depth__gt=2)


def origin_of(slug: str) -> Any:
    """The page in the language that it was written in: others open in the translation editor."""
    from wagtail.models import Page
    from wagtail_localize.models import TranslationSource

    found = Page.objects.filter(slug=slug, depth__gt=2)
    sources = TranslationSource.objects.filter(object_id__in=found.values("translation_key"))
    locale = sources.values_list("locale", flat=True).first() or found.first().locale_id
    return found.get(locale=locale)


def page_or_none(slug: str) -> Any:
    from wagtail.models import Page

    return Page.objects.filter(slug=slug, locale__language_code="en").first()


def sign_in(editor: Any, name: str, *groups: str) -> Any:
    from django.contrib.auth.models import Group, User
    from wagtail.users.models import UserProfile

    user, _new = User.objects.get_or_create(
        username=name, defaults={"email": f"{name}@example.org", "is_superuser": not groups}
    )
    user.set_password("a password for the tour")
    user.is_superuser = not groups
    user.save()
    user.groups.set(Group.objects.filter(name__in=groups))
    profile = UserProfile.get_for_user(user)
    profile.preferred_language = ""
    profile.save()
    editor.client.force_login(user)
    return user


def see(editor: Any, screen: str, name: str, *args: Any, **query: Any) -> Step:
    return editor.see, (screen, reverse(name, args=args)), query


def submit(editor: Any, screen: str, path: str, changes: dict[str, Any], form: Any = 0) -> Step:
    return editor.submit, (screen, path, changes), {"form": form}
