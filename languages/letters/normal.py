"""Unicode's composed form (NFC), and spaces."""

import re
import unicodedata
from collections.abc import Iterator

_CHUNK = re.compile(r"[\x00-\x7f]?[^\x00-\x7f]++")
_SPACES = re.compile(r"(?<=\S)  ++(?=\S)")
# No language stacks as many marks on a letter; sorting them takes quadratic time.
_MOST_MARKS = 30


def _is_flood(chunk: str) -> bool:
    run = 0
    for character in chunk:
        run = run + 1 if unicodedata.combining(character) else 0
        if run > _MOST_MARKS:
            return True
    return False


def compose(text: str) -> str:
    """Return ``text`` in NFC; runs of more than 30 combining marks are left as they are."""
    if text.isascii():
        return text
    # An ASCII character never composes with what stands before it, so chunks are independent.
    return _CHUNK.sub(lambda match: _compose_chunk(match.group()), text)


def _compose_chunk(chunk: str) -> str:
    if len(chunk) > _MOST_MARKS and _is_flood(chunk):
        return chunk
    return unicodedata.normalize("NFC", chunk)


def stray_spaces(text: str, taken: bytearray) -> Iterator[tuple[int, str]]:
    """Delete all but one of several plain spaces between words; indents and NBSP stay."""
    for match in _SPACES.finditer(text):
        for place in range(match.start() + 1, match.end()):
            if not taken[place]:
                yield place, ""
