"""Straight quotation marks that become the language's own, where nothing else can be meant."""

import re
from collections.abc import Iterator

from languages.language import Language

_PARAGRAPH = re.compile(r"[^\n]++")
_BEFORE_OPENING = " \u00a0\u202f\t([—–«“„-"
_AFTER_CLOSING = " \u00a0\u202f\t)].,;:!?…—–»”-"


def _roles(paragraph: str, places: list[int]) -> str:
    """One letter a mark: ``o`` can only open, ``c`` only close, ``?`` neither or both."""
    roles = ""
    for place in places:
        before = paragraph[place - 1 : place] if place else " "
        after = paragraph[place + 1 : place + 2] or " "
        opens = before in _BEFORE_OPENING and after not in _AFTER_CLOSING
        closes = before not in _BEFORE_OPENING and (after in _AFTER_CLOSING or after.isalpha())
        roles += "o" if opens else "c" if closes else "?"
    return roles


def _depths(paragraph: str, places: list[int], language: Language) -> list[int] | None:
    """How many native quotations each place stands in; None where they do not add up."""
    opening, closing = language.quotes
    depth, at, depths = 0, 0, []
    for place in [*places, len(paragraph)]:
        part = paragraph[at:place]
        for character in re.findall(f"[{re.escape(opening + closing)}]", part):
            depth += 1 if character == opening else -1
            if depth < 0:
                return None
        at = place
        depths.append(depth)
    return None if depths.pop() else depths


def straight_quotes(text: str, taken: bytearray, language: Language) -> Iterator[tuple[int, str]]:
    """Yield the native mark for each straight one of a paragraph, or none at all of it."""
    for match in _PARAGRAPH.finditer(text):
        paragraph = match.group()
        places = [
            place
            for place, character in enumerate(paragraph)
            if character == '"' and not taken[match.start() + place]
        ] if '"' in paragraph else []  # fmt: skip
        if not places or len(places) % 2:
            continue
        if _roles(paragraph, places) != "oc" * (len(places) // 2):
            continue
        depths = _depths(paragraph, places, language)
        if depths is None:
            continue
        for number, (place, depth) in enumerate(zip(places, depths, strict=True)):
            marks = language.inner_quotes if depth else language.quotes
            yield match.start() + place, marks[number % 2]
