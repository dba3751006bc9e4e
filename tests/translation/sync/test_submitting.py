"""Submitting a page: drafts only, a sound tree, parents, doing it again, and what it costs."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from wagtail.models import Locale, Page, PageLogEntry
from wagtail.signal_handlers import disable_reference_index_auto_update
from wagtail_localize.models import (
    StringSegment,
    TemplateSegment,
    Translation,
    TranslationContext,
    TranslationSource,
)
from wagtail_localize.operations import translate_object

from tests.translation.sync.helpers import DYE, FELT, locale, new_story, page, superuser
from translation.sync.segments import ensure_source
from translation.sync.submitting import NotAnOriginError, submit

pytestmark = pytest.mark.django_db
OTHERS = ["kk", "ky", "uz", "tg", "tk", "ru"]


def test_drafts_in_every_language_and_nothing_public(client: Client) -> None:
    story = new_story(FELT, DYE)
    found = submit(story, OTHERS, superuser())
    assert [each.target_locale.language_code for each in found] == OTHERS
    for code in OTHERS:
        made = page(story.slug, code)
        assert not made.live
        assert made.first_published_at is None
        assert made.latest_revision is not None
        assert made.get_parent().specific.language == code
        assert client.get(f"/{code}/stories/{story.slug}/").status_code == 404
    assert Page.find_problems() == ([], [], [], [], [])


def test_it_is_logged_with_person_and_language() -> None:
    story, user = new_story(FELT), superuser()
    submit(story, ["kk"], user)
    entry = PageLogEntry.objects.get(
        page=page(story.slug, "kk").pk, action="brand.submit_translation"
    )
    assert entry.user == user
    assert entry.data["language"] == "kk"
    assert "қазақша" in entry.message


def test_again_changes_nothing() -> None:
    story = new_story(FELT)
    submit(story, ["kk", "ru"])
    revisions = page(story.slug, "kk").revisions.count()
    before = Page.objects.count(), Translation.objects.count(), PageLogEntry.objects.count()
    submit(story, ["kk", "ru"])
    assert before == (
        Page.objects.count(),
        Translation.objects.count(),
        PageLogEntry.objects.count(),
    )
    assert page(story.slug, "kk").revisions.count() == revisions


def test_parents_that_a_language_lacks_come_along_as_drafts(client: Client) -> None:
    """A work of a creator whose page is in one language."""
    story = new_story(FELT)
    below = new_story(DYE, title="Dye")
    below.move(story, pos="last-child")
    below = page(below.slug, "en")
    submit(below, ["kk", "tg"])
    for code in ("kk", "tg"):
        above = page(story.slug, code)
        assert not above.live
        assert above.alias_of_id is None
        assert page(below.slug, code).get_parent().pk == above.pk
        assert client.get(f"/{code}/stories/{story.slug}/").status_code == 404
    assert Page.find_problems() == ([], [], [], [], [])


def test_a_translation_is_refused_and_its_origin_named() -> None:
    story = new_story(FELT)
    submit(story, ["kk"])
    with pytest.raises(ValueError, match="translation") as refused:
        submit(page(story.slug, "kk"), ["ru"])
    assert isinstance(refused.value, NotAnOriginError)
    assert refused.value.origin.pk == story.pk
    assert not Page.objects.filter(slug=story.slug, locale=locale("ru")).exists()
    assert TranslationSource.objects.filter(object_id=story.translation_key).count() == 1


def test_unknown_language_changes_nothing() -> None:
    story = new_story(FELT)
    with pytest.raises(Locale.DoesNotExist):
        submit(story, ["kk", "xx"])
    assert not TranslationSource.objects.filter(object_id=story.translation_key).exists()


def test_its_own_language_is_passed_over() -> None:
    story = new_story(FELT)
    assert [t.target_locale.language_code for t in submit(story, ["en", "kk"])] == ["kk"]


def test_switched_on_again_keeps_what_was_written_by_hand() -> None:
    """wagtail-localize's issue 876."""
    story = new_story(FELT, DYE)
    (translation,) = submit(story, ["ru"])
    Translation.objects.filter(pk=translation.pk).update(enabled=False)
    by_hand = page(story.slug, "ru")
    by_hand.title = "Войлок"
    raw = by_hand.body.raw_data[0]
    raw["value"] = raw["value"].replace(DYE, "Красильщик варит марену.")
    by_hand.save_revision()
    submit(story, ["ru"])
    translation.refresh_from_db()
    assert translation.enabled
    translation.save_target(publish=False)
    made = page(story.slug, "ru").get_latest_revision_as_object()
    assert made.title == "Войлок"
    assert "Красильщик варит марену." in made.body.raw_data[0]["value"]
    assert translation.get_progress() == (4, 2)


def test_slug_is_the_same_in_all_languages() -> None:
    story = new_story(FELT, title="A felt of our own")
    submit(story, OTHERS)
    slugs = Page.objects.filter(translation_key=story.translation_key).values_list(
        "slug", flat=True
    )
    assert set(slugs) == {story.slug}
    assert len(slugs) == 7


def test_a_source_that_lags_behind_is_brought_up_to_date_first() -> None:
    """New translations are never made of an old text."""
    story = new_story(FELT)
    submit(story, ["kk"])
    Page.objects.filter(pk=story.pk).update(title="Felt, again")
    submit(page(story.slug, "en"), ["ru"])
    assert page(story.slug, "ru").title == "Felt, again"


def test_the_records_are_those_of_wagtail_localize() -> None:
    """The same rows as its own refresh makes, for the richest page of the demo."""
    origin = page("ikat", "uz")
    TranslationSource.objects.filter(object_id=origin.translation_key).delete()
    TranslationContext.objects.filter(object_id=origin.translation_key).update(field_path="")
    source, made = ensure_source(origin)
    assert made

    def rows() -> list[object]:
        return [
            list(StringSegment.objects.filter(source=source).order_by("order").values_list(
                "context__path", "context__field_path", "string__data", "attrs", "order"
            )),
            list(TemplateSegment.objects.filter(source=source).order_by("order").values_list(
                "context__path", "context__field_path", "template__template", "order"
            )),
        ]  # fmt: skip

    ours = rows()
    source.refresh_segments()
    assert ours == rows()
    assert len(ours[0]) > 15


def test_it_costs_less_than_wagtail_localizes_own() -> None:
    one, two = new_story(*[f"{FELT} {n}" for n in range(20)]), new_story(FELT, title="Two")
    for number, paragraph in enumerate([DYE] * 20):
        two.body.append(("paragraph", f"<p>{paragraph} {number}</p>"))
    locales = list(Locale.objects.filter(language_code__in=["kk", "ru"]))
    with CaptureQueriesContext(connection) as theirs:
        translate_object(one, locales)
    three = new_story(*[f"{DYE} {n}" for n in range(20)], title="Three")
    with CaptureQueriesContext(connection) as ours:
        submit(three, ["kk", "ru"])
    assert len(ours) < len(theirs) * 0.6
    assert Page.find_problems() == ([], [], [], [], [])


def test_where_the_reference_index_is_held_back_already() -> None:
    with disable_reference_index_auto_update():
        submit(new_story(FELT), ["kk", "ru"])
    assert page("felt", "kk")
