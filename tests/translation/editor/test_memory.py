"""The translation memory: both directions, best first, nothing with an error, nothing of itself."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from wagtail.models import Locale
from wagtail_localize.models import String, StringTranslation, Translation, TranslationContext

from tests.translation.editor import desks
from translation.editor.memory import suggest

pytestmark = pytest.mark.django_db
SOURCE = "Боз үйдүн керегеси талдан жасалат жана чий менен тосулат"


def pair(
    source: str, text: str, codes: tuple[str, str] = ("ky", "tg"), **more
) -> StringTranslation:
    locales = [Locale.objects.get(language_code=code) for code in codes]
    string, _made = String.objects.get_or_create(
        locale=locales[0], data_hash=String._get_data_hash(source), defaults={"data": source}
    )
    context = TranslationContext.objects.filter(path="summary").exclude(
        translations__translation_of=string
    )[0]
    return StringTranslation.objects.create(
        translation_of=string, context=context, locale=locales[1], data=text,
        translation_type="manual", **more,
    )  # fmt: skip


def found(text: str = SOURCE, **more) -> list[tuple[str, int]]:
    return [(match.text, match.similarity) for match in suggest(text, "ky", "tg", **more)]


def test_the_nearest_comes_first() -> None:
    pair(SOURCE.replace("чий", "кийиз"), "Дуюм")
    pair(SOURCE, "Якум")
    pair("Такыр башка сүйлөм, мында кереге да, тал да жок, чий да жок экен", "Не")
    texts = found()
    assert [text for text, _ in texts][:2] == ["Якум", "Дуюм"]
    assert texts[0][1] == 100
    assert 60 <= texts[1][1] < 100
    assert "Не" not in dict(texts)


def test_the_other_direction_counts() -> None:
    pair("Девори хонаи сафед аз бед сохта мешавад", SOURCE, ("tg", "ky"))
    assert found()[0] == ("Девори хонаи сафед аз бед сохта мешавад", 100)


def test_capital_letters_do_not_hide_a_text() -> None:
    pair(SOURCE.title(), "Калон")
    assert dict(found())["Калон"] == 100


def test_errors_other_languages_and_itself_are_left_out() -> None:
    own = pair(SOURCE, "Худ")
    pair(SOURCE + ".", "Хато", has_error=True)
    pair(SOURCE + "!", "Türkmen", ("ky", "tk"))
    assert found(skip=(own.translation_of_id, own.context_id)) == []
    assert [text for text, _ in found()] == ["Худ"]


def test_tags_that_do_not_fit_are_dropped() -> None:
    pair(f'<a id="a1">{SOURCE}</a>', '<a id="a1">Матн</a>')
    assert found()[0][0] == "Матн"
    assert found(f'<a id="a1">{SOURCE}</a>')[0][0] == '<a id="a1">Матн</a>'


@pytest.mark.parametrize(
    "text", ["", "  ", "<b></b>", "%", "_", "\\", "1911", "ж", "a%b_c\\d efgh"]
)
def test_any_text_may_be_asked_for(text: str) -> None:
    assert isinstance(suggest(text, "ky", "tg"), list)
    assert suggest(text, "xx", "tg") == []


def test_queries_are_few() -> None:
    for number in range(20):
        pair(f"{SOURCE} {number}", f"Матн {number}")
    with CaptureQueriesContext(connection) as seen:
        assert len(found()) == 5
    assert len(seen) <= 5


def test_the_editor_asks_for_one_text(client: Client) -> None:
    work: Translation = desks.translation()
    one = desks.segment(work)
    pair(one.string.data, "Xotiradagi <b>matn</b>", ("kk", "uz"))
    client.force_login(desks.translator())
    url = reverse("workbench_editor:memory", args=[work.pk, one.pk])
    answer = client.get(url).json()
    assert answer["count"] == 1
    assert "100 %" in answer["html"]
    assert "Xotiradagi matn" in answer["html"]
