"""Alphabetical order: the alphabets of LANGUAGES.md, and the rule for letters that are not theirs."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from languages import CODES, LANGUAGES
from languages.order import LENGTH, OTHER, initial, sort_key


def _mixed(texts: list[str]) -> list[str]:
    return random.Random(7).sample(texts, len(texts))


ANY = st.text(max_size=80)


@pytest.mark.parametrize("code", CODES)
@given(seed=st.randoms())
def test_the_alphabet_sorts_as_it_is_taught(code: str, seed: random.Random) -> None:
    alphabet = list(LANGUAGES[code].alphabet)
    for letters in (alphabet, [letter.lower() for letter in alphabet]):
        mixed = letters[:]
        seed.shuffle(mixed)
        assert sorted(mixed, key=lambda letter: sort_key(letter, code)) == letters


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("kk", "12 қазына|Алма|Әже|Бала|Ғарыш|Киіз|Қала|Наурыз|Ою|Өрнек|Сырмақ|Ұста|Үй|Һашим|Ырым|Ілгек"),
        ("ky", "Ала кийиз|Манас|Ноорузду|Оймо|Өрнөк|Тушкийиз|Үзүк|Чий|Шырдак|Ысык-Көл"),
        ("tg", "Абрбандӣ|Гулдӯзӣ|Ғиҷҷак|Ид|Ӣд|Йод|Каштадӯзӣ|Қолин|Сӯзанӣ|Усто|Ӯзбек|Хатлон|Ҳисор|Чакан|Ҷашн"),
        ("tk", "Bagşy|Çynar|Dutar|Düye|Ertir|Ähli|Halı|Žurnal|Nagyş|Ňňň|Oba|Öý|Söz|Şaý|Ulag|Ütük|Ýaglyk|Zergär"),
        ("uz", "Afsona|Gilam|Ipak|Suzana|Zardoʻz|Oʻtov|Gʻijduvon|Shashmaqom|Choyxona"),
        ("ru", "Ёлка|Жар|Эпос"),
    ],
)  # fmt: skip
def test_words(code: str, words: str) -> None:
    expected = words.split("|")
    assert sorted(_mixed(expected), key=lambda text: sort_key(text, code)) == expected


def test_digraphs_are_letters_only_where_they_are_one() -> None:
    order = sorted(["Sultan", "Isʼhoq", "Ishonch", "Itlar"], key=lambda text: sort_key(text, "uz"))
    assert order == ["Isʼhoq", "Itlar", "Ishonch", "Sultan"]


@pytest.mark.parametrize("apostrophe", "ʻʼ'‘’`")
def test_any_apostrophe_makes_the_letter(apostrophe: str) -> None:
    assert sort_key(f"O{apostrophe}tov", "uz") == sort_key("Oʻtov", "uz")
    assert initial(f"g{apostrophe}isht", "uz") == "Gʻ"


@pytest.mark.parametrize("apostrophe", "ʻʼ'‘’`")
def test_an_apostrophe_that_is_no_part_of_a_letter_does_not_count(apostrophe: str) -> None:
    assert sort_key(f"ma{apostrophe}no", "uz") == sort_key("mano", "uz")
    assert sort_key(f"О{apostrophe}зб", "ru") == sort_key("Озб", "ru")
    assert initial(f"{apostrophe}anor", "uz") == "A"
    titles = ["mano", "manzil", "maʼrifat", "mato"]
    assert sorted(_mixed(titles), key=lambda text: sort_key(text, "uz")) == titles


def test_own_script_then_the_other() -> None:
    """The stated rule: digits, the listing's own script, the other script, the rest."""
    titles = ["2026", "Ýurt", "Zergär", "Арал", "Қала", "Ялта", "東"]
    assert sorted(_mixed(titles), key=lambda text: sort_key(text, "tk")) == titles
    assert sorted(["Samarkand", "Тамгалы"], key=lambda t: sort_key(t, "kk")) == [
        "Тамгалы",
        "Samarkand",
    ]


def test_letters_that_an_alphabet_lacks_stand_after_their_neighbours() -> None:
    titles = ["Гора", "Ғарыш", "Дом", "Кот", "Қала", "Лес"]
    assert sorted(_mixed(titles), key=lambda text: sort_key(text, "ru")) == titles
    assert sorted(["Z", "W", "V", "X"], key=lambda text: sort_key(text, "uz")) == list("VWXZ")


def test_space_and_punctuation() -> None:
    titles = ["«Ал»", "Ал тас", "Алма"]
    assert sorted(_mixed(titles), key=lambda text: sort_key(text, "kk")) == titles
    assert sort_key("“Jibek” studiyasi", "uz") == sort_key("Jibek studiyasi", "uz")


@pytest.mark.parametrize(
    ("text", "code", "letter"),
    [
        ("Қала", "kk", "Қ"), ("«шырдақ»", "kk", "Ш"), ("Әлем", "tk", OTHER), ("", "kk", OTHER),
        ("12 күн", "kk", OTHER), ("Éclair", "en", "E"), ("chilim", "uz", "Ch"), ("Citrus", "uz", OTHER),
        ("  Ýüpek", "tk", "Ý"), ("ӯсма", "tg", "Ӯ"), ("😀 Алма", "kk", "А"), ("и\u0306од", "kk", "Й"),
    ],
)  # fmt: skip
def test_initials(text: str, code: str, letter: str) -> None:
    assert initial(text, code) == letter


@given(text=ANY, code=st.sampled_from(CODES))
def test_any_text_has_a_key_of_hexadecimal_digits(text: str, code: str) -> None:
    key = sort_key(text, code)
    assert len(key) <= LENGTH
    assert set(key) <= set("0123456789abcdef")
    assert initial(text, code) in {*LANGUAGES[code].alphabet, OTHER}


@given(first=ANY, second=ANY, code=st.sampled_from(CODES))
def test_a_text_stands_before_those_that_begin_with_it(first: str, second: str, code: str) -> None:
    # A digraph, or a mark that joins the last letter, makes another letter of it.
    joined = f"{first} {second}"
    assert sort_key(first.rstrip(), code) <= sort_key(joined, code)
