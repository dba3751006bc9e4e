"""Where a click on a cell leads: what this user can do next with a page in a language."""

from functools import lru_cache

from django.urls import reverse
from django.utils.translation import gettext as _

from translation.axes import Publicness, TextState
from translation.matrix.told import Told
from translation.matrix.viewer import Viewer
from translation.models.states import PageFacts
from translation.urls import path_of

Step = tuple[str, str]
NOTHING: Step = ("", "")


@lru_cache(maxsize=4_096)
def _edit_address(page_id: int) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page_id])


def next_step(viewer: Viewer, facts: PageFacts, states: dict[str, Told], state: Told) -> Step:
    """Return address and words of the next step, empty ones where there is nothing to do."""
    code = state.language
    if state.text == TextState.MISSING:
        return _begin(viewer, facts, states, code)
    if state.page_id is None:
        return NOTHING
    origin = state.text == TextState.ORIGIN
    may_write = viewer.may_write(facts) if origin else viewer.may_translate(facts, code)
    edit = _edit_address(state.page_id)
    if state.publicness == Publicness.IN_REVIEW and viewer.may_review(facts, code):
        return edit, _("Review it.")
    if may_write:
        needs_work = not origin and state.text != TextState.COMPLETE
        return edit, _("Translate it.") if needs_work else _("Edit it.")
    if viewer.may_review(facts, code):
        return edit, _("Open it.")
    if state.publicness == Publicness.LIVE and state.url_path:
        return path_of(state.url_path, code), _("View it.")
    return NOTHING


def may_begin(viewer: Viewer, facts: PageFacts, states: dict[str, Told], code: str) -> bool:
    """Whether a translation into ``code`` may be begun: of a live page, or of one's own."""
    origin = states.get(facts.origin)
    if facts.page_id is None or origin is None or origin.text != TextState.ORIGIN:
        return False
    live = origin.publicness == Publicness.LIVE
    return viewer.may_translate(facts, code) and (live or viewer.may_write(facts))


def _begin(viewer: Viewer, facts: PageFacts, states: dict[str, Told], code: str) -> Step:
    if not may_begin(viewer, facts, states, code):
        return NOTHING
    address = reverse("wagtail_localize:submit_page_translation", args=[facts.page_id])
    return f"{address}?select_locale={code}", _("Begin the translation.")
