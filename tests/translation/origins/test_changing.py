"""Another language becomes the origin: every text, publicness and history stays."""

from dataclasses import replace

import pytest
from wagtail.models import Page, PageLogEntry
from wagtail_localize.models import Translation, TranslationSource

from tests.translation.origins.sets import all_texts, assert_sound, recorded, state_of, versions
from translation.origins.changing import change_origin, source_of_key
from translation.origins.known import origin_language, origin_languages, origin_of
from translation.state import State, TextState

pytestmark = pytest.mark.django_db


def test_origin_of_every_page_is_what_the_state_says() -> None:
    keys = list(Page.objects.filter(depth__gt=2).values_list("translation_key", flat=True))
    from translation.state import states

    found = origin_languages(keys)
    for key, by_code in states(keys).items():
        said = [code for code, state in by_code.items() if state.text is TextState.ORIGIN]
        assert said == [found[key]]


@pytest.mark.parametrize("slug", ["ikat", "chiy", "yurt", "togyzqumalaq", "nowruz", "felt-road"])
def test_change_loses_no_text_and_no_state(slug: str) -> None:
    pages = versions(slug)
    key = next(iter(pages.values())).translation_key
    first = origin_language(key)
    before, states_before = all_texts(slug), state_of(key)
    public = {code: page.live for code, page in pages.items()}
    other = next(c for c, s in states_before.items() if s.text is TextState.COMPLETE)
    change_origin(pages[other])
    assert origin_language(key) == other
    assert_sound(key)
    after = state_of(key)
    assert all_texts(slug) == before
    assert {code: page.live for code, page in versions(slug).items()} == public
    assert after[other].text is TextState.ORIGIN
    assert after[first].text is TextState.COMPLETE
    for code in set(after) - {first, other}:
        assert after[code].text is states_before[code].text, code
        assert after[code].progress == states_before[code].progress, code
    assert origin_of(pages[first]).pk == pages[other].pk


def _undated(found: dict[str, State]) -> dict[str, State]:
    """Without ``since``: the demo's stale texts have no change on record to date them by."""
    return {code: replace(state, since=None) for code, state in found.items()}


@pytest.mark.parametrize("slug", ["ikat", "chiy", "yurt", "felt-road"])
def test_there_and_back(slug: str) -> None:
    pages = versions(slug)
    key = next(iter(pages.values())).translation_key
    first = origin_language(key)
    before, states_before = all_texts(slug), state_of(key)
    source = source_of_key(key)
    records = {code: recorded(source, code) for code in pages if code != first}
    for code in ("ru", "kk" if first != "kk" else "tg", first):
        change_origin(versions(slug)[code])
        assert_sound(key)
    assert all_texts(slug) == before
    assert _undated(state_of(key)) == _undated(states_before)
    source.refresh_from_db()
    assert {code: recorded(source, code) for code in records} == records


def test_regenerated_pages_say_the_same() -> None:
    """What the records hold after the change is what stands on the pages."""
    pages = versions("yurt")
    before = all_texts("yurt")
    change_origin(pages["ru"])
    source = source_of_key(pages["ru"].translation_key)
    for translation in source.translations.all():
        translation.save_target(publish=False)
    assert all_texts("yurt") == before
    assert_sound(source.object_id)


def test_history_says_it_on_both_pages(admin_user: object) -> None:
    pages = versions("ikat")
    change_origin(pages["en"], admin_user)
    entries = PageLogEntry.objects.filter(action="brand.change_origin")
    assert {entry.page_id for entry in entries} == {pages["en"].pk, pages["uz"].pk}
    assert entries[0].data["language"] == "en"
    assert entries[0].data["from"] == "uz"
    assert "English" in entries[0].message


def test_page_without_records(admin_user: object) -> None:
    pages = versions("ikat")
    key = pages["uz"].translation_key
    before = all_texts("ikat")
    TranslationSource.objects.filter(object_id=key).delete()
    oldest = min(pages.values(), key=lambda page: page.pk)
    assert origin_of(pages["ru"]).pk == oldest.pk
    change_origin(pages["ru"], admin_user)
    assert_sound(key)
    assert Translation.objects.filter(source__object_id=key).count() == 6
    assert all_texts("ikat") == before
    assert {s.text for c, s in state_of(key).items() if c != "ru"} == {TextState.COMPLETE}


def test_change_to_the_origin_itself_does_nothing() -> None:
    page = versions("ikat")["uz"]
    change_origin(page)
    assert not PageLogEntry.objects.filter(action="brand.change_origin").exists()
