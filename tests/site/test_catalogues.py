"""Catalogues: plural rules, what the checks find, and where the strings come from."""

import gettext
import shutil
from pathlib import Path

import pytest
from babel import Locale
from babel.messages.catalog import Catalog, Message
from django.utils import dates, translation
from django.utils.translation import ngettext, trans_real

from core import borrowed
from languages import NATIONAL
from tests.conftest import missing
from tools.catalogues import admin, checks
from tools.catalogues.files import (
    ADMIN,
    DOMAINS,
    TARGETS,
    all_files,
    compile_file,
    is_translated,
    messages,
    read,
    renew,
    site_file,
)
from tools.catalogues.harvest import upstream

FILES = list(all_files())
NAMES = [str(file.relative_to(ADMIN.parent)) for _code, file in FILES]
NUMBERS = range(1001)
# Strings with a number that only Django's own catalogues have.
DJANGO_PLURALS = (
    "Ensure that there are no more than %(max)s digit in total.",
    "Ensure that there are no more than %(max)s decimal place.",
)


def _rule(catalogue: Catalog):
    return gettext.c2py(catalogue.plural_expr)


def _category(code: str, number: int) -> str:
    """CLDR's plural category; Babel's CLDR has no rule for Tajik, whose newer ones have two."""
    if code == "tg":
        return "one" if number == 1 else "other"
    return str(Locale(code).plural_form(number))


def test_every_language_has_its_catalogues() -> None:
    expected = {site_file(code) for code in TARGETS}
    expected |= {ADMIN / c / "LC_MESSAGES" / f"{d}.po" for c in NATIONAL for d in DOMAINS}
    assert expected <= {file for _code, file in FILES}


@pytest.mark.parametrize(("code", "file"), FILES, ids=NAMES)
def test_plural_rule_is_that_of_cldr(code: str, file: Path) -> None:
    catalogue = read(file)
    assert "Plural-Forms: nplurals=" in file.read_text(encoding="utf-8")
    rule, forms = _rule(catalogue), {}
    for number in NUMBERS:
        forms.setdefault(_category(code, number), set()).add(rule(number))
    assert all(len(used) == 1 for used in forms.values()), "one form a category"
    assert len({min(used) for used in forms.values()}) == len(forms) == catalogue.num_plurals
    for message in messages(catalogue):
        if isinstance(message.id, tuple):
            assert len(message.string) == catalogue.num_plurals, message.id


@pytest.mark.parametrize("code", TARGETS)
def test_our_plurals_come_out_by_our_rule(code: str) -> None:
    catalogue = read(site_file(code))
    rule = _rule(catalogue)
    plurals = [m for m in messages(catalogue) if isinstance(m.id, tuple) and is_translated(m)]
    assert plurals
    with translation.override(code):
        for message in plurals:
            for number in NUMBERS:
                assert ngettext(*message.id, number) == message.string[rule(number)]


@pytest.mark.parametrize("code", TARGETS)
def test_django_s_plurals_come_out_by_django_s_rule(code: str) -> None:
    """Django has one form for Uzbek and Kyrgyz, where our catalogues have two."""
    import django

    file = Path(django.__file__).parent / "conf" / "locale" / code / "LC_MESSAGES" / "django.po"
    catalogue = read(file)
    rule = _rule(catalogue)
    checked = 0
    for message in messages(catalogue):
        if not isinstance(message.id, tuple) or message.id[0] not in DJANGO_PLURALS:
            continue
        with translation.override(code):
            for number in NUMBERS if is_translated(message) else ():
                assert ngettext(*message.id, number) == message.string[rule(number)]
                checked += 1
    assert checked or code in {"kk", "tg"}, "Django does not have them in Kazakh and Tajik"


@pytest.mark.parametrize("code", TARGETS)
def test_django_has_the_names_of_days_and_months(code: str) -> None:
    """They are not borrowed because of this; "yes,no,maybe" and the like are not shown."""
    catalogue = trans_real.translation(code)._catalog
    names = [dates.MONTHS, dates.MONTHS_3, dates.WEEKDAYS, dates.WEEKDAYS_ABBR]
    wanted = [str(text._args[0]) for table in names for text in table.values()]
    assert len(wanted) == 38
    assert [text for text in wanted if not catalogue.get(text)] == []
    for table, context in ((dates.MONTHS_AP, "abbrev. month"), (dates.MONTHS_ALT, "alt. month")):
        for text in table.values():
            assert catalogue.get(f"{context}\4{text._args[1]}"), text


