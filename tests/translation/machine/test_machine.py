"""A machine drafts what is missing and nothing else, however badly the engine behaves."""

import re

import pytest
from django.contrib.messages import get_messages
from django.test import Client
from wagtail.models import PageLogEntry
from wagtail_localize.models import StringSegment, StringTranslation, Translation

from languages import CODES
from tests.translation.machine.fake import (
    always,
    answer,
    each,
    slow,
    texts_of,
    wrap,
)
from translation.jobs import start
from translation.jobs.running import run_job
from translation.machine import asking, translating
from translation.machine.engines import DeepL, Google, LibreTranslate, engine
from translation.machine.errors import EngineError, LastingError
from translation.machine.results import wrong
from translation.machine.tokens import decode, encode, without_marks
from translation.machine.translating import translate_missing
from translation.models import Concept, Job, Term

pytestmark = pytest.mark.django_db

KAZAKH = "Киіз басу ісі ұрпақтан ұрпаққа беріліп келеді"


def kazakh(text: str) -> str:
    """Kazakh words in place of the text's, marks kept where they stand."""
    parts = re.split(r"(⟦[^⟧]*⟧|<[^>]*>)", text)
    words = iter(KAZAKH.split() * 9)
    return "".join(
        part if number % 2 else re.sub(r"\w+", lambda _m: next(words), part)
        for number, part in enumerate(parts)
    )


def texts(translation: Translation) -> dict[str, StringTranslation]:
    rows = StringTranslation.objects.filter(
        locale=translation.target_locale, context__object_id=translation.source.object_id
    ).select_related("context", "translation_of")
    return {row.translation_of.data: row for row in rows}


def sources(translation: Translation) -> list[str]:
    rows = StringSegment.objects.filter(source=translation.source).order_by("order")
    return list(rows.values_list("string__data", flat=True))


# --- the good case


def test_missing_texts_are_drafted(fake, into, person) -> None:
    fake.script = [each(kazakh)]
    translation, user = into("kk"), person("kk")
    result = translate_missing(translation, user)
    assert (result.filled, result.bare, result.left, result.stopped) == (4, 0, [], None)
    rows = texts(translation)
    assert set(rows) == set(sources(translation))
    for row in rows.values():
        assert (row.translation_type, row.tool_name, row.has_error) == ("machine", "DeepL", False)
        assert row.last_translated_by == user
    linked = next(row for source, row in rows.items() if "<a " in source)
    assert re.fullmatch(r".*<a id=\"a1\">.+</a>.*<b>.+</b>.*", linked.data)
    page = translation.get_target_instance()
    assert not page.live


def test_only_the_texts_are_sent(fake, into, person) -> None:
    fake.script = [each(kazakh)]
    translation = into("kk")
    translate_missing(translation, person("kk"))
    ((method, path, headers, body),) = fake.asked
    assert (method, path) == ("POST", "/v2/translate")
    assert headers["Authorization"] == "DeepL-Auth-Key secret-key"
    assert set(body) == {
        "text", "source_lang", "target_lang", "enable_beta_languages", "split_sentences",
    }  # fmt: skip
    assert (body["source_lang"], body["target_lang"]) == ("EN", "KK")
    assert "example.org" not in str(body)
    assert any("⟦1⟧the catalogue⟦/1⟧" in text for text in body["text"])


def test_a_persons_text_is_never_touched(fake, into, person) -> None:
    fake.script = [each(kazakh)]
    translation = into("kk")
    segment = StringSegment.objects.filter(source=translation.source).order_by("order").first()
    own = StringTranslation.objects.create(
        translation_of=segment.string, context=segment.context, locale=translation.target_locale,
        data="Киіздің ұзақ жолы", translation_type="manual",
    )  # fmt: skip
    assert translate_missing(translation, person("kk")).filled == 3
    own.refresh_from_db()
    assert (own.data, own.translation_type) == ("Киіздің ұзақ жолы", "manual")
    assert segment.string.data not in fake.bodies[0]["text"]
    fake.asked.clear()
    assert translate_missing(translation, None).filled == 0
    assert fake.asked == []


