"""Locales of the database and codes of the registry, both ways, without a query each time."""

from functools import cache

from django.db.models.signals import post_delete, post_save
from wagtail.models import Locale

from languages import CODES


@cache
def _codes_by_id() -> dict[int, str]:
    return dict(Locale.objects.values_list("pk", "language_code"))


def locale_codes() -> dict[int, str]:
    """Return locale primary key → language code, for the registry's languages, in its order."""
    by_code = {code: pk for pk, code in _codes_by_id().items()}
    return {by_code[code]: code for code in CODES if code in by_code}


def code_of(locale_id: int) -> str:
    """Return the language code of a locale; ``en`` for one that has since been removed."""
    return _codes_by_id().get(locale_id, "en")


def locale_id(code: str) -> int | None:
    """Return the primary key of the locale of a language, None where it does not exist."""
    return next((pk for pk, other in _codes_by_id().items() if other == code), None)


def forget(**_kwargs: object) -> None:
    """Forget the cached table (a locale changed, or a test changed the database)."""
    _codes_by_id.cache_clear()


def connect() -> None:
    """Forget the table whenever a locale is saved or deleted."""
    post_save.connect(forget, sender=Locale, dispatch_uid="locales-saved")
    post_delete.connect(forget, sender=Locale, dispatch_uid="locales-deleted")
