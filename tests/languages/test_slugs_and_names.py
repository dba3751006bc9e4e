"""Slugs from titles of every language; names and numbers."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from languages import CODES, names
from languages.slugs import slugify


@pytest.mark.parametrize(
    ("text", "code", "slug"),
    [
        ("Қазақстан", "kk", "qazaqstan"),
        ("Ҷашни Наврӯз", "tg", "jashni-navruz"),
        ("Ысык-Көл", "ky", "ysyk-kol"),
        ("Oʻzbekiston", "uz", "ozbekiston"),
        ("O'zbekiston", "uz", "ozbekiston"),
        ("Ўзбекистон", "uz", "ozbekiston"),
        ("Самарқанд", "uz", "samarqand"),
        ("Türkmen halysy", "tk", "turkmen-halysy"),
        ("Şaý-sepler", "tk", "say-sepler"),
        ("Жёлтая степь", "ru", "zheltaya-step"),
        ("  What?! 100% ", "en", "what-100"),
        ("!!!", "en", ""),
    ],
)
def test_slugs(text: str, code: str, slug: str) -> None:
    assert slugify(text, code) == slug


@given(text=st.text(max_size=300), code=st.sampled_from(CODES))
def test_any_text_gives_an_ascii_slug_or_none(text: str, code: str) -> None:
    slug = slugify(text, code)
    assert len(slug) <= 80
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*|", slug)
    assert slugify(slug, code) == slug


COUNTRIES_OF_LANGUAGES_MD = {
    "kk": ("Қазақстан", "Қырғызстан", "Тәжікстан", "Түрікменстан", "Өзбекстан"),
    "ky": ("Казакстан", "Кыргызстан", "Тажикстан", "Түркмөнстан", "Өзбекстан"),
    "tg": ("Қазоқистон", "Қирғизистон", "Тоҷикистон", "Туркманистон", "Ӯзбекистон"),
    "tk": ("Gazagystan", "Gyrgyzystan", "Täjigistan", "Türkmenistan", "Özbegistan"),
    "uz": ("Qozogʻiston", "Qirgʻiziston", "Tojikiston", "Turkmaniston", "Oʻzbekiston"),
    "ru": ("Казахстан", "Кыргызстан", "Таджикистан", "Туркменистан", "Узбекистан"),
    "en": ("Kazakhstan", "Kyrgyzstan", "Tajikistan", "Turkmenistan", "Uzbekistan"),
}


@pytest.mark.parametrize("code", CODES)
def test_countries(code: str) -> None:
    found = tuple(names.country_name(country, code) for country in names.COUNTRIES)
    assert found == COUNTRIES_OF_LANGUAGES_MD[code]


def test_unknown_country_is_an_error() -> None:
    with pytest.raises(KeyError):
        names.country_name("qq", "en")


@pytest.mark.parametrize(
    ("amount", "code", "text"),
    [
        ("1500", "kk", "1\u00a0500\u00a0KZT"),
        ("1500", "en", "KZT\u00a01,500"),
        ("99.5", "ru", "99,50\u00a0KZT"),
    ],
)
def test_prices(amount: str, code: str, text: str) -> None:
    assert names.format_price(Decimal(amount), "KZT", code) == text


@pytest.mark.parametrize("code", CODES)
def test_every_zone_has_its_city(code: str) -> None:
    for zone in names.TIME_ZONES:
        assert names.zone_city(zone, code)
    assert names.zone_city("Europe/Paris", code) == "Paris"
