"""Uzbek, in its Latin alphabet; Cyrillic is read where readers type it."""

from languages.language import DateForms, Language, PeriodWords, Spelling
from languages.uzbek import to_latin

ENTRY = Language(
    code="uz",
    endonym="oʻzbekcha",
    script="Latn",
    og_locale="uz_UZ",
    alphabet=tuple("A B D E F G H I J K L M N O P Q R S T U V X Y Z Oʻ Gʻ Sh Ch".split()),
    dates=DateForms(
        day="{day}-{month}", full="{year}-yil {days}", near=("kecha", "bugun", "ertaga")
    ),
    periods=PeriodWords(
        year="{}-yil",
        years="{}-yillar",
        century="{} asr",
        centuries="{} asrlar",
        bce="mil. avv. {}",
        since="{}-yildan boshlab",
        until="{}-yilgacha",
    ),
    spelling=Spelling(
        never="şçğıİ",
        apostrophes={"o": "ʻ", "g": "ʻ"},
        apostrophe="ʼ",
        outdated={"Kirgiziya": "Qirgʻiziston", "Turkmeniya": "Turkmaniston"},
    ),
    transliterate=to_latin,
)
