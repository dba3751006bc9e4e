"""An origin changes: nothing translated is lost, nothing gets public, and what changed is known.

wagtail-localize's issues 502 (the old translation is gone when a paragraph changes), 838 and 876
(work is lost when an origin is synchronised again) are the traps.
"""

from typing import Any

import pytest
from django.test import Client
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.models import Page, PageLogEntry
from wagtail_localize.models import StringTranslation

from tests.translation.sync.helpers import (
    DYE,
    FELT,
    FELT_NOW,
    SONG,
    new_story,
    page,
    source,
    superuser,
    texts,
    translate,
    translation,
    write,
)
from translation.models import Notice
from translation.models.changes import SourceChange
from translation.state import TextState, states
from translation.sync.changes import changes_for, stale_translations
from translation.sync.submitting import submit
from translation.sync.synchronise import synchronise

pytestmark = pytest.mark.django_db


@pytest.fixture
def story() -> Any:
    """An English story of three paragraphs, complete and public in Kazakh and Russian."""
    made = new_story(FELT, DYE, SONG)
    submit(made, ["kk", "ru"])
    for code in ("kk", "ru"):
        translate(made, code).save_target(publish=False)
        page(made.slug, code).latest_revision.publish()
    return made


def _state(story: Any, code: str) -> TextState:
    return states([story.translation_key])[story.translation_key][code].text


def _kept() -> int:
    return StringTranslation.objects.count()


def test_complete_to_begin_with(story: Any) -> None:
    assert _state(story, "kk") is _state(story, "ru") is TextState.COMPLETE
    assert changes_for(translation(story, "kk")) == {}


def test_publishing_gives_translators_the_new_text_at_once(story: Any, client: Client) -> None:
    before = _kept()
    write(story, FELT_NOW, DYE, SONG)
    assert _kept() == before
    assert texts(story, "kk")[FELT_NOW] is None
    assert texts(story, "kk")[DYE] == f"kk: {DYE}"
    assert _state(story, "kk") is _state(story, "ru") is TextState.STALE
    shown = client.get(f"/kk/stories/{story.slug}/").content.decode()
    assert f"kk: {FELT}" in shown
    assert "goats" not in shown


def test_old_and_new_source_with_the_old_translation_beside(story: Any) -> None:
    write(story, FELT_NOW, DYE, SONG)
    (change,) = changes_for(translation(story, "kk")).values()
    assert (change.old_source, change.new_source) == (FELT, FELT_NOW)
    assert change.old_translation == f"kk: {FELT}"
    assert "<ins>and goats </ins>" in change.diff
    assert not change.minor
    assert change.since == SourceChange.objects.get(source=source(story)).made_at


def test_draft_of_the_origin_changes_nothing(story: Any) -> None:
    write(story, FELT_NOW, DYE, SONG, publish=False)
    assert FELT in texts(story, "kk")
    assert _state(story, "kk") is TextState.COMPLETE


def test_returning_to_an_earlier_wording_is_not_stale(story: Any) -> None:
    write(story, FELT_NOW, DYE, SONG)
    write(story, FELT, DYE, SONG)
    assert texts(story, "kk")[FELT] == f"kk: {FELT}"
    assert _state(story, "kk") is TextState.COMPLETE
    assert changes_for(translation(story, "kk")) == {}


def test_two_changes_one_after_the_other_lead_back_to_what_was_translated(story: Any) -> None:
    write(story, FELT_NOW, DYE, SONG)
    first = SourceChange.objects.get(source=source(story)).made_at
    later = FELT_NOW.replace("summer", "autumn")
    write(story, later, DYE, SONG)
    (change,) = changes_for(translation(story, "kk")).values()
    assert (change.old_source, change.new_source) == (FELT, later)
    assert change.old_translation == f"kk: {FELT}"
    assert change.since == first


def test_there_and_back_and_on_again(story: Any) -> None:
    for text in (FELT_NOW, FELT, FELT_NOW, FELT, FELT_NOW):
        write(story, text, DYE, SONG)
    (change,) = changes_for(translation(story, "kk")).values()
    assert change.old_source == FELT


