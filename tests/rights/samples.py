"""Things of each kind that the addresses of the admin are asked of; made within the test."""

from dataclasses import dataclass
from functools import cache
from io import BytesIO
from typing import Any, ClassVar

from django.contrib.auth.models import Group, User
from django.core.files.base import ContentFile
from PIL import Image
from wagtail.contrib.redirects.models import Redirect
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import Collection, Locale, Page, Site, Workflow, WorkflowTask
from wagtail_localize.models import StringSegment, Translation

from tests.rights.people import subjects
from translation.models import Assignment, Concept, Job, Notice, ReviewTask, Term


@dataclass(frozen=True)
class Kinds:
    """Things that take the place of ``parameters`` of a route, or of any in routes that begin
    with one of ``routes``: label → parameter → value."""

    parameters: frozenset[str]
    things: dict[str, dict[str, Any]]
    routes: tuple[str, ...] = ("–",)

    SHOWN: ClassVar[frozenset[str]] = frozenset(
        {"page_id", "parent_page_id", "page_to_move_id", "page_pk", "translation_id", "image_id",
         "document_id", "doc_id", "pk", "collection_id", "key"}
    )  # fmt: skip


def forget() -> None:
    """Samples live in one test's transaction."""
    samples.cache_clear()
    values.cache_clear()


def record(page: Any) -> Translation:
    """The translation record that a page hangs on."""
    return Translation.objects.get(
        source__object_id=page.translation_key, target_locale_id=page.locale_id
    )


def in_moderation(page: Page, user: User | None = None) -> Any:
    """Send the draft of a page through the site's workflow; return the task's state."""
    workflow = Workflow.objects.filter(active=True).first()
    if workflow is None:
        workflow = Workflow.objects.create(name="Review")
        task = ReviewTask.objects.create(name="Second person")
        WorkflowTask.objects.create(workflow=workflow, task=task)
    if page.get_latest_revision() is None:
        page.save_revision()
    started_by = user or User.objects.filter(is_superuser=False).first()
    return workflow.start(page, started_by).current_task_state


def document(collection: str) -> Any:
    """A new document in a collection of that name."""
    place = Collection.objects.get(name=collection)
    file = ContentFile(b"a, b", name="list.csv")
    return get_document_model().objects.create(title="List", file=file, collection=place)


def picture(collection: str) -> Any:
    """A new picture in a collection of that name."""
    out = BytesIO()
    Image.new("RGB", (40, 30), "#a62c1a").save(out, "PNG")
    place = Collection.objects.get(name=collection)
    file = ContentFile(out.getvalue(), name="sample.png")
    return get_image_model().objects.create(title="Sample", file=file, collection=place)


def _page(page: Any, state: Any) -> dict[str, Any]:
    names = ("page_id", "parent_page_id", "page_to_move_id", "page_pk")
    revision = page.revisions.order_by("pk").last() or page.save_revision()
    return {
        **dict.fromkeys(names, page.pk), "key": page.translation_key,
        "destination_id": page.get_parent().pk, "revision_id": revision.pk,
        "task_state_id": state.pk if state else 0, "task_id": state.task_id if state else 0,
        "workflow_state_id": state.workflow_state_id if state else 0,
    }  # fmt: skip


def text_of(page: Any) -> dict[str, Any]:
    of = record(page)
    segment = StringSegment.objects.filter(source=of.source).first()
    names = ("string_segment_id", "segment_id", "overridable_segment_id")
    return {"translation_id": of.pk, "translation_source_id": of.source_id,
            **dict.fromkeys(names, segment.pk)}  # fmt: skip


@cache
def samples() -> tuple[Kinds, ...]:
    pages = subjects()
    kz, uz = pages["KZ in Uzbek"], pages["UZ in Russian"]
    states = {"KZ": in_moderation(pages["KZ"]), "KZ in Uzbek": in_moderation(kz)}
    files = {name: (picture(name), document(name)) for name in ("Kazakhstan", "Uzbekistan")}
    return (
        Kinds(
            frozenset({"page_id", "parent_page_id", "page_to_move_id", "page_pk", "key"}),
            {label: _page(page, states.get(label)) for label, page in pages.items()},
        ),
        Kinds(
            frozenset({"translation_id"}),
            {"KZ in Uzbek": text_of(kz), "UZ in Russian": text_of(uz)},
        ),
        Kinds(
            frozenset({"image_id"}),
            {name: {"image_id": image.pk, "pk": image.pk} for name, (image, _d) in files.items()},
            ("api/main/images/", "images/chooser/chosen/", "images/multiple/"),
        ),
        Kinds(
            frozenset({"document_id", "doc_id"}),
            {
                name: {"document_id": each.pk, "doc_id": each.pk, "pk": each.pk}
                for name, (_image, each) in files.items()
            },
            ("api/main/documents/", "documents/chooser/chosen/"),
        ),
        *(Kinds(frozenset(), {"": {"pk": pk}}, (route,)) for route, pk in _single().items()),
    )


def _single() -> dict[str, int]:
    """What an address that begins so is asked of, where one thing is enough."""
    concept = Concept.objects.first() or Concept.objects.create(name="sample-concept")
    # In the language of the roles that are asked about, whichever terms the demo begins with.
    uzbek = Term.objects.filter(language="uz")
    term = uzbek.first() or Term.objects.create(concept=concept, language="uz", text="soz")
    other = User.objects.create_user("another")
    workflow = Workflow.objects.first()
    return {
        "api/main/pages/": subjects()["KZ"].pk,
        "collections/": Collection.objects.get(name="Uzbekistan").pk,
        "workflows/tasks/": workflow.workflow_tasks.first().task_id,
        "workflows/": workflow.pk,
        "locales/": Locale.objects.get(language_code="uz").pk,
        "sites/": Site.objects.get().pk,
        "users/": other.pk,
        "groups/": Group.objects.get(name="Viewers").pk,
        "workbench/termbase/terms/": term.pk,
        "workbench/termbase/": concept.pk,
        "workbench/jobs/": Job.objects.create(kind="translate", user=other).pk,
        "workbench/workflow/notices/": Notice.objects.create(user=other, kind="stale").pk,
        "workbench/workflow/assignments/": Assignment.objects.create(
            key=subjects()["UZ"].translation_key, language="ru"
        ).pk,
    }


@cache
def values() -> dict[str, Any]:
    """What the other parameters are."""
    redirect = Redirect.objects.create(old_path="/old", redirect_link="/new")
    text = text_of(subjects()["KZ in Uzbek"])
    return {
        "app_label": "stories", "app_name": "stories", "content_type_app_name": "stories",
        "model_name": "storypage", "content_type_model_name": "storypage", "name": "screen",
        "action_name": "approve", "action": "delete", "mode": "-", "filter_spec": "width-100",
        "code": "uz", "language": "uz", "format": "po", "kind": "csv", "object_id": "1",
        "session_id": 0, "uploaded_file_id": 0, "redirect_id": redirect.pk, "pk": 1,
        "collection_id": Collection.objects.get(name="Uzbekistan").pk,
        "workflow_pk": Workflow.objects.first().pk if Workflow.objects.exists() else 0,
        "translation_source_id": text["translation_source_id"], "source_id": 0,
        "uidb64": "MQ", "token": "set-password", "task_id": 0, "segment_id": 0, "job_id": 0,
    }  # fmt: skip
