"""The registry is complete and consistent."""

import doctest
import re
import unicodedata
from types import ModuleType

import pytest
from babel import Locale

from languages import (
    BRIDGE,
    CODES,
    LANGUAGES,
    NATIONAL,
    dates,
    get_language,
    names,
    numerals,
    periods,
    registry,
    slugs,
    uzbek,
)
from languages.names import TIME_ZONES
from languages.registry import preference


def test_five_national_and_two_bridge_languages() -> None:
    assert {"kk", "ky", "tg", "tk", "uz"} <= set(NATIONAL)
    assert set(BRIDGE) == {"en", "ru"}
    assert sorted((*NATIONAL, *BRIDGE)) == sorted(CODES)


@pytest.mark.parametrize("code", CODES)
def test_entry(code: str) -> None:
    entry = LANGUAGES[code]
    assert entry.code == code
    assert len(set(entry.alphabet)) == len(entry.alphabet) >= 26
    assert all(unicodedata.normalize("NFC", letter) == letter for letter in entry.alphabet)
    assert entry.og_locale.split("_")[0] == code
    assert not set(entry.quotes) & set(entry.inner_quotes)
    assert set(entry.fallbacks) <= set(CODES) - {code}
    assert Locale.parse(entry.locale)
    script = "CYRILLIC" if entry.script == "Cyrl" else "LATIN"
    for letter in (*entry.alphabet, *entry.endonym):
        name = unicodedata.name(letter[0])
        assert script in name or letter[0] in " ʻ", name


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        ("kk", ("kk", "ru", "en")),
        ("tk", ("tk", "ru", "en")),
        ("en", ("en", "ru")),
        ("ru", ("ru", "en")),
    ],
)
def test_preference(code: str, expected: tuple[str, ...]) -> None:
    assert preference(code) == expected


@pytest.mark.parametrize("code", ["KK", "kk-KZ", "kk_KZ", "kk-Cyrl-KZ"])
def test_variants_find_their_language(code: str) -> None:
    assert get_language(code).code == "kk"


@pytest.mark.parametrize("code", [None, "", "xx", "kaz"])
def test_unknown_is_english(code: str | None) -> None:
    assert get_language(code).code == "en"


@pytest.mark.parametrize("code", CODES)
def test_overrides_are_no_slips_of_the_key(code: str) -> None:
    entry = LANGUAGES[code]
    assert set(entry.exonyms) <= set(CODES) - {code}
    assert all(key == key.lower() and len(key) == 2 for key in entry.countries)
    assert set(entry.cities) <= set(TIME_ZONES)
    assert all(re.fullmatch("[A-Z]{3}", key) for key in entry.currencies)
    if entry.dates:
        assert len(entry.dates.near) in {0, 3}
        assert entry.dates.day.format(day=1, month="m")
        assert entry.dates.full.format(days=1, year=2)
        assert entry.dates.weekday.format(date=1, weekday="w")


@pytest.mark.parametrize("module", [dates, names, numerals, periods, registry, slugs, uzbek])
def test_examples_in_the_kit_are_true(module: ModuleType) -> None:
    failed, _tried = doctest.testmod(module)
    assert not failed


# Outer and inner marks by CLDR 42 (read from ICU 72), but for the inner ones of Uzbek, which CLDR
# turns round (’ ‘), and of Turkmen, where it repeats the outer ones.
QUOTES = {
    "kk": "«»“”",
    "ky": "«»„“",
    "uz": "“”‘’",
    "tg": "“”‘’",
    "tk": "“”‘’",
    "en": "“”‘’",
    "ru": "«»„“",
}


@pytest.mark.parametrize("code", QUOTES)
def test_quotation_marks(code: str) -> None:
    entry = LANGUAGES[code]
    assert "".join((*entry.quotes, *entry.inner_quotes)) == QUOTES[code]
