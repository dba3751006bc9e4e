"""The registry: which languages there are, and which of them a reader is offered.

What is known of each stands in ``languages/entries``, and nothing about a language anywhere else.
"""

from languages.entries import ENTRIES
from languages.language import Language

LANGUAGES: dict[str, Language] = {entry.code: entry for entry in ENTRIES}
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
    return (language.code, *language.fallbacks)


def path_language(path: str) -> str | None:
    """Return the language that an address begins with, None where it begins with none.

    >>> path_language("/kk/stories/"), path_language("/admin/")
    ('kk', None)
    """
    first = path.split("/", 2)[1] if path.startswith("/") else ""
    return first if first in LANGUAGES else None
