"""Names of countries, languages, cities of time zones and currencies, in each language.

CLDR through Babel, with the overrides of good usage (CLDR's Russian says «Киргизия»).
"""

from decimal import Decimal

from babel import Locale
from babel.numbers import format_decimal as babel_decimal

from languages.registry import LANGUAGES, get_language

COUNTRIES: tuple[str, ...] = ("kz", "kg", "tj", "tm", "uz")

_COUNTRY_OVERRIDES = {
    ("ru", "kg"): "Кыргызстан",
    ("ru", "tm"): "Туркменистан",
}

# The zones of the five countries (IANA 2025b) and their cities by the region's own usage.
_ZONE_CITIES: dict[str, dict[str, str]] = {
    "Asia/Almaty": {
        "kk": "Алматы", "ky": "Алматы", "tg": "Алмаато", "tk": "Almaty",
        "uz": "Olmaota", "ru": "Алматы", "en": "Almaty",
    },
    "Asia/Bishkek": {
        "kk": "Бішкек", "ky": "Бишкек", "tg": "Бишкек", "tk": "Bişkek",
        "uz": "Bishkek", "ru": "Бишкек", "en": "Bishkek",
    },
    "Asia/Dushanbe": {
        "kk": "Душанбе", "ky": "Душанбе", "tg": "Душанбе", "tk": "Duşanbe",
        "uz": "Dushanbe", "ru": "Душанбе", "en": "Dushanbe",
    },
    "Asia/Ashgabat": {
        "kk": "Ашғабат", "ky": "Ашгабат", "tg": "Ашқобод", "tk": "Aşgabat",
        "uz": "Ashxobod", "ru": "Ашхабад", "en": "Ashgabat",
    },
    "Asia/Tashkent": {
        "kk": "Ташкент", "ky": "Ташкент", "tg": "Тошканд", "tk": "Daşkent",
        "uz": "Toshkent", "ru": "Ташкент", "en": "Tashkent",
    },
    "Asia/Samarkand": {
        "kk": "Самарқан", "ky": "Самарканд", "tg": "Самарқанд", "tk": "Samarkant",
        "uz": "Samarqand", "ru": "Самарканд", "en": "Samarkand",
    },
}  # fmt: skip

TIME_ZONES: tuple[str, ...] = tuple(_ZONE_CITIES)


def country_name(country: str, language: str) -> str:
    """Return the name of a country (ISO 3166 code, any case); KeyError for an unknown code."""
    code = get_language(language).code
    country = country.lower()
    override = _COUNTRY_OVERRIDES.get((code, country))
    return override or str(Locale(code).territories[country.upper()])


def language_name(language: str, display: str) -> str:
    """Return the name of ``language`` in the language ``display``: ``uz``, ``en`` → ``Uzbek``."""
    name = Locale(get_language(display).code).languages.get(language)
    return str(name or LANGUAGES[language].endonym)


def zone_city(zone: str, language: str) -> str:
    """Return the city that a time zone is named after; the last part of the name if unknown."""
    cities = _ZONE_CITIES.get(zone)
    if cities is None:
        return zone.rpartition("/")[2].replace("_", " ")
    return cities[get_language(language).code]


def format_number(number: float, language: str) -> str:
    """Return a number with the separators of the language."""
    return str(babel_decimal(number, locale=get_language(language).code))


def format_price(amount: Decimal, currency: str, language: str) -> str:
    """Return an amount with its ISO 4217 code; whole amounts without decimals.

    >>> format_price(Decimal("120.00"), "USD", "en"), format_price(Decimal("99.50"), "EUR", "en")
    ('USD\\xa0120', 'EUR\\xa099.50')
    """
    code = get_language(language).code
    pattern = "#,##0" if amount == amount.to_integral_value() else "#,##0.00"
    number = str(babel_decimal(amount, pattern, locale=code))
    return f"{currency}\u00a0{number}" if code == "en" else f"{number}\u00a0{currency}"
