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
    exonyms={
        "ky": "кыргызский",
    },
    currencies={
        "KZT": "казахстанский тенге",
        "KGS": "кыргызский сом",
        "TMT": "туркменский манат",
    },
    cities={
        "Asia/Almaty": "Алматы",
        "Asia/Bishkek": "Бишкек",
        "Asia/Dushanbe": "Душанбе",
        "Asia/Ashgabat": "Ашхабад",
        "Asia/Tashkent": "Ташкент",
        "Asia/Samarkand": "Самарканд",
    },
    dates=DateForms(
        day="{day} {month}",
        full="{days} {year}\u00a0г.",
        month_alone=True,
        near=("вчера", "сегодня", "завтра"),
        on_now="идёт сейчас",
        last_day="сегодня последний день",
        weekday="{weekday}, {date}",
    ),
    periods=PeriodWords(
        year="{} год",
        years="{} годы",
        century="{} век",
        centuries="{} века",
        bce="{} до\u00a0н.\u00a0э.",
        since="с {} года",
        until="до {} года",
        millennium="{} тысячелетие",
        millennia="{} тысячелетия",
        ce="{} н.\u00a0э.",
    ),
    spelling=Spelling(
        outdated={"Киргизи": "Кыргызстан", "Туркмени": "Туркменистан"},
    ),
    stemmer="russian",
)
