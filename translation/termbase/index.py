"""All terms in memory, made ready to be found in a text: one index a process, kept up to date.

A change in this process throws the index away at once; one of another worker is noticed by the
newest date and the counts of the tables, which are asked for at most once a second.
"""

import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from django.db.models import Count, Max

from languages import CODES
from languages.folding import fold
from languages.forms import Form, WordForms, forms_of, lookups
from translation.models import Concept, Term
from translation.termbase.text import Token

EVERY = 1.0  # seconds between two looks at the tables
_REMEMBERED = 20_000  # words of a language whose terms are remembered


@dataclass(frozen=True, slots=True)
class Known:
    """A term of one language: its concept's id and the words it consists of."""

    concept: int
    text: str
    status: str
    words: tuple[WordForms, ...]


@dataclass(frozen=True, slots=True)
class KnownConcept:
    """A concept: code → (text, status) of its terms; ``folded`` is what a search looks through."""

    pk: int
    name: str
    definition: str
    terms: dict[str, list[tuple[str, str]]]
    folded: dict[str, str]


@dataclass(slots=True)
class Index:
    """The term base at one moment."""

    concepts: dict[int, KnownConcept] = field(default_factory=dict)
    by_key: dict[str, dict[str, list[Known]]] = field(default_factory=dict)
    _seen: dict[str, dict[Form, tuple[Known, ...]]] = field(default_factory=dict)

    def beginning_with(self, word: Form, code: str) -> tuple[Known, ...]:
        """Terms whose first word has ``word`` as a form; the longest first."""
        seen = self._seen.setdefault(code, {})
        known = seen.get(word)
        if known is None:
            keys = self.by_key.get(code, {})
            found = {id(each): each for key in lookups(word, code) for each in keys.get(key, ())}
            fitting = [each for each in found.values() if each.words[0].has(word)]
            known = tuple(sorted(fitting, key=_size, reverse=True))
            if len(seen) < _REMEMBERED:
                seen[word] = known
        return known

    def find(self, words: list[Token], code: str) -> Iterator[tuple[int, int, list[Known]]]:
        """Yield first and last place (in ``words``) of each term: the longest, none overlapping.

        Several concepts may have the same word.
        """
        place = 0
        while place < len(words):
            fitting = [
                known
                for known in self.beginning_with(words[place].form, code)
                if _fits(known.words, words, place)
            ]
            if fitting:
                longest = _size(fitting[0])
                best = [known for known in fitting if _size(known) == longest]
                yield place, place + len(best[0].words) - 1, best
                place += len(best[0].words)
            else:
                place += 1

    def matching(self, query: str) -> list[int]:
        """Ids of the concepts that have every word of a query, folded, in one of their texts."""
        wanted = {code: fold(query, code).split() for code in CODES}
        return [
            concept.pk
            for concept in self.concepts.values()
            if any(
                wanted[code] and all(f" {word}" in folded for word in wanted[code])
                for code, folded in concept.folded.items()
            )
        ]


def _size(known: Known) -> tuple[int, int]:
    return len(known.words), sum(len(word.word.folded) for word in known.words)


def _fits(wanted: tuple[WordForms, ...], words: list[Token], place: int) -> bool:
    if place + len(wanted) > len(words):
        return False
    return all(
        words[place + n].joined and each.has(words[place + n].form)
        for n, each in enumerate(wanted)
        if n
    )


def _build() -> Index:
    index = Index()
    for pk, name, subject, definition in Concept.objects.values_list(
        "pk", "name", "subject", "definition"
    ):
        folded = dict.fromkeys(CODES, "")
        folded["en"] = " " + fold(f"{name} {subject} {definition}".replace("-", " "), "en")
        index.concepts[pk] = KnownConcept(pk, name, definition, {}, folded)
    rows = Term.objects.order_by("pk").values_list("concept_id", "language", "text", "status")
    for pk, code, text, status in rows:
        concept = index.concepts.get(pk)
        if concept is None or code not in concept.folded:
            continue
        concept.terms.setdefault(code, []).append((text, status))
        concept.folded[code] += " " + fold(text, code)
        words = forms_of(text, code)
        if words:
            known = Known(pk, text, status, words)
            for key in words[0].keys:
                index.by_key.setdefault(code, {}).setdefault(key, []).append(known)
    return index


_lock = threading.Lock()
_kept: tuple[Any, Index] | None = None
_looked_at = 0.0


def _version() -> Any:
    """What changes with every change: a term's change dates its concept (see ``signals``)."""
    found = Concept.objects.aggregate(newest=Max("updated_at"), count=Count("pk"))
    terms = Term.objects.aggregate(count=Count("pk"), newest=Max("pk"))
    return tuple(found.values()), tuple(terms.values())


def forget() -> None:
    """Look at the tables again at the next question."""
    global _looked_at
    _looked_at = 0.0


def current() -> Index:
    """Return the index of the term base as it is now, at most a second old. Up to four queries."""
    global _kept, _looked_at
    kept = _kept
    if kept is not None and time.monotonic() - _looked_at < EVERY and _looked_at:
        return kept[1]
    with _lock:
        looked_at, version = time.monotonic(), _version()
        if _kept is None or _kept[0] != version:
            _kept = (version, _build())
        _looked_at = looked_at
        return _kept[1]
