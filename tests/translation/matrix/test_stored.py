"""The stored rows are what ``states`` says, after every kind of change, and never written twice."""

import datetime as dt
from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth import get_user_model
from django.core.management import call_command
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext
from django.utils import timezone
from wagtail.models import Locale, Page, Workflow, WorkflowState
from wagtail_localize.models import (
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)

from creators.models import CreatorPage, WorkPage
from heritage.models import HeritageItemPage
from languages import CODES
from stories.models import StoryPage
from translation import stored
from translation.exchange import import_po
from translation.models import PageFacts, PageState, SourceChange
from translation.state import Publicness, TextState, states

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _rows() -> None:
    """Rows of the whole demo, whatever the copy of the database was made by."""
    stored.rebuild(missing=True)  # where the database was made before there were rows


def page(slug: str, code: str) -> Any:
    return Page.objects.get(slug=slug, locale__language_code=code).specific


def row(key: Any, code: str) -> PageState:
    return PageState.objects.get(key=key, language=code)


def wrong() -> list[Any]:
    """All differences between the rows and the truth."""
    pages = Page.objects.filter(depth__gt=1, alias_of=None)
    keys = set(pages.values_list("translation_key", flat=True))
    truth = {
        (key, s.language): (s.text.value, s.publicness.value, s.progress, s.page_id, s.since)
        for key, languages in states(keys).items()
        for s in languages.values()
    }
    rows = {
        (r.key, r.language): (r.text, r.publicness, r.progress, r.page_id, r.since)
        for r in PageState.objects.all()
    }
    facts = set(PageFacts.objects.values_list("key", flat=True))
    return [
        *((k, truth.get(k), rows.get(k)) for k in truth.keys() | rows.keys() if truth.get(k) != rows.get(k)),
        *(facts ^ keys),
    ]  # fmt: skip


def source_of(slug: str, code: str) -> TranslationSource:
    found = page(slug, code)
    return TranslationSource.objects.get(object_id=found.translation_key)


# --- each kind of change


def publish() -> None:
    half = page("togyzqumalaq", "en")
    half.save_revision().publish()


def publish_origin() -> None:
    origin = page("ikat", "uz")
    origin.title = "Boshqa sarlavha"
    origin.save_revision().publish()


def unpublish() -> None:
    page("ikat", "kk").unpublish()


def draft_title() -> None:
    origin = page("ikat", "uz")
    origin.title = "Yangi sarlavha"
    origin.save_revision()


def move() -> None:
    page("ikat", "kk").move(page("about", "kk"), pos="last-child")


def delete_translation() -> None:
    page("ikat", "kk").delete()


def delete_origin() -> None:
    page("ikat", "uz").delete()


def delete_all() -> None:
    key = page("ikat", "uz").translation_key
    for each in Page.objects.filter(translation_key=key):
        each.specific.delete()


def create() -> None:
    parent = page("about", "ky").get_parent()
    made = StoryPage(title="Жаңы", slug="new-one", locale=parent.locale, live=False)
    page("stories", "ky").add_child(instance=made)


def copy() -> None:
    page("ikat", "uz").copy(update_attrs={"slug": "ikat-again"}, reset_translation_key=True)


def key_changed() -> None:
    """A version leaves its set: both sets are to be told."""
    import uuid

    lonely = page("ikat", "kk")
    lonely.translation_key = uuid.uuid4()
    lonely.save()


def alias_made() -> None:
    page("ikat", "kk").create_alias(update_slug="ikat-alias", parent=page("stories", "kk"))


def segment_edited() -> None:
    source = source_of("togyzqumalaq", "kk")
    english = Locale.objects.get(language_code="en")
    done = StringTranslation.objects.filter(
        locale=english, context__object_id=source.object_id
    ).values("translation_of_id")
    segment = StringSegment.objects.filter(source=source).exclude(string_id__in=done).first()
    StringTranslation.objects.create(
        translation_of=segment.string, context=segment.context, locale=english, data="Words"
    )


def segment_by_machine() -> None:
    source = source_of("ikat", "uz")
    text = StringTranslation.objects.filter(
        locale__language_code="kk", context__object_id=source.object_id
    ).first()
    text.translation_type = "machine"
    text.save()


def segment_with_error() -> None:
    text = StringTranslation.objects.filter(
        locale__language_code="kk", context__object_id=source_of("ikat", "uz").object_id
    ).first()
    text.has_error = True
    text.save()


def segments_deleted() -> None:
    StringTranslation.objects.filter(
        locale__language_code="kk", context__object_id=source_of("ikat", "uz").object_id
    ).delete()


def synchronised() -> None:
    origin = page("ikat", "uz")
    origin.summary = "Butunlay yangi matn."
    origin.save_revision().publish()
    source_of("ikat", "uz").update_from_db()


def submitted() -> None:
    source = source_of("samarkand-paper", "uz")
    made = Translation.objects.create(
        source=source, target_locale=Locale.objects.get(language_code="kk")
    )
    made.save_target(publish=False)


