"""How nouns (and the adjectives beside them) change in the two languages that Snowball knows.

Snowball has one root for «festival» and «festive», «танец» and «танцуют»: right for search, which
may find too much, wrong where a term must be the term. All words here are folded.
"""

import re
from functools import lru_cache

_IES, _VES = re.compile("(?<=[a-z]{2})ies$"), re.compile("(?<=[a-z]{2})ves$")


@lru_cache(maxsize=16_384)
def english_singulars(word: str) -> tuple[str, ...]:
    """Return what an English word may be the plural or the genitive of, itself first.

    >>> english_singulars("knives"), english_singulars("craftspeople")
    (('knives', 'knive', 'kniv', 'knif', 'knife'), ('craftspeople', 'craftsperson'))
    """
    found = [word]
    if word.endswith("s") and not word.endswith("ss"):
        found.append(word[:-1])
        if word.endswith("es"):
            found.append(word[:-2])
        found += [_IES.sub("y", word), _VES.sub("f", word), _VES.sub("fe", word)]
    found.append(re.sub("people$", "person", word))
    if len(word) > len("women"):
        found.append(re.sub("men$", "man", word))
    return tuple(dict.fromkeys(found))


_VOWELS = "аеиоуыэюя"
_CONSONANT = f"[^{_VOWELS}ьъй]"
_ADJECTIVE = re.compile("(?<=.{3})(?:ый|ий|ой|ая|яя|ое|ее|ые)$")
_ON_IE = re.compile("(?<=.{3})ие$")
_NOMINATIVE = re.compile("[аяоеьйыи]$")
_FLEETING = re.compile(f"(?<={_CONSONANT})[ео](?={_CONSONANT}$)")
_NOUN_ENDINGS = re.compile(
    "[аяыиуюеоьй]?|[ое][йю]|[ое]м|[ая]м|[ая]ми|[ая]х|[ое]в|ь[юяе]|ь[ея]м|ьев"
)
_IE_ENDINGS = re.compile("и[еяюий]|ием|иям|иями|иях")
_ADJECTIVE_ENDINGS = re.compile(
    "[ыио]й|[ая]я|[ое]е|[ыи]е|[ое]го|[ое]му|[ыи]ми?|[ое]м|[ое]й|[ую]ю|[ыи]х|ь(?:[яеию]|его|ему|им|ем|ей|их|ими)"
)


def russian_bases(word: str) -> list[tuple[str, re.Pattern[str]]]:
    """Return what the forms of a Russian word begin with, each with the endings that it takes.

    >>> [base for base, _endings in russian_bases("танец")]
    ['танец', 'танц']
    >>> [base for base, _endings in russian_bases("вышивка")]
    ['вышивк', 'вышивок', 'вышивек']
    """
    if _ON_IE.search(word):
        return [(word[:-2], _IE_ENDINGS)]
    if _ADJECTIVE.search(word):
        return [(word[:-2], _ADJECTIVE_ENDINGS)]
    base = _NOMINATIVE.sub("", word)
    bases = [base]
    if base == word:  # «ковёр», «ковры»
        bases.append(_FLEETING.sub("", base))
    elif word[-1] in "аяо" and re.search(f"(?:{_CONSONANT}|[ьй]){_CONSONANT}$", base):
        before = base[:-1].rstrip("ьй") if base[-2] in "ьй" else base[:-1]
        bases += [before + vowel + base[-1] for vowel in "ое"]  # «песен», «тюбетеек»
    return [(each, _NOUN_ENDINGS) for each in dict.fromkeys(bases)]
