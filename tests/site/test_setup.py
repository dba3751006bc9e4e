"""``setup_site`` and ``load_demo`` can be run again and lose nothing; settings are listed."""

import datetime as dt
import re
import socket
import subprocess
import sys

import pytest
from django.core.management import call_command
from wagtail.models import Locale, Page, PageLogEntry, Revision, Site

from brand_site.demo import content
from brand_site.demo.content import event_days, read_entries, read_messages, read_states
from brand_site.demo.pages import MODELS, find
from brand_site.settings.variables import env
from brand_site.structure import STANDING
from core.models import BasePage
from languages import CODES
from programmes.models import EventPage
from stories.models import StoriesIndexPage, StoryPage
from tests.demo_database import ROOT


def _snapshot() -> tuple[list[tuple[object, ...]], int, int]:
    fields = ("pk", "path", "title", "slug", "live", "latest_revision_id", "translation_key")
    return (
        list(Page.objects.order_by("path").values_list(*fields)),
        Revision.objects.count(),
        (PageLogEntry.objects.count()),
    )


@pytest.mark.django_db
@pytest.mark.parametrize("command", ["setup_site", "load_demo"])
def test_running_again_changes_nothing(command: str) -> None:
    before = _snapshot()
    options = {"no_renditions": True} if command == "load_demo" else {}
    call_command(command, verbosity=0, **options)
    assert _snapshot() == before


@pytest.mark.django_db
def test_running_again_loses_no_change_of_an_editor() -> None:
    page = Page.objects.get(slug="kazakhstan", locale__language_code="kk").specific
    page.title = "Менің Қазақстаным"
    page.save_revision().publish()
    site = Site.objects.get(is_default_site=True)
    site.hostname = "brand.example"
    site.save()
    call_command("load_demo", verbosity=0, no_renditions=True)
    assert Page.objects.get(pk=page.pk).title == "Менің Қазақстаным"
    assert Site.objects.get(is_default_site=True).hostname == "brand.example"


@pytest.mark.django_db
def test_what_is_missing_is_made_again() -> None:
    page = Page.objects.get(slug="terms", locale__language_code="tg")
    key = page.translation_key
    page.delete()
    call_command("setup_site", verbosity=0)
    assert Page.objects.get(slug="terms", locale__language_code="tg").translation_key == key


@pytest.mark.django_db
def test_structure() -> None:
    assert set(Locale.objects.values_list("language_code", flat=True)) == set(CODES)
    for standing in STANDING:
        pages = standing.model.objects.filter(slug=standing.slug, depth=3)
        assert {page.locale.language_code for page in pages} == set(CODES)
        assert len({page.translation_key for page in pages}) == 1
        assert all(page.live for page in pages)
    assert not Page.objects.filter(alias_of__isnull=False).exists()


@pytest.mark.django_db
def test_events_span_a_year_from_today() -> None:
    today = dt.date.today()
    events = EventPage.objects.filter(locale__language_code="en")
    assert events.count() >= 24
    for event in events:
        assert today - dt.timedelta(days=4) <= event.last_day <= today + dt.timedelta(days=367)
        assert event.is_sample or event.source


@pytest.mark.django_db
def test_demo_is_complete_but_for_what_is_named() -> None:
    states = read_states()
    assert set(states) == {"stories/samarkand-paper", "heritage/togyzqumalaq", "stories/chiy"}
    for entry in read_entries():
        page = find(entry)
        assert page is not None, entry.key
        languages = set(
            Page.objects.filter(translation_key=page.translation_key, live=True).values_list(
                "locale__language_code", flat=True
            )
        )
        wanted = states.get(entry.key, {}).get("only")
        assert languages == ({*wanted, entry.language} if wanted else set(CODES)), entry.key


def test_demo_has_what_was_promised() -> None:
    entries = read_entries()
    count = {kind: sum(entry.kind == kind for entry in entries) for kind in MODELS}
    assert count["home"] == 1
    assert count["country"] == 5
    assert count["heritage_item"] >= 10
    assert count["story"] >= 6
    assert count["programme"] >= 6
    assert count["event"] >= 24
    assert count["creator"] >= 6
    assert count["work"] >= 18
    full = [e for e in entries if e.kind == "story" and e.key not in read_states()]
    assert {entry.language for entry in full} >= {"kk", "ky", "tg", "tk", "uz", "en"}
    for entry in entries:
        if entry.kind == "story":
            words = sum(len(str(b.get("text", "")).split()) for b in entry.data["body"])
            assert words >= 225, entry.key
        if entry.kind == "heritage_item":
            assert entry.data["sources"], entry.key
        if entry.kind == "creator":
            assert entry.data["sample"] is True


