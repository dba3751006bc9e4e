"""Users with one grant each, and a small concept to work on."""

from typing import Any

from tests import people
from tests.people import signed_in
from translation.models import Concept, Term

__all__ = ["person", "signed_in", "term", "whip"]


def person(name: str, act: str = "", scope: str = "", *, admin: bool = True) -> Any:
    """A user who may see the admin and was granted one act."""
    return people.person(name, *([(act, scope)] if act else []), admin=admin)


def whip() -> Concept:
    """A concept with a term in Kazakh (agreed), Tajik (proposed) and Russian (to avoid)."""
    concept = Concept.objects.create(name="whip", subject="horses", definition="A short whip.")
    Term.objects.create(concept=concept, language="kk", text="қамшы", status=Term.Status.AGREED)
    Term.objects.create(concept=concept, language="tg", text="қамчин")
    Term.objects.create(concept=concept, language="ru", text="плётка", status=Term.Status.AVOID)
    return concept


def term(concept: Concept, code: str) -> Term:
    return Term.objects.filter(concept=concept, language=code).order_by("pk")[0]