def test_who_writes_meanwhile_wins(fake, into, monkeypatch) -> None:
    translation = into("kk")
    segment = StringSegment.objects.filter(source=translation.source).order_by("order").first()

    def meanwhile(chunk):
        StringTranslation.objects.create(
            translation_of=segment.string, context=segment.context,
            locale=translation.target_locale, data="Менің сөзім", translation_type="manual",
        )  # fmt: skip
        return [kazakh(text) for text in chunk]

    monkeypatch.setattr(DeepL, "translate", lambda _self, chunk, *_args: meanwhile(chunk))
    assert translate_missing(translation, None).filled == 3
    assert texts(translation)[segment.string.data].data == "Менің сөзім"


def test_a_stale_text_is_left_to_a_person(fake, into, monkeypatch) -> None:
    from types import SimpleNamespace

    fake.script = [each(kazakh)]
    translation = into("kk")
    segment = StringSegment.objects.filter(source=translation.source).first()
    change = SimpleNamespace(old_source="x", old_translation="ескі")
    monkeypatch.setattr(translating, "changes_of", lambda _t: {segment.pk: change})
    result = translate_missing(translation, None)
    assert (result.kept, result.filled) == (1, 3)


# --- markup


def test_lost_marks_leave_a_draft_that_needs_its_tags(fake, into) -> None:
    fake.script = [each(lambda text: re.sub("⟦[^⟧]*⟧", "", kazakh(text)))]
    translation = into("kk")
    result = translate_missing(translation, None)
    assert (result.filled, result.bare) == (4, 2)
    row = next(row for source, row in texts(translation).items() if "<a " in source)
    assert row.has_error
    assert "needs its tags" in row.get_error()
    assert "<" not in row.data
    assert translation.get_progress() == (4, 2)


def test_html_is_sent_where_tags_survive(fake, into) -> None:
    fake.script = [each(lambda text: re.sub(r"\b[a-z]{3,}\b(?![^<]*>)", "слово", text))]
    translation = into("ru")
    translate_missing(translation, None)
    (body,) = fake.bodies
    assert body["tag_handling"] == "html"
    assert any('<a id="a1">' in text for text in body["text"])


def test_lost_tags_of_an_engine_that_knows_them_leave_the_text_empty(fake, into, settings) -> None:
    settings.MACHINE_TRANSLATION = "google"
    fake.script = [each(lambda text: re.sub("<[^>]*>", " ", kazakh(text)))]
    translation = into("kk")
    result = translate_missing(translation, None)
    assert result.filled == 2
    assert sorted(why for _place, why in result.left) == [
        "inline markup was lost", "the links differ from those of the source",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "html",
    ["a", "a &lt; b &amp; c", "<b>a</b>", 'x <a id="a1">y <i>z</i></a><br/>w', "<b>a</b><b>b</b>"],
)
def test_marks_come_back_as_they_were(html: str) -> None:
    assert decode(*encode(html)) == html


@pytest.mark.parametrize(
    "text",
    ["⟦1⟧a", "a⟦/1⟧", "⟦1⟧a⟦/1⟧⟦1⟧", "⟦2⟧a⟦/2⟧", "⟦1/⟧a", "a", "⟦1⟧a⟦/1⟧ ⟦", "⟦0⟧a⟦/0⟧"],
)
def test_lost_or_doubled_marks_are_seen(text: str) -> None:
    assert decode(text, ["<b>"]) is None
    assert "⟦" not in without_marks(text)


def test_loose_marks_are_understood() -> None:
    assert decode("⟦ 1 ⟧ a ⟦/ 1⟧", ["<b>"]) == "<b> a </b>"


# --- bad answers


