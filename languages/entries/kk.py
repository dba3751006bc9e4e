"""Kazakh."""

from languages.language import DateForms, Language, PeriodWords, Spelling

ENTRY = Language(
    code="kk",
    endonym="қазақша",
    script="Cyrl",
    og_locale="kk_KZ",
    alphabet=tuple("АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ"),
    quotes=("«", "»"),
    inner_quotes=("“", "”"),
    dates=DateForms(
        day="{day} {month}", full="{year} жылғы {days}", near=("кеше", "бүгін", "ертең")
    ),
    periods=PeriodWords(
        year="{} жыл",
        years="{} жылдар",
        century="{} ғасыр",
        centuries="{} ғасырлар",
        bce="б.з.д. {}",
        since="{} жылдан бастап",
        until="{} жылға дейін",
    ),
    spelling=Spelling(
        own_share=0.06, outdated={"Киргизия": "Қырғызстан", "Туркмения": "Түрікменстан"}
    ),
)