def test_moved_paragraphs_and_blocks_keep_their_translation(story: Any) -> None:
    write(story, SONG, FELT, DYE)
    assert None not in texts(story, "kk").values()
    assert _state(story, "kk") is TextState.COMPLETE
    draft = story.get_latest_revision_as_object()
    draft.body.append(("paragraph", f"<p>{FELT_NOW}</p>"))
    draft.save_revision().publish()
    translate(story, "kk")
    draft = page(story.slug, "en").get_latest_revision_as_object()
    draft.body = type(draft.body)(draft.body.stream_block, draft.body.raw_data[::-1], is_lazy=True)
    draft.save_revision().publish()
    assert list(texts(story, "kk"))[2] == FELT_NOW
    assert None not in texts(story, "kk").values()


def _paste_anew(story: Any) -> None:
    """As cutting and pasting does: the same text under a new id."""
    draft = page(story.slug, "en").get_latest_revision_as_object()
    html = draft.body.raw_data[0]["value"]
    draft.body = []
    draft.body.append(("paragraph", html))
    draft.save_revision().publish()


def test_a_block_pasted_anew_keeps_its_translation(story: Any) -> None:
    _paste_anew(story)
    assert None not in texts(story, "kk").values()
    assert texts(story, "ru")[DYE] == f"ru: {DYE}"
    assert _state(story, "kk") is TextState.COMPLETE


def test_a_block_deleted_and_made_again_later_keeps_its_translation(story: Any) -> None:
    html = story.body.raw_data[0]["value"]
    draft = story.get_latest_revision_as_object()
    draft.body = []
    draft.save_revision().publish()
    assert FELT not in texts(story, "kk")
    draft = page(story.slug, "en").get_latest_revision_as_object()
    draft.body.append(("paragraph", html))
    draft.save_revision().publish()
    assert None not in texts(story, "kk").values()
    assert _state(story, "kk") is TextState.COMPLETE


def test_pasted_anew_and_changed_is_a_change_of_the_old_text(story: Any) -> None:
    draft = story.get_latest_revision_as_object()
    html = draft.body.raw_data[0]["value"].replace(FELT, FELT_NOW)
    draft.body = []
    draft.body.append(("paragraph", html))
    draft.save_revision().publish()
    (change,) = changes_for(translation(story, "kk")).values()
    assert change.old_translation == f"kk: {FELT}"


def test_the_same_text_in_two_places_is_two_texts(story: Any) -> None:
    draft = story.get_latest_revision_as_object()
    draft.body.append(("paragraph", f"<p>{FELT}</p>"))
    draft.save_revision().publish()
    found = translation(story, "kk")
    assert found.get_progress() == (6, 5)
    (change,) = changes_for(found).values()
    assert (change.old_source, change.old_translation) == ("", "")
    assert _state(story, "kk") is TextState.STALE


def test_a_change_of_markup_or_links_alone(story: Any) -> None:
    linked = FELT.replace("wool", '<a href="https://example.org/wool">wool</a>')
    write(story, linked, DYE, SONG)
    (change,) = changes_for(translation(story, "kk")).values()
    assert change.old_source == FELT
    assert '<a id="a1">wool</a>' in change.new_source
    assert change.old_translation == f"kk: {FELT}"
    write(story, linked.replace("/wool", "/sheep"), DYE, SONG)
    assert len(changes_for(translation(story, "kk"))) == 1, "an address is no text"


def test_split_and_merged_paragraphs(story: Any) -> None:
    write(story, f"{FELT} {DYE}", SONG)
    (change,) = changes_for(translation(story, "kk")).values()
    assert change.old_source == f"{FELT} {DYE}"
    assert change.old_translation == f"kk: {FELT} kk: {DYE}"
    translate(story, "kk")
    write(story, FELT, DYE.replace("boils", "cooks"), SONG)
    found = changes_for(translation(story, "kk"))
    assert [each.old_translation for each in found.values()] == [f"kk: {FELT} {DYE}"]
    assert texts(story, "kk")[FELT] == f"kk: {FELT}"


def test_a_new_paragraph_has_nothing_old(story: Any) -> None:
    write(story, FELT, "The mat is rolled by horses.", DYE, SONG)
    (change,) = changes_for(translation(story, "kk")).values()
    assert (change.old_source, change.old_translation) == ("", "")
    assert change.diff == "<ins>The mat is rolled by horses.</ins>"


def test_what_was_never_translated_is_no_change() -> None:
    story = new_story(FELT, DYE)
    submit(story, ["kk"])
    write(story, FELT_NOW, DYE)
    assert changes_for(translation(story, "kk")) == {}