def test_the_demo_keeps_to_languages_that_it_has_texts_for(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(content, "CODES", (*CODES, "az"))
    assert content.translated_into() == CODES


def test_no_translation_without_a_text() -> None:
    for code in CODES:
        assert read_messages(code), code


@pytest.mark.parametrize(
    ("when", "today", "expected"),
    [
        (
            {"rule": "yearly", "month": 3, "day": 21, "days": 3},
            dt.date(2026, 3, 23),
            dt.date(2026, 3, 21),
        ),
        (
            {"rule": "yearly", "month": 3, "day": 21, "days": 3},
            dt.date(2026, 3, 24),
            dt.date(2027, 3, 21),
        ),
        (
            {"rule": "nth-weekday", "month": 5, "weekday": 6, "nth": -1},
            dt.date(2026, 1, 1),
            dt.date(2026, 5, 31),
        ),
        (
            {"rule": "nth-weekday", "month": 7, "weekday": 6, "nth": 1},
            dt.date(2026, 1, 1),
            dt.date(2026, 7, 5),
        ),
        ({"rule": "offset", "offset": 40, "days": 2}, dt.date(2026, 12, 1), dt.date(2027, 1, 10)),
    ],
)
def test_days_of_feasts(when: dict[str, object], today: dt.date, expected: dt.date) -> None:
    assert event_days(when, today)[0] == expected


def test_every_variable_is_explained() -> None:
    text = (ROOT / ".env.example").read_text(encoding="utf-8")
    assert set(re.findall(r"^#?\s?([A-Z][A-Z_]+)=", text, re.MULTILINE)) == set(env.scheme)


@pytest.mark.django_db
@pytest.mark.parametrize("slug", ["feed", "works", "embed", "calendar", "search", "go"])
def test_addresses_of_the_site_are_no_slugs(slug: str) -> None:
    from django.core.exceptions import ValidationError

    index = StoriesIndexPage.objects.get(locale__language_code="kk")
    page = StoryPage(title="Сынақ", slug=slug, locale=index.locale)
    with pytest.raises(ValidationError, match="address of the site"):
        index.add_child(instance=page)


@pytest.mark.django_db
def test_a_slug_is_made_from_the_title_in_its_language() -> None:
    index = StoriesIndexPage.objects.get(locale__language_code="kk")
    page = StoryPage(title="Қазақстан әуендері", locale=index.locale)
    index.add_child(instance=page)
    assert page.slug == "qazaqstan-auenderi" or re.fullmatch(r"qazaqstan-[a-z]+", page.slug)


def test_every_page_type_has_an_address_in_the_tests() -> None:
    from django.apps import apps

    from tests.pages import PATHS

    own = {m._meta.label for m in apps.get_models() if issubclass(m, BasePage)}
    assert own == set(PATHS)


def _serve(*args: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "manage.py", "serve", *args],
        cwd=ROOT, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip


def test_a_port_in_use_is_one_sentence() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        result = _serve("127.0.0.1", str(port))
    assert result.returncode == 1
    assert result.stderr.count("\n") == 1
    assert f"Port {port} on 127.0.0.1 is in use" in result.stderr


@pytest.mark.parametrize("port", ["abc", "0", "70000", "-1"])
def test_a_wrong_port_is_one_sentence(port: str) -> None:
    result = _serve("127.0.0.1", "--", port)
    assert result.returncode != 0
    assert "PORT must be a number" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_broken_database_is_one_sentence(tmp_path, monkeypatch) -> None:
    broken = tmp_path / "broken.sqlite3"
    broken.write_bytes(b"this is not a database" * 100)
    monkeypatch.setenv("DATABASE_URL", f"sqlite:///{broken}")
    result = _serve("--prepare-only")
    assert result.returncode == 1
    assert "cannot be used" in result.stderr
    assert "Traceback" not in result.stderr
