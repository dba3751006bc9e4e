"""Small changes: the box in the editor, the mark on versions, and what it does at publication."""

from datetime import timedelta
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone
from wagtail.models import Revision
from wagtail_localize.models import StringTranslation

from tests.core.editing import form, send
from tests.translation.sync.helpers import (
    DYE,
    FELT,
    SONG,
    new_story,
    page,
    superuser,
    texts,
    translate,
    translation,
    write,
)
from translation.models.changes import MinorRevision
from translation.state import TextState, states
from translation.sync.carrying import fits
from translation.sync.changes import changes_for
from translation.sync.submitting import submit

pytestmark = pytest.mark.django_db
TYPO = "Felt is made of teh wool of sheep in late summer."


@pytest.fixture
def story() -> Any:
    made = new_story(TYPO, DYE, SONG)
    submit(made, ["kk", "ru"])
    for code in ("kk", "ru"):
        translate(made, code).save_target(publish=False)
        page(made.slug, code).latest_revision.publish()
    return page(made.slug, "en")


@pytest.fixture
def editor() -> Client:
    made = Client()
    made.force_login(superuser("editor"))
    return made


def _small(revision: Revision) -> Revision:
    MinorRevision.objects.create(revision=revision)
    return revision


def _state(story: Any) -> TextState:
    return states([story.translation_key])[story.translation_key]["kk"].text


def test_old_translations_stay(story: Any) -> None:
    before = StringTranslation.objects.count()
    _small(write(story, FELT, DYE, SONG, publish=False)).publish()
    assert texts(story, "kk")[FELT] == f"kk: {TYPO}"
    assert texts(story, "ru")[FELT] == f"ru: {TYPO}"
    assert StringTranslation.objects.count() == before + 2
    assert _state(story) is TextState.COMPLETE


def test_new_paragraphs_are_never_small(story: Any) -> None:
    _small(write(story, FELT, DYE, SONG, "Horses roll the mat.", publish=False)).publish()
    found = texts(story, "kk")
    assert found[FELT] == f"kk: {TYPO}"
    assert found["Horses roll the mat."] is None
    assert _state(story) is TextState.STALE


def test_a_text_written_anew_is_never_small(story: Any) -> None:
    _small(write(story, FELT, "Walnut gives brown.", SONG, publish=False)).publish()
    assert texts(story, "kk")["Walnut gives brown."] is None


@pytest.mark.parametrize(
    "now",
    [
        DYE.replace("madder", '<a href="https://example.org/madder">madder</a>'),
        DYE.replace("pomegranates", "{count} pomegranates"),
        DYE.replace("madder", "madder of 1924"),
    ],
    ids=["link", "placeholder", "number"],
)
def test_what_no_longer_fits_stays_stale_and_says_so(story: Any, now: str) -> None:
    _small(write(story, TYPO, now, SONG, publish=False)).publish()
    (change,) = changes_for(translation(story, "kk")).values()
    assert change.minor
    assert change.old_translation == f"kk: {DYE}"
    assert _state(story) is TextState.STALE


def test_an_unmarked_later_draft_makes_it_a_change_like_any_other(story: Any) -> None:
    _small(write(story, FELT, DYE, SONG, publish=False))
    write(page(story.slug, "en"), FELT, DYE.replace("boils", "cooks"), SONG)
    assert texts(story, "kk")[FELT] is None


def test_an_unmarked_earlier_draft_too(story: Any) -> None:
    write(story, FELT, DYE, SONG, publish=False)
    _small(
        write(page(story.slug, "en"), FELT, DYE + " It takes a day.", SONG, publish=False)
    ).publish()
    assert None in texts(story, "kk").values()


def test_drafts_before_the_last_publication_do_not_count(story: Any) -> None:
    write(story, FELT, DYE, SONG)
    translate(story, "kk")
    later = _small(write(page(story.slug, "en"), TYPO + "!", DYE, SONG, publish=False))
    later.publish()
    assert texts(story, "kk")[TYPO + "!"] == f"kk: {FELT}"


def test_scheduled_for_later(story: Any) -> None:
    draft = page(story.slug, "en").get_latest_revision_as_object()
    raw = list(draft.body.raw_data)
    raw[0] = {**raw[0], "value": raw[0]["value"].replace("teh", "the")}
    draft.body = type(draft.body)(draft.body.stream_block, raw, is_lazy=True)
    draft.go_live_at = timezone.now() + timedelta(hours=1)
    revision = _small(draft.save_revision())
    revision.publish()
    assert TYPO in texts(story, "kk")
    past = timezone.now() - timedelta(minutes=1)
    content = {**revision.content, "go_live_at": past.isoformat()}
    Revision.objects.filter(pk=revision.pk).update(approved_go_live_at=past, content=content)
    call_command("publish_scheduled")
    assert texts(story, "kk")[FELT] == f"kk: {TYPO}"


def test_the_box_in_the_editor(story: Any, editor: Client) -> None:
    data = form(editor, story)
    assert "minor_change" not in data, "not ticked by itself"
    data["body-0-value"] = data["body-0-value"].replace("teh", "the")
    data |= {"minor_change": "on", "action-publish": "1"}
    send(editor, story, data)
    assert page(story.slug, "en").live_revision.minor_mark
    assert texts(story, "kk")[FELT] == f"kk: {TYPO}"
    assert _state(story) is TextState.COMPLETE


def test_the_reviewer_sees_the_mark_of_a_draft_and_it_can_be_taken_away(
    story: Any, editor: Client
) -> None:
    data = form(editor, story)
    data["title"] = "Felts"
    send(editor, story, {**data, "minor_change": "on"})
    shown = editor.get(f"/admin/pages/{story.pk}/edit/").content.decode()
    assert "is marked as a small change" in shown
    data = form(editor, story)
    assert "minor_change" in data, "still ticked"
    del data["minor_change"]
    send(editor, story, data)
    assert not MinorRevision.objects.filter(
        revision=page(story.slug, "en").latest_revision
    ).exists()


def test_one_request_says_nothing_for_the_next(story: Any, editor: Client) -> None:
    data = form(editor, story)
    send(editor, story, {**data, "title": "Felts", "minor_change": "on"})
    revision = page(story.slug, "en").save_revision()
    assert not MinorRevision.objects.filter(revision=revision).exists()


def test_no_box_where_no_translation_hangs_on_the_page(story: Any, editor: Client) -> None:
    lonely = new_story(DYE, title="Dye")
    for each, expected in ((lonely, False), (story, True)):
        shown = editor.get(f"/admin/pages/{each.pk}/edit/").content.decode()
        assert ("minor_change" in shown) is expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        ("felt", "felts", True),
        ('<a id="a1">x</a>', '<a id="a1">y</a>', True),
        ('<a id="a1">x</a>', "x", False),
        ("in 1924", "in 1942", False),
        ("5 000 yurts", "5000 yurts", True),
        ("%(name)s", "%(title)s", False),
    ],
)
def test_what_fits(old: str, new: str, expected: bool) -> None:
    assert fits(old, new) is expected


def test_the_box_is_there_once(story: Any, editor: Client) -> None:
    shown = editor.get(f"/admin/pages/{story.pk}/edit/").content.decode()
    assert shown.count('name="minor_change"') == 1
    assert shown.count("translations stay as they are") == 1
