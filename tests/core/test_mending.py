"""What editors save is mended, through Wagtail's own views; nothing that they typed is lost."""

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.test import Client
from django.urls import reverse
from wagtail.models import Page, PageLogEntry
from wagtail.test.utils.form_data import querydict_from_html, rich_text

from core.blocks.text import PARAGRAPH_FEATURES
from core.mending import sitting
from stories.models import StoriesIndexPage, StoryPage

pytestmark = pytest.mark.django_db

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


@pytest.fixture
def editor(client: Client) -> Client:
    client.force_login(User.objects.create_superuser("tahrirchi", "a@example.org", "x"))
    return client


@pytest.fixture
def story() -> StoryPage:
    """A draft in Uzbek, as its editor's last save left it."""
    parent = StoriesIndexPage.objects.get(locale__language_code="uz")
    page = StoryPage(title="Sinov", slug="sinov-maqola", locale=parent.locale, live=False)
    parent.add_child(instance=page)
    page.body = BODY
    page.save_revision()
    return page


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


def test_saved_by_hand(editor: Client, story: StoryPage) -> None:
    data = form(editor, story)
    data.update({"title": TYPED, "summary": 'Bu "so\'z"'})
    response = send(editor, story, data, follow=True)
    page = latest(story)
    assert (page.title, page.summary) == (MENDED, "Bu “soʻz”")
    heading, paragraph, card = (block.value for block in page.body)
    assert heading["text"] == "Togʻ yoʻli"
    # an address and the words of a link are left alone
    assert paragraph.source.endswith(
        "“Bu <i>soʻz</i>” <a href=\"https://a.uz/o'z\">o'z</a></p>"
    ) or ("“Bu <i>soʻz</i>”" in paragraph.source and "o'z</a>" in paragraph.source)
    assert (card["url"], card["title"]) == ("https://a.uz/o'z", "Oʻzbek")
    row = StoryPage.objects.get(pk=story.pk)
    assert row.title == MENDED
    assert "O&#x27;zbekiston → Oʻzbekiston" in response.content.decode()


def test_the_text_as_typed_is_in_the_history(editor: Client, story: StoryPage) -> None:
    before = story.revisions.count()
    data = form(editor, story)
    data["title"] = TYPED
    send(editor, story, data)
    (entry,) = logged(story)
    assert entry.data["changes"][0]["before"]
    assert {c["after"] for c in entry.data["changes"]} >= {"Oʻzbekiston", "sanʼati"}
    assert entry.user.username == "tahrirchi"
    as_typed = entry.revision.as_object()
    assert as_typed.title == TYPED
    assert as_typed.body[0].value["text"] == "Tog' yo'li"
    assert [b["id"] for b in as_typed.body.raw_data] == [
        b["id"] for b in latest(story).body.raw_data
    ]
    assert story.revisions.count() == before + 2
    url = reverse("wagtailadmin_pages:history", args=[story.pk])
    html = editor.get(url).content.decode()
    assert "O&#x27;zbekiston → Oʻzbekiston" in html
    assert (
        reverse("wagtailadmin_pages:revisions_revert", args=[story.pk, entry.revision_id]) in html
    )


def test_published_is_mended(editor: Client, story: StoryPage) -> None:
    data = form(editor, story)
    data.update({"title": TYPED, "action-publish": "1"})
    send(editor, story, data)
    page = StoryPage.objects.get(pk=story.pk)
    assert page.live
    assert page.title == MENDED
    assert not page.has_unpublished_changes
    assert page.live_revision_id == page.latest_revision_id != logged(story)[0].revision_id


def test_submitted_is_mended(editor: Client, story: StoryPage) -> None:
    data = form(editor, story)
    data.update({"title": TYPED, "action-submit": "1"})
    send(editor, story, data)
    page = StoryPage.objects.get(pk=story.pk)
    assert page.title == MENDED
    state = page.current_workflow_task_state
    assert state is None or state.revision.as_object().title == MENDED


@pytest.mark.parametrize("autosaved", [False, True])
def test_a_moderator_who_edits_and_approves(
    editor: Client, story: StoryPage, autosaved: bool
) -> None:
    data = form(editor, story)
    data["action-submit"] = "1"
    send(editor, story, data)
    data = form(editor, story)
    data["title"] = TYPED
    if autosaved:
        assert send(editor, story, data, HTTP_ACCEPT="application/json").json()["success"]
        assert latest(story).title == TYPED
        data = form(editor, story)
    data["initial-published_on"] = data["published_on"]  # else the form always counts as changed
    data.update({"action-workflow-action": "1", "workflow-action-name": "approve"})
    send(editor, story, data)
    page = StoryPage.objects.get(pk=story.pk)
    assert page.live
    assert page.title == MENDED
    assert typed_revision(story).as_object().title == TYPED


