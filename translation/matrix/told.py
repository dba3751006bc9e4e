"""A stored state as the matrix reads it: plain values, for there are 350 on a screen."""

import datetime as dt
from typing import NamedTuple

from translation.axes import Publicness, TextState

_LABELS = dict((*TextState.choices, *Publicness.choices))


class Told(NamedTuple):
    """A page in a language; as missing, where nothing is stored."""

    language: str
    text: str = TextState.MISSING.value
    publicness: str = Publicness.NONE.value
    progress: int = 0
    since: dt.datetime | None = None
    page_id: int | None = None
    url_path: str | None = None


def label_of(value: str) -> str:
    """The words of a text state or publicness, in the reader's language."""
    return str(_LABELS[value])
