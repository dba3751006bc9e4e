"""Uzbek, in its Latin alphabet; Cyrillic is read where readers type it."""

from languages.language import DateForms, Language, PeriodWords, Spelling
from languages.uzbek import to_latin

ENTRY = Language(
    code="uz",
    endonym="oʻzbekcha",
    script="Latn",
    og_locale="uz_UZ",
    alphabet=tuple("A B D E F G H I J K L M N O P Q R S T U V X Y Z Oʻ Gʻ Sh Ch".split()),
    exonyms={
        "tg": "tojikcha",
        "tk": "turkmancha",
    },
    currencies={
        "EUR": "yevro",
    },
    cities={
        "Asia/Almaty": "Olmaota",
        "Asia/Bishkek": "Bishkek",
        "Asia/Dushanbe": "Dushanbe",
        "Asia/Ashgabat": "Ashxobod",
        "Asia/Tashkent": "Toshkent",
        "Asia/Samarkand": "Samarqand",
    },
    dates=DateForms(
        day="{day}-{month}",
        full="{year}-yil {days}",
        near=("kecha", "bugun", "ertaga"),
        on_now="hozir davom etmoqda",
        last_day="bugun – oxirgi kuni",
    ),
    periods=PeriodWords(
        year="{}-yil",
        years="{}-yillar",
        century="{} asr",
        centuries="{} asrlar",
        bce="mil. avv. {}",
        since="{}-yildan boshlab",
        until="{}-yilgacha",
        millennium="{} mingyillik",
        millennia="{} mingyilliklar",
        ce="mil. {}",
    ),
    spelling=Spelling(
        never="şçğıİ",
        apostrophes={"o": "ʻ", "g": "ʻ"},
        apostrophe="ʼ",
        outdated={"Kirgiziya": "Qirgʻiziston", "Turkmeniya": "Turkmaniston"},
    ),
    transliterate=to_latin,
    # Who does or what is done, number, owner, then case and what stands in its place.
    suffixes=(
        "chi lik chilik",
        "lar",
        "im m ing ng imiz miz ingiz ngiz i si",
        "ni ning ga ka qa da dan dagi niki dek day cha gacha kacha qacha ligi li siz",
    ),
    alternations=("kg", "qgʻ"),
    romanised={
        "ў": "o",
        "ғ": "g",
        "ҳ": "h",
        "ж": "j",
        "х": "x",
        "ц": "s",
        "щ": "sh",
        "ы": "i",
        "ё": "yo",
    },
)
