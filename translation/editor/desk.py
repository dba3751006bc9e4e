"""A translation as it lies before a person: what they may do with it, and if not, why."""

from dataclasses import dataclass
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.shortcuts import get_object_or_404
from django.utils.translation import gettext as _
from wagtail.models import Page, TaskState, WorkflowState
from wagtail_localize.models import StringSegment, Translation

from languages import get_language
from translation.locales import code_of
from translation.rights import may_read, may_review_language, may_translate


@dataclass(slots=True)
class Desk:
    """``page`` is the translated page, its latest draft's columns not applied; ``why_not`` says
    why its texts cannot be changed now, empty where they can."""

    translation: Translation
    page: Page
    user: Any
    may_translate: bool = False
    workflow: WorkflowState | None = None
    task: TaskState | None = None
    why_not: str = ""

    @property
    def code(self) -> str:
        """Language translated into."""
        return code_of(self.page.locale_id)

    @property
    def source_code(self) -> str:
        """Language of the origin."""
        return code_of(self.translation.source.locale_id)

    @property
    def writable(self) -> bool:
        """Whether this person may change the texts now."""
        return not self.why_not

    @property
    def may_review(self) -> bool:
        """Whether this person reviews the language."""
        return may_review_language(self.user, self.code)


def translations() -> Any:
    """Translations with what every view needs of them."""
    return Translation.objects.select_related(
        "source", "source__locale", "source__specific_content_type", "target_locale"
    )


def of_page(page: Page, user: Any) -> Desk:
    """Return the desk of a translated page; Http404 where it is not a translation in work,
    PermissionDenied for those who may not even read it."""
    translation = get_object_or_404(
        translations(), source__object_id=page.translation_key, target_locale=page.locale_id,
        enabled=True,
    )  # fmt: skip
    return _desk(translation, page, user)


def of_translation(translation_id: int, user: Any) -> Desk:
    """Return the desk of a translation by its id; Http404 and PermissionDenied as above."""
    translation = get_object_or_404(translations(), pk=translation_id, enabled=True)
    page = Page.objects.filter(
        translation_key=translation.source.object_id, locale_id=translation.target_locale_id
    ).first()
    if page is None:
        raise Http404("the translation has no page")
    return _desk(translation, page.specific, user)


def segment_of(desk: Desk, segment_id: int) -> StringSegment:
    """Return a text of this translation's source; Http404 for one of another page."""
    return get_object_or_404(
        StringSegment.objects.select_related("string", "context"),
        pk=segment_id, source_id=desk.translation.source_id,
    )  # fmt: skip


def _desk(translation: Translation, page: Page, user: Any) -> Desk:
    if not may_read(user, page):
        raise PermissionDenied
    desk = Desk(translation, page, user)
    desk.may_translate = may_translate(user, page, desk.code)
    desk.workflow = page.current_workflow_state
    desk.task = page.current_workflow_task_state
    desk.why_not = _why_not(desk)
    return desk


def _why_not(desk: Desk) -> str:
    language = {"language": get_language(desk.code).endonym}
    if not desk.may_translate:
        return (
            _(
                "You can read this translation but not change it: your account has no right to "
                "translate into %(language)s."
            )
            % language
        )
    return in_the_way(desk.page, desk.user)


def in_the_way(page: Page, user: Any) -> str:
    """Return why nobody may change the texts of a translated page now, by whatever way; an empty
    string where the language's translators may."""
    task = page.current_workflow_task_state
    if task is not None and task.status == TaskState.STATUS_IN_PROGRESS:
        return _(
            "The translation is in review. Its texts cannot be changed until it is approved, "
            "sent back or withdrawn."
        )
    lock = page.get_lock()
    if lock is not None and lock.for_user(user):
        return str(lock.get_message(user))
    return ""
