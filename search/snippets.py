"""The part of a text that shows why it was found, with the found words marked."""

from collections.abc import Sequence
from dataclasses import dataclass

from languages.folding import Word, words
from languages.normal import nfc
from search.query import Term

LENGTH = 240
_ENDS = ".!?…:;,"
_BEFORE = 60  # characters shown before the first found word


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of text; ``hit`` where it is a word that was searched for."""

    text: str
    hit: bool


def _is_hit(word: Word, terms: Sequence[Term]) -> bool:
    return any(term.is_hit(word.folded) for term in terms)


def marked(text: str, terms: Sequence[Term], language: str) -> list[Part]:
    """Return the whole of ``text`` in parts; joined, they are the text in composed form."""
    text, parts, done = nfc(text), [], 0
    for word in words(text, language):
        if _is_hit(word, terms):
            if word.start > done:
                parts.append(Part(text[done : word.start], hit=False))
            parts.append(Part(text[word.start : word.end], hit=True))
            done = word.end
    if done < len(text):
        parts.append(Part(text[done:], hit=False))
    return parts


def _window(found: list[Word], hits: list[Word], text: str) -> tuple[int, int]:
    """Begin and end of the excerpt: at words, around the place with most of the found words."""
    if not hits:
        first = 0
    else:
        near = {
            hit.start: sum(1 for other in hits if 0 <= other.start - hit.start < LENGTH - _BEFORE)
            for hit in hits[:50]
        }
        best = max(near, key=lambda place: (near[place], -place))
        first = max(0, best - _BEFORE)
    start = next((word.start for word in found if word.start >= first), 0) if first else 0
    ends = [word.end for word in found if start < word.end <= start + LENGTH]
    end = len(text) if start + LENGTH >= len(text) else (ends[-1] if ends else start + LENGTH)
    return start, end


def snippet(text: str, terms: Sequence[Term], language: str) -> list[Part]:
    """Return an excerpt of about 240 characters around the found words, cut between words.

    Paragraphs (lines) that do not end in a full stop are parted by a dot.
    """
    lines = filter(None, (" ".join(line.split()) for line in nfc(text).splitlines()))
    parted = "".join(f"{line} " if line[-1] in _ENDS else f"{line} · " for line in lines)
    text = parted.removesuffix("· ").rstrip()
    found = list(words(text, language))
    start, end = _window(found, [word for word in found if _is_hit(word, terms)], text)
    parts = marked(text[start:end], terms, language)
    if start:
        parts.insert(0, Part("… ", hit=False))
    if end < len(text):
        parts.append(Part(" …", hit=False))
    return parts
