"""A change of a term dates its concept, so that every worker's index notices; ours at once."""

from typing import Any

from django.db import transaction
from django.db.models.signals import post_delete, post_save
from django.dispatch import receiver
from django.utils import timezone

from translation.models import Concept, Term
from translation.termbase.index import forget


def _forget_now_and_later() -> None:
    """Now for this transaction's own questions, and again when others can see the change."""
    forget()
    transaction.on_commit(forget)


def changed(concepts: list[int]) -> None:
    """Date these concepts; to be called after changes that send no signal (bulk)."""
    Concept.objects.filter(pk__in=concepts).update(updated_at=timezone.now())
    _forget_now_and_later()


@receiver([post_save, post_delete], sender=Term, dispatch_uid="termbase_term")
def _term_changed(sender: type[Term], instance: Term, **kwargs: Any) -> None:
    changed([instance.concept_id])


@receiver([post_save, post_delete], sender=Concept, dispatch_uid="termbase_concept")
def _concept_changed(sender: type[Concept], instance: Concept, **kwargs: Any) -> None:
    _forget_now_and_later()