def disabled() -> None:
    translation = source_of("togyzqumalaq", "kk").translations.get(
        target_locale__language_code="en"
    )
    translation.enabled = False
    translation.save()


def imported() -> None:
    translation = source_of("togyzqumalaq", "kk").translations.get(
        target_locale__language_code="en"
    )
    po = translation.export_po()
    for entry in po:
        entry.msgstr = entry.msgstr or entry.msgid
    import_po(translation, str(po).encode())


def source_deleted() -> None:
    source_of("togyzqumalaq", "kk").delete()


def _workflow() -> WorkflowState:
    user = get_user_model().objects.create_superuser("chief", "c@example.org", "pw")
    half = page("togyzqumalaq", "en")
    half.save_revision(user=user)
    return Workflow.objects.active().first().start(half, user)


def workflow_started() -> None:
    _workflow()


def workflow_cancelled() -> None:
    state = _workflow()
    stored.refresh([page("togyzqumalaq", "en").translation_key])
    assert row(page("togyzqumalaq", "en").translation_key, "en").publicness == "in_review"
    state.cancel()


def workflow_finished() -> None:
    state = _workflow()
    state.current_task_state.approve(user=state.requested_by)


def source_changed() -> None:
    _change(source_of("ikat", "uz"))


def _change(source: TranslationSource, days: int = 3) -> SourceChange:
    """The title's text counts as new and is translated into nothing."""
    segment = StringSegment.objects.get(source=source, context__path="title")
    StringTranslation.objects.filter(
        translation_of=segment.string, context=segment.context, locale__language_code="kk"
    ).delete()
    change = SourceChange.objects.create(
        source=source, context=segment.context, old=None, new=segment.string
    )
    change.made_at = timezone.now() - dt.timedelta(days=days)
    change.save()
    return change


def in_many_pages() -> None:
    for slug in ("ikat", "chiy", "samarkand-paper"):
        for each in Page.objects.filter(slug=slug):
            each.specific.unpublish()


CHANGES = [
    publish, publish_origin, unpublish, draft_title, move, delete_translation, delete_origin,
    delete_all, create, copy, key_changed, alias_made, segment_edited, segment_by_machine,
    segment_with_error, segments_deleted, synchronised, submitted, disabled, imported,
    source_deleted, workflow_started, workflow_cancelled, workflow_finished, source_changed,
    in_many_pages,
]  # fmt: skip
UNSEEN = {move, alias_made, draft_title}  # no state depends on them


@pytest.mark.parametrize("change", CHANGES, ids=lambda change: change.__name__)
def test_rows_are_true_after(
    change: Callable[[], None], django_capture_on_commit_callbacks: Any
) -> None:
    assert not wrong()
    if not Workflow.objects.active().exists():
        from wagtail.models import GroupApprovalTask, WorkflowTask

        task = GroupApprovalTask.objects.create(name="review")
        WorkflowTask.objects.create(
            workflow=Workflow.objects.create(name="review"), task=task, sort_order=0
        )
    with django_capture_on_commit_callbacks(execute=True):
        change()
        if change not in UNSEEN:
            assert wrong(), "nothing has changed: the test cannot fail"
    assert not wrong()


@transaction.atomic
def _unpublish_and_fail() -> None:
    unpublish()
    raise RuntimeError


def _rolled_back() -> None:
    with pytest.raises(RuntimeError):
        _unpublish_and_fail()


def test_nothing_is_written_in_a_transaction_that_is_rolled_back(
    django_capture_on_commit_callbacks: Any,
) -> None:
    before = list(PageState.objects.order_by("pk").values())
    with django_capture_on_commit_callbacks(execute=True) as callbacks:
        _rolled_back()
        assert not any("flush" in repr(callback) for callback in callbacks)
    assert list(PageState.objects.order_by("pk").values()) == before
    assert not wrong()


def test_what_a_rollback_left_does_not_hide_the_next_change(
    django_capture_on_commit_callbacks: Any,
) -> None:
    _rolled_back()
    with django_capture_on_commit_callbacks(execute=True):
        unpublish()
    assert row(page("ikat", "uz").translation_key, "kk").publicness == Publicness.UNPUBLISHED


def test_a_page_is_written_once_however_often_it_is_touched(
    monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any
) -> None:
    from translation.stored import rows

    calls: list[int] = []
    write = rows._write
    monkeypatch.setattr(rows, "_write", lambda keys: (calls.append(len(keys)), write(keys))[1])
    with django_capture_on_commit_callbacks(execute=True):
        for number in range(5):
            story = page("ikat", "uz")
            story.title = f"Sarlavha {number}"
            story.save_revision().publish()
        stored.touch(story.translation_key)
    assert calls == [1]


def test_a_failing_write_is_no_failure_of_the_change(
    monkeypatch: pytest.MonkeyPatch, django_capture_on_commit_callbacks: Any, caplog: Any
) -> None:
    def broken(_keys: Any) -> None:
        raise OSError("disk full")

    monkeypatch.setattr("translation.stored.rows.refresh", broken)
    with django_capture_on_commit_callbacks(execute=True):
        unpublish()
    assert "could not be written" in caplog.text
    assert not page("ikat", "kk").live


