"""Russian, as the region's language of exchange writes it."""

from languages.language import DateForms, Language, PeriodWords, Spelling

ENTRY = Language(
    code="ru",
    endonym="русский",
    script="Cyrl",
    og_locale="ru_RU",
    alphabet=tuple("АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"),
    quotes=("«", "»"),
    inner_quotes=("„", "“"),
    national=False,
    fallbacks=("en",),
    plural=(
        "nplurals=3; plural=(n%10==1 && n%100!=11 ? 0 : "
        "n%10>=2 && n%10<=4 && (n%100<10 || n%100>=20) ? 1 : 2);"
    ),
    countries={"kg": "Кыргызстан", "tm": "Туркменистан"},
    dates=DateForms(
        day="{day} {month}",
        full="{days} {year} г.",
        month_alone=True,
        near=("вчера", "сегодня", "завтра"),
    ),
    periods=PeriodWords(
        year="{} год",
        years="{} годы",
        century="{} век",
        centuries="{} века",
        bce="{} до н. э.",
        since="с {} года",
        until="до {} года",
    ),
    spelling=Spelling(
        outdated={"Киргизи": "Кыргызстан", "Туркмени": "Туркменистан"},
    ),
)
