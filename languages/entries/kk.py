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
    exonyms={
        "ky": "қырғызша",
        "uz": "өзбекше",
        "tg": "тәжікше",
        "tk": "түрікменше",
        "en": "ағылшынша",
        "ru": "орысша",
    },
    currencies={
        "EUR": "еуро",
        "UZS": "Өзбекстан сумы",
    },
    cities={
        "Asia/Almaty": "Алматы",
        "Asia/Bishkek": "Бішкек",
        "Asia/Dushanbe": "Душанбе",
        "Asia/Ashgabat": "Ашғабат",
        "Asia/Tashkent": "Ташкент",
        "Asia/Samarkand": "Самарқан",
    },
    dates=DateForms(
        day="{day} {month}",
        full="{year} жылғы {days}",
        near=("кеше", "бүгін", "ертең"),
        on_now="қазір өтіп жатыр",
        last_day="бүгін – соңғы күні",
    ),
    periods=PeriodWords(
        year="{} жыл",
        years="{} жылдар",
        century="{} ғасыр",
        centuries="{} ғасырлар",
        bce="б.з.д. {}",
        since="{} жылдан бастап",
        until="{} жылға дейін",
        millennium="{} мыңжылдық",
        millennia="{} мыңжылдықтар",
        ce="б.з. {}",
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
