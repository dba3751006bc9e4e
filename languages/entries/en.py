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
    dates=DateForms(
        day="{day} {month}", full="{days} {year}", near=("yesterday", "today", "tomorrow")
    ),
    periods=PeriodWords(
        year="{}",
        years="{}",
        century="{} century",
        centuries="{} centuries",
        bce="{} BCE",
        since="from {}",
        until="until {}",
        century_number=english_ordinal,
    ),
    spelling=Spelling(
        keeps_foreign=True,
        outdated={"Kirghizia": "Kyrgyzstan", "Kirgizia": "Kyrgyzstan", "Turkmenia": "Turkmenistan"},
    ),
)
