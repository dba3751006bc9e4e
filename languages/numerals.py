"""Ordinals and numerals that dates and centuries are written with."""

_TK_FRONT = {1, 2, 3, 4, 5, 7, 8}  # bir iki üç dört bäş ýedi sekiz; alty and dokuz are back
_TK_FRONT_TENS = {20, 50, 70, 80}  # ýigrimi elli ýetmiş segsen


def turkmen_ordinal(number: int) -> str:
    """Return ``number`` with the Turkmen ordinal suffix, by vowel harmony of its last word.

    >>> turkmen_ordinal(21), turkmen_ordinal(2026), turkmen_ordinal(30)
    ('21-nji', '2026-njy', '30-njy')
    """
    unit, tens = number % 10, number % 100
    if unit:
        front = unit in _TK_FRONT
    elif tens:
        front = tens in _TK_FRONT_TENS
    else:
        front = True  # ýüz, müň
    return f"{number}-{'nji' if front else 'njy'}"


def english_ordinal(number: int) -> str:
    """Return ``number`` with the English ordinal suffix: 1st, 2nd, 11th."""
    if number % 100 in {11, 12, 13}:
        return f"{number}th"
    return f"{number}{ {1: 'st', 2: 'nd', 3: 'rd'}.get(number % 10, 'th') }"


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
