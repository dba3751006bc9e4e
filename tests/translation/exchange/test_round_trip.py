"""Whatever stands on a page comes back as it was, through both formats.

Only U+0004 is left out: it comes back, but gettext's own tools take it for their separator.
"""

import shutil
import subprocess

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from wagtail.models import Locale
from wagtail_localize.models import (
    StringSegment,
    StringTranslation,
    Translation,
    TranslationSource,
)

from languages import LANGUAGES
from stories.models import StoryPage
from translation.exchange import export, import_file
from translation.exchange.markup import canonical

pytestmark = pytest.mark.django_db

LETTERS = "".join(
    sorted(
        {
            c
            for entry in LANGUAGES.values()
            for letter in entry.alphabet
            for c in letter + letter.lower()
        }
    )
)
CHARACTERS = st.one_of(
    st.sampled_from(LETTERS),
    st.sampled_from(" %{}\\\"'<>&;#/|~`$^*_-–—«»“”‘’ʻʼ…№₸€"),
    st.sampled_from("😀👩‍👩‍👧🇰🇿\u00a0\u2028\u2029\u0085\u200b\u200d\ufeff\u001d\u000b\u000c\t"),
    st.characters(blacklist_categories=("Cs",), blacklist_characters="\0\r\x04"),
)
WORDS = st.text(CHARACTERS, min_size=1, max_size=30).filter(lambda text: text.strip())


def escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _inline(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        st.builds("<b>{}</b>".format, inner),
        st.builds("<i>{}</i>".format, inner),
        st.builds("{}<br/>{}".format, inner, inner),
        st.builds("{} {}".format, inner, inner),
    )


PLAIN = WORDS.map(escaped)
RICH = st.one_of(
    st.recursive(PLAIN, _inline, max_leaves=4),
    st.builds('{} <a href="https://example.org/?a=1&amp;b={}">{}</a> {}'.format, PLAIN,
              st.integers(0, 9), PLAIN, PLAIN),
)  # fmt: skip
BLOCKS = st.one_of(
    st.builds("<p>{}</p>".format, RICH),
    st.builds("<ul><li>{}</li><li>{}<ul><li>{}</li></ul></li></ul>".format, RICH, RICH, RICH),
)
PAGES = st.fixed_dictionaries(
    {
        "title": WORDS.map(lambda text: text[:200]),
        "paragraph": st.lists(BLOCKS, min_size=1, max_size=3).map("".join),
        "quote": st.lists(WORDS, min_size=1, max_size=3).map("\n".join),
        "heading": st.builds("{}{}{}".format, st.sampled_from(["", " ", "  "]), WORDS, st.sampled_from(["", " "])),
    }
)  # fmt: skip


def _translation(content: dict[str, str]) -> Translation:
    home = StoryPage.objects.filter(locale__language_code="en").first()
    page = StoryPage(
        title=content["title"], slug="round-trip", locale=home.locale, summary="Summary",
        body=[
            ("heading", {"text": content["heading"]}),
            ("paragraph", content["paragraph"]),
            ("quote", {"text": content["quote"], "attribution": ""}),
        ],
    )  # fmt: skip
    home.get_parent().add_child(instance=page)
    source, _made = TranslationSource.get_or_create_from_instance(page)
    return Translation.objects.create(
        source=source, target_locale=Locale.objects.get(language_code="ru")
    )


def _fill(translation: Translation) -> dict[int, str]:
    """Translate each text by itself, so that whatever is in the source is in the target too."""
    out = {}
    segments = StringSegment.objects.filter(source=translation.source)
    for segment in segments.select_related("string", "context"):
        StringTranslation.objects.get_or_create(
            translation_of=segment.string, context=segment.context, locale=translation.target_locale,
            defaults={"data": segment.string.data, "translation_type": "manual"},
        )  # fmt: skip
    for row in StringTranslation.objects.filter(
        locale=translation.target_locale, context__object_id=translation.source.object_id
    ):
        out[row.translation_of_id, row.context_id] = row.data
    return out


@pytest.mark.parametrize("form", ["po", "xliff"])
@given(content=PAGES)
@settings(
    max_examples=25, deadline=None,
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)  # fmt: skip
def test_nothing_is_lost(form: str, content: dict[str, str]) -> None:
    page = StoryPage.objects.filter(slug="round-trip").first()
    if page is not None:
        TranslationSource.objects.filter(object_id=page.translation_key).delete()
        page.delete()
    translation = _translation(content)
    before = _fill(translation)
    name, data = export(translation, form)
    outcome = import_file(translation, name, data, None)
    assert (outcome.taken, outcome.unfinished, outcome.empty) == (0, 0, 0)
    StringTranslation.objects.filter(
        locale=translation.target_locale, context__object_id=translation.source.object_id
    ).delete()
    outcome = import_file(translation, name, data, None)
    assert outcome.taken == len(before)
    after = {
        (row.translation_of_id, row.context_id): row.data
        for row in StringTranslation.objects.filter(
            locale=translation.target_locale, context__object_id=translation.source.object_id
        )
    }
    assert after == {key: canonical(text) for key, text in before.items()}
    if form == "po" and shutil.which("msgfmt"):
        ran = subprocess.run(
            ["msgfmt", "--check", "-o", "/dev/null", "-"], input=data, capture_output=True
        )
        assert ran.returncode == 0, ran.stderr.decode()


def test_a_line_break_at_the_end_of_a_translation_alone(translation) -> None:
    segment = StringSegment.objects.filter(source=translation.source).order_by("order").first()
    StringTranslation.objects.create(
        translation_of=segment.string, context=segment.context, locale=translation.target_locale,
        data="\nSamarkant kagyzy\n", translation_type="manual",
    )  # fmt: skip
    for form in ("po", "xliff"):
        name, data = export(translation, form)
        assert import_file(translation, name, data, None).unchanged == 1
        if form == "po" and shutil.which("msgfmt"):
            subprocess.run(["msgfmt", "--check", "-o", "/dev/null", "-"], input=data, check=True)
