"""Turkmen."""

from languages.language import DateForms, Language, PeriodWords, Spelling
from languages.numerals import turkmen_ordinal

ENTRY = Language(
    code="tk",
    endonym="türkmençe",
    script="Latn",
    og_locale="tk_TM",
    alphabet=tuple("ABÇDEÄFGHIJŽKLMNŇOÖPRSŞTUÜWYÝZ"),
    dates=DateForms(
        day="{day} {month}",
        full="{year} ýylyň {days}",
        months=tuple(
            "ýanwary fewraly marty apreli maýy iýuny iýuly awgusty sentýabry oktýabry noýabry "
            "dekabry".split()
        ),
        ordinal=turkmen_ordinal,
        near=("düýn", "bu gün", "ertir"),
    ),
    periods=PeriodWords(
        year="{} ýyl",
        years="{} ýyllar",
        century="{} asyr",
        centuries="{} asyrlar",
        bce="b.e. öň {}",
        since="{} ýyldan bäri",
        until="{} ýyla çenli",
        ordinal=turkmen_ordinal,
    ),
    spelling=Spelling(
        never="ñğıİ",
        replaced={"ș": "ş", "Ș": "Ş"},
        own_share=0.05,
        outdated={"Kirgiziýa": "Gyrgyzystan", "Turkmeniýa": "Türkmenistan"},
    ),
)
