"""Wagtail's page editor as a browser uses it, for tests of what saving does."""

from typing import Any

from django.test import Client
from django.urls import reverse
from wagtail.models import Page, PageLogEntry
from wagtail.test.utils.form_data import querydict_from_html, rich_text

from core.blocks.text import PARAGRAPH_FEATURES

TYPED = "O'zbekiston  san'ati"
MENDED = "Oʻzbekiston sanʼati"
BODY = [
    {
        "type": "heading",
        "value": {"text": "Tog' yo'li"},
        "id": "11111111-1111-4111-8111-111111111111",
    },
    {
        "type": "paragraph",
        "value": '<p>"Bu <i>so\'z</i>" <a href="https://a.uz/o\'z">o\'z</a></p>',
        "id": "22222222-2222-4222-8222-222222222222",
    },
    {
        "type": "embed",
        "value": {"url": "https://a.uz/o'z", "title": "O'zbek", "description": ""},
        "id": "33333333-3333-4333-8333-333333333333",
    },
]


def body_of(page: Any) -> dict[str, str]:
    """The body as the editor's script sends it."""
    data = {"body-count": str(len(page.body.raw_data))}
    for number, block in enumerate(page.body.get_prep_value()):
        value, name = block["value"], f"body-{number}"
        data |= {f"{name}-deleted": "", f"{name}-order": str(number)}
        data |= {f"{name}-type": block["type"], f"{name}-id": block["id"]}
        if isinstance(value, dict):
            data |= {f"{name}-value-{part}": text for part, text in value.items()}
        else:
            data[f"{name}-value"] = rich_text(value, features=PARAGRAPH_FEATURES)
    return data


def form(editor: Client, page: Page, url: str = "", shown: Any = None) -> Any:
    """What a browser would send of the editor's form, as it is opened."""
    response = editor.get(url or reverse("wagtailadmin_pages:edit", args=[page.pk]))
    assert response.status_code == 200
    data = querydict_from_html(response.content.decode(), form_id="page-edit-form")
    for key in [key for key in data if key.startswith("body-") or key == "next"]:
        del data[key]
    data.update(body_of(shown or latest(page)))
    return data


def send(editor: Client, page: Page, data: Any, **headers: Any) -> Any:
    url = reverse("wagtailadmin_pages:edit", args=[page.pk])
    response = editor.post(url, data, **headers)
    assert response.status_code in (200, 302)
    return response


def latest(page: Page) -> Any:
    return Page.objects.get(pk=page.pk).get_latest_revision_as_object()


def logged(page: Page, action: str = "core.mend") -> list[PageLogEntry]:
    return list(PageLogEntry.objects.filter(page=page.pk, action=action).order_by("pk"))


def typed_revision(page: Page) -> Any:
    return logged(page)[-1].revision
