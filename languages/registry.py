"""The registry: one entry a language, and nothing about a language anywhere else.

Alphabets are the official ones of each state; endonyms and quotation marks follow CLDR 46.
"""

from dataclasses import dataclass
from typing import Literal

Script = Literal["Cyrl", "Latn"]


@dataclass(frozen=True, slots=True)
class Language:
    """One language of the site.

    ``alphabet`` lists upper-case letters in dictionary order, digraph letters included;
    ``quotes`` are the outer opening and closing marks; ``fallbacks`` name the bridge
    languages that a reader of this language is offered, best first.
    """

    code: str
    endonym: str
    script: Script
    og_locale: str
    alphabet: tuple[str, ...]
    quotes: tuple[str, str]
    national: bool
    fallbacks: tuple[str, ...]
    direction: Literal["ltr", "rtl"] = "ltr"


def _national(
    code: str, endonym: str, script: Script, og_locale: str, alphabet: str, quotes: str
) -> Language:
    return Language(
        code,
        endonym,
        script,
        og_locale,
        tuple(alphabet.split()),
        (quotes[0], quotes[1]),
        national=True,
        fallbacks=("ru", "en"),
    )


_KK = "А Ә Б В Г Ғ Д Е Ё Ж З И Й К Қ Л М Н Ң О Ө П Р С Т У Ұ Ү Ф Х Һ Ц Ч Ш Щ Ъ Ы І Ь Э Ю Я"
_KY = "А Б В Г Д Е Ё Ж З И Й К Л М Н Ң О Ө П Р С Т У Ү Ф Х Ц Ч Ш Щ Ъ Ы Ь Э Ю Я"
_TG = "А Б В Г Ғ Д Е Ё Ж З И Ӣ Й К Қ Л М Н О П Р С Т У Ӯ Ф Х Ҳ Ч Ҷ Ш Ъ Э Ю Я"
_TK = "A B Ç D E Ä F G H I J Ž K L M N Ň O Ö P R S Ş T U Ü W Y Ý Z"
_UZ = "A B D E F G H I J K L M N O P Q R S T U V X Y Z Oʻ Gʻ Sh Ch"
_RU = "А Б В Г Д Е Ё Ж З И Й К Л М Н О П Р С Т У Ф Х Ц Ч Ш Щ Ъ Ы Ь Э Ю Я"
_EN = "A B C D E F G H I J K L M N O P Q R S T U V W X Y Z"

# In the order of the switcher: national languages by endonym, then the bridges.
_ENTRIES = (
    _national("kk", "қазақша", "Cyrl", "kk_KZ", _KK, "«»"),
    _national("ky", "кыргызча", "Cyrl", "ky_KG", _KY, "«»"),
    _national("uz", "oʻzbekcha", "Latn", "uz_UZ", _UZ, "“”"),
    _national("tg", "тоҷикӣ", "Cyrl", "tg_TJ", _TG, "“”"),
    _national("tk", "türkmençe", "Latn", "tk_TM", _TK, "“”"),
    Language("en", "English", "Latn", "en_GB", tuple(_EN.split()), ("“", "”"), False, ("en", "ru")),
    Language("ru", "русский", "Cyrl", "ru_RU", tuple(_RU.split()), ("«", "»"), False, ("ru", "en")),
)

LANGUAGES: dict[str, Language] = {entry.code: entry for entry in _ENTRIES}
CODES: tuple[str, ...] = tuple(LANGUAGES)
NATIONAL: tuple[str, ...] = tuple(code for code, entry in LANGUAGES.items() if entry.national)
BRIDGE: tuple[str, ...] = tuple(code for code, entry in LANGUAGES.items() if not entry.national)


def get_language(code: str | None) -> Language:
    """Return the entry of ``code`` (``kk``, ``kk-KZ``, ``KK``); English for any other.

    >>> get_language("uz-Latn").endonym
    'oʻzbekcha'
    """
    base = (code or "").lower().replace("_", "-").split("-")[0]
    return LANGUAGES.get(base, LANGUAGES["en"])


def preference(code: str) -> tuple[str, ...]:
    """Languages to try for a reader of ``code``, best first, before a page's origin language.

    A reader of a national language is offered Russian before English, the rest English
    before Russian.

    >>> preference("tg")
    ('tg', 'ru', 'en')
    >>> preference("en")
    ('en', 'ru')
    """
    language = get_language(code)
    rest = tuple(other for other in language.fallbacks if other != language.code)
    return (language.code, *rest)


def path_language(path: str) -> str | None:
    """Return the language that an address begins with, None where it begins with none.

    >>> path_language("/kk/stories/"), path_language("/admin/")
    ('kk', None)
    """
    first = path.split("/", 2)[1] if path.startswith("/") else ""
    return first if first in LANGUAGES else None
