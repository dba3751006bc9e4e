"""What the kit can know of a language; everything but the first five fields has a default.

Where an entry leaves a form out, CLDR's (through Babel) is used, so that a new language works
from its registry entry and alphabet alone.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Literal

Script = Literal["Cyrl", "Latn"]


@dataclass(frozen=True, slots=True)
class DateForms:
    """The formal form of dates; ``{}`` fields are filled by ``languages.dates``.

    ``day`` joins a day (or ``21–23``) and a month, ``full`` adds a year, ``weekday`` the name of
    the day. ``months`` are the names as they stand between day and year (empty: CLDR's), with
    ``months_bind`` only right before the year, so not before the dash of a range; ``month_alone``
    says that a month without a day takes its dictionary form. ``ordinal`` writes the last number
    of a day or a year. ``near`` are yesterday, today, tomorrow; ``in_days`` a number of days from
    today (empty: CLDR's); ``on_now`` and ``last_day`` are said of what lasts several days.
    """

    day: str
    full: str
    months: tuple[str, ...] = ()
    months_bind: bool = False
    month_alone: bool = False
    weekday: str = "{date}, {weekday}"
    ordinal: Callable[[int], str] = str
    near: tuple[str, ...] = ()
    in_days: str = ""
    on_now: str = ""
    last_day: str = ""


@dataclass(frozen=True, slots=True)
class PeriodWords:
    """Patterns of history's periods; ``{}`` stands for a number or a range of numbers.

    ``bce`` wraps a whole expression, as does ``ce`` where a period crosses into our era;
    ``since`` and ``until`` take a year written with ``ordinal``; ``century_number`` writes the
    number of a century or a millennium.
    """

    year: str
    years: str
    century: str
    centuries: str
    bce: str
    since: str
    until: str
    ordinal: Callable[[int], str] = str
    century_number: Callable[[int], str] | None = None
    millennium: str = ""
    millennia: str = ""
    ce: str = "{}"


@dataclass(frozen=True, slots=True)
class Spelling:
    """What is right and wrong in a text of the language, for ``languages.letters``.

    Letters outside the alphabet stand only in names; those of ``never`` not even there.
    ``keeps_foreign`` is for a language that writes borrowed words with their own letters.
    ``replaced`` maps a wrong letter to the one that is always meant. ``apostrophes`` maps letters
    after which an apostrophe is a letter sign to that sign, ``apostrophe`` is the sign elsewhere.
    ``own_share`` is the least share (0–1) of the language's own letters in 200 letters of sound
    text. ``outdated`` maps the stems of outdated names (endings of up to three letters may follow)
    to the name in use.
    """

    never: str = ""
    keeps_foreign: bool = False
    replaced: Mapping[str, str] = field(default_factory=dict)
    apostrophes: Mapping[str, str] = field(default_factory=dict)
    apostrophe: str = ""
    own_share: float = 0.0
    outdated: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """One language of the site.

    ``alphabet`` lists upper-case letters in dictionary order, digraph letters included.
    ``quotes`` are the outer opening and closing marks, ``inner_quotes`` those of a quotation
    within one. ``fallbacks`` name the bridge languages that a reader is offered, best first.
    ``plural`` is the gettext rule of CLDR's categories for whole numbers. ``cldr`` is the locale
    that Babel is asked for where CLDR has none of the language's own. ``exonyms``,
    ``countries``, ``currencies`` and ``cities`` override CLDR's names *in* this language, by
    language, country (both lower case), ISO 4217 currency code and IANA time zone.
    ``capital_names`` says that months and weekdays are written with a capital letter,
    ``currency_first`` that a currency's code stands before the amount.
    ``suffixes`` are the endings that search knows, where no ``stemmer`` (Snowball) exists: one text
    for each place behind the stem, nearest first, of endings that exclude each other.
    ``alternations`` are pairs of letters that a stem's last one changes between.
    ``transliterate`` turns the language's other script into its own. ``romanised`` are lower-case
    letters whose Latin spelling in addresses is not the usual one (``anyascii``'s).
    """

    code: str
    endonym: str
    script: Script
    og_locale: str
    alphabet: tuple[str, ...]
    quotes: tuple[str, str] = ("“", "”")
    inner_quotes: tuple[str, str] = ("‘", "’")
    national: bool = True
    fallbacks: tuple[str, ...] = ("ru", "en")
    direction: Literal["ltr", "rtl"] = "ltr"
    plural: str = "nplurals=2; plural=(n != 1);"
    cldr: str = ""
    exonyms: Mapping[str, str] = field(default_factory=dict)
    countries: Mapping[str, str] = field(default_factory=dict)
    currencies: Mapping[str, str] = field(default_factory=dict)
    cities: Mapping[str, str] = field(default_factory=dict)
    capital_names: bool = False
    currency_first: bool = False
    dates: DateForms | None = None
    periods: PeriodWords | None = None
    spelling: Spelling = field(default_factory=Spelling)
    suffixes: tuple[str, ...] = ()
    alternations: tuple[str, ...] = ()
    stemmer: str = ""
    transliterate: Callable[[str], str] | None = None
    romanised: Mapping[str, str] = field(default_factory=dict)

    @property
    def locale(self) -> str:
        """Name of the CLDR locale to take names and forms from."""
        return self.cldr or self.code
