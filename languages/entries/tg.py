"""Tajik."""

from languages.language import DateForms, Language, PeriodWords, Spelling

ENTRY = Language(
    code="tg",
    endonym="тоҷикӣ",
    script="Cyrl",
    og_locale="tg_TJ",
    alphabet=tuple("АБВГҒДЕЁЖЗИӢЙКҚЛМНОПРСТУӮФХҲЧҶШЪЭЮЯ"),
    dates=DateForms(
        day="{day} {month}",
        full="{days} соли {year}",
        months=tuple(
            "январи феврали марти апрели майи июни июли августи сентябри октябри ноябри "
            "декабри".split()
        ),
        near=("дирӯз", "имрӯз", "фардо"),
    ),
    periods=PeriodWords(
        year="соли {}",
        years="солҳои {}",
        century="асри {}",
        centuries="асрҳои {}",
        bce="{} то милод",
        since="аз соли {}",
        until="то соли {}",
    ),
    spelling=Spelling(
        own_share=0.03,
        outdated={"Киргизия": "Қирғизистон", "Туркмения": "Туркманистон"},
    ),
)
