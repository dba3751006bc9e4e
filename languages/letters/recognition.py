"""Which language a sentence is in, by py3langid's model, limited to the languages of the kit."""

import re
from collections.abc import Iterator
from functools import cache
from typing import Any

from languages.language import Language
from languages.letters.alphabet import quoted
from languages.letters.results import Finding
from languages.letters.scripts import OPAQUE
from languages.registry import LANGUAGES

# Titles and short sentences are named wrongly too often.
LEAST_WORDS, LEAST_LETTERS = 6, 40
# Natural logarithm of how much likelier another language must be.
MARGIN = 15.0
_MOST_CHARACTERS = 2000
_SENTENCE = re.compile(r"[^.!?…\n]++[.!?…]*+")


@cache
def _model() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # loading takes a second

    model = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=False)
    model.set_languages([code for code in LANGUAGES if code in set(model.labels)])
    return model


def scores(sentence: str) -> dict[str, float]:
    """Return language code → logarithm of likelihood (only differences mean something)."""
    plain = sentence.encode("utf-8", "replace").decode()
    return {code: float(score) for code, score in _model().rank(plain)}


def _plain(sentence: str, exempt: bytearray, start: int) -> str:
    """The sentence without what is quoted or bracketed."""
    kept = (
        " " if exempt[start + place] or character == OPAQUE else character
        for place, character in enumerate(sentence)
    )
    return " ".join("".join(kept).split())


def foreign_sentences(text: str, taken: bytearray, language: Language) -> Iterator[Finding]:
    """Sentences of at least six words and forty letters that are in another language."""
    exempt = quoted(text)
    for place, byte in enumerate(taken):
        exempt[place] |= byte
    for match in _SENTENCE.finditer(text):
        sentence = _plain(match.group()[:_MOST_CHARACTERS], exempt, match.start())
        letters = sum(character.isalpha() for character in sentence)
        if letters < LEAST_LETTERS or len(sentence.split()) < LEAST_WORDS:
            continue
        found = scores(sentence)
        best = max(found, key=found.__getitem__)
        if language.code in found and found[best] - found[language.code] > MARGIN:
            start = match.start() + len(match.group()) - len(match.group().lstrip())
            yield Finding("language", start, match.end(), text[start : match.end()], detail=best)
