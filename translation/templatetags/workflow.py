"""The thread of remarks, for any template of the workbench: ``{% remarks page %}``,
or ``{% include "translation/workflow/remarks.html" %}`` where there is a ``page``."""

from typing import Any

from django import template
from wagtail.models import Page

from translation.workflow import approvers
from translation.workflow.forms import LONGEST_REMARK
from translation.workflow.remarks import thread
from translation.workflow.wording import date_words

register = template.Library()


@register.inclusion_tag("translation/workflow/thread.html", takes_context=True)
def remarks(context: Any, page: Page) -> dict[str, Any]:
    """Remarks on a page in its language, with the form for who may write one. A query or two.

    Nothing of it is a form within a form: to be placed outside the editor's own.
    """
    request = context["request"]
    found = thread(page)
    return {
        "request": request,
        "csrf_token": context.get("csrf_token"),
        "page": page,
        "open": [remark for remark in found if remark.resolved_at is None],
        "resolved": [remark for remark in found if remark.resolved_at is not None],
        "may_write": approvers.may_see(request.user, page),
        "longest": LONGEST_REMARK,
        "here": request.get_full_path(),
    }


@register.filter
def in_words(day: Any) -> str:
    """A date in the formal form of the reader's language."""
    return date_words(day) if day else ""
