"""Uzbek between its two alphabets, by the rules of the 1995 Latin alphabet.

Cyrillic is what older readers type and what older catalogues hold; the site writes Latin.
"""

import re

_TO_LATIN = {
    "а": "a", "б": "b", "в": "v", "г": "g", "д": "d", "ж": "j", "з": "z", "и": "i", "й": "y",
    "к": "k", "л": "l", "м": "m", "н": "n", "о": "o", "п": "p", "р": "r", "с": "s", "т": "t",
    "у": "u", "ф": "f", "х": "x", "ч": "ch", "ш": "sh", "щ": "sh", "ъ": "ʼ", "ы": "i", "ь": "",
    "э": "e", "ё": "yo", "ю": "yu", "я": "ya", "ў": "oʻ", "қ": "q", "ғ": "gʻ", "ҳ": "h",
}  # fmt: skip
_VOWELS = "аеёиоуўэюяы"
_CYRILLIC = re.compile("[а-яёўқғҳ]", re.IGNORECASE)

# Longest first; «ye», «yo» … only where they begin a word or follow a vowel.
_TO_CYRILLIC = (
    ("oʻ", "ў"), ("gʻ", "ғ"), ("sh", "ш"), ("ch", "ч"), ("yo", "ё"), ("yu", "ю"), ("ya", "я"),
    ("ye", "е"), ("ʼ", "ъ"), ("a", "а"), ("b", "б"), ("d", "д"), ("e", "е"), ("f", "ф"),
    ("g", "г"), ("h", "ҳ"), ("i", "и"), ("j", "ж"), ("k", "к"), ("l", "л"), ("m", "м"),
    ("n", "н"), ("o", "о"), ("p", "п"), ("q", "қ"), ("r", "р"), ("s", "с"), ("t", "т"),
    ("u", "у"), ("v", "в"), ("x", "х"), ("y", "й"), ("z", "з"),
)  # fmt: skip
_CYRILLIC_OF = dict(_TO_CYRILLIC)
# Without IGNORECASE, by which ı and İ would be an i.
_LATIN_UNIT = re.compile(
    "|".join(
        form
        for latin, _ in _TO_CYRILLIC
        for form in dict.fromkeys((latin, latin.capitalize(), latin.upper()))
    )
)


def _cased(latin: str, letter: str, following: str) -> str:
    """Case of a letter for its Latin spelling: ``Ш`` is ``Sh``, ``SH`` within capitals."""
    if letter.islower() or not latin:
        return latin
    return latin.upper() if len(latin) > 1 and following.isupper() else latin.capitalize()


def to_latin(text: str) -> str:
    """Return Uzbek Cyrillic as Latin; what is not Cyrillic stays as it is.

    >>> to_latin("Ўзбекистон, Самарқанд, елкан, поезд, цирк, АШГАБОТ")
    'Oʻzbekiston, Samarqand, yelkan, poyezd, sirk, ASHGABOT'
    """
    if not _CYRILLIC.search(text):
        return text
    out: list[str] = []
    for place, letter in enumerate(text):
        low = letter.lower()
        before = text[place - 1].lower() if place else ""
        after = text[place + 1] if place + 1 < len(text) else ""
        if low == "е":
            latin = "e" if before.isalpha() and before not in _VOWELS + "ьъ" else "ye"
        elif low == "ц":
            latin = "ts" if before in _VOWELS and before else "s"
        else:
            latin = _TO_LATIN.get(low, "")
            if not latin and low != "ь":
                out.append(letter)
                continue
        out.append(_cased(latin, letter, after))
    return "".join(out)


def to_cyrillic(text: str) -> str:
    """Return Uzbek Latin as Cyrillic; loans with ц, щ, ь and э within a word are not told apart.

    >>> to_cyrillic("Oʻzbekiston, Samarqand, yelkan, sanʼat, Elbek")
    'Ўзбекистон, Самарқанд, елкан, санъат, Элбек'
    """

    def letter(match: re.Match[str]) -> str:
        latin = match.group()
        before = text[match.start() - 1] if match.start() else ""
        cyrillic = _CYRILLIC_OF[latin.lower()]
        if latin.lower() == "e" and not before.isalpha():
            cyrillic = "э"
        return cyrillic.upper() if latin[0].isupper() else cyrillic

    return _LATIN_UNIT.sub(letter, text)
