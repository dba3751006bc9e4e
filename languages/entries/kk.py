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
    spelling=Spelling(
        own_share=0.06, outdated={"Киргизия": "Қырғызстан", "Туркмения": "Түрікменстан"}
    ),
    # Who does or what is done, number, owner, then case and what stands in its place.
    suffixes=(
        "шы ші лық лік дық дік тық тік шылық шілік",
        "лар лер дар дер тар тер",
        "ым ім м ың ің ң ымыз іміз мыз міз ыңыз іңіз ңыз ңіз ы і сы сі",
        "ның нің дың дің тың тің ға ге қа ке на не а е ны ні ды ді ты ті н да де та те нда нде "
        "дан ден тан тен нан нен мен бен пен дағы дегі тағы тегі ндағы ндегі нікі дікі тікі "
        "ша ше дай дей тай тей лы лі сыз сіз",
    ),
    alternations=("қғ", "кг", "пб"),
    romanised={"ғ": "g", "ж": "j", "й": "i", "ң": "n", "х": "h", "щ": "sh", "ё": "yo"},
)
