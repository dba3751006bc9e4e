"""What the editor says of a text that waits for its review."""

from typing import Any

from django.utils.html import format_html
from django.utils.translation import gettext as _
from wagtail.locks import WorkflowLock

from translation.workflow import approvers


class ReviewLock(WorkflowLock):
    """Locked for all but those who review such pages; says what each reader may do instead."""

    def get_message(self, user: Any) -> str:
        """One or two sentences for this user."""
        from translation.workflow.review import may_withdraw, review_address

        if not self.for_user(user):
            if approvers.may_act(user, self.object):
                text = _(
                    "This text waits for your review. If you change it yourself, you become one "
                    "of its authors and another reviewer has to approve it; to leave it to its "
                    "author, request changes."
                )
            else:
                text = _(
                    "You wrote a part of this text, so another reviewer has to approve it. You "
                    "can go on editing it."
                )
        elif may_withdraw(user, self.object):
            text = _("This text waits for its review. To change it, withdraw it first.")
        else:
            text = _("This text waits for its review, so it cannot be changed now.")
        return format_html(
            '{} <span class="buttons"><a class="button button-small button-secondary" '
            'href="{}">{}</a></span>',
            text,
            review_address(self.object),
            _("Open the review"),
        )

    def get_description(self, user: Any, can_lock: bool = False) -> str:
        """The sentence of the status panel."""
        if can_lock:
            return _("Its reviewers can change the text; each change needs another’s approval.")
        return _("Only its reviewers can change or approve the text.")
