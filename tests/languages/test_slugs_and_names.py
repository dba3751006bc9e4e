"""Slugs from titles of every language; names and numbers."""

import re
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from languages import CODES, LANGUAGES, names
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


@pytest.mark.parametrize("code", COUNTRIES_OF_LANGUAGES_MD)
def test_countries(code: str) -> None:
    found = tuple(names.country_name(country, code) for country in names.COUNTRIES)
    assert found == COUNTRIES_OF_LANGUAGES_MD[code]


# Afghanistan, Azerbaijan, China, Iran, Russia, Türkiye
NEIGHBOURS = {
    "kk": ("Ауғанстан", "Әзірбайжан", "Қытай", "Иран", "Ресей", "Түркия"),
    "ky": ("Афганистан", "Азербайжан", "Кытай", "Иран", "Россия", "Түркия"),
    "tg": ("Афғонистон", "Озарбойҷон", "Чин", "Эрон", "Русия", "Туркия"),
    "tk": ("Owganystan", "Azerbaýjan", "Hytaý", "Eýran", "Russiýa", "Türkiýe"),
    "uz": ("Afgʻoniston", "Ozarbayjon", "Xitoy", "Eron", "Rossiya", "Turkiya"),
    "ru": ("Афганистан", "Азербайджан", "Китай", "Иран", "Россия", "Турция"),
    "en": ("Afghanistan", "Azerbaijan", "China", "Iran", "Russia", "Türkiye"),
}
ORDER = ("kk", "ky", "uz", "tg", "tk", "en", "ru")
LANGUAGE_NAMES = {
    "kk": "қазақша қырғызша өзбекше тәжікше түрікменше ағылшынша орысша",
    "ky": "казакча кыргызча өзбекче тажикче түркмөнчө англисче орусча",
    "uz": "qozoqcha qirgʻizcha oʻzbekcha tojikcha turkmancha inglizcha ruscha",
    "tg": "қазоқӣ қирғизӣ ӯзбекӣ тоҷикӣ туркманӣ англисӣ русӣ",
    "tk": "gazakça gyrgyzça özbekçe täjikçe türkmençe iňlisçe rusça",
    "en": "Kazakh Kyrgyz Uzbek Tajik Turkmen English Russian",
    "ru": "казахский кыргызский узбекский таджикский туркменский английский русский",
}
CURRENCIES = ("USD", "EUR", "KZT", "KGS", "TJS", "TMT", "UZS")
CURRENCY_NAMES = {
    "kk": "АҚШ доллары, еуро, Қазақстан теңгесі, Қырғызстан сомы, Тәжікстан сомониі, "
    "Түрікменстан манаты, Өзбекстан сумы",
    "ky": "АКШ доллары, евро, Казакстан теңгеси, Кыргызстан сому, Тажикстан сомониси, "
    "Түркмөнстан манаты, Өзбекстан суму",
    "uz": "AQSH dollari, yevro, Qozogʻiston tengesi, Qirgʻiziston somi, Tojikiston somoniysi, "
    "Turkmaniston manati, Oʻzbekiston soʻmi",
    "tg": "доллари ИМА, евро, тангаи Қазоқистон, соми Қирғизистон, сомонии Тоҷикистон, "
    "манати Туркманистон, сӯми Ӯзбекистон",
    "tk": "ABŞ dollary, ýewro, gazak teňňesi, gyrgyz somy, täjik somonisi, türkmen manady, "
    "özbek somy",
    "en": "US dollar, euro, Kazakhstani tenge, Kyrgyzstani som, Tajikistani somoni, "
    "Turkmenistani manat, Uzbekistani som",
    "ru": "доллар США, евро, казахстанский тенге, кыргызский сом, таджикский сомони, "
    "туркменский манат, узбекский сум",
}


@pytest.mark.parametrize("code", NEIGHBOURS)
def test_neighbours(code: str) -> None:
    found = tuple(
        names.country_name(country, code) for country in ("af", "az", "cn", "ir", "RU", "tr")
    )
    assert found == NEIGHBOURS[code]


@pytest.mark.parametrize("code", LANGUAGE_NAMES)
def test_languages(code: str) -> None:
    assert [names.language_name(other, code) for other in ORDER] == LANGUAGE_NAMES[code].split()


@pytest.mark.parametrize("code", CURRENCY_NAMES)
def test_currencies(code: str) -> None:
    found = ", ".join(names.currency_name(currency, code) for currency in CURRENCIES)
    assert found == CURRENCY_NAMES[code]


def test_a_currency_without_a_name_is_its_code() -> None:
    assert names.currency_name("XQQ", "kk") == "XQQ"


@pytest.mark.parametrize("code", CODES)
def test_names_are_written_in_the_letters_of_the_language(code: str) -> None:
    """CLDR slips a neighbour's letter or a quotation mark in now and then."""
    entry = LANGUAGES[code]
    letters = {sign.lower() for letter in entry.alphabet for sign in letter}
    every = [names.language_name(other, code) for other in CODES]
    every += [names.country_name(c, code) for c in (*names.COUNTRIES, "af", "az", "cn", "ir", "ru")]
    every += [names.currency_name(currency, code) for currency in CURRENCIES]
    every += [names.zone_city(zone, code) for zone in names.TIME_ZONES]
    for name in every:
        assert set(name.lower()) - {" "} <= letters, name


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
    assert names.zone_city("Europe/Paris", code)
    assert names.zone_city("Mars/Olympus_Mons", code) == "Olympus Mons"
