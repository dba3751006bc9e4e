"""Tajik."""

from languages.language import DateForms, Language, PeriodWords, Spelling

ENTRY = Language(
    code="tg",
    endonym="тоҷикӣ",
    script="Cyrl",
    og_locale="tg_TJ",
    alphabet=tuple("АБВГҒДЕЁЖЗИӢЙКҚЛМНОПРСТУӮФХҲЧҶШЪЭЮЯ"),
    countries={
        "cn": "Чин",
    },
    currencies={
        "USD": "доллари ИМА",
        "EUR": "евро",
        "KZT": "тангаи Қазоқистон",
        "KGS": "соми Қирғизистон",
        "TJS": "сомонии Тоҷикистон",
        "UZS": "сӯми Ӯзбекистон",
    },
    cities={
        "Asia/Almaty": "Алмаато",
        "Asia/Bishkek": "Бишкек",
        "Asia/Dushanbe": "Душанбе",
        "Asia/Ashgabat": "Ашқобод",
        "Asia/Tashkent": "Тошканд",
        "Asia/Samarkand": "Самарқанд",
    },
    dates=DateForms(
        day="{day} {month}",
        full="{days} соли {year}",
        months=tuple(
            "январи феврали марти апрели майи июни июли августи сентябри октябри ноябри "
            "декабри".split()
        ),
        near=("дирӯз", "имрӯз", "фардо"),
        on_now="ҳоло идома дорад",
        last_day="имрӯз – рӯзи охирин",
        weekday="{weekday}, {date}",
        months_bind=True,
    ),
    periods=PeriodWords(
        year="соли {}",
        years="солҳои {}",
        century="асри {}",
        centuries="асрҳои {}",
        bce="{} пеш аз милод",
        since="аз соли {}",
        until="то соли {}",
        millennium="ҳазораи {}",
        millennia="ҳазораҳои {}",
        ce="{} милодӣ",
    ),
    spelling=Spelling(
        own_share=0.03,
        outdated={"Киргизия": "Қирғизистон", "Туркмения": "Туркманистон"},
    ),
    # Number, link or owner, then what marks the object or joins the next word.
    suffixes=(
        "ҳо он гон ён вон",
        "и ӣ е ам ат аш амон атон ашон ям ят яш ямон ятон яшон",
        "ро у ю ву",
    ),
    romanised={"ё": "yo"},
)
