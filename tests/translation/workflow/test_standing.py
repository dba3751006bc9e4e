"""The one workflow: made where it is missing, and nothing of an administrator's undone."""

import pytest
from django.contrib.auth.models import Group
from wagtail.models import (
    GroupApprovalTask,
    Page,
    Task,
    Workflow,
    WorkflowPage,
    WorkflowTask,
)

from translation.models import ReviewTask
from translation.workflow.standing import WORKFLOW_NAME, ensure_workflow

pytestmark = pytest.mark.django_db
STOCK = "Moderators approval"


@pytest.fixture(autouse=True)
def _as_wagtail_makes_it(_workflow: None) -> None:
    """Back to what Wagtail's migrations leave behind."""
    WorkflowPage.objects.all().delete()
    Workflow.objects.all().delete()
    Task.objects.all().delete()
    task = GroupApprovalTask.objects.create(name=STOCK)
    task.groups.set(Group.objects.filter(name="Moderators"))
    workflow = Workflow.objects.create(name=STOCK)
    WorkflowTask.objects.create(workflow=workflow, task=task)
    WorkflowPage.objects.create(page=Page.get_first_root_node(), workflow=workflow)


def _of_root() -> Workflow | None:
    held = WorkflowPage.objects.filter(page=Page.get_first_root_node()).first()
    return held.workflow if held else None


def test_wagtails_default_gives_way_once() -> None:
    assert ensure_workflow() is True
    assert _of_root().name == WORKFLOW_NAME
    assert not Workflow.objects.get(name=STOCK).active
    assert [task.specific_class for task in _of_root().tasks] == [ReviewTask]
    assert ensure_workflow() is False
    assert (Workflow.objects.count(), ReviewTask.objects.count()) == (2, 1)
    assert Page.objects.get(slug="yurt", locale__language_code="kk").get_workflow() == _of_root()


@pytest.mark.parametrize("change", ["name", "groups", "tasks"])
def test_a_default_that_was_changed_stays(change: str) -> None:
    workflow = Workflow.objects.get(name=STOCK)
    if change == "name":
        workflow.name = "Ours"
        workflow.save()
    elif change == "groups":
        GroupApprovalTask.objects.get().groups.add(Group.objects.create(name="More"))
    else:
        WorkflowTask.objects.create(
            workflow=workflow, task=GroupApprovalTask.objects.create(name="Second")
        )
    ensure_workflow()
    assert _of_root() == workflow
    assert workflow.active


def test_what_an_administrator_switched_off_stays_off() -> None:
    ensure_workflow()
    _of_root().deactivate()
    assert ensure_workflow() is False
    assert _of_root() is None


def test_a_root_without_any_workflow_gets_it_back() -> None:
    ensure_workflow()
    WorkflowPage.objects.all().delete()
    assert ensure_workflow() is True
    assert _of_root().name == WORKFLOW_NAME