@pytest.mark.parametrize(
    ("step", "why"),
    [
        (always({}, 401), "refused the site"),
        (always({}, 403), "refused the site"),
        (always({}, 456), "quota"),
        (always({}, 429), "too busy"),
        (always({}, 500), "failed (status 500)"),
        (always({}, 400), "refused the texts"),
        (always({}, 413), "too large"),
        (always({}, 404), "no translation service"),
        (always({}, 301, Location="http://127.0.0.1:1/"), "another address"),
        (always(b"<html><body>Bad gateway</body></html>"), "no translation"),
        (always(b"\xff\xfe\x00bad"), "no translation"),
        (always("привет".encode("cp1251")), "no translation"),
        (always({"translations": "x"}), "no translation"),
        (always({"translations": [{"text": 1}]}), "no translation"),
        (always([]), "no translation"),
        (always(b"[" * 200_000), "no translation"),
        (always(b'"' + b"x" * (5 * 1024 * 1024) + b'"'), "far too large"),
    ],
)
def test_errors_become_sentences(fake, into, step, why: str) -> None:
    fake.script = [step]
    translation = into("kk")
    result = translate_missing(translation, None)
    assert result.filled == 0
    assert why in str(result.stopped)
    assert texts(translation) == {}
    assert len(fake.asked) <= 12


def test_a_timeout(fake, into, monkeypatch) -> None:
    monkeypatch.setattr(asking, "READ", 0.2)
    monkeypatch.setattr(asking, "ATTEMPTS", 2)
    fake.script = [slow(1)]
    result = translate_missing(into("kk"), None)
    assert "too long to answer" in str(result.stopped)


def test_nobody_there(into, settings, monkeypatch) -> None:
    monkeypatch.setattr(asking, "sleep", lambda _seconds: None)
    settings.MACHINE_TRANSLATION = "libretranslate"
    settings.MACHINE_TRANSLATION_URL = "http://127.0.0.1:9"
    result = translate_missing(into("ru"), None)
    assert "could not be reached" in str(result.stopped)


def test_it_tries_again_and_waits_as_asked(fake, into, monkeypatch) -> None:
    waits: list[float] = []
    monkeypatch.setattr(asking, "sleep", waits.append)
    fake.script = [always({}, 429, Retry_After="7"), always({}, 503), each(kazakh)]
    assert translate_missing(into("kk"), None).filled == 4
    assert waits == [7.0, 2.0]


def test_a_long_wait_is_not_taken(fake, into, monkeypatch) -> None:
    waits: list[float] = []
    monkeypatch.setattr(asking, "sleep", waits.append)
    fake.script = [always({}, 429, Retry_After="86400"), each(kazakh)]
    translate_missing(into("kk"), None)
    assert waits == [20.0]


def test_a_refused_key_is_not_tried_again(fake, into) -> None:
    fake.script = [always({}, 403)]
    translate_missing(into("kk"), None)
    assert len(fake.asked) == 1


def test_a_wrong_number_is_asked_for_one_by_one(fake, into) -> None:
    def partial(body):
        given = texts_of(body)
        return answer(wrap(body, [kazakh(text) for text in given][: max(1, len(given) - 2)]))

    fake.script = [partial]
    assert translate_missing(into("kk"), None).filled == 4
    assert [len(body["text"]) for body in fake.bodies] == [4, 1, 1, 1, 1]


def test_what_came_before_an_error_stays(fake, into, monkeypatch) -> None:
    monkeypatch.setattr(DeepL, "texts", 2)
    fake.script = [each(kazakh), always({}, 456)]
    translation = into("kk")
    result = translate_missing(translation, None)
    assert result.filled == len(texts(translation)) == 2
    assert "quota" in str(result.stopped)
    assert len(fake.asked) == 2


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (lambda _text: "", "no translation"),
        (lambda text: text, "another script|untranslated|another language"),
        (lambda text: kazakh(text) * 30, "longer"),
        (lambda text: f"{kazakh(text)} {{name}}", "placeholders"),
        (lambda text: f"{kazakh(text)} \x07", "control"),
        (lambda text: "The engine did not translate this text at all, sorry", "another script"),
    ],
)
def test_implausible_texts_stay_empty(fake, into, change, why: str) -> None:
    fake.script = [each(change)]
    translation = into("kk")
    result = translate_missing(translation, None)
    assert result.filled == 0
    assert len(result.left) == 4
    assert all(re.search(why, reason) for _place, reason in result.left), result.left


def test_markup_of_the_engines_own_is_text(fake, into) -> None:
    fake.script = [each(lambda text: f"<script>{kazakh(text)}</script>")]
    translation = into("kk")
    translate_missing(translation, None)
    assert all("<script" not in row.data for row in texts(translation).values())


