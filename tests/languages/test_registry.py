"""The registry is complete and consistent."""

import unicodedata

import pytest

from languages import BRIDGE, CODES, LANGUAGES, NATIONAL, get_language
from languages.registry import preference


def test_five_national_and_two_bridge_languages() -> None:
    assert set(NATIONAL) == {"kk", "ky", "tg", "tk", "uz"}
    assert set(BRIDGE) == {"en", "ru"}
    assert len(CODES) == 7


@pytest.mark.parametrize("code", CODES)
def test_entry(code: str) -> None:
    entry = LANGUAGES[code]
    assert entry.code == code
    assert len(set(entry.alphabet)) == len(entry.alphabet) >= 26
    assert all(unicodedata.normalize("NFC", letter) == letter for letter in entry.alphabet)
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
