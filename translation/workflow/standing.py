"""The site's one workflow: made where it is missing, never forced on an administrator."""

from django.db import transaction
from wagtail.models import GroupApprovalTask, Page, Workflow, WorkflowPage, WorkflowTask

from translation.models import ReviewTask

WORKFLOW_NAME = "Second pair of eyes"
TASK_NAME = "Review by a second person"
_STOCK = "Moderators approval"


def _is_stock(workflow: Workflow) -> bool:
    """Whether this is Wagtail's default workflow as its migrations made it."""
    tasks = list(workflow.tasks)
    if workflow.name != _STOCK or len(tasks) != 1 or tasks[0].name != _STOCK:
        return False
    groups = GroupApprovalTask.objects.filter(pk=tasks[0].pk).values_list("groups__name", flat=True)
    return list(groups) == ["Moderators"] and not workflow.workflow_content_types.exists()


@transaction.atomic
def ensure_workflow() -> bool:
    """Make the workflow and give it to the root page; whether anything was made.

    Wagtail's default gives way to it where nobody changed that. A workflow that an administrator
    gave to the root, or switched off, stays as it is.
    """
    task = ReviewTask.objects.order_by("pk").first()
    made = task is None
    if task is None:
        task = ReviewTask.objects.create(name=TASK_NAME)
    workflow = Workflow.objects.filter(workflow_tasks__task=task).order_by("pk").first()
    if workflow is None:
        workflow, made = Workflow.objects.create(name=WORKFLOW_NAME), True
        WorkflowTask.objects.create(workflow=workflow, task=task, sort_order=0)
    root = Page.get_first_root_node()
    held = WorkflowPage.objects.filter(page=root).select_related("workflow").first()
    if held is not None and held.workflow_id != workflow.pk and _is_stock(held.workflow):
        stock = held.workflow
        for old in stock.tasks:
            old.specific.deactivate()
        stock.deactivate()
        held = None
    if held is None and workflow.active:
        WorkflowPage.objects.create(page=root, workflow=workflow)
        made = True
    return made