def test_another_language_is_seen() -> None:
    russian = "Эта длинная фраза написана на русском языке, а не на казахском, и это видно сразу."
    assert wrong("x" * 90, russian, "kk")
    assert not wrong("x" * 90, russian, "ru")


def test_a_title_that_is_too_long(fake, into) -> None:
    fake.script = [each(lambda text: f"{kazakh(text)} " + "ұзын " * 30)]
    translation = into("kk")
    reasons = [why for _place, why in translate_missing(translation, None).left]
    assert any("longer" in why for why in reasons)


def test_a_text_too_long_for_the_engine(fake, into, monkeypatch) -> None:
    monkeypatch.setattr(DeepL, "characters", 40)
    fake.script = [each(kazakh)]
    result = translate_missing(into("kk"), None)
    assert any("too long for the translation service" in why for _place, why in result.left)
    assert result.filled


# --- engines and pairs


def test_off_by_default(settings, into) -> None:
    assert settings.MACHINE_TRANSLATION == ""
    assert settings.WAGTAILLOCALIZE_MACHINE_TRANSLATOR is None
    assert engine() is None
    with pytest.raises(LastingError, match="not set up"):
        translate_missing(into("kk"), None)


def test_pairs_that_exist() -> None:
    pairs = {(a, b) for a in CODES for b in CODES if a != b}
    assert {pair for pair in pairs if DeepL().can(*pair)} == pairs
    assert {pair for pair in pairs if Google().can(*pair)} == pairs
    assert {pair for pair in pairs if LibreTranslate().can(*pair)} == {
        ("en", "ky"), ("ky", "en"), ("en", "ru"), ("ru", "en"),
    }  # fmt: skip
    assert not DeepL().can("en", "en")
    assert not DeepL().can("en", "de")


def test_an_unsupported_pair_sends_nothing(fake, into, settings) -> None:
    settings.MACHINE_TRANSLATION = "libretranslate"
    fake.script = [each(kazakh)]
    with pytest.raises(LastingError, match="LibreTranslate does not translate"):
        translate_missing(into("kk"), None)
    assert fake.asked == []


@pytest.mark.parametrize("name", ["google", "libretranslate"])
def test_the_other_engines(fake, into, settings, name: str) -> None:
    settings.MACHINE_TRANSLATION = name
    fake.script = [each(kazakh)]
    translation = into("ky" if name == "libretranslate" else "kk")
    result = translate_missing(translation, None)
    assert result.filled + len(result.left) == 4
    ((_method, path, headers, body),) = fake.asked
    assert body["format"] == "html"
    assert "secret-key" not in path
    if name == "google":
        assert (path, headers["X-goog-api-key"]) == ("/language/translate/v2", "secret-key")
        assert result.filled == 4
    else:
        assert (path, body["api_key"]) == ("/translate", "secret-key")


def test_where_deepl_lives() -> None:
    assert DeepL("x:fx")._address == "https://api-free.deepl.com"
    assert DeepL("x")._address == "https://api.deepl.com"
    assert DeepL("x", "http://127.0.0.1/")._address == "http://127.0.0.1"


def test_english_is_asked_for_by_its_variant(fake) -> None:
    fake.script = [each(str.upper)]
    DeepL("k", fake.address).translate(["мир"], "ru", "en")
    assert fake.bodies[0]["target_lang"] == "EN-GB"


# --- terms


def _term(source: str, wanted: str, code: str) -> None:
    concept = Concept.objects.create(name=f"made-up-{code}")
    Term.objects.create(concept=concept, language="en", text=source, status="agreed")
    Term.objects.create(concept=concept, language=code, text=wanted, status="agreed")


def test_agreed_terms_are_sent_where_the_engine_can(fake, into) -> None:
    _term("felt", "войлок", "ru")
    fake.script = [each(lambda text: text)]
    translate_missing(into("ru"), None)
    made = next(body for m, path, _h, body in fake.asked if m == "POST" and "glossaries" in path)
    assert "felt\tвойлок" in made["entries"].split("\n")
    assert fake.bodies[0]["glossary_id"] == "g1"
    assert any(m == "DELETE" and path == "/v2/glossaries/g1" for m, path, _h, _b in fake.asked)


