"""``mend_sources``: each kind of wrong record is found and mended, no text is lost."""

from io import StringIO
from uuid import uuid4

import pytest
from django.core.management import call_command
from django.db import IntegrityError, transaction
from wagtail.models import Page
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from tests.translation.origins.sets import all_texts, assert_sound, state_of, versions
from translation.origins.changing import source_of_key
from translation.origins.known import origin_language
from translation.origins.mending import mend
from translation.state import TextState

pytestmark = pytest.mark.django_db


def _kinds() -> list[str]:
    return [finding.kind for finding in mend()]


def _memory() -> set[tuple[int, str]]:
    return set(StringTranslation.objects.values_list("locale_id", "data"))


def test_demo_has_nothing_to_mend() -> None:
    assert mend() == []


def test_duplicate_source_is_joined() -> None:
    """Somebody translated the Russian translation: what wagtail-localize's issue 662 is about."""
    pages, before, memory = versions("ikat"), all_texts("ikat"), _memory()
    key = pages["uz"].translation_key
    first = source_of_key(key)
    first.translations.filter(target_locale=pages["tg"].locale).delete()
    StringTranslation.objects.filter(context__object_id=key, locale=pages["tg"].locale).delete()
    second = TranslationSource.get_or_create_from_instance(pages["ru"])[0]
    Translation.objects.create(source=second, target_locale=pages["tg"].locale)
    for segment in second.stringsegment_set.all():
        StringTranslation.objects.create(
            translation_of=segment.string, context=segment.context,
            locale=pages["tg"].locale, data=f"{segment.order}",
        )  # fmt: skip
    assert origin_language(key) == "uz"
    assert _kinds() == ["duplicate source"]
    assert_sound(key)
    assert source_of_key(key).pk == first.pk
    assert all_texts("ikat") == before
    found = state_of(key)
    assert {s.text for c, s in found.items() if c != "uz"} == {TextState.COMPLETE}
    assert {text for _locale, text in memory} - {t for _l, t in _memory()} <= set(before["tg"])
    assert _kinds() == []


def test_orphan_source_gets_another_origin() -> None:
    pages, before = versions("ikat"), all_texts("ikat")
    key = pages["uz"].translation_key
    Page.objects.filter(pk=pages["uz"].pk).update(translation_key=uuid4())
    assert _kinds() == ["orphan source"]
    assert origin_language(key) == "kk"
    assert_sound(key)
    before.pop("uz")
    assert {c: t for c, t in all_texts("ikat").items() if c != "uz"} == before
    found = state_of(key)
    assert {s.text for c, s in found.items() if c != "kk"} == {TextState.COMPLETE}
    assert _kinds() == []


def test_source_without_any_page_is_removed() -> None:
    pages = versions("ikat")
    key = pages["uz"].translation_key
    for page in pages.values():
        Page.objects.filter(pk=page.pk).update(translation_key=uuid4())
    memory = _memory()
    assert _kinds() == ["orphan source"]
    assert not TranslationSource.objects.filter(object_id=key).exists()
    assert _memory() == memory


def test_translation_without_a_page_is_removed() -> None:
    pages, memory = versions("ikat"), _memory()
    Page.objects.filter(pk=pages["tk"].pk).update(translation_key=uuid4())
    assert _kinds() == ["translation without a page"]
    assert_sound(pages["uz"].translation_key)
    assert _memory() == memory
    assert _kinds() == []


def test_disabled_translation_is_taken_up_again() -> None:
    pages, before = versions("ikat"), all_texts("ikat")
    source = source_of_key(pages["uz"].translation_key)
    source.translations.filter(target_locale=pages["kk"].locale).update(enabled=False)
    assert _kinds() == ["disabled translation"]
    assert source.translations.get(target_locale=pages["kk"].locale).enabled
    assert all_texts("ikat") == before


def test_disabled_translation_of_another_shape_is_a_page_of_its_own() -> None:
    pages = versions("ikat")
    source = source_of_key(pages["uz"].translation_key)
    page = pages["kk"]
    page.body = page.body.stream_block.to_python(list(page.body.raw_data)[:1])
    page.save()
    page.save_revision()
    source.translations.filter(target_locale=page.locale).update(enabled=False)
    assert _kinds() == ["disabled translation"]
    assert not source.translations.filter(target_locale=page.locale).exists()
    assert state_of(page.translation_key)["kk"].text is TextState.COMPLETE
    assert _kinds() == []


def test_translation_onto_itself_is_removed() -> None:
    source = source_of_key(versions("ikat")["uz"].translation_key)
    Translation.objects.create(source=source, target_locale=source.locale)
    assert _kinds() == ["translation onto itself"]


def test_dry_run_changes_nothing() -> None:
    source = source_of_key(versions("ikat")["uz"].translation_key)
    source.translations.update(enabled=False)
    out = StringIO()
    call_command("mend_sources", "--dry-run", stdout=out)
    assert "6 found" in out.getvalue()
    assert source.translations.filter(enabled=False).count() == 6
    out = StringIO()
    call_command("mend_sources", stdout=out)
    assert "6 mended" in out.getvalue()
    out = StringIO()
    call_command("mend_sources", stdout=out)
    assert out.getvalue() == "0 mended\n"


def test_database_forbids_two_pages_of_one_language_with_one_key() -> None:
    pages = versions("ikat")
    with pytest.raises(IntegrityError), transaction.atomic():
        Page.objects.filter(pk=pages["kk"].pk).update(locale=pages["uz"].locale)
