"""The demo's texts and the interface's catalogues are spelt as each language is."""

import re
from collections.abc import Iterator

import polib
import pytest

from brand_site.demo.blocks import plain, value_of
from brand_site.demo.content import Entry, message_files, read_entries
from brand_site.demo.pages import _TEXTS
from languages import CODES
from languages.letters import Finding, check, check_html, italics, mend_html, mended
from languages.letters.scripts import WORD
from tests.demo_database import ROOT

# A name in all the languages that have one: not a text in the page's own language.
NAMES = "other_names"
Text = tuple[str, str]  # where it stands, and the text (as HTML: texts of the demo have italics)


def _strings(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, part in value.items():
            if key not in {"url", "id", "type"}:
                yield from _strings(part)
    elif isinstance(value, list):
        for part in value:
            yield from _strings(part)


def _of_entry(entry: Entry) -> Iterator[Text]:
    for name in _TEXTS:
        if name in entry.data and name != NAMES:
            yield f"{entry.key}: {name}", plain(entry.data[name])
    for number, block in enumerate(entry.data.get("body", [])):
        value = value_of(block, lambda _name: None, lambda _key: None)
        for text in _strings(value):
            yield f"{entry.key}: body {number}", text


def _names() -> set[str]:
    return {plain(e.data[NAMES]) for e in read_entries() if NAMES in e.data}


def texts(language: str) -> list[Text]:
    """Every text of the demo in ``language``: of its own pages, and translated."""
    out = [t for e in read_entries() if e.language == language for t in _of_entry(e)]
    names = _names()
    for entry in (each for file in message_files(language) for each in polib.pofile(str(file))):
        if entry.msgstr and not entry.obsolete and entry.msgid not in names:
            out.append((f"po/{language}.po:{entry.linenum} {entry.msgctxt}", entry.msgstr))
    return out


def terms(language: str) -> set[str]:
    """Words of other languages: in italics somewhere, or listed as names in other languages."""
    found = {word for _where, text in texts(language) for word in italics(text)}
    listed = {word.lower() for names in _names() for word in WORD.findall(names)}
    return found | {word for word in listed if len(word) > 3}


def report(found: list[tuple[str, Finding]]) -> list[str]:
    return [
        f"{where}: {f.rule} {f.text[:80]!r} → {f.suggestion!r} {f.detail}" for where, f in found
    ]


@pytest.mark.parametrize("language", CODES)
def test_nothing_is_found_in_the_demo(language: str) -> None:
    known = terms(language)
    all_texts = texts(language)
    assert len(all_texts) > 100
    found = [(where, f) for where, text in all_texts for f in check_html(text, language, known)]
    assert report(found) == []


@pytest.mark.parametrize("language", CODES)
def test_mending_changes_nothing_in_the_demo(language: str) -> None:
    for where, text in texts(language):
        assert mend_html(text, language) == text, where
        bare = re.sub(r"<[^>]*>", "", text)
        assert mended(bare, language).changes == (), where


@pytest.mark.parametrize("language", [code for code in CODES if code != "en"])
def test_nothing_is_found_in_the_catalogue(language: str) -> None:
    found = []
    for entry in polib.pofile(str(ROOT / "locale" / language / "LC_MESSAGES" / "django.po")):
        for text in [entry.msgstr, *entry.msgstr_plural.values()]:
            words = re.sub(r"%\(\w+\)[sd]|\{\w+\}", "1", text)
            found += [(f"line {entry.linenum}", f) for f in check(words, language)]
    assert report(found) == []


def test_a_mistake_in_the_demo_would_be_found() -> None:
    known = terms("uz")
    assert check_html("<p>O'zbek gilamlari</p>", "uz", known)
    assert check_html("<p>Gilam naqşlari</p>", "uz", known)