def test_a_live_page_changes_only_when_published(editor: Client, story: StoryPage) -> None:
    story.get_latest_revision().publish()
    data = form(editor, story)
    data["title"] = TYPED
    send(editor, story, data)
    assert StoryPage.objects.get(pk=story.pk).title == "Sinov"
    assert latest(story).title == MENDED


@pytest.mark.parametrize("action", ["", "action-publish"])
def test_created(editor: Client, action: str) -> None:
    parent = StoriesIndexPage.objects.get(locale__language_code="uz")
    url = reverse("wagtailadmin_pages:add", args=["stories", "storypage", parent.pk])
    data = querydict_from_html(editor.get(url).content.decode(), form_id="page-edit-form")
    data.update({"title": TYPED, "slug": "yangi-hikoya", "body-count": "0"})
    if action:
        data[action] = "1"
    assert editor.post(url, data).status_code == 302
    page = StoryPage.objects.get(slug="yangi-hikoya")
    assert page.title == latest(page).title == MENDED
    assert page.live is bool(action)
    assert typed_revision(page).as_object().title == TYPED


def test_autosave_changes_nothing(editor: Client, story: StoryPage) -> None:
    data = form(editor, story)
    data["title"] = TYPED
    saved = send(editor, story, data, HTTP_ACCEPT="application/json").json()
    assert saved["success"]
    assert latest(story).title == TYPED
    assert logged(story) == []
    count = story.revisions.count()
    data.update({"overwrite_revision_id": str(saved["revision_id"]), "title": TYPED + " va"})
    send(editor, story, data, HTTP_ACCEPT="application/json")
    assert (latest(story).title, story.revisions.count()) == (TYPED + " va", count)

    send(editor, story, data)  # now by hand: the autosaved version is the one as typed
    assert latest(story).title == MENDED + " va"
    assert story.revisions.count() == count + 1
    assert typed_revision(story).pk == saved["revision_id"]
    assert typed_revision(story).as_object().title == TYPED + " va"


def test_restored_text_stays(editor: Client, story: StoryPage) -> None:
    data = form(editor, story)
    data["title"] = TYPED
    send(editor, story, data)
    revision = typed_revision(story)
    url = reverse("wagtailadmin_pages:revisions_revert", args=[story.pk, revision.pk])
    again = form(editor, story, url, shown=revision.as_object())
    assert again["title"] == TYPED
    again["action-publish"] = "1"
    send(editor, story, again)
    page = StoryPage.objects.get(pk=story.pk)
    assert page.title == TYPED
    assert page.body[0].value["text"] == "Tog' yo'li"
    assert len(logged(story)) == 1
    (kept,) = logged(story, "core.keep")
    assert ["title", "O'zbekiston"] in kept.data["kept"]

    # edited further, the words that were gone back to stay, and new ones are mended
    data = form(editor, story)
    data["title"] = TYPED + " va ma'no"
    send(editor, story, data)
    assert latest(story).title == TYPED + " va maʼno"
    assert len(logged(story, "core.keep")) == 1


def test_typed_again_stays(editor: Client, story: StoryPage) -> None:
    for expected in (MENDED, TYPED):
        data = form(editor, story)
        data["title"] = TYPED
        send(editor, story, data)
        assert latest(story).title == expected


def test_the_same_words_elsewhere_are_mended(editor: Client, story: StoryPage) -> None:
    data = form(editor, story)
    data["title"] = TYPED
    send(editor, story, data)
    data = form(editor, story)
    data["summary"] = TYPED
    send(editor, story, data)
    assert latest(story).summary == MENDED


def test_nothing_to_mend_leaves_no_trace(editor: Client, story: StoryPage) -> None:
    story.body = []
    story.save_revision()
    count = story.revisions.count()
    data = form(editor, story)
    data["title"] = "Oʻzbekiston"
    send(editor, story, data)
    assert (story.revisions.count(), logged(story)) == (count + 1, [])


def test_a_refused_form_mends_nothing(editor: Client, story: StoryPage) -> None:
    count = story.revisions.count()
    data = form(editor, story)
    data.update({"title": TYPED, "latitude": "5", "slug": "NOT A SLUG"})
    response = send(editor, story, data)
    assert response.status_code == 200
    assert TYPED.replace("'", "&#x27;") in response.content.decode()
    assert (story.revisions.count(), logged(story)) == (count, [])


def test_preview_shows_the_text_as_typed(editor: Client, story: StoryPage) -> None:
    data = form(editor, story)
    data["title"] = TYPED
    url = reverse("wagtailadmin_pages:preview_on_edit", args=[story.pk])
    assert editor.post(url, data).json()["is_valid"]
    assert logged(story) == []


def test_a_request_is_forgotten(editor: Client, story: StoryPage) -> None:
    send(editor, story, form(editor, story))
    assert not sitting.saves_by_hand()


def test_saving_in_code_mends_nothing(story: StoryPage) -> None:
    story.title = TYPED
    story.save_revision()
    assert latest(story).title == TYPED
