"""ASCII slugs from titles of any of the languages, by that language's romanisation."""

import re
import unicodedata

from anyascii import anyascii

_UZBEK_CYRILLIC = str.maketrans(
    {
        "Ў": "O", "ў": "o", "Қ": "Q", "қ": "q", "Ғ": "G", "ғ": "g", "Ҳ": "H", "ҳ": "h",
        "Ж": "J", "ж": "j", "Х": "X", "х": "x", "Й": "Y", "й": "y", "Ц": "S", "ц": "s",
    }
)  # fmt: skip
_APOSTROPHES = re.compile("[ʻʼ‘’'`´]")
_NOT_SLUG = re.compile(r"[^a-z0-9]+")


def slugify(text: str, language: str, *, max_length: int = 80) -> str:
    """Return an ASCII slug, or an empty string where the text has no letter or digit.

    >>> slugify("Қазақстан", "kk"), slugify("Oʻzbekiston", "uz"), slugify("Ысык-Көл", "ky")
    ('qazaqstan', 'ozbekiston', 'ysyk-kol')
    """
    text = _APOSTROPHES.sub("", unicodedata.normalize("NFC", text))
    if language == "uz":
        text = text.translate(_UZBEK_CYRILLIC)
    slug = _NOT_SLUG.sub("-", anyascii(text).lower()).strip("-")
    return slug[:max_length].rstrip("-")
