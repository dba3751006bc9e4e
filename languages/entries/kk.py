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
    spelling=Spelling(own_share=0.06, outdated={"Киргизия": "Қырғызстан"}),
    suffixes=tuple(
        (
            "лар лер дар дер тар тер ым ім ың ің ыңыз іңіз ымыз іміз мыз міз ңыз ңіз сы сі ы "
            "і ның нің дың дің тың тің ға ге қа ке на не а е ны ні ды ді ты ті н да де та те "
            "нда нде дан ден тан тен нан нен мен бен пен лары лері дары дері тары тері дағы "
            "дегі тағы тегі ндағы ндегі дікі тікі нікі ша ше"
        ).split()
    ),
)
