"""Turkmen."""

from languages.language import DateForms, Language, PeriodWords, Spelling
from languages.numerals import turkmen_ordinal

ENTRY = Language(
    code="tk",
    endonym="türkmençe",
    script="Latn",
    og_locale="tk_TM",
    alphabet=tuple("ABÇDEÄFGHIJŽKLMNŇOÖPRSŞTUÜWYÝZ"),
    exonyms={
        "kk": "gazakça",
        "ky": "gyrgyzça",
        "uz": "özbekçe",
        "tg": "täjikçe",
        "en": "iňlisçe",
        "ru": "rusça",
    },
    currencies={
        "EUR": "ýewro",
        "KZT": "gazak teňňesi",
        "KGS": "gyrgyz somy",
        "TJS": "täjik somonisi",
        "TMT": "türkmen manady",
        "UZS": "özbek somy",
    },
    cities={
        "Asia/Almaty": "Almaty",
        "Asia/Bishkek": "Bişkek",
        "Asia/Dushanbe": "Duşanbe",
        "Asia/Ashgabat": "Aşgabat",
        "Asia/Tashkent": "Daşkent",
        "Asia/Samarkand": "Samarkant",
    },
    dates=DateForms(
        day="{day} {month}",
        full="{year} ýylyň {days}",
        months=tuple(
            "ýanwary fewraly marty apreli maýy iýuny iýuly awgusty sentýabry oktýabry noýabry "
            "dekabry".split()
        ),
        ordinal=turkmen_ordinal,
        near=("düýn", "bu gün", "ertir"),
        in_days="{} günden soň",
        on_now="häzir dowam edýär",
        last_day="bu gün – soňky güni",
    ),
    periods=PeriodWords(
        year="{} ýyl",
        years="{} ýyllar",
        century="{} asyr",
        centuries="{} asyrlar",
        bce="b.e. öň {}",
        since="{} ýyldan bäri",
        until="{} ýyla çenli",
        millennium="{} müňýyllyk",
        millennia="{} müňýyllyklar",
        ce="b.e. {}",
        ordinal=turkmen_ordinal,
    ),
    spelling=Spelling(
        foreign="cqvx", replaced={"ș": "ş", "Ș": "Ş", "ț": "ţ", "Ț": "Ţ"}, own_share=0.05
    ),
    suffixes=tuple(
        (
            "lar ler ym im yň iň ymyz imiz yňyz iňiz sy si y i nyň niň a e na ne ga ge ny ni "
            "da de nda nde dan den ndan nden lary leri laryň leriň laryna lerine laryny "
            "lerini larynda lerinde daky däki ndaky ndäki ça çe"
        ).split()
    ),
)
