"""Who may do what in the term base: one question for each kind of change; no by default.

Whoever sees the admin reads it. Who translates into a language (or reviews it) proposes its terms;
its reviewer agrees them and says what to avoid; the chief editor does all, and alone changes what a
concept is or deletes it.
"""

from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import QuerySet
from wagtail.permission_policies.base import BasePermissionPolicy

from languages import CODES
from translation.models import Concept, Term
from translation.models.rights import Grant
from translation.rights import may_review_language, rights_of


def proposes_in(user: Any) -> list[str]:
    """Codes of the languages that a user may propose terms in, in the registry's order."""
    rights = rights_of(user)
    acts = (Grant.Act.TRANSLATE, Grant.Act.REVIEW)
    return [code for code in CODES if any(rights.within(act, code) for act in acts)]


def may_propose(user: Any, code: str) -> bool:
    """Whether a user may add and change proposals in a language."""
    return code in proposes_in(user)


def may_settle(user: Any, code: str) -> bool:
    """Whether a user may agree terms of a language, or say that they are to be avoided."""
    return code in CODES and may_review_language(user, code)


def may_remove(user: Any, term: Term) -> bool:
    """Whether a user may take a term out: proposals by translators, the rest by reviewers."""
    if term.status == Term.Status.PROPOSED:
        return may_propose(user, term.language)
    return may_settle(user, term.language)


def may_edit_concepts(user: Any) -> bool:
    """Whether a user may change what a concept is (key, definition …) and delete it."""
    rights = rights_of(user)
    return rights.everything or rights.coordinates


def may_add(user: Any) -> bool:
    """Whether a user may add a concept, with terms in the languages that are theirs."""
    return may_edit_concepts(user) or bool(proposes_in(user))


def may_read(user: Any) -> bool:
    """Whether a user may read the term base: everybody who sees the admin."""
    return bool(user.is_active and user.has_perm("wagtailadmin.access_admin"))


class TermbasePolicy(BasePermissionPolicy):
    """The same answers for Wagtail's generic views."""

    _ASKED = {"add": may_add, "change": may_add, "delete": may_edit_concepts, "view": may_read}

    def user_has_permission(self, user: Any, action: str) -> bool:
        asked = self._ASKED.get(action)
        return bool(asked and may_read(user) and asked(user))

    def user_has_any_permission(self, user: Any, actions: Any) -> bool:
        return any(self.user_has_permission(user, action) for action in actions)

    def users_with_any_permission(self, actions: Any) -> QuerySet[Any]:
        users = get_user_model().objects.filter(is_active=True)
        fitting = [user.pk for user in users if self.user_has_any_permission(user, actions)]
        return users.filter(pk__in=fitting)

    def user_has_permission_for_instance(self, user: Any, action: str, instance: Any) -> bool:
        return self.user_has_permission(user, action)

    def user_has_any_permission_for_instance(self, user: Any, actions: Any, instance: Any) -> bool:
        return self.user_has_any_permission(user, actions)

    def instances_user_has_any_permission_for(self, user: Any, actions: Any) -> QuerySet[Any]:
        allowed = self.user_has_any_permission(user, actions)
        return Concept.objects.all() if allowed else Concept.objects.none()


POLICY = TermbasePolicy(Concept)
