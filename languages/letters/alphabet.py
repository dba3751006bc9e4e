"""Letters outside a language's alphabet, and texts that hardly have its own letters."""

import re
from collections.abc import Collection, Iterator
from functools import cache

from languages.language import Language
from languages.letters.lookalikes import is_compound, repair
from languages.letters.normal import compose
from languages.letters.results import Finding
from languages.letters.scripts import script_of, words
from languages.normal import APOSTROPHES
from languages.registry import LANGUAGES

# Shares are measured where so many letters, and so many of the language's own, are to be expected:
# in a shorter text chance and a few names weigh too much.
LONG_TEXT, LEAST_OWN = 200, 12
_JOINTS = ("-", "’", "'")
# Names of sources, glosses and quotations may be in any language.
_QUOTED = re.compile(r"\([^()\n]{1,400}+\)|«[^«»\n]{1,400}+»|“[^“”\n]{1,400}+”|\[[^][\n]{1,400}+\]")


@cache
def _known(alphabet: tuple[str, ...]) -> frozenset[str]:
    return frozenset("".join(alphabet).lower() + APOSTROPHES)


@cache
def own_letters(alphabet: tuple[str, ...], script: str) -> frozenset[str]:
    """Letters that tell a language from the bridge language of its script (ru, en)."""
    bridge = LANGUAGES["ru" if script == "Cyrl" else "en"]
    return _known(alphabet) - _known(bridge.alphabet)


def quoted(text: str) -> bytearray:
    """One byte a character: 1 within brackets and quotation marks."""
    taken = bytearray(len(text))
    for match in _QUOTED.finditer(text):
        taken[match.start() : match.end()] = b"\x01" * len(match.group())
    return taken


def mixed(text: str, taken: bytearray, language: Language) -> Iterator[Finding]:
    """Words of two scripts that mending leaves to their writer."""
    for start, word in words(text, taken):
        if not word.isascii() and repair(word, language) is None and not is_compound(word):
            yield Finding("mixed-script", start, start + len(word), word)


def _strangers(word: str, language: Language) -> str:
    """Letters of ``word`` that are wrong in it, in the order of the word."""
    spelling = language.spelling
    wrong = [letter for letter in word if letter in spelling.never]
    if word[0].islower() and not spelling.keeps_foreign:
        known = _known(language.alphabet)
        plain = word.replace("ch", "") if "Ch" in language.alphabet else word
        single_c = "c" if "C" not in language.alphabet else ""
        wrong += [
            letter
            for letter in plain
            if script_of(letter) == language.script
            and (letter.lower() not in known or letter == single_c)
        ]
    return "".join(dict.fromkeys(wrong))


def strangers(
    text: str, taken: bytearray, language: Language, terms: Collection[str] = ()
) -> Iterator[Finding]:
    """Letters that the language does not have.

    Names may have any (but for ``never``). So may a word that is explained in brackets right
    after it, what stands in brackets or quotation marks, parts of compounds with a hyphen, words
    that begin with one of ``terms``, and words wholly in another script.
    """
    exempt = quoted(text)
    for start, word in words(text, taken):
        end = start + len(word)
        if exempt[start] or len(word) < 2 or text[end : end + 2] == " (":
            continue
        if text[start - 1 : start] in _JOINTS or text[end : end + 1] in _JOINTS:
            continue
        if {script_of(letter) for letter in word} - {None} != {language.script}:
            continue
        wrong = _strangers(compose(word), language)
        if wrong and not word.lower().startswith(tuple(terms)):
            yield Finding("letter", start, end, word, detail=wrong)


def few_own_letters(text: str, language: Language) -> Iterator[Finding]:
    """Say of a long text that it has too few letters of the language's own.

    Typed on a keyboard without them, or not in the language at all.
    """
    least = language.spelling.own_share
    if not least:
        return
    letters = [c for c in compose(text).lower() if script_of(c) == language.script]
    if len(letters) < max(LONG_TEXT, LEAST_OWN / least):
        return
    own = own_letters(language.alphabet, language.script)
    share = sum(letter in own for letter in letters) / len(letters)
    if share < least:
        yield Finding("own-letters", 0, len(text), text, detail=f"{share:.3f}")
