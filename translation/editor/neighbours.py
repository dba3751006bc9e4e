"""What the editor asks of the other parts of the workbench, in one place.

Imported when asked: those parts import the editor's checks.
"""

from typing import Any

from wagtail.models import Page, WorkflowState
from wagtail_localize.models import Translation


def changes_of(translation: Translation) -> dict[int, Any]:
    """What became of texts since they were translated, by segment id."""
    from translation.sync import changes

    return dict(changes.changes_for(translation))


def submit(page: Page, user: Any, note: str) -> None:
    """Begin the review of a page that has its draft; ValidationError where it cannot be."""
    from translation.workflow.review import submit_for_review

    submit_for_review(page, user, note)


def may_withdraw(page: Page, user: Any, state: WorkflowState) -> bool:
    """Whether a person may take a page out of its review."""
    from translation.workflow import review

    return bool(review.may_withdraw(user, page, state))


def withdraw(page: Page, user: Any) -> None:
    """Take a page out of its review; PermissionDenied for those who may not, ValidationError
    where it is in none."""
    from translation.workflow import review

    review.withdraw(page, user)


def has_engine() -> bool:
    """Whether machine translation is switched on."""
    from translation.machine.engines import engine

    return engine() is not None
