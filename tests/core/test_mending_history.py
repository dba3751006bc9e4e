"""Nothing that an editor typed is lost, and an editor who goes back to it has the last word."""

import pytest
from django.test import Client
from django.urls import reverse

from stories.models import StoryPage
from tests.core.editing import MENDED, TYPED, form, latest, logged, send, typed_revision

pytestmark = pytest.mark.django_db


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
