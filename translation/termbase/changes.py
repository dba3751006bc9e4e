"""What may be done with a concept and its terms, and what the log says of it."""

from dataclasses import asdict, dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.utils import timezone
from wagtail.log_actions import log

from translation.models import Concept, Term
from translation.termbase.access import may_propose, may_remove, may_settle

Status = Term.Status
TERMS_CHANGED = "brand.change_terms"


@dataclass(frozen=True, slots=True)
class Done:
    """One change of a term; ``did``: added, changed, removed, or the status that it was given."""

    language: str
    term: str
    did: str


def record(concept: Concept, user: Any, action: str = "wagtail.edit", **data: Any) -> None:
    """Write into the concept's history what was done, and by whom."""
    log(instance=concept, action=action, user=user, data=data or None, title=concept.name)


def record_terms(concept: Concept, user: Any, done: list[Done], **data: Any) -> None:
    """Write what was done with a concept's terms: one entry, which names each language."""
    if done:
        record(concept, user, TERMS_CHANGED, terms=[asdict(each) for each in done], **data)


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
    record_terms(term.concept, user, [Done(term.language, term.text, status)])


def save_term(term: Term, user: Any, *, retitled: bool) -> Done:
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
    return Done(term.language, term.text, "added" if is_new else "changed")


def remove_term(term: Term, user: Any) -> Done:
    """Take a term out of its concept. Raises ``PermissionDenied``."""
    if not may_remove(user, term):
        raise PermissionDenied
    term.delete()
    return Done(term.language, term.text, "removed")
