"""English (British spelling)."""

from languages.language import DateForms, Language, PeriodWords, Spelling
from languages.numerals import english_ordinal

ENTRY = Language(
    code="en",
    endonym="English",
    script="Latn",
    og_locale="en_GB",
    alphabet=tuple("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    national=False,
    fallbacks=("ru",),
    cldr="en_GB",
    capital_names=True,
    currency_first=True,
    currencies={
        "USD": "US dollar",
        "EUR": "euro",
        "KZT": "Kazakhstani tenge",
        "KGS": "Kyrgyzstani som",
        "TJS": "Tajikistani somoni",
        "TMT": "Turkmenistani manat",
        "UZS": "Uzbekistani som",
    },
    dates=DateForms(
        day="{day} {month}",
        full="{days} {year}",
        near=("yesterday", "today", "tomorrow"),
        on_now="on now",
        last_day="last day today",
        weekday="{weekday}, {date}",
    ),
    periods=PeriodWords(
        year="{}",
        years="{}",
        century="{} century",
        centuries="{} centuries",
        bce="{} BCE",
        since="from {}",
        until="until {}",
        millennium="{} millennium",
        millennia="{} millennia",
        ce="{} CE",
        century_number=english_ordinal,
    ),
    spelling=Spelling(
        keeps_foreign=True,
        outdated={"Kirghizia": "Kyrgyzstan", "Kirgizia": "Kyrgyzstan", "Turkmenia": "Turkmenistan"},
    ),
    stemmer="english",
)