def test_as_many_queries_for_many_pages_as_for_one() -> None:
    keys = list(StoryPage.objects.values_list("translation_key", flat=True).distinct().order_by())
    assert len(keys) >= 10
    stored.refresh(keys[:1])
    with CaptureQueriesContext(connection) as one:
        stored.refresh(keys[:1])
    with CaptureQueriesContext(connection) as many:
        stored.refresh(keys)
    assert len(many) <= len(one) + 2  # batches of SQLite's inserts
    stored.refresh([])


def test_held_back_rows_wait_for_the_rebuild(django_capture_on_commit_callbacks: Any) -> None:
    stored.hold_back(back=True)
    try:
        with django_capture_on_commit_callbacks(execute=True):
            unpublish()
    finally:
        stored.hold_back(back=False)
    assert wrong()
    call_command("rebuild_states", verbosity=0)
    assert not wrong()


def test_missing_rows_only() -> None:
    key = page("ikat", "uz").translation_key
    PageFacts.objects.filter(key=key).delete()
    PageState.objects.exclude(key=key).update(progress=7)
    assert stored.rebuild(missing=True) == 1
    assert PageFacts.objects.filter(key=key).exists()
    assert PageState.objects.filter(progress=7).exists()


# --- since when a text is stale


def test_stale_since_the_earliest_change_that_is_not_settled() -> None:
    source = source_of("ikat", "uz")
    change = _change(source)
    _change(source, days=1)
    state = states([source.object_id])[source.object_id]["kk"]
    assert (state.text, state.since) == (TextState.STALE, change.made_at)
    other = states([source.object_id])[source.object_id]["ky"]
    assert (other.text, other.since) == (TextState.COMPLETE, None)


def test_a_change_that_was_replaced_again_is_history() -> None:
    source = source_of("ikat", "uz")
    old = _change(source, days=9)
    text = StringSegment.objects.filter(source=source).exclude(context__path="title").first()
    SourceChange.objects.filter(pk=old.pk).update(new=text.string)  # elsewhere on the page by now
    recent = _change(source, days=2)
    assert states([source.object_id])[source.object_id]["kk"].since == recent.made_at


def test_stale_without_a_change_since_the_origin_was_published() -> None:
    """Where nothing was synchronised, the origin's publication is what made texts stale."""
    source = source_of("ikat", "uz")
    moment = source.last_updated_at + dt.timedelta(days=2)
    Page.objects.filter(pk=page("ikat", "uz").pk).update(last_published_at=moment)
    state = states([source.object_id])[source.object_id]["kk"]
    assert (state.text, state.since) == (TextState.STALE, moment)


def test_the_demos_stale_pages_say_since_when() -> None:
    key = page("chiy", "ky").translation_key
    assert row(key, "en").since is not None
    assert PageFacts.objects.get(key=key).stale_since == row(key, "en").since


# --- facts


def test_facts_of_a_page() -> None:
    story = page("ikat", "uz")
    facts = PageFacts.objects.get(key=story.translation_key)
    assert facts.origin == "uz"
    assert facts.page_id == story.pk
    assert facts.content_type.model_class() is StoryPage
    assert set(facts.titles) == set(CODES)
    assert facts.country_codes == sorted(story.rights_countries())
    assert PageFacts.objects.filter(page__depth=1).count() == 0


def test_draft_title_is_the_one_that_editors_see(django_capture_on_commit_callbacks: Any) -> None:
    with django_capture_on_commit_callbacks(execute=True):
        draft_title()
    facts = PageFacts.objects.get(key=page("ikat", "uz").translation_key)
    assert facts.titles["uz"] == "Yangi sarlavha"
    assert "yangi sarlavha" in facts.folded


def test_works_follow_the_country_of_their_creator(
    django_capture_on_commit_callbacks: Any,
) -> None:
    work = WorkPage.objects.filter(slug="suzani", locale__language_code="uz").first()
    facts = PageFacts.objects.get(key=work.translation_key)
    origin = WorkPage.objects.get(pk=facts.page_id)
    creator = CreatorPage.objects.get(pk=origin.get_parent().pk)
    other = "kz" if creator.country != "kz" else "kg"
    with django_capture_on_commit_callbacks(execute=True):
        creator.country = other
        creator.save_revision().publish()
    facts.refresh_from_db()
    creator_facts = PageFacts.objects.get(key=creator.translation_key)
    if creator_facts.page_id == creator.pk:
        assert facts.countries == f",{other},"


def test_a_page_of_several_countries() -> None:
    shared = next(
        item for item in HeritageItemPage.objects.all() if len(item.rights_countries()) > 1
    )
    facts = PageFacts.objects.get(key=shared.translation_key)
    assert facts.countries == f",{','.join(sorted(shared.rights_countries()))},"
    for code in shared.rights_countries():
        assert PageFacts.objects.filter(key=shared.translation_key, countries__contains=f",{code},")
