"""Change of the origin there and back on bodies of many shapes: no text is lost."""

import json
from typing import Any
from uuid import uuid4

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from wagtail.models import Locale, Page
from wagtail_localize.models import StringTranslation, Translation, TranslationSource

from stories.models import StoriesIndexPage, StoryPage
from tests.translation.origins.sets import assert_sound, recorded, state_of, texts
from translation.origins.changing import change_origin
from translation.origins.texts import of_source

pytestmark = pytest.mark.django_db

WORD = st.text(alphabet="abcdeқғүөїʻ &<>\"'ÿ", min_size=1, max_size=12).filter(str.strip)
LINK = st.sampled_from(["https://a.example/", "https://b.example/?x=1&y=2"])


@st.composite
def _html(draw: Any) -> str:
    from html import escape

    parts = []
    for _number in range(draw(st.integers(1, 4))):
        inner = escape(draw(WORD)).strip()
        if draw(st.booleans()):
            inner += f' <a href="{escape(draw(LINK))}">{escape(draw(WORD)).strip()}</a> end'
        if draw(st.booleans()):
            inner = f"<b>{inner}</b> x"
        parts.append(f"<p>{inner}</p>")
    return "".join(parts)


@st.composite
def _bodies(draw: Any) -> list[dict[str, Any]]:
    blocks = []
    for _number in range(draw(st.integers(0, 4))):
        kind = draw(st.sampled_from(TYPES))
        value: Any = draw(_html())
        if kind == "heading":
            value = {"text": draw(WORD).strip()}
        elif kind == "quote":
            value = {"text": draw(WORD).strip(), "attribution": draw(WORD).strip()}
        elif kind == "facts":
            rows = draw(st.lists(st.tuples(WORD, WORD), max_size=3))
            value = {
                "heading": draw(WORD).strip(),
                "rows": [
                    {
                        "type": "item",
                        "value": {"term": label.strip(), "value": text.strip()},
                        "id": str(uuid4()),
                    }
                    for label, text in rows
                ],
            }
        blocks.append({"type": kind, "value": value, "id": str(uuid4())})
    return blocks


TYPES = ("paragraph", "heading", "quote", "facts")


def _story(body: list[dict[str, Any]]) -> Page:
    index = StoriesIndexPage.objects.get(locale__language_code="kk")
    page = StoryPage(
        title="Бет", slug=f"p-{uuid4().hex[:8]}", locale=index.locale, summary="Қысқаша",
        body=json.dumps(body),
    )  # fmt: skip
    index.add_child(instance=page)
    page.save_revision(clean=False)
    return page


def _translate(page: Page, code: str, share: int) -> None:
    """Translate every text but each ``share``-th (0: all), keeping its tags."""
    source, _made = TranslationSource.get_or_create_from_instance(page)
    locale = Locale.objects.get(language_code=code)
    translation = Translation.objects.create(source=source, target_locale=locale)
    for number, text in enumerate(of_source(source).values(), 1):
        if share and number % share == 0:
            continue
        StringTranslation.objects.get_or_create(
            translation_of_id=text.string, context_id=text.context, locale=locale,
            defaults={"data": f"{code.upper()} {text.string} {text.data}"},
        )  # fmt: skip
    translation.save_target(publish=False)


# No shrinking: each try saves pages, and takes a second.
@settings(
    max_examples=8,
    suppress_health_check=list(HealthCheck),
    phases=[Phase.explicit, Phase.reuse, Phase.generate],
)
@given(_bodies(), st.integers(0, 4), st.integers(0, 4))
def test_no_text_is_lost_there_and_back(
    body: list[dict[str, Any]], share_uz: int, share_en: int
) -> None:
    from django.db import transaction

    with transaction.atomic():
        page = _story(body)
        _translate(page, "uz", share_uz)
        _translate(page, "en", share_en)
        _check(page)
        transaction.set_rollback(True)


def _check(page: Page) -> None:
    key = page.translation_key
    pages = {p.locale.language_code: p.specific for p in Page.objects.filter(translation_key=key)}
    assert set(pages) == {"kk", "uz", "en"}
    before = {code: texts(each) for code, each in pages.items()}
    source = TranslationSource.objects.get(object_id=key)
    english, states = recorded(source, "en"), state_of(key)
    change_origin(pages["uz"])
    assert {code: texts(each) for code, each in pages.items()} == before
    assert_sound(key)
    source.refresh_from_db()
    assert state_of(key)["en"].progress == states["en"].progress
    assert state_of(key)["kk"].progress == 100
    for translation in source.translations.all():
        translation.save_target(publish=False)
    after = texts(pages["kk"])
    assert after == before["kk"]
    change_origin(pages["kk"])
    assert {code: texts(each) for code, each in pages.items() if code != "en"} == {
        code: each for code, each in before.items() if code != "en"
    }
    source.refresh_from_db()
    assert recorded(source, "en") == english
    assert_sound(key)
