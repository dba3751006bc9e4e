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
    spelling=Spelling(foreign="ыщць", own_share=0.03),
    # Number, link or owner, then what marks the object or joins the next word.
    suffixes=(
        "ҳо он гон ён вон",
        "и ӣ е ам ат аш амон атон ашон ям ят яш ямон ятон яшон",
        "ро у ю ву",
    ),
)
