"""Words, their scripts, and the parts of a text that no rule may touch."""

import re
from collections.abc import Iterator

from languages.language import Language, Script
from languages.registry import LANGUAGES

# Stands for a link, a piece of code: it is no letter, no space, and no rule changes it.
OPAQUE = "\ufffc"

WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|[\u0300-\u036f])*+")

_ENDINGS = (
    "com|org|net|info|edu|gov|int|io|eu|tv|me|asia|uz|kz|kg|tj|tm|ru|uk|de|fr|tr|html?|php|pdf|"
    "jpe?g|png|webp|svg|gif|docx?|xlsx?|pptx?|csv|txt|zip|mp[34]|toml|py|js|css|json|xml"
)
_RUN = re.compile(r"""[^\s<>"«»“”„()\[\]{},;\ufffc]++""")
_ADDRESS = re.compile(rf"[@\\_#=]|://|\bwww\.|\w\.(?:{_ENDINGS})\b|\w/\w+/")
_CODE = re.compile(r"""(?<!\w)`[^`\n]++`(?!\w)|=\ ?"[^"\n]*+\"""")


def language_of(language: str | Language | None) -> Language | None:
    """Return the entry that a code names; None for a language that the kit does not know."""
    if language is None or isinstance(language, Language):
        return language
    return LANGUAGES.get(language.lower().replace("_", "-").split("-")[0])


def script_of(letter: str) -> Script | None:
    """Return the script of one letter; None for what both share, and for every other script."""
    code = ord(letter)
    if code < 0x80:
        return "Latn" if letter.isalpha() else None
    if 0x400 <= code <= 0x52F:
        return "Cyrl"
    if (0xC0 <= code <= 0x2AF and code not in (0xD7, 0xF7)) or 0x1E00 <= code <= 0x1EFF:
        return "Latn"
    return None


def protected(text: str) -> list[tuple[int, int]]:
    """Spans of addresses, file names, hashtags code between backticks and ``name = "value"``."""
    spans = [match.span() for match in _RUN.finditer(text) if _ADDRESS.search(match.group())]
    spans += [match.span() for match in _CODE.finditer(text)]
    return spans


def mask(text: str) -> bytearray:
    """One byte a character: 1 where no rule may touch the text."""
    taken = bytearray(len(text))
    for start, end in protected(text):
        taken[start:end] = b"\x01" * (end - start)
    return taken


def words(text: str, taken: bytearray) -> Iterator[tuple[int, str]]:
    """Yield place and letters of every word that rules may touch."""
    for match in WORD.finditer(text):
        if not taken[match.start()]:
            yield match.start(), match.group()
