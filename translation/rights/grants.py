"""What a user was granted through groups: read once a request, kept on the user object."""

from dataclasses import dataclass, field
from typing import Any

from languages import CODES
from translation.models.rights import EVERYWHERE, Grant

_KEPT = "_rights_of_site"


@dataclass(frozen=True, slots=True)
class Rights:
    """Countries to write and approve, languages to translate into and review; codes."""

    everything: bool = False
    coordinates: bool = False
    scopes: dict[str, frozenset[str]] = field(default_factory=dict)

    def within(self, act: str, scope: str) -> bool:
        """Whether ``act`` is granted for one country or language."""
        granted = self.scopes.get(act, frozenset())
        return self.everything or self.coordinates or scope in granted or EVERYWHERE in granted

    def languages(self, act: str) -> list[str]:
        """Language codes that ``act`` is granted for, in the order of the registry."""
        return [code for code in CODES if self.within(act, code)]

    def any(self, act: str) -> bool:
        """Whether ``act`` is granted anywhere."""
        return self.everything or self.coordinates or bool(self.scopes.get(act))


NOTHING = Rights()


def rights_of(user: Any) -> Rights:
    """Return the rights of a user: one query for each user object, none for superusers.

    Those who are not signed in or not active have none.
    """
    if user is None or not getattr(user, "is_active", False) or user.pk is None:
        return NOTHING
    if user.is_superuser:
        return Rights(everything=True, coordinates=True)
    kept: Rights | None = user.__dict__.get(_KEPT)
    if kept is None:
        scopes: dict[str, set[str]] = {}
        for act, scope in Grant.objects.filter(group__user=user).values_list("act", "scope"):
            scopes.setdefault(act, set()).add(scope)
        kept = Rights(
            coordinates=Grant.Act.COORDINATE in scopes,
            scopes={act: frozenset(found) for act, found in scopes.items()},
        )
        user.__dict__[_KEPT] = kept
    return kept
