"""Periods of history in words: years, centuries, before our era, open at one end."""

from dataclasses import dataclass

from languages.dates import turkmen_ordinal
from languages.registry import get_language


@dataclass(frozen=True, slots=True)
class _Words:
    """Patterns of one language; ``{}`` stands for a number or a range of numbers."""

    year: str
    years: str
    century: str
    centuries: str
    bce: str
    since: str
    until: str


# «bce» wraps a whole expression; «since» and «until» take a year written with «number».
_WORDS: dict[str, _Words] = {
    "kk": _Words(
        "{} жыл", "{} жылдар", "{} ғасыр", "{} ғасырлар", "б.з.д. {}",
        "{} жылдан бастап", "{} жылға дейін",
    ),
    "ky": _Words(
        "{}-жыл", "{}-жылдар", "{} кылым", "{} кылымдар", "б.з.ч. {}",
        "{}-жылдан баштап", "{}-жылга чейин",
    ),
    "uz": _Words(
        "{}-yil", "{}-yillar", "{} asr", "{} asrlar", "mil. avv. {}",
        "{}-yildan boshlab", "{}-yilgacha",
    ),
    "tg": _Words(
        "соли {}", "солҳои {}", "асри {}", "асрҳои {}", "{} то милод",
        "аз соли {}", "то соли {}",
    ),
    "tk": _Words(
        "{} ýyl", "{} ýyllar", "{} asyr", "{} asyrlar", "b.e. öň {}",
        "{} ýyldan bäri", "{} ýyla çenli",
    ),
    "ru": _Words(
        "{} год", "{} годы", "{} век", "{} века", "{} до н. э.",
        "с {} года", "до {} года",
    ),
    "en": _Words(
        "{}", "{}", "{} century", "{} centuries", "{} BCE", "from {}", "until {}",
    ),
}  # fmt: skip


def roman(number: int) -> str:
    """Return ``number`` (1–3999) in Roman numerals; ValueError outside."""
    if not 1 <= number <= 3999:
        raise ValueError("Roman numerals are written for 1 to 3999")
    out = ""
    pairs = zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"),
        strict=True,
    )
    for value, letters in pairs:
        count, number = divmod(number, value)
        out += letters * count
    return out


def english_ordinal(number: int) -> str:
    """Return ``number`` with the English ordinal suffix: 1st, 2nd, 11th."""
    if number % 100 in {11, 12, 13}:
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


def century_of(year: int) -> int:
    """Return the century of a year: 1301 → 14, -401 → -5. There is no year 0 (ValueError)."""
    if year == 0:
        raise ValueError("there is no year 0")
    return (abs(year) - 1) // 100 * (1 if year > 0 else -1) + (1 if year > 0 else -1)


def _is_century(start: int, end: int) -> bool:
    """Whole centuries are written as such: 601–1600, -400–-301; a millennium BCE is not."""
    if start < 0 and end - start >= 999:
        return False
    first = start % 100 == 1 if start > 0 else start % 100 == 0
    last = end % 100 == 0 if end > 0 else end % 100 == 99
    return first and last


def _number(year: int, code: str) -> str:
    return turkmen_ordinal(abs(year)) if code == "tk" else str(abs(year))


def _span(start: int, end: int, code: str) -> str:
    words = _WORDS[code]
    if _is_century(start, end):
        first, last = abs(century_of(start)), abs(century_of(end))
        write = english_ordinal if code == "en" else roman
        if first == last:
            return words.century.format(write(first))
        return words.centuries.format(f"{write(first)}–{write(last)}")
    if start == end:
        return words.year.format(_number(start, code))
    return words.years.format(f"{abs(start)}–{_number(end, code)}")


def format_period(start: int | None, end: int | None, language: str) -> str:
    """Return a period in words; years below zero are before our era, None is not known.

    Both None gives an empty string; ``end`` before ``start`` is an error (ValueError).

    >>> format_period(601, 1600, "en"), format_period(-3500, -2001, "ru")
    ('7th–16th centuries', '3500–2001 годы до н. э.')
    >>> format_period(1389, None, "uz")
    '1389-yildan boshlab'
    """
    code = get_language(language).code
    words = _WORDS[code]

    def era(text: str, year: int) -> str:
        return words.bce.format(text) if year < 0 else text

    if start is not None and end is not None:
        if end < start:
            raise ValueError("a period ends no earlier than it starts")
        if (start < 0) == (end < 0):
            return era(_span(start, end, code), start)
        return f"{era(_span(start, start, code), start)} – {_span(end, end, code)}"
    if start is not None:
        return era(words.since.format(_number(start, code)), start)
    if end is not None:
        return era(words.until.format(_number(end, code)), end)
    return ""
