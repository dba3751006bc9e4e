"""Kyrgyz."""

from languages.language import DateForms, Language, PeriodWords, Spelling

ENTRY = Language(
    code="ky",
    endonym="кыргызча",
    script="Cyrl",
    og_locale="ky_KG",
    alphabet=tuple("АБВГДЕЁЖЗИЙКЛМНҢОӨПРСТУҮФХЦЧШЩЪЫЬЭЮЯ"),
    quotes=("«", "»"),
    inner_quotes=("“", "”"),
    dates=DateForms(
        day="{day}-{month}",
        full="{year}-жылдын {days}",
        months=tuple(
            "январы февралы марты апрели майы июну июлу августу сентябры октябры ноябры "
            "декабры".split()
        ),
        near=("кечээ", "бүгүн", "эртең"),
    ),
    periods=PeriodWords(
        year="{}-жыл",
        years="{}-жылдар",
        century="{} кылым",
        centuries="{} кылымдар",
        bce="б.з.ч. {}",
        since="{}-жылдан баштап",
        until="{}-жылга чейин",
    ),
    spelling=Spelling(
        never="әғқұіһ",
        own_share=0.03,
        outdated={"Киргизия": "Кыргызстан", "Туркмения": "Түркмөнстан"},
    ),
)
