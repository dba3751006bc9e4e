"""Where a change of origin could lose a text: links, repeated texts, unsaved translations, stale
ones, languages of their own."""

import json
from uuid import uuid4

import pytest
from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from stories.models import StoriesIndexPage, StoryPage
from tests.translation.origins.sets import assert_sound, recorded, state_of, texts, versions
from translation.models import Assignment, SourceChange
from translation.origins.changing import change_origin, source_of_key
from translation.origins.texts import of_source
from translation.state import TextState

pytestmark = pytest.mark.django_db

LINKS = '<p>A <a href="https://a.example/">one</a> and <a href="https://b.example/">two</a></p>'


def _story(html: str) -> TranslationSource:
    index = StoriesIndexPage.objects.get(locale__language_code="kk")
    body = [{"type": "paragraph", "value": html, "id": str(uuid4())}]
    page = StoryPage(title="Бет", slug=f"p-{uuid4().hex[:8]}", locale=index.locale, body=body)
    page.body = json.dumps(body)
    index.add_child(instance=page)
    page.save_revision().publish()
    return TranslationSource.get_or_create_from_instance(StoryPage.objects.get(pk=page.pk))[0]


def _translated(source: TranslationSource, code: str, said: dict[str, str]) -> StoryPage:
    """A draft in a language; ``said``: source text → its translation."""
    locale = Locale.objects.get(language_code=code)
    translation = Translation.objects.create(source=source, target_locale=locale)
    for text in of_source(source).values():
        if text.data in said:
            StringTranslation.objects.create(
                translation_of_id=text.string, context_id=text.context, locale=locale,
                data=said[text.data],
            )  # fmt: skip
    translation.save_target(publish=False)
    return StoryPage.objects.get(translation_key=source.object_id, locale=locale)


def _html(page: Page) -> str:
    fresh = Page.objects.get(pk=page.pk).get_latest_revision_as_object()
    return str(fresh.body.raw_data[0]["value"])


def test_links_that_change_places_lead_where_they_led() -> None:
    source = _story(LINKS)
    data = next(t.data for t in of_source(source).values() if "<a" in t.data)
    turned = data.replace("one", "ONE").replace("two", "TWO")
    parts = turned.split(" and ")
    swapped = f"{parts[1]} va {parts[0]}"
    uz = _translated(source, "uz", {"Бет": "Sahifa", data: swapped})
    en = _translated(source, "en", {"Бет": "Page", data: turned})
    before = _html(en)
    change_origin(uz)
    source.refresh_from_db()
    for translation in source.translations.all():
        translation.save_target(publish=False)
    assert _html(en) == before
    kk = Page.objects.get(translation_key=source.object_id, locale__language_code="kk")
    assert _html(kk) == LINKS
    assert not StringTranslation.objects.filter(
        context__object_id=source.object_id, has_error=True
    ).exists()


def test_text_that_the_new_origin_says_twice_is_reported() -> None:
    source = _story("<p>one</p><p>two</p>")
    uz = _translated(source, "uz", {"Бет": "Sahifa", "one": "bir", "two": "bir"})
    en = _translated(source, "en", {"Бет": "Page", "one": "ONE", "two": "TWO"})
    before = texts(en)
    outcome = change_origin(uz)
    assert {each["text"] for each in outcome.apart} == {"TWO", "two"}
    assert texts(en) == before
    kk = Page.objects.get(translation_key=source.object_id, locale__language_code="kk")
    assert "two" in texts(kk)


def test_translation_that_is_not_on_its_page_yet_is_not_lost() -> None:
    source = _story("<p>one</p><p>two</p>")
    uz = _translated(source, "uz", {"Бет": "Sahifa"})
    uz.get_latest_revision().publish()
    for text in of_source(source).values():
        if text.data == "one":
            StringTranslation.objects.create(
                translation_of_id=text.string, context_id=text.context, locale=uz.locale,
                data="bir",
            )  # fmt: skip
    change_origin(uz)
    assert texts(uz) == ["Sahifa", "bir", "two"]
    uz.refresh_from_db()
    assert uz.live
    assert uz.has_unpublished_changes
    assert "bir" not in str(StoryPage.objects.get(pk=uz.pk).body)
    source.refresh_from_db()
    assert [text.data for text in of_source(source).values()] == ["Sahifa", "bir", "two"]
    assert_sound(source.object_id)


