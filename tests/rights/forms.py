"""Well-formed requests that write, as browsers send them, and what the database holds."""

from typing import Any

from django.contrib.auth.models import Group, User
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db.models import Count, Max
from django.test import Client
from django.urls import reverse
from wagtail.documents import get_document_model
from wagtail.images import get_image_model
from wagtail.models import (
    Collection,
    Page,
    PageViewRestriction,
    Revision,
    TaskState,
    Workflow,
    WorkflowState,
)  # fmt: skip
from wagtail.test.utils.form_data import nested_form_data, streamfield
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from translation.models import Concept, Grant, Job, Term

STORY = ("stories", "storypage")


def story(**values: Any) -> dict[str, Any]:
    """The editor's form of a story, filled in."""
    data: dict[str, Any] = {
        "title": "Жаңа әңгіме", "slug": "", "summary": "", "body": streamfield([]),
        "published_on": "2026-03-21", "comments-TOTAL_FORMS": "0",
        "comments-INITIAL_FORMS": "0", "related_links-TOTAL_FORMS": "0",
        "related_links-INITIAL_FORMS": "0",
    }  # fmt: skip
    return {**nested_form_data(data), **values}


def edit(client: Client, page: Page, **values: Any) -> Any:
    """Send the editor's form of a story."""
    values = {"slug": page.slug, "countries": getattr(page, "countries", []), **values}
    return client.post(reverse("wagtailadmin_pages:edit", args=[page.pk]), story(**values))


def add(client: Client, parent: Page, **values: Any) -> Any:
    """Send the form of a new story."""
    return client.post(reverse("wagtailadmin_pages:add", args=(*STORY, parent.pk)), story(**values))


def to_page(client: Client, name: str, page: Page, *more: Any, **data: Any) -> Any:
    """Post to one of the addresses of a page."""
    return client.post(reverse(f"wagtailadmin_pages:{name}", args=[page.pk, *more]), data)


def bulk(client: Client, action: str, *pages: Page, **data: Any) -> Any:
    """Do something with the chosen pages of a listing."""
    ids = "&".join(f"id={page.pk}" for page in pages)
    return client.post(f"/admin/bulk/wagtailcore/page/{action}/?next=/admin/&{ids}", data)


def api(client: Client, action: str, page: Page, **data: Any) -> Any:
    """Do something with a page by the admin's API."""
    return client.post(f"/admin/api/main/pages/{page.pk}/action/{action}/", data)


def localize(client: Client, tail: str, verb: str = "post", **data: Any) -> Any:
    """Ask an address of wagtail-localize."""
    if verb == "put":
        body = "&".join(f"{key}={value}" for key, value in data.items())
        kind = "application/x-www-form-urlencoded"
        return client.put(f"/admin/localize/{tail}", body, content_type=kind)
    return client.post(f"/admin/localize/{tail}", data)


def po_file(record: Translation) -> SimpleUploadedFile:
    """The PO file of a translation with every text filled in."""
    po = record.export_po()
    for entry in po:
        entry.msgstr = "Чужой текст"
    return SimpleUploadedFile("texts.po", str(po).encode(), "text/x-gettext-translation")


def untouched() -> list[Any]:
    """What no refused request may change: pages, texts, records, files, rights, workflow."""
    texts = StringTranslation.objects.aggregate(
        Count("pk"), Max("pk"), Max("updated_at"), Count("last_translated_by")
    )
    return [texts, *_rows()]


def _rows() -> list[Any]:
    return [
        list(model.objects.order_by("pk").values_list(*fields))
        for model, fields in (
            (Page, ("pk", "path", "title", "draft_title", "slug", "live", "locked", "alias_of_id",
                    "latest_revision_id", "live_revision_id", "go_live_at")),
            (Revision, ("pk", "approved_go_live_at")),
            (PageViewRestriction, ("pk", "restriction_type")),
            (Translation, ("pk", "enabled")),
            (TranslationSource, ("pk", "last_updated_at")),
            (get_image_model(), ("pk", "title", "collection_id")),
            (get_document_model(), ("pk", "title", "collection_id")),
            (Collection, ("pk", "name", "path")),
            (WorkflowState, ("pk", "status")),
            (TaskState, ("pk", "status")),
            (Workflow, ("pk", "name", "active")),
            (User, ("pk", "username", "is_superuser", "is_active", "password")),
            (Group, ("pk", "name")),
            (User.groups.through, ("user_id", "group_id")),
            (Grant, ("group_id", "act", "scope")),
            (Concept, ("pk", "name", "definition")),
            (Term, ("pk", "text", "status")),
            (Job, ("pk", "status")),
        )
    ]  # fmt: skip
