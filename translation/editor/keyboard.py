"""Characters of a language that keyboards lack or hide, in small and capital letters."""

from typing import Any

from languages import get_language

# What the common Latin and Russian keyboards bring along.
_ON_KEYBOARDS = {
    "Latn": set("ABCDEFGHIJKLMNOPQRSTUVWXYZ"),
    "Cyrl": set("АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"),
}
_ALWAYS = ("–", "—", "…", "\u00a0")


def characters(code: str) -> dict[str, list[Any]]:
    """Return ``letters`` (pairs of small and capital) and ``signs`` (quotes, dashes)."""
    entry = get_language(code)
    known = _ON_KEYBOARDS.get(entry.script, set())
    own = [
        letter
        for letter in entry.alphabet
        if letter not in known and not (len(letter) > 1 and set(letter.upper()) <= known)
    ]
    letters = [(letter.lower(), letter) for letter in own]
    sign = entry.spelling.apostrophe
    signs = [*([sign] if sign else []), *entry.quotes, *entry.inner_quotes, *_ALWAYS]
    return {"letters": letters, "signs": list(dict.fromkeys(signs))}
