"""The screens on which pages are written, saved, moved, compared and approved."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse

from tools.catalogues.steps import EMPTY_STREAM, Step, origin_of, page_of, page_or_none, see, submit


def new_pages(editor: Any) -> Iterator[Step]:
    kinds = {
        ("stories", "storypage"): "stories",
        ("heritage", "heritageitempage"): "heritage",
        ("creators", "creatorpage"): "creators",
        ("creators", "workpage"): "zebo",
        ("programmes", "eventpage"): "cultural-tour",
    }
    for (app, model), parent in kinds.items():
        path = reverse("wagtailadmin_pages:add", args=(app, model, page_of(parent).pk))
        yield see(editor, f"add {model}", "wagtailadmin_pages:add", app, model, page_of(parent).pk)
        bad = {
            "title": "", "slug": "a b", "latitude": "x", "starts_on": "x", "published_on": "x",
            "email": "x", "website": "x", "go_live_at": "2030-01-01", "expire_at": "2020-01-01",
            **EMPTY_STREAM,
        }  # fmt: skip
        yield submit(editor, "page editor with errors", path, bad, "page-edit-form")


def saved_pages(editor: Any) -> Iterator[Step]:
    for slug in ("ikat", "yurt", "zebo", "suzani", "almaty", "about", "uzbekistan"):
        pk = origin_of(slug).pk
        yield see(editor, "page editor", "wagtailadmin_pages:edit", pk)
        yield see(editor, "page usage", "wagtailadmin_pages:usage", pk)
    path = reverse("wagtailadmin_pages:edit", args=(origin_of("ikat").pk,))
    for action in ({}, {"action-publish": "1"}):
        text = {"title": "Ikat again", **EMPTY_STREAM, **action}
        yield submit(editor, "after saving a page", path, text, "page-edit-form")
    later = {"go_live_at": "2030-01-01 10:00", "action-publish": "1", **EMPTY_STREAM}
    yield submit(editor, "after scheduling a page", path, later, "page-edit-form")
    yield see(editor, "scheduled page", "wagtailadmin_pages:edit", origin_of("ikat").pk)
    path = reverse("wagtailadmin_pages:add", args=("stories", "storypage", page_of("stories").pk))
    new = {"title": "New story", "slug": "new-story", "summary": "A lead", **EMPTY_STREAM}
    yield submit(editor, "after making a page", path, new, "page-edit-form")
    yield submit(editor, "page editor with errors", path, new, "page-edit-form")


def history(editor: Any) -> Iterator[Step]:
    page = origin_of("ikat")
    for name in ("history", "workflow_history", "copy", "move", "delete", "unpublish",
                 "set_privacy"):  # fmt: skip
        pk = page.pk if name != "delete" else page_of("creators").pk
        yield see(editor, f"page {name}", f"wagtailadmin_pages:{name}", pk)
    yield see(editor, "page delete", "wagtailadmin_pages:delete", page_of("suzani").pk)
    yield see(editor, "page unpublish", "wagtailadmin_pages:unpublish", page_of("creators").pk)
    yield see(editor, "page copy", "wagtailadmin_pages:copy", page_of("creators").pk)
    where = (page.pk, "earliest", "latest")
    yield see(editor, "page compare", "wagtailadmin_pages:revisions_compare", *where)
    yield see(editor, "page compare", "wagtailadmin_pages:revisions_compare", page.pk, "live",
              "latest")  # fmt: skip
    first = page.revisions.order_by("pk").first().pk
    yield see(editor, "page revert", "wagtailadmin_pages:revisions_revert", page.pk, first)


def moved_pages(editor: Any) -> Iterator[Step]:
    page = origin_of("ikat")
    for name in ("lock", "unlock"):
        path = reverse(f"wagtailadmin_pages:{name}", args=(page.pk,))
        yield editor.send, (f"page {name}", path, {}), {}
        yield see(editor, f"page {name}", "wagtailadmin_pages:edit", page.pk)
        yield see(editor, "locked pages", "wagtailadmin_reports:locked_pages")
    copy = reverse("wagtailadmin_pages:copy", args=(page.pk,))
    yield submit(editor, "page copy", copy, {})
    yield submit(editor, "page copy", copy, {"new_title": "Copy", "new_slug": "copy-of-it"})
    move = reverse("wagtailadmin_pages:move_confirm", args=(page.pk, page_of("stories", "kk").pk))
    yield editor.see, ("page move", move), {}
    path = reverse("wagtailadmin_pages:unpublish", args=(page.pk,))
    yield submit(editor, "after unpublishing", path, {})
    for action in ("publish", "unpublish", "move", "delete"):
        path = reverse("wagtail_bulk_action", args=("wagtailcore", "page", action))
        yield editor.see, (f"bulk {action}", path), {"id": [page.pk, page_of("yurt").pk]}
    path = reverse("wagtailadmin_pages:delete", args=(page_of("suzani").pk,))
    yield submit(editor, "after deleting", path, {})


def workflow(editor: Any) -> Iterator[Step]:
    from wagtail.models import TaskState

    page = page_or_none("new-story") or page_of("yurt")
    edit = reverse("wagtailadmin_pages:edit", args=(page.pk,))

    def act(screen: str, name: str, comment: str = "") -> None:
        task = TaskState.objects.filter(status="in_progress").order_by("pk").last()
        path = reverse("wagtailadmin_pages:workflow_action", args=(page.pk, name, task.pk))
        editor.see(screen, path)
        editor.send(screen, path, {"comment": comment})

    for action in ("reject", "approve"):
        sent = {"action-submit": "1", **EMPTY_STREAM}
        yield submit(editor, "after submitting to workflow", edit, sent, "page-edit-form")
        yield editor.see, ("page editor in workflow", edit), {}
        yield see(editor, "dashboard in workflow", "wagtailadmin_home")
        yield see(editor, "explorer in workflow", "wagtailadmin_explore", page.get_parent().pk)
        yield act, (f"workflow {action}", action, "Because"), {}
        yield editor.see, ("page editor after workflow", edit), {}
        yield see(editor, "page workflow_history", "wagtailadmin_pages:workflow_history", page.pk)
    for report in ("workflow", "workflow_tasks"):
        yield see(editor, f"report {report}", f"wagtailadmin_reports:{report}")


def workflow_settings(editor: Any) -> Iterator[Step]:
    from wagtail.models import Workflow

    page = page_or_none("new-story") or page_of("yurt")
    edit = reverse("wagtailadmin_pages:edit", args=(page.pk,))
    sent = {"action-submit": "1", **EMPTY_STREAM}
    yield submit(editor, "after submitting to workflow", edit, sent, "page-edit-form")
    cancel = "wagtailadmin_pages:confirm_workflow_cancellation"
    yield see(editor, "workflow cancel", cancel, page.pk)
    for name in ("index", "add", "task_index", "select_task_type"):
        yield see(editor, "workflow settings", f"wagtailadmin_workflows:{name}")
    workflow = Workflow.objects.first()
    if workflow:
        yield see(editor, "workflow settings", "wagtailadmin_workflows:edit", workflow.pk)
