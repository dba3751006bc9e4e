"""Folding: everyday spellings of one word meet."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from languages import CODES
from languages.folding import LONGEST, fold, repaired, words
from languages.normal import nfc
from languages.uzbek import to_cyrillic, to_latin

LETTERS = st.text(
    st.sampled_from("абвгғдәеёжзийіқкңнөоұүуӯӣҳҷһщъыьэюяўabcdefghijklmnopqrstuvwxyzäçňöşüýžʻʼ'’ \u0306\u0301"),
    max_size=60,
)  # fmt: skip


@pytest.mark.parametrize(
    ("code", "spellings"),
    [
        ("uz", ["Oʻzbekiston", "O'zbekiston", "O‘zbekiston", "O’zbekiston", "O`zbekiston", "Oʼzbekiston", "Ozbekiston", "Ўзбекистон", "OʻZBEKISTON"]),
        ("uz", ["Samarqand", "Самарқанд", "samarqand", "Samarqаnd"]),  # the last with a Cyrillic а
        ("uz", ["sanʼat", "san'at", "sanat", "санъат"]),
        ("uz", ["Gʻijduvon", "G'ijduvon", "Ғиждувон", "gijduvon"]),
        ("uz", ["choyxona", "чойхона"]),
        ("uz", ["yelkan", "елкан"]),
        ("kk", ["Қазақстан", "Казакстан", "қазақстан", "Қaзaқстaн"]),  # the last with Latin a
        ("kk", ["тарихі", "тарихи", "тарихi"]),
        ("kk", ["Жетісу", "Жетису", "ЖЕТІСУ"]),
        ("kk", ["өнер", "онер"]),
        ("ky", ["Ысык-Көл", "Ысык Кол", "ысык-көл"]),
        ("ky", ["ёлка", "елка"]),
        ("tg", ["Тоҷикӣ", "Точики", "тоҷикӣ"]),
        ("tg", ["Наврӯз", "Навруз", "НАВРӮЗ"]),
        ("tg", ["маъно", "мано"]),
        ("tk", ["şaý-sepler", "say sepler", "Șaý-sepler"]),
        ("tk", ["Ýüpek ýoly", "Yupek yoly"]),
        ("tk", ["Türkmençe", "turkmence", "TÜRKMENÇE"]),
        ("ru", ["шёлк", "шелк", "ШЁЛК"]),
        ("ru", ["Самарка́нд", "Самарканд"]),
        ("en", ["weaver’s", "weaver's", "weavers"]),
        ("en", ["İstanbul", "Istanbul"]),
    ],
)  # fmt: skip
def test_spellings_meet(code: str, spellings: list[str]) -> None:
    folded = {fold(each, code) for each in spellings}
    folded |= {fold(unicodedata.normalize("NFD", each), code) for each in spellings}
    assert len(folded) == 1, folded


@pytest.mark.parametrize(
    ("code", "different"),
    [
        ("kk", ("қала", "құла")),
        ("uz", ("shar", "sar")),
        ("ru", ("мой", "мои")),
        ("tg", ("бой", "бои")),
    ],
)
def test_different_words_stay_different(code: str, different: tuple[str, str]) -> None:
    assert fold(different[0], code) != fold(different[1], code)


@given(text=LETTERS | st.text(max_size=60), code=st.sampled_from(CODES))
def test_folding_is_idempotent(text: str, code: str) -> None:
    once = fold(text, code)
    assert fold(once, code) == once


@given(text=st.text(max_size=200), code=st.sampled_from(CODES))
def test_words_stand_where_they_say(text: str, code: str) -> None:
    text, done = nfc(text), 0
    for word in words(text, code):
        assert done <= word.start < word.end <= len(text)
        assert word.folded
        assert all(character.isalnum() for character in word.folded)
        assert len(word.folded) <= LONGEST
        done = word.end


def test_a_word_of_one_script_is_not_repaired() -> None:
    assert repaired("хор") == "хор"
    assert repaired("xop") == "xop"


# Words without the letters that only loans have (ц, щ, ь).
UZBEK = (
    "oʻzbek gʻisht shahar choyxona qishloq togʻ soʻz sanʼat maʼno yoʻl yulduz yaxshi yosh yelkan "
    "bozor gilam kashta ipak doʻppi suzana hunarmand usta Samarqand Buxoro Xiva Fargʻona Qoʻqon "
    "Oʻzbekiston Toshkent Andijon Namangan Navoiy Qarshi Termiz Urganch Nukus Jizzax Guliston eshik "
    "Elbek bahor gul tosh non choy palov kitob maktab oʻqituvchi"
).split()


@pytest.mark.parametrize("word", UZBEK)
def test_uzbek_there_and_back(word: str) -> None:
    assert to_latin(to_cyrillic(word)) == word


@pytest.mark.parametrize(
    ("cyrillic", "latin"),
    [("Ўзбекистон", "Oʻzbekiston"), ("ЎЗБЕКИСТОН", "OʻZBEKISTON"), ("Шаҳрисабз", "Shahrisabz"),
     ("ШАҲАР", "SHAHAR"), ("эшик", "eshik"), ("поезд", "poyezd"), ("цирк", "sirk"), ("милиция", "militsiya"),
     ("объект", "obʼyekt"), ("альбом", "albom"), ("Ёш", "Yosh"), ("мўъжиза", "moʻʼjiza"), ("", ""), ("abc", "abc")],
)  # fmt: skip
def test_uzbek_cyrillic_to_latin(cyrillic: str, latin: str) -> None:
    assert to_latin(cyrillic) == latin
