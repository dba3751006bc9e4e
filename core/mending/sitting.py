"""Which request an editor's form is saved in: by hand, or by the editor's autosave.

Wagtail saves half a second after each pause in typing and asks for JSON; letters must not change
under the writer's hands, so only saving by hand mends. A form does not know its request, hence
the context variable, set by Wagtail's hooks and forgotten when the request ends.
"""

from contextvars import ContextVar
from dataclasses import dataclass, field

from django.contrib import messages
from django.core.signals import request_finished
from django.http import HttpRequest

from core.mending.values import Listed
from translation.mending_log import told


@dataclass(slots=True)
class Sitting:
    """One request to the editor; ``changes`` are those that its message will name."""

    by_hand: bool
    changes: Listed = field(default_factory=list)


_current: ContextVar[Sitting | None] = ContextVar("sitting", default=None)


def begin(request: HttpRequest) -> None:
    """Remember whether this request saves by hand."""
    by_hand = request.method == "POST" and request.accepts("text/html")
    _current.set(Sitting(by_hand))


def forget(**_kwargs: object) -> None:
    """Forget the request."""
    _current.set(None)


def saves_by_hand() -> bool:
    """Whether a form that is saved now was sent by its editor."""
    sitting = _current.get()
    return sitting is not None and sitting.by_hand


def note(changes: Listed) -> None:
    """Have the editor told of ``changes`` when the page is saved."""
    sitting = _current.get()
    if sitting is not None:
        sitting.changes += changes


def tell(request: HttpRequest) -> None:
    """Tell the editor what was mended in this request."""
    sitting = _current.get()
    if sitting is None or not sitting.changes:
        return
    messages.info(request, told([change for _place, change in sitting.changes]))
    sitting.changes.clear()


def connect() -> None:
    """Forget each request when it ends."""
    request_finished.connect(forget, dispatch_uid="mending-sitting")
