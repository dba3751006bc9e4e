"""What editors save is mended, through Wagtail's own views."""

import pytest
from django.test import Client
from django.urls import reverse
from wagtail.test.utils.form_data import querydict_from_html

from core.mending import sitting
from stories.models import StoriesIndexPage, StoryPage
from tests.core.editing import MENDED, TYPED, form, latest, logged, send, typed_revision

pytestmark = pytest.mark.django_db


def test_saved_by_hand(editor: Client, story: StoryPage) -> None:
    data = form(editor, story)
    data.update({"title": TYPED, "summary": 'Bu "so\'z"'})
    response = send(editor, story, data, follow=True)
    page = latest(story)
    assert (page.title, page.summary) == (MENDED, "Bu “soʻz”")
    heading, paragraph, card = (block.value for block in page.body)
    assert heading["text"] == "Togʻ yoʻli"
    # an address and the words of a link are left alone
    assert "“Bu <i>soʻz</i>”" in paragraph.source
    assert ">o'z</a>" in paragraph.source
    assert (card["url"], card["title"]) == ("https://a.uz/o'z", "Oʻzbek")
    row = StoryPage.objects.get(pk=story.pk)
    assert row.title == MENDED
    assert "O&#x27;zbekiston → Oʻzbekiston" in response.content.decode()


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
    assert page.current_workflow_task_state.revision.as_object().title == MENDED


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
