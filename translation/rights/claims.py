"""Which countries a writer may put on a page, and take from it; what the editors' form asks."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import get_language, gettext

from languages import CODES
from languages.names import country_name
from translation.models.rights import Grant
from translation.rights.grants import rights_of


def _names(countries: Iterable[str]) -> str:
    language = get_language() or "en"
    shown = language if language in CODES else "en"
    return ", ".join(country_name(country, shown) for country in sorted(countries))


def claim_problem(user: Any, before: Iterable[str] | None, after: Iterable[str]) -> str:
    """Return why a user may not give a page these countries, or an empty string.

    ``before`` is None for a new page. The chief editor may give any. A ministry may give and take
    only its own, and may not leave the page without one of its own: so nobody takes a page from
    another country, or another's page for their own.
    """
    rights = rights_of(user)
    if rights.coordinates:
        return ""
    had, has = frozenset(before or ()), frozenset(after)
    if before is not None and had == has:
        return ""
    if not has:
        return gettext(
            "Only the chief editor writes pages of the whole region. Choose your country."
        )
    foreign = {c for c in has ^ had if not rights.within(Grant.Act.WRITE, c)}
    if foreign:
        return gettext(
            "You may not add or remove these countries: %(names)s. Ask the chief editor."
        ) % {"names": _names(foreign)}
    if not any(rights.within(Grant.Act.WRITE, country) for country in has):
        return gettext("Keep at least one of your own countries on this page.")
    return ""
