"""What may be done with a concept and its terms, and what the log says of it."""

from typing import Any

from django.core.exceptions import PermissionDenied
from django.utils import timezone
from wagtail.log_actions import log

from translation.models import Concept, Term
from translation.termbase.access import may_propose, may_remove, may_settle

Status = Term.Status


def record(concept: Concept, user: Any, action: str = "wagtail.edit", **data: Any) -> None:
    """Write into the concept's history what was done, by whom, in which language."""
    log(instance=concept, action=action, user=user, data=data or None, title=concept.name)


def put_status(term: Term, status: str, user: Any) -> None:
    """Set the status on the object, with who agreed it and when; saves nothing."""
    agreed = status == Status.AGREED
    term.status = status
    term.agreed_by = user if agreed else None
    term.agreed_at = timezone.now() if agreed else None


def settle(term: Term, status: str, user: Any) -> None:
    """Agree a term, say that it is to be avoided, or make it a proposal again.

    Raises ``PermissionDenied`` for all but the language's reviewers, ``ValueError`` for no status.
    """
    if not may_settle(user, term.language):
        raise PermissionDenied
    if status not in Status.values:
        raise ValueError(status)
    if term.status == status:
        return
    put_status(term, status, user)
    term.save()
    record(term.concept, user, language=term.language, term=term.text, status=status)


def save_term(term: Term, user: Any, *, retitled: bool) -> None:
    """Save a new or changed term; a new text of a settled one is a proposal again, unless the
    person may settle it themselves. Raises ``PermissionDenied``."""
    if not may_propose(user, term.language):
        raise PermissionDenied
    settles = may_settle(user, term.language)
    if term.status == Status.AVOID and retitled and not settles:
        raise PermissionDenied  # a word to avoid would become one to use
    if not settles and (retitled or term.pk is None):
        put_status(term, Status.PROPOSED, user)
    elif retitled and term.status == Status.AGREED:
        put_status(term, Status.AGREED, user)
    is_new = term.pk is None
    term.save()
    record(
        term.concept, user, language=term.language, term=term.text,
        did="added" if is_new else "changed",
    )  # fmt: skip


def remove_term(term: Term, user: Any) -> None:
    """Take a term out of its concept. Raises ``PermissionDenied``."""
    if not may_remove(user, term):
        raise PermissionDenied
    language, text = term.language, term.text
    term.delete()
    record(term.concept, user, language=language, term=text, did="removed")
