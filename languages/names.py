"""Names of countries, languages, cities of time zones and currencies, in each language.

CLDR through Babel, with the overrides of good usage (CLDR's Russian says «Киргизия»).
"""

from decimal import Decimal

from babel import Locale
from babel.numbers import format_decimal as babel_decimal

from languages.language import Language
from languages.registry import LANGUAGES, get_language

COUNTRIES: tuple[str, ...] = ("kz", "kg", "tj", "tm", "uz")

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
    entry = get_language(language)
    override = entry.countries.get(country.lower())
    if override:
        return override
    code, territories = country.upper(), Locale.parse(entry.locale).territories
    return _letters(territories.get(code) or Locale("en").territories[code], entry)


def language_name(language: str, display: str) -> str:
    """Return the name of ``language`` in the language ``display``: ``uz``, ``en`` → ``Uzbek``."""
    entry = get_language(display)
    known = entry.exonyms.get(language) or Locale.parse(entry.locale).languages.get(language)
    return _letters(known, entry) if known else LANGUAGES[language].endonym


def currency_name(currency: str, language: str) -> str:
    """Return the name of a currency (ISO 4217 code); the code itself where CLDR has no name."""
    entry = get_language(language)
    return _letters(Locale.parse(entry.locale).currencies.get(currency, currency), entry)


def _letters(text: str, entry: Language) -> str:
    """CLDR writes Uzbek with quotation marks for letters: ``o‘zbek``."""
    signs = entry.spelling.apostrophes
    for letter, sign in signs.items():
        for mark in "‘’":
            text = text.replace(f"{letter}{mark}", f"{letter}{sign}")
            text = text.replace(f"{letter.upper()}{mark}", f"{letter.upper()}{sign}")
    return text


def zone_city(zone: str, language: str) -> str:
    """Return the city that a time zone is named after; the last part of the name if unknown."""
    cities = _ZONE_CITIES.get(zone)
    if cities is None:
        return zone.rpartition("/")[2].replace("_", " ")
    return cities.get(get_language(language).code, cities["en"])


def format_number(number: float, language: str) -> str:
    """Return a number with the separators of the language."""
    return str(babel_decimal(number, locale=get_language(language).locale))


def format_price(amount: Decimal, currency: str, language: str) -> str:
    """Return an amount with its ISO 4217 code; whole amounts without decimals.

    >>> format_price(Decimal("120.00"), "USD", "en"), format_price(Decimal("99.50"), "EUR", "en")
    ('USD\\xa0120', 'EUR\\xa099.50')
    """
    entry = get_language(language)
    pattern = "#,##0" if amount == amount.to_integral_value() else "#,##0.00"
    number = str(babel_decimal(amount, pattern, locale=entry.locale))
    return f"{currency}\u00a0{number}" if entry.code == "en" else f"{number}\u00a0{currency}"
