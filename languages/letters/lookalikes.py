"""Letters of another script that only look right: Latin ``a`` within a Cyrillic word."""

import re
from collections.abc import Iterator

from languages.language import Language, Script
from languages.letters.scripts import script_of, words

Table = dict[str, str]

_TO_CYRILLIC: Table = dict(zip("aceopxyABCEHKMOPTX", "асеорхуАВСЕНКМОРТХ", strict=True)) | {
    "ë": "ё", "Ë": "Ё",
}  # fmt: skip
# Only where the alphabet has the letter; Y may stand for У or Ү there.
_WHERE_OWN: Table = {"i": "і", "I": "І", "h": "һ", "ə": "ә", "Ə": "Ә", "ɵ": "ө", "Ɵ": "Ө"}
_TO_LATIN: Table = {
    **{cyrillic: latin for latin, cyrillic in _TO_CYRILLIC.items() if latin.isascii()},
    "і": "i", "І": "I", "һ": "h", "У": "Y", "Ү": "Y",
}  # fmt: skip
_ROMAN = re.compile(r"(?=..)M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})", re.ASCII)


def _to_cyrillic(language: Language) -> Table:
    table = dict(_TO_CYRILLIC)
    if language.script != "Cyrl":
        return table | {"Y": "У"}
    own = {letter.lower() for letter in language.alphabet}
    table |= {latin: letter for latin, letter in _WHERE_OWN.items() if letter.lower() in own}
    if "ү" not in own:
        table["Y"] = "У"
    return table


def repair(word: str, language: Language) -> str | None:
    """Return a mixed word in one script; the word itself where it is not mixed.

    None where it is mixed and nobody but its writer can tell what is meant.
    """
    scripts = [script_of(letter) for letter in word]
    if "Latn" not in scripts or "Cyrl" not in scripts:
        return word
    tables: dict[Script, Table] = {"Latn": _TO_LATIN, "Cyrl": _to_cyrillic(language)}
    if len(word) > 1 and word[-1].isupper() and word[-2].islower():
        return None  # a space or a hyphen is missing: киноX
    roman = "".join(_TO_LATIN.get(letter, letter) for letter in word)
    if _ROMAN.fullmatch(roman):
        return roman
    return _into(word, scripts, tables, _meant(word, scripts, tables, language))


def _meant(
    word: str, scripts: list[Script | None], tables: dict[Script, Table], language: Language
) -> Script | None:
    """The script whose letters cannot be mistaken; else the language's, where it prevails."""
    sure = {
        script
        for letter, script in zip(word, scripts, strict=True)
        if script and letter not in tables["Cyrl" if script == "Latn" else "Latn"]
    }
    if len(sure) == 1:
        return sure.pop()
    own = scripts.count(language.script)
    if sure or len(word) < 3 or word.isupper() or own * 2 < len(word):
        return None
    return language.script


def _into(
    word: str, scripts: list[Script | None], tables: dict[Script, Table], script: Script | None
) -> str | None:
    if script is None:
        return None
    out = [
        letter if own in (script, None) else tables[script].get(letter)
        for letter, own in zip(word, scripts, strict=True)
    ]
    return None if None in out else "".join(out)  # type: ignore[arg-type]


def is_compound(word: str) -> bool:
    """Whether a word of two scripts is an abbreviation with an ending: ``SMSтер``."""
    return bool(re.fullmatch(r"[A-Z]{2,}+[\u0400-\u052f]{2,}+", word))


def mixed_words(text: str, taken: bytearray, language: Language) -> Iterator[tuple[int, str]]:
    """Repair every word that is sure: place of a letter, and the letter that belongs there."""
    for start, word in words(text, taken):
        if word.isascii():
            continue
        repaired = repair(word, language)
        if repaired is None or repaired == word:
            continue
        for place, (old, new) in enumerate(zip(word, repaired, strict=True), start):
            if old != new:
                yield place, new


def replaced_letters(text: str, taken: bytearray, language: Language) -> Iterator[tuple[int, str]]:
    """Letters that the language never has and that always stand for one of its own: ș for ş."""
    table = language.spelling.replaced
    if not table:
        return
    for match in re.finditer(f"[{re.escape(''.join(table))}]", text):
        if not taken[match.start()]:
            yield match.start(), table[match.group()]