def test_title_and_plain_fields(story: Any) -> None:
    write(story, title="All about felt", summary="")
    found = changes_for(translation(story, "kk"))
    assert [(c.old_source, c.old_translation) for c in found.values()] == [("Felt", "kk: Felt")]
    gone = SourceChange.objects.get(source=source(story), new=None)
    assert gone.old.data == "A story of felt."


def test_doing_it_again_changes_nothing(story: Any) -> None:
    write(story, FELT_NOW, DYE, SONG)
    count, logged = SourceChange.objects.count(), PageLogEntry.objects.count()
    report = synchronise(source(story))
    assert not report.changed
    assert (count, logged) == (SourceChange.objects.count(), PageLogEntry.objects.count())


def test_it_is_logged_with_its_languages(story: Any) -> None:
    write(story, FELT_NOW, DYE, SONG)
    entry = PageLogEntry.objects.get(page=story.pk, action="brand.sync")
    assert entry.data["stale"] == ["kk", "ru"]
    assert entry.message == ("Translators were given 1 changed text. Behind now: қазақша, русский.")


def test_translators_are_told(story: Any, django_capture_on_commit_callbacks: Any) -> None:
    translator = superuser("translator")
    StringTranslation.objects.filter(
        context__object_id=story.translation_key, locale__language_code="kk"
    ).update(last_translated_by=translator)
    with django_capture_on_commit_callbacks(execute=True):
        write(story, FELT_NOW, DYE, SONG)
    (notice,) = Notice.objects.filter(user=translator, kind="stale")
    assert notice.data["language"] == "kk"


def test_query_of_what_is_stale(story: Any) -> None:
    before = set(stale_translations())
    write(story, FELT_NOW, DYE, SONG)
    came = set(stale_translations()) - before
    assert {t.target_locale.language_code for t in came} == {"kk", "ru"}
    assert {t.source.object_id for t in came} == {story.translation_key}


def test_a_failure_does_not_stop_the_publication(
    story: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_args: Any, **_kwargs: Any) -> None:
        raise RuntimeError("no")

    monkeypatch.setattr("translation.sync.synchronise.facts.follow", broken)
    write(story, FELT_NOW, DYE, SONG)
    assert FELT in texts(story, "kk"), "nothing is done by halves"
    assert page(story.slug, "en").live
    assert _state(story, "kk") is TextState.STALE


def test_draft_of_a_live_translation_is_not_public(story: Any, client: Client) -> None:
    """wagtail-localize writes it into the row that visitors read."""
    write(story, FELT_NOW, DYE, SONG, title="All about felt")
    found = translate(story, "kk")
    found.save_target(publish=False)
    row = page(story.slug, "kk")
    assert row.title == "kk: Felt"
    assert row.has_unpublished_changes
    assert FELT_NOW not in client.get(f"/kk/stories/{story.slug}/").content.decode()
    row.latest_revision.publish()
    assert f"kk: {FELT_NOW}" in client.get(f"/kk/stories/{story.slug}/").content.decode()
    assert _state(story, "kk") is TextState.COMPLETE


def test_what_the_origin_no_longer_says_goes_from_the_translation(story: Any) -> None:
    draft = story.get_latest_revision_as_object()
    draft.summary, draft.body = "", []
    draft.save_revision().publish()
    translation(story, "kk").save_target(publish=False)
    made = page(story.slug, "kk").get_latest_revision_as_object()
    assert made.summary == ""
    assert len(made.body) == 0
    assert page(story.slug, "kk").summary == "kk: A story of felt."


PARAGRAPHS = st.lists(
    st.sampled_from([FELT, FELT_NOW, DYE, SONG, f"{FELT} {DYE}", DYE.replace("madder", "walnut")]),
    min_size=1, max_size=5, unique=True,
)  # fmt: skip


@settings(max_examples=8, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(PARAGRAPHS, min_size=1, max_size=3))
def test_whatever_happens_no_translation_is_lost(story: Any, versions: list[list[str]]) -> None:
    before = set(StringTranslation.objects.values_list("pk", "data"))
    for paragraphs in versions:
        write(page(story.slug, "en"), *paragraphs)
    assert before <= set(StringTranslation.objects.values_list("pk", "data"))
    write(page(story.slug, "en"), FELT, DYE, SONG)
    assert None not in texts(story, "kk").values()
    assert Page.find_problems() == ([], [], [], [], [])