def test_what_is_borrowed_and_listed_is_still_in_the_packages() -> None:
    """An upgrade that rewords a string leaves its translation without use."""
    known = upstream()
    texts = {(context, text) for context, text in known}
    for value in (*borrowed.SIZES, *borrowed.FORM_ERRORS, *borrowed.PRIVATE_PAGES):
        assert ("", value[0] if isinstance(value, tuple) else value) in texts
    for message in admin.listed("django"):
        one = message.id[0] if isinstance(message.id, tuple) else message.id
        assert (message.context or "", one) in texts
    scripts = {m.id for m in admin.upstream_messages("en", "djangojs")}
    assert {m.id for m in admin.listed("djangojs")} <= scripts


def test_the_list_is_as_long_as_agreed_and_repeats_nothing_of_ours() -> None:
    lists = {domain: admin.listed(domain) for domain in DOMAINS}
    assert 280 <= sum(map(len, lists.values())) <= 330
    own = {m.id for m in messages(read(site_file("kk"))) if not m.context}
    assert not own & {m.id for m in lists["django"] if not m.context}


def test_msgfmt_finds_nothing(monkeypatch) -> None:
    if not shutil.which("msgfmt"):
        missing("gettext")
    assert list(checks.gettext_findings(file for _code, file in FILES)) == []


def test_msgfmt_finds_a_broken_file(tmp_path: Path) -> None:
    if not shutil.which("msgfmt"):
        missing("gettext")
    file = tmp_path / "django.po"
    file.write_text('msgid "a"\nmsgstr "b"\n\nmsgid "a"\nmsgstr "c"\n', encoding="utf-8")
    (finding,) = checks.gettext_findings([file])
    assert "duplicate" in finding


def test_without_msgfmt_a_sentence_and_in_ci_a_failure(monkeypatch, capsys) -> None:
    monkeypatch.setattr(shutil, "which", lambda _name: None)
    monkeypatch.delenv("CI", raising=False)
    assert list(checks.gettext_findings([])) == []
    assert "install gettext" in capsys.readouterr().out
    monkeypatch.setenv("CI", "true")
    assert list(checks.gettext_findings([]))


@pytest.mark.parametrize(
    ("message", "finding"),
    [
        (Message("a", ""), "not translated"),
        (Message(("%d a", "%d as"), ("%d b", "")), "not translated"),
        (Message("a", "b", flags={"fuzzy"}), "fuzzy"),
        (Message("%(name)s a", "b"), "placeholders differ"),
        (Message("{name} a", "{nam} b"), "placeholders differ"),
        (Message("Status: ", "Күйі:"), "space"),
        (Message("a", "b "), "space"),
        (Message("a\n", "b"), "space"),
    ],
)
def test_faults_of_a_message_are_found(message: Message, finding: str) -> None:
    assert any(finding in problem for problem in checks.problems(message))


def test_only_an_admin_string_may_be_left_for_later() -> None:
    empty, half = Message("a", ""), Message(("%d a", "%d as"), ("%d b", ""))
    assert list(checks.problems(empty, may_be_empty=True)) == []
    assert list(checks.problems(half, may_be_empty=True)) == ["not translated"]


def test_missing_and_unused_messages_are_found() -> None:
    known = Catalog(locale="kk")
    known.add("unused", "b")
    findings = list(checks.compare(known, [Message("wanted")], may_be_empty=True))
    assert [text.split(": ")[1].split(";")[0] for text in findings] == ["missing", "no longer used"]


def test_a_renewed_catalogue_keeps_what_is_done_and_drops_the_rest(tmp_path: Path) -> None:
    file = tmp_path / "django.po"
    kept, gone = Message("kept", locations=[("a.py", 0)]), Message("gone")
    assert renew(file, "kk", [kept, gone]) == (0, 2)
    text = file.read_text(encoding="utf-8")
    assert "Date" not in text
    file.write_text(text.replace('msgid "kept"\nmsgstr ""', 'msgid "kept"\nmsgstr "қалды"'))
    assert renew(file, "kk", [kept]) == (1, 1)
    assert [(m.id, m.string) for m in messages(read(file))] == [("kept", "қалды")]


def test_what_is_not_translated_stays_out_of_the_compiled_file(tmp_path: Path) -> None:
    """Else a plural without a translation would hide Django's own with English."""
    file = tmp_path / "django.po"
    found = [Message(("%d a", "%d as")), Message("b"), Message("c")]
    renew(file, "uz", found)
    file.write_text(file.read_text().replace('msgid "c"\nmsgstr ""', 'msgid "c"\nmsgstr "d"'))
    compile_file(file, "uz")
    with file.with_suffix(".mo").open("rb") as stream:
        compiled = gettext.GNUTranslations(stream)._catalog
    assert {key for key in compiled if key} == {"c"}