def test_terms_are_checked_afterwards(fake, into) -> None:
    _term("felt", "киізқайдажоқ", "kk")
    fake.script = [each(kazakh)]
    result = translate_missing(into("kk"), None)
    assert result.filled == 4
    assert {terms for _place, terms in result.terms} == {"киізқайдажоқ"}
    assert not any("glossaries" in path for _m, path, _h, _b in fake.asked)


def test_proposed_terms_bind_nobody(fake, into) -> None:
    _term("felt", "киізқайдажоқ", "kk")
    Term.objects.update(status="proposed")
    fake.script = [each(kazakh)]
    assert translate_missing(into("kk"), None).terms == []


# --- job and button


def run(job: Job) -> Job:
    run_job.func(job.pk)
    job.refresh_from_db()
    return job


def test_the_job(fake, into, person) -> None:
    fake.script = [each(kazakh)]
    one, other = into("kk"), into("ru")
    job = run(start("machine", person("kk"), {"translations": [one.pk, other.pk, 10**9]}))
    assert (job.status, job.total, job.done) == (Job.Status.DONE, 2, 2)
    assert "4 texts" in job.message
    assert ["may not translate" in failure["why"] for failure in job.failures] == [True]
    entry = PageLogEntry.objects.get(action="brand.machine")
    assert entry.page_id == one.get_target_instance().pk
    assert entry.data == {"language": "kk", "engine": "DeepL", "count": 4}
    assert entry.formatter.format_message(entry) == "4 texts drafted by DeepL"


def test_the_job_ends_where_the_key_is_refused(fake, into, person) -> None:
    fake.script = [always({}, 403)]
    payload = {"translations": [into("kk").pk, into("tk").pk]}
    job = run(start("machine", person("kk", "tk"), payload))
    assert job.status == Job.Status.FAILED
    assert "key" in job.message
    assert len(fake.asked) == 1


def test_the_job_leaves_a_locked_page_alone(fake, into, person) -> None:
    fake.script = [each(kazakh)]
    one = into("kk")
    page = one.get_target_instance()
    type(page).objects.filter(pk=page.pk).update(locked=True, locked_by=person("kk", name="other"))
    job = run(start("machine", person("kk"), {"translations": [one.pk]}))
    assert not fake.asked
    assert ["locked" in failure["why"] for failure in job.failures] == [True]


def test_the_job_tells_what_is_left(fake, into, person) -> None:
    fake.script = [each(lambda text: "" if "Wool" in text else re.sub("⟦[^⟧]*⟧", "", kazakh(text)))]
    job = run(start("machine", person("kk"), {"translations": [into("kk").pk]}))
    whys = " ".join(failure["why"] for failure in job.failures)
    assert "2 drafts need their tags" in whys
    assert "Left empty: no translation came back." in whys


def _press(client: Client, translation: Translation):
    return client.post(f"/admin/localize/translate/{translation.pk}/machine_translate/")


def test_the_button(fake, into, person, django_capture_on_commit_callbacks) -> None:
    fake.script = [each(kazakh)]
    translation = into("kk")
    client = Client()
    client.force_login(person("kk"))
    with django_capture_on_commit_callbacks(execute=True):
        response = _press(client, translation)
    assert response.status_code == 302
    assert Job.objects.get(kind="machine").status == Job.Status.DONE
    assert len(texts(translation)) == 4
    assert not translation.get_target_instance().live


def test_the_button_is_not_for_others(fake, into, person) -> None:
    client = Client()
    client.force_login(person("ru"))
    assert _press(client, into("kk")).status_code in (302, 403)
    assert not Job.objects.exists()
    address = f"/admin/localize/translate/{into('kk').pk}/machine_translate/"
    assert client.get(address).status_code == 405


def test_the_button_without_an_engine(admin_client, into) -> None:
    response = _press(admin_client, into("kk"))
    (message,) = get_messages(response.wsgi_request)
    assert "not set up" in str(message)
    assert not Job.objects.exists()


def test_the_key_is_never_said(fake, into, caplog) -> None:
    fake.script = [always({}, 500)]
    with caplog.at_level("DEBUG"):
        result = translate_missing(into("kk"), None)
    assert "secret-key" not in caplog.text + str(result)
    assert isinstance(result.stopped, EngineError)