def test_stale_translation_becomes_the_origin_with_its_own_text() -> None:
    """Its old text is what it says; the others keep theirs, newer or older."""
    source = _story("<p>one</p><p>two</p>")
    said = {"Бет": "Sahifa", "one": "bir", "two": "ikki"}
    uz = _translated(source, "uz", said)
    en = _translated(source, "en", {"Бет": "Page", "one": "ONE", "two": "TWO"})
    for page in (uz, en):
        page.get_latest_revision().publish()
    kk = StoryPage.objects.get(translation_key=source.object_id, locale__language_code="kk")
    raw = list(kk.body.raw_data)
    kk.body = json.dumps([{**raw[0], "value": "<p>one</p><p>two, new</p>"}])
    kk.save_revision().publish()
    source.refresh_from_db()
    source.update_from_db()
    assert state_of(source.object_id)["uz"].text is TextState.STALE
    before = texts(uz), texts(en)
    change_origin(uz)
    assert (texts(uz), texts(en)) == before
    assert texts(kk) == ["Бет", "one", "two, new"]
    source.refresh_from_db()
    assert [text.data for text in of_source(source).values()] == ["Sahifa", "bir", "ikki"]
    assert recorded(source, "kk") == ["Бет", "one", "two, new"]
    assert state_of(source.object_id)["en"].text is TextState.STALE


def test_what_a_stale_text_translated_is_still_known() -> None:
    source = _story("<p>one</p>")
    uz = _translated(source, "uz", {"Бет": "Sahifa", "one": "bir"})
    _translated(source, "en", {"Бет": "Page"})
    text = next(t for t in of_source(source).values() if t.data == "one")
    old = source.stringsegment_set.get(string_id=text.string).string
    older = type(old).objects.create(locale=old.locale, data="older")
    change = SourceChange.objects.create(
        source=source, context_id=text.context, old=older, new=old
    )  # fmt: skip
    change_origin(uz)
    again = SourceChange.objects.exclude(pk=change.pk).get(source=source)
    assert (again.old_id, again.new.data, again.made_at) == (older.pk, "bir", change.made_at)
    assert SourceChange.objects.filter(pk=change.pk).exists()
    assert state_of(source.object_id)["en"].progress < 100


def test_page_of_another_shape_stays_a_page_of_its_own() -> None:
    pages = versions("ikat")
    key = pages["uz"].translation_key
    TranslationSource.objects.filter(object_id=key).delete()
    own = pages["tk"]
    own.body = json.dumps(list(own.body.raw_data)[:1])
    own.save()
    own.save_revision()
    before = texts(own)
    change_origin(pages["ru"])
    assert not Translation.objects.filter(target_locale=own.locale, source__object_id=key).exists()
    assert texts(own) == before
    assert state_of(key)["tk"].text is TextState.COMPLETE


def test_assignment_for_the_new_origin_is_done() -> None:
    pages = versions("ikat")
    Assignment.objects.create(key=pages["uz"].translation_key, language="kk")
    Assignment.objects.create(key=pages["uz"].translation_key, language="ru")
    change_origin(pages["kk"])
    assert Assignment.objects.get(language="kk").done_at
    assert not Assignment.objects.get(language="ru").done_at


def test_nobody_becomes_the_author_of_a_text_by_the_change(admin_user: object) -> None:
    pages = versions("ikat")
    from translation.rights.authors import authors_of

    before = {code: authors_of(page) for code, page in pages.items()}
    change_origin(pages["kk"], admin_user)
    assert {code: authors_of(page) for code, page in versions("ikat").items()} == before
    assert source_of_key(pages["kk"].translation_key).locale_id == pages["kk"].locale_id
