"""From what a visitor types to the terms that the index is asked for."""

from collections.abc import Sequence
from dataclasses import dataclass

from languages import LANGUAGES, get_language
from languages.folding import fold, words
from languages.normal import nfc
from languages.stems import loose_stems, shortest

MOST_TERMS = 8
LONGEST_QUERY = 200


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a query: a hit begins with one of ``prefixes`` or is one of ``words``.

    A single letter is the beginning of too much, and is looked for as a word.

    ``typed`` is the word as the visitor wrote it, ``exact`` are its folded forms; ``forms`` are
    pairs of a language and how the word reads in it.
    """

    typed: str
    exact: tuple[str, ...]
    prefixes: tuple[str, ...]
    words: tuple[str, ...] = ()
    forms: tuple[tuple[str, str], ...] = ()

    def is_hit(self, folded: str) -> bool:
        """Whether a folded word of a text is one that this term finds."""
        return folded.startswith(self.prefixes) or folded in self.words


def _forms(word: str, language: str) -> tuple[tuple[str, str], ...]:
    """How a word reads in each language, the reader's own first: folded by its rules."""
    own = get_language(language)
    forms = {own.code: fold(word, own.code)}
    plain = fold(word, "ru") if own.transliterate else forms[own.code]
    for code, other in LANGUAGES.items():
        form = fold(word, code) if other.transliterate else plain
        if form and form.isascii() == (other.script == "Latn"):  # no word of another script, else
            forms.setdefault(code, form)
    return tuple(forms.items())


def parse(text: str, language: str) -> list[Term]:
    """Return the terms of a query by a reader of ``language``; empty where it holds no word.

    At most eight words of the first 200 characters count.
    """
    text = nfc(text[:LONGEST_QUERY])
    terms: dict[tuple[str, ...], Term] = {}
    for word in words(text, language):
        typed = text[word.start : word.end]
        forms = _forms(typed, language)
        exact = tuple(dict.fromkeys(form for _code, form in forms))
        if exact not in terms:
            alone = len(exact[0]) == 1
            prefixes = () if alone else shortest((*loose_stems(exact[0], language), *exact))
            terms[exact] = Term(typed, exact, prefixes, exact if alone else (), forms)
        if len(terms) == MOST_TERMS:
            break
    return list(terms.values())


def normal_form(terms: Sequence[Term]) -> str:
    """Return the folded words of a query, as the daily totals keep them."""
    return " ".join(term.exact[0] for term in terms)
