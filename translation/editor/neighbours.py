"""What the editor asks of the other parts of the workbench, in one place.

Imported when asked: those parts import the editor's checks.
"""

from typing import Any

from django.template import TemplateDoesNotExist
from django.template.loader import get_template
from django.urls import NoReverseMatch, reverse
from wagtail.models import Page, WorkflowState
from wagtail_localize.models import Translation


def changes_of(translation: Translation) -> dict[int, Any]:
    """What became of texts since they were translated, by segment id."""
    from translation.sync import changes

    return dict(changes.changes_for(translation))


def submit(page: Page, user: Any, note: str) -> None:
    """Begin the review of a page that has its draft."""
    from translation.workflow.review import submit_for_review

    submit_for_review(page, user, note)


def may_withdraw(page: Page, user: Any, state: WorkflowState) -> bool:
    """Whether a person may take a page out of its review."""
    try:
        from translation.workflow import review
    except ImportError:
        return bool(state.user_can_cancel(user))
    return bool(review.may_withdraw(user, page, state))


def has_engine() -> bool:
    """Whether machine translation is switched on."""
    try:
        from translation.machine.engines import engine
    except ImportError:
        return False
    return engine() is not None


def address(name: str, *args: Any) -> str:
    """Return an address of another part, empty where there is none of that name."""
    try:
        return reverse(name, args=args)
    except NoReverseMatch:
        return ""


def template_or_none(name: str) -> str | None:
    """Return the name of a fragment of another part if it is there."""
    try:
        get_template(name)
    except TemplateDoesNotExist:
        return None
    return name
