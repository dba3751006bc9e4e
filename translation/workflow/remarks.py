"""The thread beside a text: authors and reviewers write to one another."""

from typing import Any

from django.contrib.auth import get_user_model
from django.db.models import Q
from django.utils import timezone
from wagtail.log_actions import log
from wagtail.models import Page, TaskState

from translation.locales import code_of
from translation.models import Assignment, Remark
from translation.rights.authors import authors_of
from translation.workflow import approvers
from translation.workflow.notices import of_page, tell


def thread(page: Page) -> list[Remark]:
    """Remarks on a page, oldest first; one query."""
    return list(
        Remark.objects.filter(page_id=page.pk).select_related(
            "user__wagtail_userprofile", "resolved_by"
        )
    )


def add(page: Page, user: Any, text: str) -> Remark:
    """Write a remark and tell the other side: everyone who has to do with this text, or its
    reviewers where nobody else has yet."""
    from translation.workflow.review import review_address

    remark = Remark.objects.create(page_id=page.pk, user=user, text=text)
    log(instance=page, action="brand.remark", user=user, data={"text": text[:500]})
    people = [person for person in _concerned(page) if person.pk != user.pk]
    if not people and page.workflow_in_progress:
        people = [person for person in approvers.reviewers_of(page) if person.pk != user.pk]
    tell(people, "remark", of_page(page, user, note=text), review_address(page))
    return remark


def resolve(remark: Remark, user: Any) -> None:
    """Settle a remark; one that is settled stays as it is."""
    done = Remark.objects.filter(pk=remark.pk, resolved_at=None).update(
        resolved_at=timezone.now(), resolved_by=user
    )
    if done:
        log(instance=remark.page, action="brand.remark_resolved", user=user)


def _concerned(page: Page) -> list[Any]:
    """Authors, writers of the thread, whoever sent it or sent it back, the assigned translator."""
    ids = authors_of(page)
    ids |= set(Remark.objects.filter(page_id=page.pk).values_list("user_id", flat=True))
    states = TaskState.objects.for_instance(page).filter(
        Q(status=TaskState.STATUS_IN_PROGRESS) | Q(workflow_state__status="needs_changes")
    )
    for asked, decided in states.values_list("workflow_state__requested_by_id", "finished_by_id"):
        ids |= {asked, decided}
    ids |= set(
        Assignment.objects.filter(
            key=page.translation_key, language=code_of(page.locale_id)
        ).values_list("person_id", flat=True)
    )
    return list(get_user_model().objects.filter(pk__in=ids - {None}))
