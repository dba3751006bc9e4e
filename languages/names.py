"""Names of countries, languages, cities of time zones and currencies, in each language.

CLDR through Babel, with the overrides of good usage (CLDR's Russian says «Киргизия»).
"""

from decimal import Decimal

from babel import Locale
from babel.numbers import format_decimal as babel_decimal

from languages.language import Language
from languages.registry import LANGUAGES, get_language

COUNTRIES: tuple[str, ...] = ("kz", "kg", "tj", "tm", "uz")

# The zones of the five countries (IANA 2025b); their cities in the region's own usage stand in the
# entries of the languages.
TIME_ZONES: tuple[str, ...] = (
    "Asia/Almaty",
    "Asia/Bishkek",
    "Asia/Dushanbe",
    "Asia/Ashgabat",
    "Asia/Tashkent",
    "Asia/Samarkand",
)


def country_name(country: str, language: str) -> str:
    """Return the name of a country (ISO 3166 code, any case); KeyError for an unknown code."""
    entry = get_language(language)
    override = entry.countries.get(country.lower())
    if override:
        return override
    code, territories = country.upper(), Locale.parse(entry.locale).territories
    return _letters(territories.get(code) or Locale("en").territories[code], entry)


def language_name(language: str, display: str) -> str:
    """Return the name of ``language`` in the language ``display``: ``uz``, ``en`` → ``Uzbek``.

    In the style of the language's endonym: «қазақша, орысша», not «қазақша, орыс тілі».
    """
    entry = get_language(display)
    if language == entry.code:
        return entry.endonym
    known = entry.exonyms.get(language) or Locale.parse(entry.locale).languages.get(language)
    return _letters(known, entry) if known else LANGUAGES[language].endonym


def currency_name(currency: str, language: str) -> str:
    """Return the name of a currency (ISO 4217 code); the code itself where CLDR has no name."""
    entry = get_language(language)
    known = entry.currencies.get(currency)
    return known or _letters(Locale.parse(entry.locale).currencies.get(currency, currency), entry)


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
    entry = get_language(language)
    known = Locale.parse(entry.locale).time_zones.get(zone, {}).get("city")
    city = entry.cities.get(zone) or known or zone.rpartition("/")[2].replace("_", " ")
    return _letters(city, entry)


def format_number(number: float | Decimal, language: str) -> str:
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
    parts = (currency, number) if entry.currency_first else (number, currency)
    return "\u00a0".join(parts)
