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
        never="ñğıİ",
        replaced={"ș": "ş", "Ș": "Ş"},
        own_share=0.05,
        outdated={"Kirgiziýa": "Gyrgyzystan", "Turkmeniýa": "Türkmenistan"},
    ),
    # Who does or what is done, number, owner, then case and what stands in its place.
    suffixes=(
        "çy çi lyk lik luk lük çylyk çilik",
        "lar ler",
        "ym im um üm m yň iň uň üň ň ymyz imiz umyz ümiz myz miz yňyz iňiz ňyz ňiz y i u ü sy si",
        "yň iň uň üň nyň niň nuň nüň a ä e na ne ga ge ny ni y i n da de nda nde dan den ndan "
        "nden daky däki ndaky ndäki ça çe ly li lu lü syz siz suz süz",
    ),
    alternations=("kg", "pb", "td", "çj", "eä"),
    romanised={"ң": "n", "ё": "yo", "х": "h"},
)
